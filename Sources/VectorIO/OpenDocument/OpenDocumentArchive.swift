public import Diagnostics
internal import Foundation

/// The archive of an OpenDocument file (ODF 1.3, parts 2 and 3): what it is first, as it is, then its parts, and their list.
public struct OpenDocumentArchive {
    /// What the file is.
    public enum Kind: String, Sendable {
        case spreadsheet, text

        var mediaType: String { "application/vnd.oasis.opendocument.\(rawValue)" }
    }

    private let kind: Kind
    private var parts: [(name: String, mediaType: String, bytes: [UInt8])] = []

    public init(_ kind: Kind) {
        self.kind = kind
    }

    /// A part of XML, from its root element on.
    /// - Parameters:
    ///   - root: `document-content`, as the standard calls it.
    ///   - content: what stands inside.
    public mutating func add(_ name: String, root: String, _ content: String) {
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:\(root)\(Self.spaces) office:version=\"1.3\">"
            + "\(content)</office:\(root)>\n"
        parts.append((name, "text/xml", Array(text.utf8)))
    }

    /// A picture, say.
    public mutating func add(_ name: String, _ bytes: [UInt8], mediaType: String) {
        parts.append((name, mediaType, bytes))
    }

    /// Writes the file.
    /// - Throws: `cannotWrite`.
    public func write(to path: String) throws(Diagnostic) {
        let members =
            [("mimetype", Array(kind.mediaType.utf8))] + parts.map { ($0.name, $0.bytes) }
            + [("META-INF/manifest.xml", Array(manifest.utf8))]
        let file = try NewFile(path: path)
        try file.write(Data(try ZipArchive.bytes(of: members, storingFirst: true)))
        try file.close()
    }

    private var manifest: String {
        let files = [("/", kind.mediaType)] + parts.map { ($0.name, $0.mediaType) }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">"
            + files.map { path, mediaType in
                "<manifest:file-entry manifest:full-path=\"\(path)\" manifest:media-type=\"\(mediaType)\"/>"
            }.joined() + "</manifest:manifest>\n"
    }

    private static let spaces: String = {
        let own = [
            "config": "config:1.0", "draw": "drawing:1.0", "fo": "xsl-fo-compatible:1.0", "meta": "meta:1.0",
            "number": "datastyle:1.0", "of": "of:1.2", "office": "office:1.0", "style": "style:1.0",
            "svg": "svg-compatible:1.0", "table": "table:1.0", "text": "text:1.0",
        ].mapValues { "urn:oasis:names:tc:opendocument:xmlns:\($0)" }
        let others = ["dc": "http://purl.org/dc/elements/1.1/", "xlink": "http://www.w3.org/1999/xlink"]
        return (Array(own) + Array(others)).sorted { $0.key < $1.key }.map { " xmlns:\($0.key)=\"\($0.value)\"" }
            .joined()
    }()
}

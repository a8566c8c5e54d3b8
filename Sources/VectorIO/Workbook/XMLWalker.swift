internal import Diagnostics
internal import Foundation
internal import FoundationXML

/// What takes the elements of a document as they pass.
protocol XMLVisitor: AnyObject {
    /// - Parameters:
    ///   - name: with the prefix that the walker gives its namespace.
    ///   - attributes: by name, with such a prefix where they have a namespace.
    func open(_ name: String, _ attributes: [String: String]) throws(Diagnostic)
    /// A piece of text; what stands between two tags may come in several.
    func text(_ piece: String)
    func close(_ name: String) throws(Diagnostic)
}

/// Walks an XML document from its first tag to its last. Names are compared by namespace: what prefix a program
/// chose, or whether the default is the strict or the transitional dialect, makes no difference.
///
/// The parser is Foundation's, over libxml2. Documents that bring a DTD are refused (those of workbooks never do),
/// so nothing is fetched and nothing expands.
final class XMLWalker: NSObject, XMLParserDelegate {
    private let visitor: any XMLVisitor
    private let prefixes: [String: String]
    /// The prefix to use for each of the document's own, innermost last.
    private var scopes: [String: [String]] = [:]
    private var failure: Diagnostic?

    private init(_ visitor: any XMLVisitor, prefixes: [String: String]) {
        self.visitor = visitor
        self.prefixes = prefixes
    }

    /// - Parameters:
    ///   - member: the name of the document in its archive, for messages.
    ///   - prefixes: what stands before a name, such as `table:`, by namespace. Names of other namespaces get `?:`.
    /// - Throws: `truncatedData` when the document ends too early or is not well-formed; what the visitor throws.
    static func walk(
        _ bytes: [UInt8], of member: String, file: String, prefixes: [String: String], _ visitor: any XMLVisitor
    ) throws(Diagnostic) {
        let place = Diagnostic.Place(file: file)
        guard !bytes.isEmpty, !bringsDTD(bytes) else {
            throw Diagnostic(FileProblem.truncatedData(reason: member), at: place)
        }
        let walker = XMLWalker(visitor, prefixes: prefixes)
        // Bit by bit: libxml2 refuses an entity further than ten megabytes into a document given in one piece.
        let parser = XMLParser(stream: InputStream(data: Data(bytes)))
        parser.delegate = walker
        parser.shouldProcessNamespaces = true
        parser.shouldReportNamespacePrefixes = true
        parser.shouldResolveExternalEntities = false
        let isWhole = parser.parse()
        if let failure = walker.failure { throw failure }
        // A document cut short is parsed « successfully », with an error.
        if !isWhole || parser.parserError != nil {
            throw Diagnostic(
                FileProblem.truncatedData(reason: "\(member), \(parser.lineNumber):\(parser.columnNumber)"), at: place)
        }
    }

    /// A declaration stands before the first element.
    private static func bringsDTD(_ bytes: [UInt8]) -> Bool {
        let declaration = Array("<!DOCTYPE".utf8)
        var start = bytes.startIndex
        while let mark = bytes[start...].firstIndex(of: UInt8(ascii: "<")), mark + 1 < bytes.endIndex {
            if bytes[mark...].starts(with: declaration) { return true }
            let next = bytes[mark + 1]
            guard next == UInt8(ascii: "?") || next == UInt8(ascii: "!") else { return false }
            start = mark + 1
        }
        return false
    }

    func parser(_ parser: XMLParser, didStartMappingPrefix prefix: String, toURI namespace: String) {
        scopes[prefix, default: []].append(prefixes[namespace] ?? "?:")
    }

    func parser(_ parser: XMLParser, didEndMappingPrefix prefix: String) {
        _ = scopes[prefix]?.popLast()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        attempt(parser) { () throws(Diagnostic) in
            try visitor.open(full(name, in: namespaceURI), plain(attributes))
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        attempt(parser) { () throws(Diagnostic) in try visitor.close(full(name, in: namespaceURI)) }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if failure == nil { visitor.text(text) }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        if failure == nil { visitor.text(String(decoding: block, as: UTF8.self)) }
    }

    private func attempt(_ parser: XMLParser, _ body: () throws(Diagnostic) -> Void) {
        guard failure == nil else { return }
        do {
            try body()
        } catch {
            failure = error
            parser.abortParsing()
        }
    }

    /// A document without any namespace is taken for the one that is expected.
    private func full(_ name: String, in namespace: String?) -> String {
        guard let namespace, !namespace.isEmpty else { return name }
        let prefix = prefixes[namespace] ?? "?:"
        return prefix.isEmpty ? name : prefix + name
    }

    private func plain(_ attributes: [String: String]) -> [String: String] {
        guard attributes.keys.contains(where: { $0.utf8.contains(UInt8(ascii: ":")) }) else { return attributes }
        var plain: [String: String] = [:]
        for (name, value) in attributes {
            let parts = name.split(separator: ":", maxSplits: 1)
            if parts.count == 2, let prefix = scopes[String(parts[0])]?.last {
                plain[prefix + parts[1]] = value
            } else {
                plain[name] = value
            }
        }
        return plain
    }
}

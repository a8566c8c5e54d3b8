public import Cartography
internal import Diagnostics
internal import Foundation
internal import Rendering
internal import VectorIO

/// What a map may be written as; the name of the file says which.
public enum MapFormat: String, Hashable, Sendable, CaseIterable {
    case svg, png, pdf

    /// - Parameter file: nil for a name that ends otherwise.
    public init?(file: String) {
        self.init(rawValue: URL(fileURLWithPath: file).pathExtension.lowercased())
    }

    /// Writes a map, whole or not at all: an older file stays until the new one is there.
    /// - Parameters:
    ///   - dotsPerInch: of a PNG.
    /// - Throws: a `cannotWrite` diagnostic.
    public func write(_ page: MapPage, title: String, to file: String, dotsPerInch: Double = 200) throws {
        let url = URL(fileURLWithPath: file)
        let bytes: [UInt8]
        do {
            let drawing = try SVGRendering(
                svg: page.svg, widthMillimetres: page.size.width, heightMillimetres: page.size.height)
            bytes =
                switch self {
                case .svg: Array(page.svg.utf8)
                case .png: try drawing.png(dotsPerInch: dotsPerInch)
                case .pdf: try drawing.pdf(title: title)
                }
        } catch {
            throw error.diagnostic(writing: file)
        }
        try OutputFolder.write(to: url.deletingLastPathComponent().path) { staging in
            try OutputFolder.write(bytes, to: "\(staging)/\(url.lastPathComponent)")
        }
    }
}

extension RenderingError {
    /// What the renderer said, as the reason why a file cannot be written.
    func diagnostic(writing file: String) -> Diagnostic {
        Diagnostic(FileProblem.cannotWrite(reason: .other(description)), at: .init(file: file))
    }
}

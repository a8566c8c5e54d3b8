internal import Foundation

/// What a report may be written as; raw values are the ends of file names.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    case html, pdf, odt, docx

    /// - Parameter file: nil for a name that ends otherwise.
    public init?(file: String) {
        self.init(rawValue: URL(fileURLWithPath: file).pathExtension.lowercased())
    }

    /// The programs that make it of HTML or of ODT.
    var helpers: [HelperProgram] {
        switch self {
        case .html, .odt: []
        case .pdf: [.weasyprint]
        case .docx: [.libreOffice]
        }
    }
}

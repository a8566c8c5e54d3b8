/// What a report may be written as; raw values are the ends of file names.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    case html, pdf, odt, docx

    /// - Returns: nil for a name that ends in none of them.
    public init?(file: String) {
        guard let end = file.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false),
            end.count > 1, let format = ReportFormat(rawValue: end[end.count - 1].lowercased())
        else { return nil }
        self = format
    }

    /// The programs that make it from HTML.
    var helpers: [HelperProgram] {
        switch self {
        case .html: []
        case .pdf: [.weasyprint]
        case .odt, .docx: [.libreOffice]
        }
    }
}

public import Diagnostics

/// Diagnostics as sentences.
public struct DiagnosticText {
    private let catalogue: Catalogue

    public init(language: Language) {
        catalogue = Catalogue.of(language)
    }

    /// One line: severity, place, what is wrong, what was expected, what comes nearest.
    public func line(_ diagnostic: Diagnostic) -> String {
        let severity = diagnostic.severity == .error ? catalogue.error : catalogue.warning
        return "\(severity)\(catalogue.colon)\(catalogue.sentence(diagnostic))"
    }

    /// What was written where.
    public func filesWritten(_ files: [String], in folder: String) -> String {
        "\(catalogue.files.filled(folder))\(catalogue.colon)\(files.joined(separator: ", "))"
    }
}

extension Catalogue {
    /// French puts a no-break space before a colon.
    var colon: String { language == .french ? "\u{A0}: " : ": " }

    func quoted(_ text: String) -> String {
        language == .french ? "«\u{A0}\(text)\u{A0}»" : "“\(text)”"
    }

    func sentence(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        let places = [
            place.file, place.row.map { "\(row) \($0)" }, place.column.map { "\(column) \($0)" },
        ].compactMap { $0 }.joined(separator: ", ")
        let value = diagnostic.value.map { quoted($0) + colon } ?? ""
        let near = diagnostic.nearest.map { " " + didYouMean.filled($0) } ?? ""
        let explanation =
            language == .french ? frenchExplanation(diagnostic.problem) : englishExplanation(diagnostic.problem)
        return (places.isEmpty ? "" : places + colon) + value + explanation + near
    }
}

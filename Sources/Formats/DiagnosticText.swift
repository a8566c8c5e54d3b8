public import Diagnostics

/// Diagnostics as sentences.
public struct DiagnosticText {
    private let catalogue: Catalogue
    private let ink: Ink

    public init(language: Language, ink: Ink = .plain) {
        catalogue = Catalogue.of(language)
        self.ink = ink
    }

    /// One line: severity, place, what is wrong, what was expected, what comes nearest.
    public func line(_ diagnostic: Diagnostic) -> String {
        let severity =
            diagnostic.severity == .error ? ink.error(catalogue.error) : ink.warning(catalogue.warning)
        return "\(severity)\(catalogue.colon)\(catalogue.sentence(diagnostic))"
    }

    /// A line each, but not hundreds of the same kind: then the first ones, and how many more.
    public func lines(_ diagnostics: [Diagnostic]) -> [String] {
        var counts: [String: Int] = [:]
        var lines: [String] = []
        for diagnostic in diagnostics {
            counts[diagnostic.problem.code, default: 0] += 1
            if counts[diagnostic.problem.code, default: 0] <= Self.mostOfAKind { lines.append(line(diagnostic)) }
        }
        let left = counts.values.reduce(0) { $0 + max(0, $1 - Self.mostOfAKind) }
        return left == 0 ? lines : lines + [catalogue.moreOfTheSame.filled(catalogue.format.integer(left))]
    }

    private static let mostOfAKind = 20

    /// A single file was written.
    public func fileWritten(_ file: String) -> String { catalogue.fileWritten.filled(file) }

    /// What was written where.
    public func filesWritten(_ files: [String], in folder: String) -> String {
        "\(catalogue.files.filled(folder))\(catalogue.colon)\(files.joined(separator: ", "))"
    }
}

extension Catalogue {
    /// French puts a no-break space before a colon.
    var colon: String { language == .french ? "\u{A0}: " : ": " }

    /// And before a semicolon.
    var semicolon: String { language == .french ? "\u{A0}; " : "; " }

    func quoted(_ text: String) -> String {
        language == .french ? "«\u{A0}\(text)\u{A0}»" : "“\(text)”"
    }

    func sentence(_ diagnostic: Diagnostic) -> String {
        let words = words(diagnostic.place)
        let value = diagnostic.value.map { quoted($0) + colon } ?? ""
        let near = diagnostic.nearest.map { " " + didYouMean.filled($0) } ?? ""
        return (words.isEmpty ? "" : words + colon) + value + explanation(diagnostic.problem) + near
    }

    func words(_ place: Diagnostic.Place) -> String {
        [place.file, place.row.map { "\(row) \($0)" }, place.column.map { "\(column) \($0)" }]
            .compactMap { $0 }.joined(separator: ", ")
    }

    /// The first of a long list, and that there are more.
    func short(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? "…" : "")
    }
}

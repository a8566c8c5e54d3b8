public import Diagnostics
public import Wording

/// Diagnostics as sentences.
public struct DiagnosticText {
    private let wording: Wording
    private let ink: Ink

    public init(language: Language, ink: Ink = .plain) {
        wording = Wording(language)
        self.ink = ink
    }

    /// One line: severity, place, what is wrong, what was expected, what comes nearest.
    public func line(_ diagnostic: Diagnostic) -> String {
        let severity =
            diagnostic.severity == .error ? ink.error(wording.error) : ink.warning(wording.warning)
        return "\(severity)\(wording.colon)\(wording.sentence(diagnostic))"
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
        return left == 0 ? lines : lines + [wording.moreOfTheSame(left)]
    }

    private static let mostOfAKind = 20

    /// A single file was written.
    public func fileWritten(_ file: String) -> String { wording.fileWritten(file: file) }

    /// What was written where.
    public func filesWritten(_ files: [String], in folder: String) -> String {
        "\(wording.files(folder: folder))\(wording.colon)\(files.joined(separator: ", "))"
    }

    /// The way to the study in a browser.
    public func openNext(folder: String) -> String { wording.openNext(folder: folder) }
}

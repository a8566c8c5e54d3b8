package import Diagnostics

/// A problem that has words. Each room's problems get theirs here; a room below that finds problems of its own gives
/// them itself.
package protocol WordedProblem: Problem {
    /// What is wrong and what was expected, without where.
    func sentence(_ wording: Wording) -> String
}

extension Wording {
    /// What is wrong and what was expected, without where.
    package func explanation(_ problem: any Problem) -> String {
        (problem as? any WordedProblem)?.sentence(self) ?? problem.code
    }

    /// Where, what was found, what is wrong, what comes nearest.
    package func sentence(_ diagnostic: Diagnostic) -> String {
        let place = words(diagnostic.place)
        let value = diagnostic.value.map { quoted($0) + colon } ?? ""
        let near = diagnostic.nearest.map { " " + didYouMean(value: $0) } ?? ""
        return (place.isEmpty ? "" : place + colon) + value + explanation(diagnostic.problem) + near
    }

    /// `postes.csv, ligne 12, colonne etp`; what is not known is left out, and nothing known gives an empty text.
    package func words(_ place: Diagnostic.Place) -> String {
        [place.file, place.row.map { "\(row) \($0)" }, place.column.map { named($0, in: place.file) }]
            .compactMap { $0 }.joined(separator: ", ")
    }

    /// A table has columns, a study keys; an option is its own name.
    private func named(_ column: String, in file: String?) -> String {
        if column.hasPrefix("--") { return column }
        let isYAML = file.map { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") } ?? false
        return "\(isYAML ? key : self.column) \(column)"
    }
}

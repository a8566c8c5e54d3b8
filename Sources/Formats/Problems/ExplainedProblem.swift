internal import Diagnostics

/// A problem that has words.
protocol ExplainedProblem: Problem {
    /// What is wrong and what was expected, without where.
    func sentence(_ words: Catalogue) -> String
}

extension Catalogue {
    /// The text of the reader's language.
    func say(fr: String, en: String) -> String { language == .french ? fr : en }

    func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    /// What is wrong and what was expected, without where.
    func explanation(_ problem: any Problem) -> String {
        (problem as? any ExplainedProblem)?.sentence(self) ?? problem.code
    }
}

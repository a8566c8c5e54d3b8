package import Diagnostics

/// Why a result is as it is, for machines and for people.
package struct Reason: Encodable {
    /// Stable, the same in every language.
    package let code: String
    /// What the sentence tells, by name.
    package let values: [String: ProblemValue]
    package let sentence: String

    package init(_ code: String, _ values: [String: ProblemValue], _ sentence: String) {
        self.code = code
        self.values = values
        self.sentence = sentence
    }

    private enum CodingKeys: String, CodingKey {
        case code
        case values = "valeurs"
        case sentence = "message"
    }
}

/// Why a post is in a plan.
package struct PostReasons: Encodable {
    package let rank: Int
    package let candidate: String
    package let reasons: [Reason]

    package init(rank: Int, candidate: String, reasons: [Reason]) {
        self.rank = rank
        self.candidate = candidate
        self.reasons = reasons
    }

    private enum CodingKeys: String, CodingKey {
        case rank = "rang"
        case candidate = "code"
        case reasons = "motifs"
    }
}

/// Why a candidate is in no plan.
package struct ExclusionEntry: Encodable {
    package let candidate: String
    package let name: String
    package let reason: Reason

    private enum CodingKeys: String, CodingKey {
        case candidate = "code"
        case name = "nom"
        case reason = "motif"
    }
}

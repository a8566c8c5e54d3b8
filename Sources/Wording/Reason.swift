package import Diagnostics

/// Why a result is as it is, for machines and for people.
package struct Reason: Encodable {
    /// Stable, the same in every language.
    package let code: String
    /// What the sentence tells, by name.
    package let values: [String: ProblemValue]
    /// For people, in the reader's language; it tells what `code` and `values` tell.
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
    /// Of the post in the plan, from 1.
    package let rank: Int
    /// The code of the candidate place.
    package let candidate: String
    /// In the order of reading: whom it serves, what that changes, what would be lost without it, what comes next.
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
    /// The code of the candidate place.
    package let candidate: String
    /// What a person calls it.
    package let name: String
    /// The first that keeps it out; there is one alone.
    package let reason: Reason

    private enum CodingKeys: String, CodingKey {
        case candidate = "code"
        case name = "nom"
        case reason = "motif"
    }
}

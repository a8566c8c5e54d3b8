internal import Diagnostics

/// Why a result is as it is, for machines and for people.
struct Reason: Encodable {
    /// Stable, the same in every language.
    let code: String
    /// What the sentence tells, by name.
    let values: [String: ProblemValue]
    let sentence: String

    init(_ code: String, _ values: [String: ProblemValue], _ sentence: String) {
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
struct PostReasons: Encodable {
    let rank: Int
    let candidate: String
    let reasons: [Reason]

    private enum CodingKeys: String, CodingKey {
        case rank = "rang"
        case candidate = "code"
        case reasons = "motifs"
    }
}

/// Why a candidate is in no plan.
struct ExclusionEntry: Encodable {
    let candidate: String
    let name: String
    let reason: Reason

    private enum CodingKeys: String, CodingKey {
        case candidate = "code"
        case name = "nom"
        case reason = "motif"
    }
}

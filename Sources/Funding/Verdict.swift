/// What came of a rule for a request.
public struct Verdict: Hashable, Sendable {
    /// What can be said of it.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case kept = "respectee"
        case refused = "refusee"
        /// A datum lacks, or a person has to judge: never passed.
        case unverified = "non_verifiee"
    }

    /// Of the calls asked, by position.
    public let call: Int
    /// With its figures.
    public let rule: FundingRule
    /// What can be said of it.
    public let outcome: Outcome
}

public import Coverage
public import Diagnostics
public import FacilitatorNetwork
public import VectorIO

/// A study carried out: what was read, and what it comes to.
public struct StudyResult: Sendable {
    /// With the changes that were asked for.
    public let study: Study
    /// What it comes to on its day.
    public let coverage: Situation
    /// Its buyers and contracts.
    public let ledger: ContractLedger
    /// Its priority districts on that day; nil where the study names none.
    public let districts: DistrictSituation?
    /// The files that it rests on.
    public let inputs: [InputFile.Part]
    /// In the order they were found.
    public let warnings: [Diagnostic]

    /// Who follows each contract and serves each buyer on the day; nil where the study names neither.
    /// - Complexity: linear in the contracts and in the atoms of their places.
    public var contracts: ContractsSituation? {
        ledger.isEmpty ? nil : ContractsSituation(ledger, coverage)
    }
}

/// Two situations side by side.
public struct StudyComparison: Sendable {
    /// The study of the first situation.
    public let before: Study
    /// The study of the second; the same file where a change alone sets them apart.
    public let after: Study
    /// Over the territory that both look at.
    public let comparison: Comparison
    /// The files of both, each once.
    public let inputs: [InputFile.Part]
    /// Of both, in the order they were found.
    public let warnings: [Diagnostic]
}

/// A study followed through time.
public struct TimelineResult: Sendable {
    /// With the changes that were asked for.
    public let study: Study
    /// What is followed: the register and policy, whatever the day.
    public let scenario: Scenario
    /// One situation for each day on which something changes.
    public let timeline: Timeline
    /// The files that it rests on.
    public let inputs: [InputFile.Part]
    /// In the order they were found.
    public let warnings: [Diagnostic]
}

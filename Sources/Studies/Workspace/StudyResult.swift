public import Coverage
public import Diagnostics
public import VectorIO

/// A study carried out: what was read, and what it comes to.
public struct StudyResult: Sendable {
    public let study: Study
    public let coverage: Situation
    /// The files that it rests on.
    public let inputs: [InputFile.Part]
    public let warnings: [Diagnostic]
}

/// Two situations side by side.
public struct StudyComparison: Sendable {
    public let before: Study
    public let after: Study
    public let comparison: Comparison
    public let inputs: [InputFile.Part]
    public let warnings: [Diagnostic]
}

/// A study followed through time.
public struct TimelineResult: Sendable {
    public let study: Study
    public let scenario: Scenario
    public let timeline: Timeline
    public let inputs: [InputFile.Part]
    public let warnings: [Diagnostic]
}

public import Coverage
public import Diagnostics

/// A study carried out: what was read, and what it comes to.
public struct StudyResult: Sendable {
    /// A file that the result rests on.
    public struct Input: Hashable, Sendable {
        /// As the user named it.
        public let file: String
        public let sha256: String
    }

    public let study: Study
    public let coverage: CoverageResult
    public let inputs: [Input]
    public let warnings: [Diagnostic]
}

/// Two situations side by side.
public struct StudyComparison: Sendable {
    public let before: Study
    public let after: Study
    public let comparison: Comparison
    public let inputs: [StudyResult.Input]
    public let warnings: [Diagnostic]
}

/// A study followed through time.
public struct TimelineResult: Sendable {
    public let study: Study
    public let scenario: Scenario
    public let timeline: Timeline
    public let inputs: [StudyResult.Input]
    public let warnings: [Diagnostic]
}

public import Diagnostics

/// What came of placing a study's budget, where a report must say so in every case.
public enum PlanOutcome: Sendable {
    /// The study places nothing, or nobody asked.
    case notAsked
    case proposed(PlacementResult, PlacementAnswers)
    /// There is nothing to place, or no way to place it; why.
    case impossible(Diagnostic)
}

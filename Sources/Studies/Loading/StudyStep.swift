/// What a run is at, for whoever waits for it.
public enum StudyStep: Hashable, Sendable, CaseIterable {
    /// Reads the files of the study and the embedded country.
    case reading
    /// Crosses perimeters with communes.
    case crossing
    /// Works statuses and figures out.
    case measuring
    /// Looks for a plan.
    case placing
    /// Answers what was asked beside the plan: the budget curve, other seats, stability.
    case answering
    /// Draws a map.
    case drawing
    case writing
    /// Makes the embedded country.
    case building
    /// Looks through the embedded country.
    case verifying
}

public import Placement

extension Plan {
    /// The stage of the first objective that a study asks for; what is renewed first comes before it.
    public var leadingStage: Stage? { stages.first { $0.objective != .renewals } ?? stages.first }
}

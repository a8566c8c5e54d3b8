public import Placement

/// What a planner asked beside the plan itself; empty or nil where nobody asked.
public struct PlacementAnswers: Sendable {
    public var frontier: [FrontierPoint] = []
    /// Nil when nobody asked; empty when no other set of seats comes near.
    public var alternatives: [Alternative]?
    public var stability: Stability?

    public init() {}
}

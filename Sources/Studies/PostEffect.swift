internal import CoverageAnalysis
public import Placement

/// What a post changes for the territories that it serves, by the definitions and not by the model.
public struct PostEffect: Sendable {
    /// ETP per 100,000 of these territories together; nil where some are unknown.
    public let ratioBefore: Double?
    public let ratioAfter: Double?
    /// People of these territories who leave the white zones; below 0 where people enter them. Where posts share a
    /// territory, each counts it.
    public let leavingWhite: Double
}

extension PlacementResult {
    public func effect(of post: ProposedPost) -> PostEffect {
        let communes = post.services.flatMap { instance.units[$0.unit].communes }
        let (old, new) = (before.figures(of: communes), after.figures(of: communes))
        return PostEffect(
            ratioBefore: old.etpPer100k, ratioAfter: new.etpPer100k,
            leavingWhite: old.whitePopulation - new.whitePopulation)
    }
}

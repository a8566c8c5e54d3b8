internal import Coverage
internal import Placement

/// What a post changes for the territories that it serves, by the definitions and not by the model.
public struct PostEffect: Sendable {
    /// ETP per 100,000 of these territories together; nil where some are unknown.
    public let ratioBefore: Double?
    /// The same with all posts of the plan, not with this one alone.
    public let ratioAfter: Double?
    /// People of these territories who leave the white zones; below 0 where people enter them. Where posts share a
    /// territory, each counts it.
    public let leavingWhite: Double

    init(of post: ProposedPost, in instance: PlacementInstance, before: Situation, after: Situation) {
        let communes = post.services.flatMap { instance.units[$0.unit].communes }
        let (old, new) = (before.figures(of: communes), after.figures(of: communes))
        ratioBefore = old.etpPer100k
        ratioAfter = new.etpPer100k
        leavingWhite = (old.whitePopulation ?? 0) - (new.whitePopulation ?? 0)
    }
}

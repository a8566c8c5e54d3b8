public import Coverage
internal import FacilitatorNetwork
internal import Placement
internal import Territories

/// What a post of a plan changes, by the definition: the situation with the whole plan beside the one without this post.
public struct PostEffect: Sendable {
    /// People who would be in no own perimeter without it.
    public let covered: Double
    /// People who would be in white zones without it.
    public let leavingWhite: Double
    /// ETP of deficit that it fills.
    public let deficit: Double
    /// Units of the study's level where somebody would lose their cover, most people first.
    public let losing: [TerritoryUnit]
    /// ETP per 100,000 of the territories of its perimeter together, before the plan and with all of it; nil where some are
    /// unknown.
    public let ratioBefore: Double?
    public let ratioAfter: Double?

    /// - Parameters:
    ///   - before: without any plan.
    ///   - after: with the whole plan.
    ///   - without: with the plan less this post.
    init(of post: Post, before: Situation, after: Situation, without: Scenario) {
        let now = Assessment(without, on: after.now.date)
        let (with, left) = (DefinitionFigures(after.scenario, after.now), DefinitionFigures(without, now))
        covered = left.withoutCover - with.withoutCover
        leavingWhite = left.inWhiteZones - with.inWhiteZones
        deficit = left.deficit - with.deficit
        let atoms = without.atoms
        func people(_ communes: [Int], _ assessment: Assessment) -> Double {
            communes.lazy.flatMap { atoms.ranges[$0] }
                .reduce(0) { assessment.isInOwnPerimeter[$1] ? $0 + atoms.populations[$1] : $0 }
        }
        let row = after.scenario.reach.rows[after.scenario.register.posts.firstIndex { $0.id == post.id } ?? 0]
        let communes = Array(Set(row.own.map { atoms.communes[$0] })).filter { without.territory.contains[$0] }.sorted()
        let touched = Set(communes)
        losing = after.units.compactMap { unit -> (unit: TerritoryUnit, lost: Double)? in
            let inside = unit.communes.filter(touched.contains)
            let lost = inside.isEmpty ? 0 : people(inside, after.now) - people(inside, now)
            return lost > 0.5 ? (unit, lost) : nil
        }.sorted { ($1.lost, $0.unit.code) < ($0.lost, $1.unit.code) }.map(\.unit)
        ratioBefore = before.figures(of: communes).etpPer100k
        ratioAfter = after.figures(of: communes).etpPer100k
    }
}

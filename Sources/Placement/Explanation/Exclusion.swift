internal import Coverage
public import FacilitatorNetwork
public import Funding

/// Why a plan leaves a candidate out.
public enum Exclusion: Hashable, Sendable {
    case refused([FundingRule])
    case lockedOut
    /// Coordinators and relays cover nobody by themselves.
    case coversNobody(Post.Quality)
    case outsideEligible
    case nothingWhite
    /// Its largest size, in ETP, is below what the floor of any unit in its perimeter takes.
    case tooSmall(most: Double, least: Double)
    case servedByOthers
    /// Others serve more within this limit.
    case limit(PlacementFailure.Rule)
}

extension PlacementInstance {
    /// The applications that a plan leaves out and the places that rules keep out, each with the reason.
    public func exclusions(from plan: Plan) -> [(candidate: Int, reason: Exclusion)] {
        let opened = Set(plan.posts.map(\.candidate))
        let arcs = problem.arcsByCandidate
        let served = Set(plan.assignments.map { problem.arcs[$0.arc].unit })
        return candidates.indices.filter { !opened.contains($0) }.compactMap { candidate in
            let place = candidates[candidate]
            guard place.application != nil || !place.refusals.isEmpty else { return nil }
            return (candidate, exclusion(of: candidate, arcs[candidate], plan, served))
        }
    }

    private func exclusion(of candidate: Int, _ arcs: [Int], _ plan: Plan, _ served: Set<Int>) -> Exclusion {
        let place = candidates[candidate]
        if !place.refusals.isEmpty { return .refused(place.refusals) }
        if problem.candidates[candidate].isLockedOut { return .lockedOut }
        if arcs.isEmpty, let application = place.application {
            let quality = scenario.register.posts[application].quality
            if quality != .facilitateur { return .coversNobody(quality) }
            let row = scenario.reach.rows[application]
            return row.own.contains { isEligible[scenario.atoms.communes[$0]] } ? .nothingWhite : .outsideEligible
        }
        let loads = arcs.map { problem.load(of: problem.arcs[$0]) }
        if let most = problem.candidates[candidate].most, let least = loads.min(), problem.isSingleDesk,
            problem.isCapacitated, Double(most) * problem.grain < least - 1e-9
        {
            return .tooSmall(most: Double(most) * problem.grain, least: least)
        }
        if arcs.allSatisfy({ served.contains(problem.arcs[$0].unit) }) { return .servedByOthers }
        return limit(on: candidate, plan).map { .limit($0) } ?? .servedByOthers
    }

    /// The limit that a plan would break with one more post, of the least size that serves somebody.
    private func limit(on candidate: Int, _ plan: Plan) -> PlacementFailure.Rule? {
        let item = problem.candidates[candidate]
        if let most = problem.mostPosts, plan.posts.count >= most { return .mostPosts }
        let grains = plan.posts.reduce(0) { $0 + $1.grains }
        if let most = problem.mostGrains, grains + item.least > most { return .mostETP }
        let cost = plan.posts.reduce(0) { $0 + $1.grains * problem.candidates[$1.candidate].grainCost }
        if let budget = problem.budget, cost + item.least * item.grainCost > budget { return .budget }
        return problem.mostGrains != nil ? .mostETP : problem.budget != nil ? .budget : nil
    }
}

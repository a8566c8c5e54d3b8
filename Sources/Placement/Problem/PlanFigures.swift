internal import Funding

/// What a plan comes to, in the figures that the analysis of its rows gives.
public struct PlanFigures: Hashable, Sendable {
    /// People in no own perimeter.
    public var withoutCover = 0.0
    /// People in white zones.
    public var inWhiteZones = 0.0
    /// ETP lacking where capacity is judged, summed.
    public var deficit = 0.0
    /// People without a post that follows the State's contracts, or says nothing of them.
    public var withoutStatePost = 0.0
    /// The least part of the need that is filled where somebody is covered, 0 to 1.
    public var leastFilled = 1.0
    /// ETP of posts that stand today.
    public var renewedETP = 0.0
    /// ETP of structures that carry posts today.
    public var carriedETP = 0.0
    /// Σ people × distance, over those whom the plan's posts cover.
    public var distance = 0.0
    /// In the budget's own unit.
    public var cost = 0.0

    public init() {}

    /// The figure that an objective looks at.
    public subscript(objective: PlacementProblem.Objective) -> Double {
        switch objective {
        case .renewals: renewedETP
        case .sansCouverture: withoutCover
        case .zoneBlanche: inWhiteZones
        case .deficit: deficit
        case .marchesEtat: withoutStatePost
        case .equity: leastFilled
        case .distance: distance
        case .carriers: carriedETP
        case .cost: cost
        }
    }

    /// Whether these figures are better than others by some objective, and worse by none before it.
    /// - Parameter hair: differences, relative, that rounding may make.
    public func isBetter(
        than other: PlanFigures, by objectives: [PlacementProblem.Objective], hair: Double = 1e-9
    ) -> Bool {
        for objective in objectives {
            let (mine, theirs) = (self[objective], other[objective])
            if abs(mine - theirs) <= hair * max(1, abs(mine), abs(theirs)) { continue }
            return (mine > theirs) == objective.isMaximized
        }
        return false
    }
}

extension PlacementProblem {
    /// What a plan comes to: the algebra of `Coverage.Assessment` over groups instead of atoms.
    /// - Complexity: linear in the groups, their candidates, and the plan.
    public func figures(of plan: Plan) -> PlanFigures {
        var figures = PlanFigures()
        var isOpen = Array(repeating: false, count: candidates.count)
        var sizes = Array(repeating: 0.0, count: candidates.count)
        for post in plan.posts {
            let (item, etp) = (candidates[post.candidate], etp(of: post).number)
            isOpen[post.candidate] = true
            sizes[post.candidate] = etp
            figures.cost += Double(cost(of: post))
            figures.distance += item.distance
            if item.isStanding { figures.renewedETP += etp }
            if item.isCarrier { figures.carriedETP += etp }
        }
        var served = Array(repeating: false, count: units.count)
        var servedForState = served
        var kept = Array(repeating: 0.0, count: units.count)
        for assignment in plan.assignments {
            let arc = arcs[assignment.arc]
            served[arc.unit] = true
            if candidates[arc.candidate].mayFollowState { servedForState[arc.unit] = true }
            kept[arc.unit] += assignment.etp
            figures.distance += units[arc.unit].white * arc.distance
        }
        let received = received(sizes: sizes, isOpen: isOpen, kept: kept)
        var touched = Array(repeating: false, count: capacities.count)
        for group in groups {
            let standing = group.standing
            let isServed = group.unit.map { served[$0] } ?? false
            let isOwn = standing.isInOwn || isServed || group.owners.contains { isOpen[$0] }
            let isReached = isOwn || standing.isInAdjoining || group.neighbours.contains { isOpen[$0] }
            let isShort =
                !standing.isExempt
                && group.capacity.map { capacities[$0].missing - received.forEnough[$0] > 0 } ?? false
            if !isOwn { figures.withoutCover += group.people }
            if standing.isWhite(isOwn: isOwn, isReached: isReached, isShort: isShort) {
                figures.inWhiteZones += group.people
            }
            if isOwn, let capacity = group.capacity { touched[capacity] = true }
            let isOwnForState =
                standing.isInOwnForState || group.unit.map { servedForState[$0] } ?? false
                || group.owners.contains { isOpen[$0] && candidates[$0].mayFollowState }
            let isReachedForState =
                standing.isInAdjoiningForState
                || group.neighbours.contains { isOpen[$0] && candidates[$0].mayFollowState }
            if !isOwnForState, !(isReachedForState && standing.isNeedIdentified != true) {
                figures.withoutStatePost += group.people
            }
        }
        for (place, capacity) in capacities.enumerated() where capacity.judgedNeed > 0 {
            let deficit = max(0, capacity.lacking - received.forDeficit[place])
            figures.deficit += deficit
            if touched[place] { figures.leastFilled = min(figures.leastFilled, 1 - deficit / capacity.judgedNeed) }
        }
        return figures
    }

    /// ETP that come to each capacity, held against what is missing and against what is lacking.
    /// - Parameters:
    ///   - sizes: ETP of each candidate; 0 where it is closed.
    ///   - kept: ETP that seats keep for each unit.
    func received(
        sizes: [Double], isOpen: [Bool], kept: [Double]
    ) -> (forEnough: [Double], forDeficit: [Double]) {
        var judged = Array(repeating: 0.0, count: capacities.count)
        for (candidate, item) in candidates.enumerated() where isOpen[candidate] {
            for supply in item.supplies { judged[supply.place] += supply.fixed + supply.perETP * sizes[candidate] }
        }
        for (place, capacity) in capacities.enumerated() {
            for (unit, share) in capacity.unitShares { judged[place] += kept[unit] * share }
        }
        var (forEnough, forDeficit) = (judged, judged)
        for pocket in pockets {
            var etp = 0.0
            for supply in pocket.supplies where isOpen[supply.place] {
                etp += supply.fixed + supply.perETP * sizes[supply.place]
            }
            for (unit, share) in pocket.unitShares { etp += kept[unit] * share }
            // What stood before is in the capacity's own figures.
            forEnough[pocket.capacity] += max(0, etp - pocket.missing) - max(0, -pocket.missing)
            forDeficit[pocket.capacity] += max(0, etp - pocket.lacking) - max(0, -pocket.lacking)
        }
        return (forEnough, forDeficit)
    }
}

extension PlacementProblem.Standing {
    /// The definition of a white zone, its parts joined by « or » (`Coverage.Assessment`).
    func isWhite(isOwn: Bool, isReached: Bool, isShort: Bool) -> Bool {
        if !isReached { return true }
        if !isOwn, isNeedIdentified == true { return true }
        return isShort && isNeedIdentified != false
    }
}

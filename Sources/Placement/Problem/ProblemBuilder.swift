internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import GeometryKit
internal import Territories

/// Turns a territory, its register and candidates into a problem without geography.
struct ProblemBuilder {
    let scenario: Scenario
    let now: Assessment
    let settings: PlacementSettings
    let rules: CallRules?
    let candidates: [PostCandidate]
    let units: [DemandUnit]
    let travel: [String: [String: Double]]?
    let expiring: ExpiringPosts?
    let priority: PlacementSettings.Priority
    /// A year's, of an ETP whose candidate does not say.
    let unstated: FullCost
    /// The days of the conventions; nil for a year.
    let period: OperationPeriod?

    /// - Parameter budget: what is left for facilitators; nil for no limit.
    func problem(budget: Money?) -> PlacementProblem {
        let perimeters = CandidatePerimeters(candidates, in: scenario)
        let grouping = Grouping(scenario, now, candidates: candidates, perimeters: perimeters, units: units)
        var items = candidates.indices.map { item($0, perimeters) }
        for (index, supplies) in grouping.supplies.enumerated() { items[index].supplies = supplies }
        let limits = settings.limits
        return PlacementProblem(
            units: units.map {
                PlacementProblem.Unit(
                    id: $0.code, name: $0.name, uncovered: $0.uncovered, white: $0.white, need: $0.need)
            },
            candidates: items, arcs: arcs, groups: grouping.groups, capacities: grouping.capacities,
            pockets: grouping.pockets, grain: settings.seats.grain,
            budget: budget.map { max(0, $0.cents) * PlacementInstance.costUnitsPerCent }, mostETP: mostETP,
            mostPosts: limits.mostPosts,
            allocations: limits.allocations.map {
                PlacementProblem.Allocation(name: $0.departement, least: $0.least, most: $0.most)
            }, floor: settings.seats.floor, isSingleDesk: settings.seats.isSingleDesk,
            isCapacitated: settings.seats.isCapacitated, objectives: objectives, slack: settings.slack)
    }

    /// A call that only consolidates pays for no more ETP than end.
    private var mostETP: ExactETP? {
        let asked = settings.limits.mostETP.map { ExactETP($0) }
        guard rules?.consolidatesOnly == true, let ending = expiring?.etp, ending > 0 else { return asked }
        return min(asked ?? ExactETP(ending), ExactETP(ending))
    }

    private var objectives: [PlacementProblem.Objective] {
        var objectives = settings.objectives
        // Posts whose size is not modelled have none that could lack or be enough.
        if !settings.seats.isCapacitated {
            objectives.removeAll { ![.sansCouverture, .distance, .marchesEtat].contains($0) }
        }
        if objectives.isEmpty { objectives = [.sansCouverture] }
        let hasRenewals = candidates.contains { $0.renewed != nil }
        return (priority == .carriers && hasRenewals && settings.seats.isCapacitated ? [.renewals] : []) + objectives
    }

    // MARK: One candidate

    private func item(_ index: Int, _ perimeters: CandidatePerimeters) -> PlacementProblem.Candidate {
        let candidate = candidates[index]
        let limits = settings.limits
        var item = PlacementProblem.Candidate(id: candidate.id, name: candidate.name)
        item.isLockedIn = limits.lockedIn.contains { $0.id == candidate.id }
        item.isLockedOut =
            limits.lockedOut.contains(candidate.id) || !candidate.refusals.isEmpty || candidate.obstacle != nil
        item.isStanding = candidate.renewed != nil
        let structure = candidate.row.map { scenario.register.posts[$0].structure } ?? ""
        item.isCarrier = item.isStanding || (!structure.isEmpty && carriers.contains(structure))
        let follows = candidate.row.map { scenario.register.posts[$0].servesStateContracts }
        item.mayFollowState = follows.map { $0 != false } ?? true
        item.allocation = departement(of: candidate).flatMap { code in
            limits.allocations.firstIndex { $0.departement == code }
        }
        item.hasPerimeter = candidate.kind != .seat
        size(&item, candidate)
        item.distance = perimeters.distance(of: index, in: scenario, now)
        return item
    }

    /// Structures that carry posts today.
    private var carriers: Set<String> {
        Set(scenario.register.posts.filter { $0.status == .enCours && !$0.structure.isEmpty }.map(\.structure))
    }

    private func size(_ item: inout PlacementProblem.Candidate, _ candidate: PostCandidate) {
        let structure = candidate.row.flatMap { scenario.register.posts[$0].structureType }
        let cost = (candidate.cost ?? unstated).over(period)
        let grain = settings.seats.grain
        func price(_ etp: ExactETP) -> Int {
            let whole = cost.billionths(for: etp, at: .whole)
            let left = candidate.roomForCall(rules, structure, cost: cost, etp: etp, period)
            return min(
                left,
                rules?.billionths(for: etp, at: cost, over: period) ?? whole,
                candidate.asked?.over(period).billionths(for: etp, at: .whole) ?? whole)
        }
        func grains(_ etp: Double, _ rule: FloatingPointRoundingRule) -> Int {
            // A hair of rounding must not cost a grain.
            Int((etp * 1000 / Double(grain.thousandths) + (rule == .up ? -1e-6 : 1e-6)).rounded(rule))
        }
        item.grainCost = price(grain)
        let isSeat = candidate.kind == .seat
        let least = [
            isSeat ? settings.limits.leastETPPerPost : nil, rules?.minimumETP?.number,
        ].compactMap { $0 }.max()
        item.least = max(1, grains(max(candidate.leastETP ?? 0, least ?? 0), .up))
        if let request = rules?.minimumRequest, item.grainCost > 0 {
            let asked = request.cents * PlacementInstance.costUnitsPerCent
            item.least = max(item.least, (asked + item.grainCost - 1) / item.grainCost)
        }
        item.most = (candidate.mostETP ?? (isSeat ? settings.limits.mostETPPerPost : nil)).map { grains($0, .down) }
        // One size, or none that grains can tell: the post has its own, whatever the grain.
        if !isSeat, let most = candidate.mostETP,
            candidate.leastETP == most || item.most.map({ $0 < item.least }) ?? false
        {
            let etp = ExactETP(most)
            item.whole = .init(etp: etp, cost: price(etp))
        }
    }

    /// The département whose allocation a candidate counts for.
    private func departement(of candidate: PostCandidate) -> String? {
        DepartementOfPost(scenario).code(of: candidate)
    }

    // MARK: Reach of seats

    private var arcs: [PlacementProblem.Arc] {
        let places = candidates.indices.filter { candidates[$0].kind == .seat }
        if let travel, case .travel(_, let most) = settings.seats.reach {
            return places.flatMap { candidate in
                units.enumerated().compactMap { unit, item in
                    guard let value = travel[candidates[candidate].id]?[item.code], value <= most else { return nil }
                    return PlacementProblem.Arc(candidate: candidate, unit: unit, distance: value)
                }
            }
        }
        var most: Double?
        if case .kilometres(let kilometres) = settings.seats.reach { most = kilometres }
        let pairs = ReachArcs.pairs(from: places.map { candidates[$0].location }, to: units.map(\.seat), within: most)
        return pairs.map {
            PlacementProblem.Arc(candidate: places[$0.candidate], unit: $0.unit, distance: $0.kilometres)
        }.sorted { ($0.candidate, $0.unit) < ($1.candidate, $1.unit) }
    }
}

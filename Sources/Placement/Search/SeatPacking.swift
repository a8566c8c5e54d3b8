internal import Funding
internal import Optimization

/// Quick good plans where seats are many: some posts with a perimeter of their own are chosen as a relaxation does, and
/// seats are packed with what is left of every limit (`PatternSearch`). It proves nothing: the relaxation's bound does that
/// beside it.
struct SeatPacking {
    let problem: PlacementProblem
    let objective: PlacementProblem.Objective
    let seed: Int
    /// Steps of knapsacks, in all.
    let effort: Int

    /// - Returns: nil for problems without seats, or whose limits the packing does not know.
    init?(_ problem: PlacementProblem, for objective: PlacementProblem.Objective, seed: Int, effort: Int) {
        guard problem.isCapacitated, [.sansCouverture, .zoneBlanche].contains(objective), !problem.arcs.isEmpty,
            problem.allocations.isEmpty
        else { return nil }
        self.problem = problem
        self.objective = objective
        self.seed = seed
        self.effort = effort
    }

    /// The best plan met; nil when none keeps the limits.
    /// - Parameters:
    ///   - weight: how much of each candidate the relaxation opens.
    ///   - bound: of the objective: a plan within `gap` of it ends the search.
    func best(
        opening weight: [Double], bound: Double, gap: Double, shouldStop: () -> Bool
    ) -> Plan? {
        var best: (plan: Plan, figures: PlanFigures)?
        let choices = choices(weight)
        for choice in choices {
            guard let plan = packed(with: choice, bound: bound, gap: gap, part: choices.count, shouldStop) else {
                continue
            }
            let figures = problem.figures(of: plan)
            if best.map({ figures.isBetter(than: $0.figures, by: problem.objectives) }) ?? true {
                best = (plan, figures)
            }
            if figures[objective] - bound <= gap * figures[objective] { break }
        }
        return best?.plan
    }

    /// Sets of candidates with a perimeter to begin with: those that the relaxation opens by half at least, as many as the
    /// limits allow in its order, and those alone that must open.
    private func choices(_ weight: [Double]) -> [[Plan.Post]] {
        let perimeters = problem.candidates.indices.filter {
            let item = problem.candidates[$0]
            return item.hasPerimeter && !item.isLockedOut
        }
        let ordered = perimeters.sorted {
            let (one, other) = (problem.candidates[$0], problem.candidates[$1])
            return (one.isLockedIn ? 2 : weight[$0], $1) > (other.isLockedIn ? 2 : weight[$1], $0)
        }
        var choices: [[Plan.Post]] = []
        for least in [0.5, 0.01, 1.5] {
            var posts: [Plan.Post] = []
            for candidate in ordered
            where problem.candidates[candidate].isLockedIn || weight[candidate] >= least {
                let more = posts + [problem.smallest(candidate)]
                if problem.isWithinLimits(more) { posts = more }
            }
            let set = posts.sorted { $0.candidate < $1.candidate }
            if !choices.contains(set) { choices.append(set) }
        }
        return choices
    }

    private func packed(
        with posts: [Plan.Post], bound: Double, gap: Double, part: Int, _ shouldStop: () -> Bool
    ) -> Plan? {
        let (rest, left) = residual(after: posts)
        let aversion = problem.objectives.contains(.distance) ? 0.05 : 0
        var search = PatternSearch(rest, for: objective, aversion: aversion, seed: seed)
        let target = left - bound * (1 + gap)
        guard let packing = search.best(reaching: target, effort: effort / part, shouldStop: shouldStop) else {
            return nil
        }
        let all = (posts + packing.plan.posts).sorted { $0.candidate < $1.candidate }
        return problem.isWithinLimits(all)
            ? problem.filled(Plan(posts: all, assignments: packing.plan.assignments)) : nil
    }

    /// What is left for seats once some posts are open, and the objective's value then.
    private func residual(after posts: [Plan.Post]) -> (problem: PlacementProblem, value: Double) {
        var rest = problem
        let opened = Set(posts.map(\.candidate))
        for candidate in rest.candidates.indices {
            let item = rest.candidates[candidate]
            guard item.hasPerimeter else { continue }
            rest.candidates[candidate].isLockedIn = false
            rest.candidates[candidate].isLockedOut = true
        }
        rest.budget = problem.budget.map { $0 - posts.reduce(0) { $0 + problem.cost(of: $1) } }
        rest.mostPosts = problem.mostPosts.map { $0 - posts.count }
        rest.mostETP = problem.mostETP.map { most in
            .init(thousandths: most.thousandths - posts.reduce(0) { $0 + problem.etp(of: $1).thousandths })
        }
        // Only a unit that is filled whole leaves the white zone.
        if objective == .zoneBlanche { rest.floor = 1 }
        var people = Array(repeating: 0.0, count: problem.units.count)
        var value = 0.0
        for group in problem.groups {
            let isOwn = group.standing.isInOwn || group.owners.contains(where: opened.contains)
            guard objective == .zoneBlanche ? group.isWhite(in: problem) : !isOwn else { continue }
            value += group.people
            if let unit = group.unit { people[unit] += group.people }
        }
        for unit in rest.units.indices {
            if objective == .zoneBlanche {
                rest.units[unit].white = people[unit]
            } else {
                rest.units[unit].uncovered = people[unit]
            }
        }
        return (rest, value)
    }
}

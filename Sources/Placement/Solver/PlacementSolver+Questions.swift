internal import Funding
internal import GeometryKit
internal import Optimization

/// A point of the budget curve.
public struct FrontierPoint: Sendable {
    /// In the problem's unit.
    public let budget: Int
    /// Of the first objective.
    public let stage: Plan.Stage
    /// How many open.
    public let posts: Int
    /// ETP of all posts.
    public let etp: Double
}

/// Another plan that the first objective hardly tells from the best.
public struct Alternative: Sendable {
    /// Carried over the first objective alone.
    public let plan: Plan
    /// Of the first objective.
    public let value: Double
    /// Seats that the best plan has too.
    public let shared: Int
}

/// How often seats and units stay when populations move.
public struct Stability: Sendable {
    /// Draws carried to their end, of those asked for.
    public let draws: Int
    /// How many draws were asked for.
    public let asked: Int
    /// One a candidate: in how many draws it opens.
    public let seats: [Int]
    /// One a unit: in how many draws it is served.
    public let units: [Int]
}

extension PlacementSolver {
    /// The budget curve: the first figure of the definition at parts of the budget, everything competing, each point at
    /// least as good as the one before it, since more money never makes it worse; from no money to the plan of the whole
    /// budget. Each point is searched for a tenth as long as a plan: a curve is looked at, and tells its gaps.
    ///
    /// - Parameter whole: the plan of the whole budget, everything competing.
    /// - Returns: budgets in whole cents; those at which nothing that is locked in can open are left out.
    public func frontier(of problem: PlacementProblem, points: Int, upTo whole: Plan) throws -> [FrontierPoint] {
        guard let budget = problem.budget else { return [] }
        let objectives = problem.objectives.filter { $0 != .renewals }.prefix(1).map { $0 }
        let parts = (1...points).map { point in
            let cents = budget / points * point / PlacementInstance.costUnitsPerCent
            var part = problem
            part.budget = point == points ? budget : cents * PlacementInstance.costUnitsPerCent
            part.objectives = objectives
            return part
        }
        var quick = self
        quick.effort /= 10
        quick.options.nodeLimit = quick.options.nodeLimit.map { max(1, $0 / 10) }
        quick.onProgress = nil
        let solver = quick
        let plans =
            try parallelMap(parts.dropLast()) { part -> Plan? in
                // Nobody waits for the points that are left.
                if solver.options.shouldStop?() == true { return nil }
                return try solver.solvedIfPossible(part)
            } + [whole]
        var curve = unfunded(problem).map { [$0] } ?? []
        var before: Plan?
        for (part, plan) in zip(parts, plans) {
            guard var plan else { continue }
            // A part of the budget buys no more than the whole.
            if let before, problem.figures(of: before).isBetter(than: problem.figures(of: plan), by: objectives) {
                plan.posts = before.posts
                plan.assignments = before.assignments
            }
            guard let stage = plan.stages.first(where: { $0.objective == objectives.first }) else { continue }
            curve.append(
                FrontierPoint(
                    budget: part.budget ?? 0,
                    stage: Plan.Stage(
                        objective: stage.objective, value: problem.figures(of: plan)[stage.objective],
                        bound: stage.bound, isProven: stage.isProven), posts: plan.posts.count,
                    etp: plan.posts.reduce(0) { $0 + problem.etp(of: $1).number }))
            before = plan
        }
        return curve
    }

    /// What stands without a cent; nil where some post must open.
    private func unfunded(_ problem: PlacementProblem) -> FrontierPoint? {
        guard let objective = problem.objectives.first(where: { $0 != .renewals }),
            !problem.candidates.contains(where: \.isLockedIn)
        else { return nil }
        let value = problem.figures(of: Plan(posts: []))[objective]
        return FrontierPoint(
            budget: 0, stage: Plan.Stage(objective: objective, value: value, bound: value, isProven: true), posts: 0,
            etp: 0)
    }

    /// Nil where a limit keeps every plan from opening, or where the search was stopped before it had one.
    private func solvedIfPossible(_ problem: PlacementProblem) throws(PlacementFailure) -> Plan? {
        do {
            return try solve(problem)
        } catch {
            switch error {
            case .blocked, .stoppedWithoutPlan: return nil
            default: throw error
            }
        }
    }

    /// Other sets of open seats within a hundredth of the best: first one that shares no seat with it, then some that
    /// leave out one of its seats after the other. Where posts that stand come first, others renew as much as it does.
    public func alternatives(to best: Plan, of problem: PlacementProblem, count: Int) -> [Alternative] {
        let objectives =
            problem.objectives.filter { $0 == .renewals } + problem.objectives.filter { $0 != .renewals }.prefix(1)
        guard let objective = objectives.last, objective != .renewals else { return [] }
        let figures = problem.figures(of: best)
        let (reached, renewed) = (figures[objective], figures[.renewals])
        let seats = Set(best.posts.map(\.candidate))
        var known: Set<Set<Int>> = [seats]
        var found: [Alternative] = []
        for forbidden in [seats] + best.posts.map({ [$0.candidate] }) where found.count < count {
            var other = problem
            for candidate in forbidden where !other.candidates[candidate].isLockedIn {
                other.candidates[candidate].isLockedOut = true
            }
            other.objectives = objectives
            guard let plan = try? solve(other) else { continue }
            let value = problem.figures(of: plan)[objective]
            if objectives.contains(.renewals), problem.figures(of: plan)[.renewals] < renewed - 1e-9 { continue }
            let loss = (value - reached) * (objective.isMaximized ? -1 : 1)
            guard loss <= 0.01 * abs(reached) else { continue }
            let set = Set(plan.posts.map(\.candidate))
            guard known.insert(set).inserted else { continue }
            found.append(Alternative(plan: plan, value: value, shared: set.intersection(seats).count))
        }
        return found
    }

    /// Plans for populations that move by at most `part` up or down, each unit on its own, each plan's first objective to a
    /// hundredth.
    public func stability(of problem: PlacementProblem, draws: Int, part: Double) throws -> Stability {
        var quick = self
        quick.options.gap = max(options.gap, 0.01)
        quick.onProgress = nil
        // Of plans that serve as many, draws prefer near ones as the plan does, without searching for long.
        quick.mostArcsToBranchOn = 300
        quick.effort /= 5
        quick.options.nodeLimit = quick.options.nodeLimit ?? 500
        let solver = quick
        let first = problem.objectives.filter { $0 != .renewals }.prefix(1)
        let objectives = problem.objectives.filter { $0 == .renewals || first.contains($0) || $0 == .distance }
        let plans = try parallelMap(Array(0..<draws)) { draw -> (seats: Set<Int>, units: Set<Int>)? in
            if solver.options.shouldStop?() == true { return nil }
            var random = SplitMix(state: UInt64(truncatingIfNeeded: solver.options.seed &* 1000 &+ draw))
            let moved = problem.moved(by: part, objectives: objectives, &random)
            // A draw that was cut short says nothing.
            guard let plan = try solver.solvedIfPossible(moved), plan.isReproducible else { return nil }
            return (Set(plan.posts.map(\.candidate)), Set(plan.assignments.map { moved.arcs[$0.arc].unit }))
        }
        let whole = plans.compactMap { $0 }
        return Stability(
            draws: whole.count, asked: draws,
            seats: problem.candidates.indices.map { candidate in whole.count { $0.seats.contains(candidate) } },
            units: problem.units.indices.map { unit in whole.count { $0.units.contains(unit) } })
    }

    /// The cheapest plan that fills the whole need wherever a candidate reaches, whatever the budget.
    /// - Throws: `blocked(.goal)` with the part of the need that candidates can fill, when some lacks more.
    public func cheapest(for problem: PlacementProblem) throws(PlacementFailure) -> Plan {
        var whole = problem
        whole.budget = nil
        whole.mostETP = nil
        whole.mostPosts = nil
        whole.objectives = [.cost]
        let model = PlacementModel(whole, for: [.zoneBlanche, .deficit])
        var goal = model
        let reached = goal.requireEnough()
        guard reached >= 1 - 1e-9 else { throw .blocked(.goal, smallest: reached) }
        goal.setObjective(.cost)
        do throws(SolverFailure) {
            let solution = try goal.model.solved(options)
            var plan = goal.plan(solution.values)
            if whole.isCapacitated { plan = SeatRelocation(whole).relocated(plan) }
            let value = whole.figures(of: plan).cost
            let bound = solution.bound.isFinite ? min(value, solution.bound * whole.costScale) : 0
            plan.stages = [
                Plan.Stage(
                    objective: .cost, value: value, bound: bound, isProven: value - bound <= options.gap * value + 1)
            ]
            plan.isReproducible = solution.status != .stopped
            return plan
        } catch {
            switch error {
            case .infeasible: throw .blocked(.goal, smallest: 1)
            case .nothingFound: throw .stoppedWithoutPlan
            case .unbounded, .failed: throw .solver(error)
            }
        }
    }
}

extension PlacementModel {
    /// Every capacity that lacks something must have enough.
    /// - Returns: the part of what is lacking that candidates can fill.
    mutating func requireEnough() -> Double {
        var (all, within) = (0.0, 0.0)
        for (place, capacity) in problem.capacities.enumerated() where capacity.judgedNeed > 0 && capacity.missing > 0 {
            all += capacity.lacking
            guard let isEnough = enough[place] else { continue }
            model.setBounds(of: isEnough, to: 1...1)
            within += capacity.lacking
        }
        return all > 0 ? within / all : 1
    }
}

extension PlacementProblem {
    /// The same where populations move by at most `part` up or down, those of each place on their own, and their needs
    /// with them.
    fileprivate func moved(
        by part: Double, objectives: [Objective], _ random: inout SplitMix
    ) -> PlacementProblem {
        var moved = self
        moved.objectives = objectives
        let byUnit = units.map { _ in 1 + Double.random(in: -part...part, using: &random) }
        let byCapacity = capacities.map { _ in 1 + Double.random(in: -part...part, using: &random) }
        for unit in moved.units.indices {
            moved.units[unit].uncovered *= byUnit[unit]
            moved.units[unit].white *= byUnit[unit]
            moved.units[unit].need *= byUnit[unit]
        }
        for group in moved.groups.indices {
            let factor = groups[group].unit.map { byUnit[$0] } ?? groups[group].capacity.map { byCapacity[$0] } ?? 1
            moved.groups[group].people *= factor
        }
        for place in moved.capacities.indices {
            // A capacity that is judged over one unit moves with it.
            let unit = capacities[place].unitShares.first?.unit
            let more = capacities[place].judgedNeed * ((unit.map { byUnit[$0] } ?? byCapacity[place]) - 1)
            moved.capacities[place].missing += more
            moved.capacities[place].lacking += more
        }
        return moved
    }
}

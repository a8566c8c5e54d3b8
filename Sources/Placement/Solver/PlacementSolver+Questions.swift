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
    /// The budget curve: the first objective at parts of the budget, each point from the plan before it, so that it
    /// never decreases, up to the plan of the whole budget.
    ///
    /// - Parameter whole: the plan of the whole budget.
    /// - Returns: budgets in whole cents; those at which nothing that is locked in can open are left out.
    public func frontier(
        of problem: PlacementProblem, points: Int, upTo whole: Plan
    ) throws(PlacementFailure) -> [FrontierPoint] {
        guard let budget = problem.budget else { return [] }
        var curve: [FrontierPoint] = []
        var before: Plan?
        for point in 1...points {
            var part = problem
            let cents = budget / points * point / PlacementInstance.costUnitsPerCent
            part.budget = point == points ? budget : cents * PlacementInstance.costUnitsPerCent
            part.objectives = Array(problem.objectives.prefix(1))
            guard var plan = point == points ? whole : try solvedIfPossible(part, from: before) else { continue }
            if let before, let old = before.stages.first, let new = plan.stages.first, old.value > new.value {
                plan = Plan(
                    posts: before.posts, assignments: before.assignments,
                    stages: [
                        Plan.Stage(objective: old.objective, value: old.value, bound: new.bound, isProven: new.isProven)
                    ], isReproducible: plan.isReproducible)
            }
            guard let stage = plan.stages.first else { continue }
            curve.append(
                FrontierPoint(
                    budget: part.budget ?? 0, stage: stage, posts: plan.posts.count,
                    etp: plan.posts.reduce(0) { $0 + Double($1.grains) * problem.grain }))
            before = plan
        }
        return curve
    }

    /// Nil where a limit keeps every plan from opening, or where the search was stopped before it had one.
    private func solvedIfPossible(
        _ problem: PlacementProblem, from before: Plan? = nil
    ) throws(PlacementFailure) -> Plan? {
        do {
            return try solve(problem, from: before)
        } catch {
            switch error {
            case .blocked, .stoppedWithoutPlan: return nil
            default: throw error
            }
        }
    }

    /// Other sets of open seats within a hundredth of the best: first one that shares no seat with it, then some that
    /// leave out one of its seats after the other.
    public func alternatives(to best: Plan, of problem: PlacementProblem, count: Int) -> [Alternative] {
        guard let first = best.stages.first else { return [] }
        let seats = Set(best.posts.map(\.candidate))
        var known: Set<Set<Int>> = [seats]
        var found: [Alternative] = []
        for forbidden in [seats] + best.posts.map({ [$0.candidate] }) where found.count < count {
            var other = problem
            for candidate in forbidden where !other.candidates[candidate].isLockedIn {
                other.candidates[candidate].isLockedOut = true
            }
            other.objectives = Array(problem.objectives.prefix(1))
            guard let plan = try? solve(other), let stage = plan.stages.first, stage.value >= 0.99 * first.value else {
                continue
            }
            let set = Set(plan.posts.map(\.candidate))
            guard known.insert(set).inserted else { continue }
            found.append(Alternative(plan: plan, value: stage.value, shared: set.intersection(seats).count))
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
        let objectives = problem.objectives.prefix(1) + problem.objectives.dropFirst().filter { $0 == .distance }
        let plans = try parallelMap(Array(0..<draws)) { draw -> (seats: Set<Int>, units: Set<Int>)? in
            if solver.options.shouldStop?() == true { return nil }
            var random = SplitMix(state: UInt64(truncatingIfNeeded: solver.options.seed &* 1000 &+ draw))
            let factors = problem.units.map { _ in 1 + Double.random(in: -part...part, using: &random) }
            var moved = problem
            moved.objectives = Array(objectives)
            for unit in moved.units.indices {
                moved.units[unit].uncovered *= factors[unit]
                moved.units[unit].white *= factors[unit]
                moved.units[unit].need *= factors[unit]
            }
            for arc in moved.arcs.indices {
                let factor = factors[moved.arcs[arc].unit]
                moved.arcs[arc].uncovered *= factor
                moved.arcs[arc].white *= factor
                moved.arcs[arc].need *= factor
            }
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

    /// The cheapest plan that fills the whole need of every unit, whatever the budget.
    /// - Throws: `blocked(.goal)` with the part of the need that candidates can reach, when some unit is out of reach.
    public func cheapest(for problem: PlacementProblem) throws(PlacementFailure) -> Plan {
        var whole = problem
        whole.budget = nil
        whole.mostGrains = nil
        whole.mostPosts = nil
        whole.floor = 1
        whole.objectives = [.population]
        var model = PlacementModel(whole, for: whole.objectives)
        let reached = model.requireEveryUnit()
        let need = whole.units.reduce(0) { $0 + $1.need }
        let within = whole.units.indices.filter { reached[$0] }.reduce(0) { $0 + whole.units[$1].need }
        guard reached.allSatisfy({ $0 }) else { throw .blocked(.goal, smallest: need > 0 ? within / need : 0) }
        model.setObjective(.cost)
        do throws(SolverFailure) {
            let solution = try model.model.solved(options)
            let stage = Plan.Stage(
                objective: .cost, value: solution.objective * whole.costScale,
                bound: solution.bound.isFinite ? solution.bound * whole.costScale : 0,
                isProven: solution.status == .proven)
            return model.plan(
                model.relocated(solution.values), stages: [stage], isReproducible: solution.status != .stopped)
        } catch {
            switch error {
            case .infeasible: throw .blocked(.goal, smallest: 1)
            case .nothingFound: throw .stoppedWithoutPlan
            case .unbounded, .failed: throw .solver(error)
            }
        }
    }
}

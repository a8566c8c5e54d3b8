public import Optimization

/// Carries the objectives of a problem to their end, one after the other.
public struct PlacementSolver: Sendable {
    /// Says how a stage is doing.
    public typealias Listener = @Sendable (PlacementProblem.Objective, SolverOptions.Progress) -> Void

    /// Gap and branches are those of each stage; the time is that of all stages of a plan together.
    public var options: SolverOptions
    /// Told of every better plan or bound, from the solver's thread; nil for nobody.
    public var onProgress: Listener?

    public init(_ options: SolverOptions = .init(), onProgress: Listener? = nil) {
        self.options = options
        self.onProgress = onProgress
    }

    /// - Parameter before: a plan to start from, of the same candidates and arcs.
    /// - Throws: `PlacementFailure`.
    public func solve(_ problem: PlacementProblem, from before: Plan? = nil) throws(PlacementFailure) -> Plan {
        try check(problem)
        let watch = Watch(timeLimit: options.timeLimit, shouldStop: options.shouldStop)
        var model = PlacementModel(problem, for: problem.objectives)
        var stages: [Plan.Stage] = []
        var values: [Double]?
        var isReproducible = true
        for objective in problem.objectives {
            if let values, let settled = model.settled(objective, by: stages, values) {
                stages.append(settled)
                continue
            }
            model.setObjective(objective)
            let solution: Solution
            switch carried(model, objective, watch, from: values, before: before) {
            case .success(let found): solution = found
            case .failure(.nothingFound) where values != nil:
                return model.plan(values ?? [], stages: stages, isReproducible: false)
            case .failure(.nothingFound): throw .stoppedWithoutPlan
            case .failure(.infeasible): throw blocked(problem)
            case .failure(let failure): throw .solver(failure)
            }
            values = solution.values
            let isProven = solution.status == .proven
            isReproducible = isReproducible && solution.status != .stopped
            let value =
                objective == .equity
                ? solution.objective : LinearModel.value(of: model.terms(objective), in: solution.values)
            // A solver stopped before its first bound says nothing; distances are at least nothing.
            let bound = solution.bound.isFinite ? solution.bound : objective == .distance ? 0 : .infinity
            stages.append(Plan.Stage(objective: objective, value: value, bound: bound, isProven: isProven))
            model.keep(objective, at: value)
        }
        guard let values else { throw .nothingToServe }
        // A later stage may have bettered an earlier one on its way; what is told is the plan's own.
        let told = stages.map { stage in
            guard stage.objective != .equity else { return stage }
            let value = LinearModel.value(of: model.terms(stage.objective), in: values)
            return Plan.Stage(
                objective: stage.objective, value: value, bound: stage.bound,
                isProven: stage.isProven || abs(stage.bound - value) <= options.gap * abs(value))
        }
        let settled = problem.objectives.contains(.distance) ? values : model.relocated(values)
        return model.plan(settled, stages: told, isReproducible: isReproducible)
    }

    /// Carries one objective to its end. Later stages start from the plan of the stages before, which is one of theirs.
    private func carried(
        _ model: PlacementModel, _ objective: PlacementProblem.Objective, _ watch: Watch, from values: [Double]?,
        before: Plan?
    ) -> Result<Solution, SolverFailure> {
        var known = values.map { model.extended($0) }
        if objective == .distance, let values = known { known = model.relocated(values) }
        if objective == .deficit, let values = known {
            let filled = model.filled(values)
            let quick = found(
                filled, worth: LinearModel.value(of: model.terms(objective), in: filled), bound: model.mostFilled, watch
            )
            if quick.status == .proven { return .success(quick) }
            known = filled
        }
        var relaxed = Double.infinity
        if known == nil, var quick = packed(model, objective, watch) ?? covered(model, objective, watch) {
            if let start = before.map(model.values(of:)) {
                let value = LinearModel.value(of: model.terms(objective), in: start)
                if value > quick.objective { quick = found(start, worth: value, bound: quick.bound, watch) }
            }
            relaxed = quick.bound
            if let onProgress {
                onProgress(objective, .init(incumbent: quick.objective, bound: quick.bound, seconds: 0))
            }
            let isHopeless = !model.problem.isCapacitated && model.problem.arcs.count > Self.mostArcsToCover
            if quick.status == .proven || (isHopeless && options.nodeLimit != nil) { return .success(quick) }
            known = quick.values
        }
        if known == nil, let before { known = model.values(of: before) }
        if objective == .distance, let known, options.nodeLimit != nil,
            model.problem.arcs.count > mostArcsToBranchOn
        {
            let value = LinearModel.value(of: model.terms(objective), in: known)
            return .success(Solution(status: value > 0 ? .limited : .proven, values: known, objective: value, bound: 0))
        }
        var search = self.options
        search.timeLimit = watch.secondsLeft
        if values != nil { search.nodeLimit = search.nodeLimit.map { max(1, $0 / 10) } }
        if let onProgress {
            search.onProgress = { progress in onProgress(objective, progress) }
        }
        do throws(SolverFailure) {
            let found = try model.model.solved(search, from: known)
            // Stopped early, the solver may know less than the relaxation told.
            guard relaxed < found.bound || !found.bound.isFinite, relaxed.isFinite else { return .success(found) }
            return .success(
                Solution(status: found.status, values: found.values, objective: found.objective, bound: relaxed))
        } catch {
            return .failure(error)
        }
    }

    /// Steps of the knapsacks of a search: about a second.
    var effort = 300_000_000
    /// Over so many arcs, branching on distances brings nothing in a minute, and the relaxation, a quarter of one, no
    /// bound above 0: every unit is served in part from its own seat.
    var mostArcsToBranchOn = 3000

    /// Over so many pairs in reach, branching betters no covering plan in minutes: the search has the last word.
    private static let mostArcsToCover = 50_000
    /// The classical covering problem, solved and bounded by itself.
    /// - Returns: nil where it is another problem.
    private func covered(
        _ model: PlacementModel, _ objective: PlacementProblem.Objective, _ watch: Watch
    ) -> Solution? {
        guard let problem = CoveringProblem(model.problem, for: objective) else { return nil }
        var solver = CoveringSolver(gap: options.gap, seed: options.seed, shouldStop: watch.isOver)
        if let onProgress {
            solver.onProgress = { onProgress(objective, .init(incumbent: $0, bound: $1, seconds: watch.seconds)) }
        }
        guard let best = solver.solve(problem) else { return nil }
        let plan = Plan(
            posts: best.opened.map { Plan.Post(candidate: $0, grains: 0) },
            assignments: model.nearest(Set(best.opened)), stages: [], isReproducible: true)
        return found(model.values(of: plan), worth: best.value, bound: best.bound, watch)
    }

    /// What is known of a plan that was found without the solver.
    private func found(_ values: [Double], worth objective: Double, bound: Double, _ watch: Watch) -> Solution {
        let isProven = objective >= bound * (1 - options.gap)
        return Solution(
            status: isProven ? .proven : watch.isOver() ? .stopped : .limited, values: values, objective: objective,
            bound: bound)
    }

    /// Desks packed quickly, one a unit, with the relaxation's bound; proven when the two are near enough. Where several
    /// may share a unit it is a plan to start from.
    /// - Returns: nil where the search has nothing to pack.
    private func packed(
        _ model: PlacementModel, _ objective: PlacementProblem.Objective, _ watch: Watch
    ) -> Solution? {
        let problem = model.problem
        guard problem.isCapacitated, [.sansCouverture, .population].contains(objective) else { return nil }
        // The later objectives' variables bound this one no tighter.
        var lean = PlacementModel(problem, for: [objective])
        lean.setObjective(objective)
        let relaxed = try? lean.model.relaxed.solved(
            SolverOptions(timeLimit: watch.secondsLeft, seed: options.seed, shouldStop: options.shouldStop))
        let bound = relaxed?.bound ?? .infinity
        let target = bound * (1 - options.gap)
        let aversion = problem.objectives.contains(.distance) ? 0.05 : 0
        var search = PatternSearch(problem, for: objective, aversion: aversion, seed: options.seed)
        guard
            let packing = search.best(
                reaching: target, effort: min(effort, 2_000_000 * problem.candidates.count),
                shouldStop: watch.isOver)
        else { return nil }
        return found(model.values(of: packing.plan), worth: packing.value, bound: bound, watch)
    }

    private func check(_ problem: PlacementProblem) throws(PlacementFailure) {
        if problem.units.isEmpty { throw .nothingToServe }
        if problem.arcs.isEmpty { throw .nothingInReach }
        let arcs = problem.arcsByCandidate
        for (candidate, item) in problem.candidates.enumerated() where item.isLockedIn {
            if arcs[candidate].isEmpty || item.isLockedOut || item.most.map({ $0 < max(1, item.least) }) ?? false {
                throw .blocked(.lockedIn(item.id), smallest: nil)
            }
        }
    }

    /// Nothing forces a plan to open anything but the candidates that are locked in: what blocks is a limit on them.
    private func blocked(_ problem: PlacementProblem) -> PlacementFailure {
        let forced = problem.candidates.filter(\.isLockedIn)
        let grains = forced.reduce(0) { $0 + max(1, $1.least) }
        let cost = problem.candidates.indices.filter { problem.candidates[$0].isLockedIn }
            .reduce(0) { min(1 << 62, $0 + min(1 << 61, problem.postCost($1))) }
        if let most = problem.mostPosts, forced.count > most {
            return .blocked(.mostPosts, smallest: Double(forced.count))
        }
        if let most = problem.mostGrains, grains > most {
            return .blocked(.mostETP, smallest: Double(grains) * problem.grain)
        }
        if let budget = problem.budget, cost > budget { return .blocked(.budget, smallest: Double(cost)) }
        if let one = forced.first(where: { $0.most.map { most in most < 1 } ?? false }) {
            return .blocked(.lockedIn(one.id), smallest: nil)
        }
        return .blocked(.leastETP, smallest: nil)
    }
}

/// The end that a caller sets to all stages together: seconds from now, or a word.
private struct Watch: Sendable {
    private let start = ContinuousClock.now
    private let deadline: ContinuousClock.Instant?
    private let shouldStop: (@Sendable () -> Bool)?

    init(timeLimit: Double?, shouldStop: (@Sendable () -> Bool)?) {
        // Thirty years are no limit, and still an instant.
        deadline = timeLimit.map { ContinuousClock.now + .seconds(min($0, 1e9)) }
        self.shouldStop = shouldStop
    }

    /// Nil for no limit.
    var secondsLeft: Double? { deadline.map { max(0, ($0 - ContinuousClock.now) / .seconds(1)) } }

    /// Since the caller asked.
    var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

    @Sendable func isOver() -> Bool { secondsLeft == 0 || shouldStop?() ?? false }
}

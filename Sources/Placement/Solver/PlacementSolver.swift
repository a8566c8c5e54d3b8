internal import Funding
public import Optimization

/// Carries the objectives of a problem to their end, one after the other.
///
/// Each stage is a mixed-integer model whose bound proves how good it is; plans to start from come from searches that know
/// the problem. What is told of a stage is not the solver's word but the plan's own figure (`PlacementProblem.figures`).
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

    /// Steps of the knapsacks of a search: about a second.
    var effort = 300_000_000
    /// Over so many arcs, branching on distances brings nothing in a minute, and the relaxation, a quarter of one, no
    /// bound above 0: every unit is served in part from its own seat.
    var mostArcsToBranchOn = 3000
    /// Over so many pairs in reach, branching betters no covering plan in minutes: the search has the last word.
    private static let mostArcsToCover = 50_000
    /// Steps of a covering search: a quarter of a minute.
    private static let coveringEffort = 6_000_000_000

    /// - Parameter before: a plan of the same candidates and arcs that keeps the limits, to start from.
    /// - Throws: `PlacementFailure`.
    public func solve(_ problem: PlacementProblem, from before: Plan? = nil) throws(PlacementFailure) -> Plan {
        try check(problem)
        let watch = Watch(timeLimit: options.timeLimit, shouldStop: options.shouldStop)
        var best = start(problem, before)
        var stages: [Plan.Stage] = []
        var isReproducible = true
        for (index, objective) in problem.objectives.enumerated() {
            var model = PlacementModel(problem, for: problem.objectives.prefix(index + 1))
            for stage in stages { model.keep(stage.objective, at: stage.value) }
            model.setObjective(objective)
            let answer: Answer
            switch carried(model, objective, watch, from: best, after: stages) {
            case .success(let found): answer = found
            case .failure(.nothingFound):
                guard var best, index > 0 else { throw .stoppedWithoutPlan }
                best.stages = told(stages, of: best, in: problem)
                best.isReproducible = false
                return best
            case .failure(.infeasible): throw blocked(problem)
            case .failure(let failure): throw .solver(failure)
            }
            isReproducible = isReproducible && answer.status != .stopped
            best = better(best, answer.plan, problem, upTo: index)
            guard let best else { throw .stoppedWithoutPlan }
            let value = problem.figures(of: best)[objective]
            stages.append(stage(objective, value: value, bound: answer.bound))
        }
        guard var best else { throw .nothingToServe }
        best = Trimming(problem).trimmed(best)
        if !problem.objectives.contains(.distance), problem.isCapacitated {
            best = SeatRelocation(problem).relocated(best)
        }
        best.stages = told(stages, of: best, in: problem)
        best.isReproducible = isReproducible
        return best
    }

    /// What a stage came to.
    struct Answer {
        let plan: Plan
        let bound: Double
        let status: Solution.Status
    }

    /// Of two plans the one that is better by the objectives up to a stage; the first where they are even.
    private func better(_ one: Plan?, _ other: Plan, _ problem: PlacementProblem, upTo stage: Int) -> Plan? {
        guard problem.isWithinLimits(other.posts) else { return one }
        guard let one else { return other }
        let objectives = Array(problem.objectives.prefix(stage + 1))
        let (old, new) = (problem.figures(of: one), problem.figures(of: other))
        // The stages before may fall back by the slack for this one.
        let hair = max(problem.slack, 1e-9)
        let keepsEarlier = objectives.dropLast().allSatisfy { objective in
            let loss = (new[objective] - old[objective]) * (objective.isMaximized ? -1 : 1)
            return loss <= hair * max(1, abs(old[objective]))
        }
        guard keepsEarlier, let objective = objectives.last else { return one }
        return new.isBetter(than: old, by: [objective]) ? other : one
    }

    private func stage(_ objective: PlacementProblem.Objective, value: Double, bound: Double) -> Plan.Stage {
        // No bound is worse than what was reached.
        let bound = objective.isMaximized ? max(bound, value) : min(bound, value)
        let isProven = abs(bound - value) <= options.gap * abs(value) + 1e-6
        return Plan.Stage(objective: objective, value: value, bound: bound, isProven: isProven)
    }

    /// A later stage may have bettered an earlier one on its way, or fallen back by the slack: what is told is the plan's own.
    private func told(_ stages: [Plan.Stage], of plan: Plan, in problem: PlacementProblem) -> [Plan.Stage] {
        let figures = problem.figures(of: plan)
        return stages.map { stage($0.objective, value: figures[$0.objective], bound: $0.bound) }
    }

    /// A plan to begin with: the one given, or the renewal that the limits allow, whichever is better.
    private func start(_ problem: PlacementProblem, _ before: Plan?) -> Plan? {
        let renewal = problem.renewal
        guard let before else { return renewal }
        guard let renewal else { return before }
        let isBetter = problem.figures(of: renewal)
            .isBetter(than: problem.figures(of: before), by: problem.objectives)
        return isBetter ? renewal : before
    }

    /// Carries one objective to its end.
    private func carried(
        _ model: PlacementModel, _ objective: PlacementProblem.Objective, _ watch: Watch, from start: Plan?,
        after stages: [Plan.Stage]
    ) -> Result<Answer, SolverFailure> {
        let isFirst = stages.isEmpty
        var known = start
        let problem = model.problem
        let worst: Double = objective.isMaximized ? .infinity : 0
        if let known, isSettled(known, objective, model) {
            return .success(Answer(plan: known, bound: problem.figures(of: known)[objective], status: .proven))
        }
        if objective == .distance, let plan = known, problem.isCapacitated {
            known = SeatRelocation(problem).relocated(plan)
            if options.nodeLimit != nil, problem.arcs.count > mostArcsToBranchOn {
                return .success(Answer(plan: known ?? plan, bound: 0, status: .limited))
            }
        }
        var bound = worst
        if objective == .deficit, let known, problem.isCapacitated {
            let value = problem.figures(of: known).deficit
            bound = problem.leastDeficit
            if value - bound <= options.gap * value {
                return .success(Answer(plan: known, bound: bound, status: .proven))
            }
        }
        if isFirst || objective == .zoneBlanche, let quick = quick(model, objective, watch, from: known, after: stages) {
            known = quick.plan
            bound = quick.bound
            let mostArcs = problem.isCapacitated ? mostArcsToBranchOn : Self.mostArcsToCover
            let isHopeless = problem.arcs.count > mostArcs && options.nodeLimit != nil
            if quick.status == .proven || isHopeless { return .success(quick) }
        }
        var search = options
        search.timeLimit = watch.secondsLeft
        if !isFirst { search.nodeLimit = search.nodeLimit.map { max(1, $0 / 10) } }
        let scale = model.worth(objective).scale
        if let onProgress {
            search.onProgress = { progress in
                onProgress(
                    objective,
                    .init(
                        incumbent: progress.incumbent.map { $0 * scale }, bound: progress.bound * scale,
                        seconds: progress.seconds))
            }
        }
        do throws(SolverFailure) {
            let found = try model.model.solved(search, from: known.map(model.values(of:)))
            // Stopped early, the solver may know less than the relaxation told; before its first bound it knows nothing.
            let told = found.bound.isFinite ? found.bound * scale : worst
            let tighter = objective.isMaximized ? min(told, bound) : max(told, bound)
            var plan = model.plan(found.values)
            if let known, !problem.figures(of: plan).isBetter(than: problem.figures(of: known), by: [objective]) {
                plan = known
            }
            return .success(Answer(plan: plan, bound: tighter, status: found.status))
        } catch {
            if case .nothingFound = error, let known {
                return .success(Answer(plan: known, bound: bound, status: .stopped))
            }
            return .failure(error)
        }
    }

    /// Whether no plan can be better: nothing is left to be had, or nothing that a plan may do changes the figure.
    private func isSettled(_ plan: Plan, _ objective: PlacementProblem.Objective, _ model: PlacementModel) -> Bool {
        if model.worth(objective).terms.isEmpty { return true }
        let value = model.problem.figures(of: plan)[objective]
        return objective == .equity ? value >= 1 - 1e-12 : !objective.isMaximized && value <= 1e-9
    }

    /// The answer of searches that know the problem, bounded by the relaxation.
    private func quick(
        _ model: PlacementModel, _ objective: PlacementProblem.Objective, _ watch: Watch, from known: Plan?,
        after stages: [Plan.Stage]
    ) -> Answer? {
        let problem = model.problem
        let isFirst = stages.isEmpty
        if isFirst, let search = CoveringSearch(problem, for: objective) {
            let best = search.best(
                gap: options.gap, effort: min(Self.coveringEffort, 20_000 * problem.arcs.count), seed: options.seed,
                shouldStop: watch.isOver)
            let plan = Plan(
                posts: best.opened.map(problem.smallest), assignments: model.nearest(Set(best.opened)))
            let total = model.worth(objective).offset
            return answer(plan, problem, objective, bound: total - best.bound, watch)
        }
        guard
            let packing = SeatPacking(
                problem, for: objective, seed: options.seed, effort: min(effort, 2_000_000 * problem.candidates.count))
        else { return nil }
        guard let relaxed = relaxed(model, objective, watch, after: stages) else { return nil }
        if let known,
            problem.figures(of: known)[objective] - relaxed.bound <= options.gap * problem.figures(of: known)[objective]
        {
            return answer(known, problem, objective, bound: relaxed.bound, watch)
        }
        guard isFirst else {
            return known.map { plan in
                let bound = max(relaxed.bound, mergedBound(of: plan, objective, model, watch, after: stages) ?? 0)
                return answer(plan, problem, objective, bound: bound, watch)
            }
        }
        let weight = problem.candidates.indices.map { candidate in
            model.open[candidate].map { relaxed.values[$0.index] } ?? 0
        }
        var best = packing.best(
            opening: weight, bound: relaxed.bound, gap: options.gap, shouldStop: watch.isOver)
        if let known, let packed = best,
            !problem.figures(of: packed).isBetter(than: problem.figures(of: known), by: [objective])
        {
            best = known
        }
        return (best ?? known).map { answer($0, problem, objective, bound: relaxed.bound, watch) }
    }

    /// The relaxation of a stage; of the merged problem where there are many pairs in reach and a plan is known already.
    /// - Returns: nil where it does not come to its end.
    private func relaxed(
        _ model: PlacementModel, _ objective: PlacementProblem.Objective, _ watch: Watch, after stages: [Plan.Stage]
    ) -> Solution? {
        let isLarge = !stages.isEmpty && model.problem.arcs.count > mostArcsToBranchOn
        let relaxed = (isLarge ? merged(model, objective, after: stages) : model).model.relaxed
        let options = SolverOptions(timeLimit: watch.secondsLeft, seed: options.seed, shouldStop: options.shouldStop)
        guard let solution = try? relaxed.solved(options), solution.status == .proven else { return nil }
        return solution
    }

    /// The model of a stage over the merged problem.
    private func merged(
        _ model: PlacementModel, _ objective: PlacementProblem.Objective, after stages: [Plan.Stage]
    ) -> PlacementModel {
        var merged = PlacementModel(model.problem.merged, for: stages.map(\.objective) + [objective])
        for stage in stages where stage.objective != .distance { merged.keep(stage.objective, at: stage.value) }
        merged.setObjective(objective)
        return merged
    }

    /// What branching on the merged problem, far smaller than the plan's own, lets no plan be better than.
    private func mergedBound(
        of plan: Plan, _ objective: PlacementProblem.Objective, _ model: PlacementModel, _ watch: Watch,
        after stages: [Plan.Stage]
    ) -> Double? {
        var search = options
        search.onProgress = nil
        search.timeLimit = watch.secondsLeft
        search.nodeLimit = options.nodeLimit.map { max(1, $0 / 10) }
        return try? merged(model, objective, after: stages).model.solved(search).bound
    }

    private func answer(
        _ plan: Plan, _ problem: PlacementProblem, _ objective: PlacementProblem.Objective, bound: Double,
        _ watch: Watch
    ) -> Answer {
        let value = problem.figures(of: plan)[objective]
        if let onProgress { onProgress(objective, .init(incumbent: value, bound: bound, seconds: 0)) }
        let isProven = value - bound <= options.gap * abs(value)
        return Answer(plan: plan, bound: bound, status: isProven ? .proven : watch.isOver() ? .stopped : .limited)
    }

    private func check(_ problem: PlacementProblem) throws(PlacementFailure) {
        let arcs = problem.arcsByCandidate
        let mayOpen = problem.candidates.indices.filter {
            let item = problem.candidates[$0]
            return !item.isLockedOut && (item.hasPerimeter || !arcs[$0].isEmpty)
        }
        if mayOpen.isEmpty { throw .nothingInReach }
        for (candidate, item) in problem.candidates.enumerated() where item.isLockedIn {
            let isEmpty = !item.hasPerimeter && arcs[candidate].isEmpty
            if isEmpty || item.isLockedOut || item.most.map({ $0 < max(1, item.least) }) ?? false {
                throw .blocked(.lockedIn(item.id), smallest: nil)
            }
        }
    }

    /// Nothing forces a plan to open anything but what is locked in, and the least of an allocation: what blocks is a limit
    /// on them.
    private func blocked(_ problem: PlacementProblem) -> PlacementFailure {
        let forced = problem.candidates.indices.filter { problem.candidates[$0].isLockedIn }.map(problem.smallest)
        let thousandths = forced.reduce(0) { $0 + problem.etp(of: $1).thousandths }
        let cost = forced.reduce(0) { min(1 << 62, $0 + min(1 << 61, problem.cost(of: $1))) }
        if let most = problem.mostPosts, forced.count > most {
            return .blocked(.mostPosts, smallest: Double(forced.count))
        }
        if let most = problem.mostETP, thousandths > most.thousandths {
            return .blocked(.mostETP, smallest: Double(thousandths) / 1000)
        }
        if let budget = problem.budget, cost > budget { return .blocked(.budget, smallest: Double(cost)) }
        if let one = problem.candidates.first(where: { $0.isLockedIn && $0.most.map { most in most < 1 } ?? false }) {
            return .blocked(.lockedIn(one.id), smallest: nil)
        }
        if let allocation = problem.allocations.first(where: { $0.least != nil }) {
            return .blocked(.allocation(allocation.name), smallest: nil)
        }
        return .blocked(.leastETP, smallest: nil)
    }
}

/// The end that a caller sets to all stages together: seconds from now, or a word.
private struct Watch: Sendable {
    private let deadline: ContinuousClock.Instant?
    private let shouldStop: (@Sendable () -> Bool)?

    init(timeLimit: Double?, shouldStop: (@Sendable () -> Bool)?) {
        // Thirty years are no limit, and still an instant.
        deadline = timeLimit.map { ContinuousClock.now + .seconds(min($0, 1e9)) }
        self.shouldStop = shouldStop
    }

    /// Nil for no limit.
    var secondsLeft: Double? { deadline.map { max(0, ($0 - ContinuousClock.now) / .seconds(1)) } }

    @Sendable func isOver() -> Bool { secondsLeft == 0 || shouldStop?() ?? false }
}

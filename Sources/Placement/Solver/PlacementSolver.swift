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

    /// What is proven unless somebody asks for more.
    public static let usualGap = 0.001

    /// The search that a gap takes: to a fine one it is left to its end.
    /// - Parameter timeLimit: seconds for all stages together.
    public static func options(
        gap: Double = usualGap, timeLimit: Double? = nil, seed: Int = 1,
        shouldStop: (@Sendable () -> Bool)? = nil
    ) -> SolverOptions {
        SolverOptions(
            gap: gap, timeLimit: timeLimit, nodeLimit: gap < 1e-4 ? nil : 500, seed: seed, shouldStop: shouldStop)
    }

    /// Steps of the knapsacks of a search: about a second.
    var effort = 300_000_000
    /// Over so many arcs, branching on distances brings nothing in a minute, and the relaxation, a quarter of one, no
    /// bound above 0: every unit is served in part from its own seat.
    var mostArcsToBranchOn = 3000
    /// Over so many pairs in reach, branching betters no covering plan in minutes: the search has the last word.
    static let mostArcsToCover = 50_000

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
        if isFirst || objective == .zoneBlanche, let quick = quick(model, objective, watch, from: known, after: stages)
        {
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
}

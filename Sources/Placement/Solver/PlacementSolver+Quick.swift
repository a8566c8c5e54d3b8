internal import Optimization

/// Plans and bounds that cost less than branching on the whole model.
extension PlacementSolver {
    /// The answer of searches that know the problem, bounded by the relaxation.
    func quick(
        _ model: PlacementModel, _ objective: PlacementProblem.Objective, _ watch: Watch, from known: Plan?,
        after stages: [Plan.Stage]
    ) -> Answer? {
        let problem = model.problem
        let isFirst = stages.isEmpty
        if isFirst, let covering = CoveringProblem(problem, for: objective) {
            let total = model.worth(objective).offset
            var solver = CoveringSolver(gap: options.gap, seed: options.seed, shouldStop: watch.isOver)
            // Gaps are relative to the people who are left.
            solver.total = total
            if let onProgress {
                solver.onProgress = {
                    onProgress(objective, .init(incumbent: total - $0, bound: total - $1, seconds: watch.seconds))
                }
            }
            guard let best = solver.solve(covering) else { return nil }
            let plan = Plan(
                posts: best.opened.map(problem.smallest), assignments: model.nearest(Set(best.opened)))
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
}

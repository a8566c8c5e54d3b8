extension CoveringProblem {
    /// The placement of posts that serve every unit in reach whatever their size.
    ///
    /// - Parameter objective: `sansCouverture` or `population`.
    /// - Returns: nil where posts have sizes, or reach a part of a unit: that is another problem.
    init?(_ problem: PlacementProblem, for objective: PlacementProblem.Objective) {
        guard !problem.isCapacitated, [.sansCouverture, .population].contains(objective) else { return nil }
        let isPopulation = objective == .population
        var weights: [Double] = []
        var rows = SparseRows()
        for (unit, arcs) in problem.arcsByUnit.enumerated() {
            let whole = isPopulation ? problem.units[unit].white : problem.units[unit].uncovered
            guard arcs.allSatisfy({ (isPopulation ? problem.arcs[$0].white : problem.arcs[$0].uncovered) == whole })
            else { return nil }
            weights.append(whole)
            rows.append(arcs.map { Int32(problem.arcs[$0].candidate) })
        }
        let candidates = problem.candidates.indices
        self.init(
            weights: weights, costs: candidates.map(problem.postCost), sitesOfClient: rows, budget: problem.budget,
            mostOpen: problem.mostPosts, mustOpen: Set(candidates.filter { problem.candidates[$0].isLockedIn }),
            mayNotOpen: Set(candidates.filter { problem.candidates[$0].isLockedOut }))
    }
}

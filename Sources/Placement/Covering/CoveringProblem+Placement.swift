extension CoveringProblem {
    /// The placement of seats that serve every unit in reach whatever their size.
    ///
    /// - Returns: nil where posts have sizes or perimeters of their own: that is another problem.
    init?(_ problem: PlacementProblem, for objective: PlacementProblem.Objective) {
        guard !problem.isCapacitated, objective == .sansCouverture, problem.allocations.isEmpty,
            !problem.candidates.contains(where: \.hasPerimeter)
        else { return nil }
        var weights = Array(repeating: 0.0, count: problem.units.count)
        for group in problem.groups where !group.standing.isInOwn {
            if let unit = group.unit { weights[unit] += group.people }
        }
        var rows = SparseRows()
        for arcs in problem.arcsByUnit { rows.append(arcs.map { Int32(problem.arcs[$0].candidate) }) }
        let candidates = problem.candidates.indices
        self.init(
            weights: weights, costs: candidates.map { problem.cost(of: problem.smallest($0)) }, sitesOfClient: rows,
            budget: problem.budget, mostOpen: problem.mostPosts,
            mustOpen: Set(candidates.filter { problem.candidates[$0].isLockedIn }),
            mayNotOpen: Set(candidates.filter { problem.candidates[$0].isLockedOut }))
    }
}

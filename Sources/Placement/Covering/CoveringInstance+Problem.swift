extension CoveringInstance {
    /// A problem, made as small as it gets without losing every best plan.
    /// - Returns: nil where the sites that must open break a limit.
    init?(_ problem: CoveringProblem) {
        let sites = problem.costs.indices
        weights = problem.weights
        // Sums of costs that no budget bounds may be any.
        costs = problem.budget == nil ? problem.costs.map { _ in 0 } : problem.costs
        prices = Array(repeating: 0, count: sites.count)
        clientsOf = problem.sitesOfClient.transposed(columnCount: sites.count)
        // Ascending rows, so that alike ones are equal.
        sitesOf = clientsOf.transposed(columnCount: weights.count)
        budget = problem.budget
        mostOpen = problem.mostOpen ?? sites.count
        names = Array(sites)
        opened = []
        settledValue = 0
        guard allows(Array(problem.mustOpen)),
            problem.mustOpen.isDisjoint(with: problem.mayNotOpen)
        else { return nil }
        let left = budget.map { $0 - cost(of: Array(problem.mustOpen)) }
        let closing = sites.filter { site in
            !problem.mustOpen.contains(site)
                && (problem.mayNotOpen.contains(site) || left.map { costs[site] > $0 } ?? false)
        }
        self = settled(opening: problem.mustOpen.sorted(), closing: closing).instance.worthwhile.merged().instance
        // Fewer sites may make more clients alike, and those more sites comparable.
        while true {
            let dominated = dominated
            if dominated.isEmpty { break }
            self = settled(opening: [], closing: dominated).instance.merged().instance
        }
        countBudget()
    }

    /// Without clients that are worth nothing.
    var worthwhile: CoveringInstance {
        guard weights.contains(where: { $0 <= 0 }) else { return self }
        var result = self
        result.weights = []
        result.sitesOf = SparseRows()
        for client in 0..<clientCount where weights[client] > 0 {
            result.weights.append(weights[client])
            result.sitesOf.append(sitesOf[client])
        }
        result.clientsOf = result.sitesOf.transposed(columnCount: siteCount)
        return result
    }

    /// A budget over sites of one cost is a number of sites; over free ones it is no limit.
    private mutating func countBudget() {
        guard let budget, let cost = costs.first, costs.allSatisfy({ $0 == cost }) else { return }
        if cost > 0 { mostOpen = min(mostOpen, budget / cost) }
        self.budget = nil
    }
}

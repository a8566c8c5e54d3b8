extension PlacementProblem {
    /// Positions of the arcs of each candidate, ascending.
    var arcsByCandidate: [[Int]] {
        var lists: [[Int]] = Array(repeating: [], count: candidates.count)
        for (index, arc) in arcs.enumerated() { lists[arc.candidate].append(index) }
        return lists
    }

    /// Positions of the arcs of each unit, ascending.
    var arcsByUnit: [[Int]] {
        var lists: [[Int]] = Array(repeating: [], count: units.count)
        for (index, arc) in arcs.enumerated() { lists[arc.unit].append(index) }
        return lists
    }

    /// No more grains than all the need in reach, the candidate's own bound, the budget and the other limits allow.
    func mostUsefulGrains(of candidate: Int, arcs reach: [Int]) -> Int {
        let item = candidates[candidate]
        guard isCapacitated else { return reach.isEmpty ? 0 : max(1, item.least) }
        let need = reach.reduce(0) { $0 + arcs[$1].need }
        var most = Int((need / grain - 1e-9).rounded(.up))
        // A post may be larger than what it fills, when its least size is.
        if !reach.isEmpty { most = max(most, item.least) }
        return min(most, mostGrains(at: candidate) ?? most)
    }

    /// What the candidate's own bound, the budget and the other limits allow; nil where nothing does.
    private func mostGrains(at candidate: Int) -> Int? {
        let item = candidates[candidate]
        let affordable = budget.flatMap { item.grainCost > 0 ? $0 / item.grainCost : nil }
        return [item.most, mostGrains, affordable].compactMap { $0 }.min()
    }

    /// What an open post costs where no size is modelled.
    func postCost(_ candidate: Int) -> Int {
        cost(of: max(1, candidates[candidate].least), at: candidate)
    }

    /// The largest integer where it would be more.
    func cost(of grains: Int, at candidate: Int) -> Int {
        let (cost, isTooLarge) = grains.multipliedReportingOverflow(by: candidates[candidate].grainCost)
        return isTooLarge ? .max : cost
    }

    /// What a model divides costs by: what they all share, which leaves small integers that a solver adds up without
    /// error; where they share too little, so much that the largest is a million, which a solver still tells apart.
    var costScale: Double {
        let costs = candidates.map(\.grainCost)
        let shared = max(1, costs.reduce(0, greatestCommonDivisor))
        return max(Double(shared), Double(costs.max() ?? 1) / 1_000_000)
    }

    /// The budget divided by `costScale`, to the last whole one that costs can add up to.
    var scaledBudget: Double? {
        budget.map { budget in
            let scaled = Double(budget) / costScale
            let areWhole = candidates.allSatisfy {
                Double($0.grainCost) / costScale == (Double($0.grainCost) / costScale).rounded()
            }
            return areWhole ? (scaled + 1e-9).rounded(.down) : scaled
        }
    }

    /// The ETP that a unit served by this arc alone takes at least.
    func load(of arc: Arc) -> Double { floor * (isSingleDesk ? arc.need : units[arc.unit].need) }

    /// An arc that can ever be attached: its candidate may be large enough for the floor.
    func isWorthwhile(_ arc: Int) -> Bool {
        let item = arcs[arc]
        guard let most = mostGrains(at: item.candidate) else { return true }
        return floor * item.need <= Double(most) * grain + 1e-9
    }
}

private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
}

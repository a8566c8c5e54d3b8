public import Funding

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

    /// The size of a post.
    public func etp(of post: Plan.Post) -> ExactETP {
        candidates[post.candidate].whole?.etp ?? ExactETP(thousandths: post.grains * grain.thousandths)
    }

    /// What the budget pays for a post; the largest integer where it would be more.
    public func cost(of post: Plan.Post) -> Int {
        let item = candidates[post.candidate]
        if let whole = item.whole { return whole.cost }
        let (cost, isTooLarge) = post.grains.multipliedReportingOverflow(by: item.grainCost)
        return isTooLarge ? .max : cost
    }

    /// The smallest post that a candidate may be.
    public func smallest(_ candidate: Int) -> Plan.Post {
        Plan.Post(
            candidate: candidate, grains: candidates[candidate].whole == nil ? max(1, candidates[candidate].least) : 0)
    }

    /// Grains that a limit in ETP leaves room for.
    func grains(in etp: ExactETP) -> Int { etp.thousandths / grain.thousandths }

    /// What a candidate's own bound, the budget and the other limits allow, in grains; nil where nothing does.
    func mostGrains(at candidate: Int) -> Int? {
        let item = candidates[candidate]
        let affordable = budget.flatMap { item.grainCost > 0 ? $0 / item.grainCost : nil }
        let allocated = item.allocation.flatMap { allocations[$0].most }.map(grains(in:))
        return [item.most, mostETP.map(grains(in:)), allocated, affordable].compactMap { $0 }.min()
    }

    /// What a model divides costs by: what they all share, which leaves small integers that a solver adds up without
    /// error; where they share too little, so much that the largest is a million, which a solver still tells apart.
    var costScale: Double {
        let costs = candidates.map { $0.whole?.cost ?? $0.grainCost }
        let shared = max(1, costs.reduce(0, greatestCommonDivisor))
        return max(Double(shared), Double(costs.max() ?? 1) / 1_000_000)
    }

    /// The budget divided by `costScale`, to the last whole one that costs can add up to.
    var scaledBudget: Double? {
        budget.map { budget in
            let scale = costScale
            let scaled = Double(budget) / scale
            let areWhole = candidates.allSatisfy {
                let cost = Double($0.whole?.cost ?? $0.grainCost) / scale
                return cost == cost.rounded()
            }
            return areWhole ? (scaled + 1e-9).rounded(.down) : scaled
        }
    }

    /// By unit, the ETP beyond which more kept for it change no figure; infinite where people of unknown ETP are among it.
    var usefulETPByUnit: [Double] {
        var useful = Array(repeating: 0.0, count: units.count)
        for capacity in capacities {
            let short = max(capacity.missing, capacity.judgedNeed > 0 ? capacity.lacking : 0)
            for (unit, share) in capacity.unitShares where share > 0 && short > 0 {
                useful[unit] = max(useful[unit], short / share)
            }
        }
        for pocket in pockets { for (unit, _) in pocket.unitShares { useful[unit] = .infinity } }
        return useful
    }

    /// ETP that a seat keeps at least for the unit of an arc.
    func load(of arc: Arc) -> Double { floor * units[arc.unit].need }

    /// An arc that can ever be attached: its candidate may be large enough for the floor.
    func isWorthwhile(_ arc: Int) -> Bool {
        guard isCapacitated, let most = largest(arcs[arc].candidate) else { return true }
        return load(of: arcs[arc]) <= most + 1e-9
    }

    /// The most ETP that a candidate may have; nil where nothing limits it.
    func largest(_ candidate: Int) -> Double? {
        candidates[candidate].whole.map(\.etp.number) ?? mostGrains(at: candidate).map { Double($0) * grain.number }
    }

    /// Whether posts together keep the budget and all other limits.
    public func isWithinLimits(_ posts: [Plan.Post]) -> Bool {
        if let mostPosts, posts.count > mostPosts { return false }
        let thousandths = posts.reduce(0) { $0 + etp(of: $1).thousandths }
        // Posts without sizes have no ETP to limit.
        if isCapacitated, let mostETP, thousandths > mostETP.thousandths { return false }
        if let budget, posts.reduce(0, { $0.addingReportingOverflow(cost(of: $1)).partialValue }) > budget {
            return false
        }
        for (position, allocation) in allocations.enumerated() {
            let sum = posts.filter { candidates[$0.candidate].allocation == position }
                .reduce(0) { $0 + etp(of: $1).thousandths }
            if let least = allocation.least, sum < least.thousandths { return false }
            if let most = allocation.most, sum > most.thousandths { return false }
        }
        return true
    }
}

private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
}

internal import Funding

/// Bounds that cost less than the relaxation of the whole model.
extension PlacementProblem {
    /// The same with one seat that reaches all that some seat does, at the lowest price, of any size: every plan is one of
    /// this problem, merged, so that what bounds it bounds them. Its relaxation has a variable a unit instead of one a pair
    /// in reach, and loses little: a relaxation opens seats in part anyway.
    var merged: PlacementProblem {
        var merged = self
        let seats = candidates.indices.filter { !candidates[$0].hasPerimeter && !candidates[$0].isLockedOut }
        guard let price = seats.map({ candidates[$0].grainCost }).min() else { return self }
        let reached = Set(arcs.filter { !candidates[$0.candidate].isLockedOut }.map(\.unit))
        var positions: [Int: Int] = [:]
        merged.candidates = []
        for (index, item) in candidates.enumerated() where item.hasPerimeter {
            positions[index] = merged.candidates.count
            merged.candidates.append(item)
        }
        merged.arcs = reached.sorted().map { Arc(candidate: merged.candidates.count, unit: $0, distance: 0) }
        merged.candidates.append(Candidate(id: "", name: "", least: 0, grainCost: price))
        // One seat stands for many, in whatever département.
        merged.mostPosts = nil
        merged.allocations = allocations.map { Allocation(name: $0.name, least: nil, most: $0.most) }
        merged.groups = groups.map { group in
            Group(
                people: group.people, capacity: group.capacity, owners: group.owners.compactMap { positions[$0] },
                neighbours: group.neighbours.compactMap { positions[$0] }, unit: group.unit, standing: group.standing)
        }
        merged.pockets = pockets.map { pocket in
            Pocket(
                capacity: pocket.capacity, missing: pocket.missing, lacking: pocket.lacking,
                unitShares: pocket.unitShares,
                supplies: pocket.supplies.compactMap { supply in
                    positions[supply.place].map { Supply(place: $0, fixed: supply.fixed, perETP: supply.perETP) }
                })
        }
        return merged
    }

    /// No plan leaves less deficit than all that lacks, less all the ETP that the limits let it have.
    var leastDeficit: Double {
        let lacking = capacities.reduce(0) { $1.judgedNeed > 0 ? $0 + max(0, $1.lacking) : $0 }
        var most = mostETP.map(\.number) ?? .infinity
        if let budget {
            let prices = candidates.filter { !$0.isLockedOut }.map { item in
                item.whole.map { Double($0.cost) / max(1e-9, $0.etp.number) } ?? Double(item.grainCost) / grain.number
            }
            if let price = prices.min(), price > 0 { most = min(most, Double(budget) / price) }
            // Of posts of one size by the grain, only whole grains are bought.
            if candidates.allSatisfy({ $0.whole == nil }), let cost = candidates.map(\.grainCost).min(), cost > 0 {
                most = min(most, Double(budget / cost) * grain.number)
            }
        }
        return most.isFinite ? max(0, lacking - most) : 0
    }
}

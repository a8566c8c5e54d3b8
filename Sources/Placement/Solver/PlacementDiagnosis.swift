internal import GeometryKit

/// Why a plan opens nothing, and what would let it.
public enum PlacementDiagnosis {
    /// The rule that keeps every post from opening, with the smallest value of it that lets one through; nil when
    /// none does.
    public static func blocking(_ problem: PlacementProblem) -> PlacementFailure? {
        guard problem.isCapacitated else {
            guard let budget = problem.budget else { return nil }
            let cheapest = problem.candidates.indices.filter { !problem.candidates[$0].isLockedOut }
                .map { problem.postCost($0) }.min()
            return cheapest.flatMap { $0 > budget ? .blocked(.budget, smallest: Double($0)) : nil }
        }
        // The smallest post that serves somebody: its own least size, or what the floor of a unit takes.
        var smallest: (grains: Int, cost: Int)?
        var tooSmall: Int?
        for (candidate, arcs) in problem.arcsByCandidate.enumerated() {
            let item = problem.candidates[candidate]
            guard !item.isLockedOut, let need = arcs.map({ problem.arcs[$0].need }).min() else { continue }
            let grains = max(item.least, Int((problem.floor * need / problem.grain - 1e-9).rounded(.up)), 1)
            if let most = item.most, grains > most {
                tooSmall = min(tooSmall ?? grains, grains)
                continue
            }
            let cost = problem.cost(of: grains, at: candidate)
            if smallest.map({ cost < $0.cost }) ?? true { smallest = (grains, cost) }
        }
        guard let smallest else {
            return tooSmall.map { .blocked(.mostETPPerPost, smallest: Double($0) * problem.grain) } ?? .nothingInReach
        }
        if let most = problem.mostGrains, smallest.grains > most {
            return .blocked(.mostETP, smallest: Double(smallest.grains) * problem.grain)
        }
        if let budget = problem.budget, smallest.cost > budget {
            return .blocked(.budget, smallest: Double(smallest.cost))
        }
        return nil
    }
}

extension PlacementInstance {
    /// The smallest distance at which a candidate reaches a unit in need, in kilometres or in the unit of the travel
    /// matrix; nil when there is none.
    public var smallestReach: Double? {
        if let travel {
            return candidates.compactMap { place in
                travel[place.id].flatMap { values in units.compactMap { values[$0.code] }.min() }
            }.min()
        }
        let places = candidates.filter { $0.application == nil }.map(\.location)
        return ReachArcs.pairs(from: places, to: units.map(\.seat), within: nil).map(\.kilometres).min()
    }

    /// A cost of the problem in euros.
    public static func euros(_ cost: Double) -> Double { cost / Double(costUnitsPerCent) / 100 }
}

internal import Funding
internal import GeometryKit

/// Why a plan opens nothing, and what would let it.
public enum PlacementDiagnosis {
    /// The limit that keeps every post from opening, with the smallest value of it that lets one through; nil when none
    /// does.
    public static func blocking(_ problem: PlacementProblem) -> PlacementFailure? {
        let reach = problem.arcsByCandidate
        var posts: [Plan.Post] = []
        var tooSmall: Double?
        for (candidate, arcs) in reach.enumerated() where !problem.candidates[candidate].isLockedOut {
            let item = problem.candidates[candidate]
            if item.hasPerimeter {
                posts.append(problem.smallest(candidate))
            } else if let load = arcs.map({ problem.load(of: problem.arcs[$0]) }).min() {
                // The smallest post that serves somebody: its own least size, or what the floor of a unit takes.
                let grains = problem.isCapacitated ? Int((load / problem.grain.number - 1e-9).rounded(.up)) : 0
                let needed = max(1, item.least, grains)
                if let most = item.most, needed > most {
                    tooSmall = min(tooSmall ?? .infinity, Double(needed) * problem.grain.number)
                } else {
                    posts.append(Plan.Post(candidate: candidate, grains: needed))
                }
            }
        }
        guard let cheapest = posts.map(problem.cost(of:)).min(), let least = posts.map({ problem.etp(of: $0) }).min()
        else {
            return tooSmall.map { .blocked(.mostETPPerPost, smallest: $0) } ?? .nothingInReach
        }
        if let most = problem.mostETP, problem.isCapacitated, least > most {
            return .blocked(.mostETP, smallest: least.number)
        }
        if let budget = problem.budget, cheapest > budget { return .blocked(.budget, smallest: Double(cheapest)) }
        return nil
    }
}

extension PlacementInstance {
    /// The smallest distance at which a seat reaches a unit in need, in kilometres or in the unit of the travel matrix; nil
    /// when there is none.
    public var smallestReach: Double? {
        if let travel {
            return candidates.compactMap { place in
                travel[place.id].flatMap { values in units.compactMap { values[$0.code] }.min() }
            }.min()
        }
        let places = candidates.filter { $0.kind == .seat }.map(\.location)
        return ReachArcs.pairs(from: places, to: units.map(\.seat), within: nil).map(\.kilometres).min()
    }

    /// A cost of the problem in euros.
    public static func euros(_ cost: Double) -> Double { cost / Double(costUnitsPerCent) / 100 }
}

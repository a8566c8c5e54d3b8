internal import Funding

/// What keeps every plan from being.
extension PlacementSolver {
    func check(_ problem: PlacementProblem) throws(PlacementFailure) {
        let arcs = problem.arcsByCandidate
        let mayOpen = problem.candidates.indices.filter {
            let item = problem.candidates[$0]
            return !item.isLockedOut && (item.hasPerimeter || !arcs[$0].isEmpty)
        }
        if mayOpen.isEmpty { throw .nothingInReach }
        for (candidate, item) in problem.candidates.enumerated() where item.isLockedIn {
            let isEmpty = !item.hasPerimeter && arcs[candidate].isEmpty
            if isEmpty || item.isLockedOut || item.most.map({ $0 < max(1, item.least) }) ?? false {
                throw .blocked(.lockedIn(item.id), smallest: nil)
            }
        }
    }

    /// Nothing forces a plan to open anything but what is locked in, and the least of an allocation: what blocks is a limit
    /// on them.
    func blocked(_ problem: PlacementProblem) -> PlacementFailure {
        let forced = problem.candidates.indices.filter { problem.candidates[$0].isLockedIn }.map(problem.smallest)
        let thousandths = forced.reduce(0) { $0 + problem.etp(of: $1).thousandths }
        let cost = forced.reduce(0) { min(1 << 62, $0 + min(1 << 61, problem.cost(of: $1))) }
        if let most = problem.mostPosts, forced.count > most {
            return .blocked(.mostPosts, smallest: Double(forced.count))
        }
        if let most = problem.mostETP, thousandths > most.thousandths {
            return .blocked(.mostETP, smallest: Double(thousandths) / 1000)
        }
        if let budget = problem.budget, cost > budget { return .blocked(.budget, smallest: Double(cost)) }
        if let one = problem.candidates.first(where: { $0.isLockedIn && $0.most.map { most in most < 1 } ?? false }) {
            return .blocked(.lockedIn(one.id), smallest: nil)
        }
        if let allocation = problem.allocations.first(where: { $0.least != nil }) {
            return .blocked(.allocation(allocation.name), smallest: nil)
        }
        return .blocked(.leastETP, smallest: nil)
    }
}

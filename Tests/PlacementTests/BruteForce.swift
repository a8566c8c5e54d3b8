import Placement

/// Every set of open candidates, every size, every assignment: the best value of the first objective, for instances small
/// enough. It knows nothing of solvers.
struct BruteForce {
    let problem: PlacementProblem
    let value: (PlacementProblem.Arc) -> Double

    /// Single desks of limited size; the best total value.
    func best() -> Double {
        var best = -1.0
        var grains = Array(repeating: 0, count: problem.candidates.count)
        func sizes(_ candidate: Int, cost: Int, total: Int, posts: Int) {
            if candidate == problem.candidates.count {
                best = max(best, assign(0, grains.map { Double($0) * problem.grain }))
                return
            }
            let item = problem.candidates[candidate]
            // Nothing is gained by a post larger than the floor of all it reaches, or than its own least size.
            let reach = problem.arcs.filter { $0.candidate == candidate }.reduce(0) { $0 + problem.floor * $1.need }
            let useful = max(item.least, Int((reach / problem.grain).rounded(.up)))
            for size in 0...useful {
                grains[candidate] = size
                if size == 0, item.isLockedIn { continue }
                if size > 0 {
                    if item.isLockedOut || size < max(1, item.least) { continue }
                    if let most = item.most, size > most { break }
                    if let budget = problem.budget, cost + size * item.grainCost > budget { break }
                    if let most = problem.mostGrains, total + size > most { break }
                    if let most = problem.mostPosts, posts + 1 > most { break }
                }
                sizes(
                    candidate + 1, cost: cost + size * item.grainCost, total: total + size,
                    posts: posts + (size > 0 ? 1 : 0))
            }
            grains[candidate] = 0
        }
        sizes(0, cost: 0, total: 0, posts: 0)
        return best
    }

    private func assign(_ unit: Int, _ left: [Double]) -> Double {
        if unit == problem.units.count { return 0 }
        var best = assign(unit + 1, left)
        for arc in problem.arcs where arc.unit == unit && left[arc.candidate] >= problem.floor * arc.need - 1e-9 {
            var rest = left
            rest[arc.candidate] -= problem.floor * arc.need
            best = max(best, value(arc) + assign(unit + 1, rest))
        }
        return best
    }
}

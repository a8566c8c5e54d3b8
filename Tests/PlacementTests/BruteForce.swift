import Placement

/// Every set of open candidates, every size, every assignment: the best value of the first objective, for instances small
/// enough. It knows nothing of solvers.
struct BruteForce {
    let problem: PlacementProblem
    let value: (PlacementProblem.Arc) -> Double

    /// Desks of limited size; the best total value.
    func best() -> Double {
        var best = -1.0
        var grains = Array(repeating: 0, count: problem.candidates.count)
        func sizes(_ candidate: Int, cost: Int, total: Int, posts: Int) {
            if candidate == problem.candidates.count {
                let sizes = grains.map { Double($0) * problem.grain }
                best = max(best, problem.isSingleDesk ? assign(0, sizes) : shared(sizes))
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

    /// Desks that share units: a set of units can be served when no part of it asks for more than the posts in its reach
    /// have together (the theorem of maximum flow and minimum cut).
    private func shared(_ sizes: [Double]) -> Double {
        let sets = 0..<(1 << problem.units.count)
        func units(_ set: Int) -> [Int] { problem.units.indices.filter { set & (1 << $0) != 0 } }
        let canBeFilled = sets.map { set in
            let members = units(set)
            let posts = Set(problem.arcs.filter { members.contains($0.unit) }.map(\.candidate))
            let asked = members.reduce(0) { $0 + problem.floor * problem.units[$1].need }
            return asked <= posts.reduce(0) { $0 + sizes[$1] } + 1e-9
        }
        return sets.filter { set in sets.allSatisfy { $0 & set != $0 || canBeFilled[$0] } }.map { set in
            units(set).reduce(0) { sum, unit in sum + (problem.arcs.first { $0.unit == unit }.map(value) ?? 0) }
        }.max() ?? 0
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

import Funding
import Placement

/// Every set of open seats, every size, every assignment: the fewest people left by the first objective, for instances
/// small enough. It knows nothing of solvers, nor of how a plan is evaluated.
struct BruteForce {
    let problem: PlacementProblem
    /// `sansCouverture` or `zoneBlanche`.
    let objective: PlacementProblem.Objective

    /// Fewest people left.
    func best() -> Double {
        var most = 0.0
        var grains = Array(repeating: 0, count: problem.candidates.count)
        func sizes(_ candidate: Int, cost: Int, total: Int, posts: Int) {
            if candidate == problem.candidates.count {
                most = max(most, assign(0, grains.map { Double($0) / 10 }))
                return
            }
            let item = problem.candidates[candidate]
            // Nothing is gained by a seat larger than all that it reaches, or than its own least size.
            let reach = problem.arcs.filter { $0.candidate == candidate }.reduce(0) { $0 + problem.units[$1.unit].need }
            let useful = max(item.least, Int((reach * 10).rounded(.up)))
            for size in 0...useful {
                grains[candidate] = size
                if size == 0, item.isLockedIn { continue }
                if size > 0 {
                    if item.isLockedOut || size < max(1, item.least) { continue }
                    if let most = item.most, size > most { break }
                    if let budget = problem.budget, cost + size * item.grainCost > budget { break }
                    if let most = problem.mostETP, (total + size) * 100 > most.thousandths { break }
                    if let most = problem.mostPosts, posts + 1 > most { break }
                }
                sizes(
                    candidate + 1, cost: cost + size * item.grainCost, total: total + size,
                    posts: posts + (size > 0 ? 1 : 0))
            }
            grains[candidate] = 0
        }
        sizes(0, cost: 0, total: 0, posts: 0)
        return people.reduce(0, +) - most
    }

    /// People whom a unit brings out when it is served well enough.
    private var people: [Double] {
        problem.units.map { objective == .zoneBlanche ? $0.white : $0.uncovered }
    }

    /// ETP that serve a unit well enough: the floor covers, the whole need brings out of the white zone.
    private func load(_ unit: Int) -> Double {
        problem.units[unit].need * (objective == .zoneBlanche ? 1 : problem.floor)
    }

    private func assign(_ unit: Int, _ left: [Double]) -> Double {
        if unit == problem.units.count { return 0 }
        var best = assign(unit + 1, left)
        let reaching = problem.arcs.filter { $0.unit == unit }.map(\.candidate)
        for candidate in reaching where left[candidate] >= load(unit) - 1e-9 {
            var rest = left
            rest[candidate] -= load(unit)
            best = max(best, people[unit] + assign(unit + 1, rest))
        }
        guard !problem.isSingleDesk, objective == .zoneBlanche else { return best }
        // Two seats share a unit, each with the floor at least: all parts in hundredths that the needs are made of.
        for (first, second) in reaching.flatMap({ one in reaching.filter { $0 > one }.map { (one, $0) } }) {
            let floor = problem.floor * problem.units[unit].need
            var part = floor
            while part <= load(unit) - floor + 1e-9 {
                if left[first] >= part - 1e-9, left[second] >= load(unit) - part - 1e-9 {
                    var rest = left
                    rest[first] -= part
                    rest[second] -= load(unit) - part
                    best = max(best, people[unit] + assign(unit + 1, rest))
                }
                part += 0.01
            }
        }
        return best
    }
}

/// A quick good plan for single desks of limited size: posts are closed at random and opened again where they waste
/// least (ruin and recreate; G. Schrimpf et al., 2000), each filled with the units that suit its size best (a knapsack by
/// dynamic programming). Solvers are slow at such packings; this one proves nothing, a bound does that beside it.
struct PatternSearch {
    /// What an arc is worth when it is attached.
    private let values: [Double]
    private let problem: PlacementProblem
    private let arcsOfCandidate: [[Int]]
    /// The room that each arc's unit takes at the floor, in parts of a grain (`fineness`), rounded up.
    private let sizes: [Int]
    /// No plan is worth more than this for what it costs.
    private let worthOfGrain: Double
    private var random: SplitMix

    /// Parts of a grain that the knapsack counts in.
    private static let fineness = 400

    private struct State {
        /// Grains by candidate; 0 is closed.
        var grains: [Int]
        /// The arc that each unit is attached by.
        var arcOfUnit: [Int?]
        var value = 0.0
        var cost = 0
        var totalGrains = 0
        var posts = 0
    }

    init(_ problem: PlacementProblem, values: [Double], seed: Int) {
        self.problem = problem
        self.values = values
        arcsOfCandidate = problem.arcsByCandidate
        sizes = problem.arcs.map {
            max(1, Int((problem.floor * $0.need / problem.grain * Double(Self.fineness) - 1e-6).rounded(.up)))
        }
        worthOfGrain = zip(values, sizes).reduce(0) { max($0, $1.0 / Double($1.1)) } * Double(Self.fineness)
        random = SplitMix(state: UInt64(truncatingIfNeeded: seed) &+ 1)
    }

    /// The best plan met, as grains by candidate and the arc of each unit attached.
    /// - Parameters:
    ///   - target: stops at once when a plan is worth that much.
    ///   - rounds: how many plans to look at; nothing depends on the clock.
    mutating func best(
        reaching target: Double, rounds: Int, shouldStop: () -> Bool
    ) -> (grains: [Int], arcs: [Int], value: Double)? {
        var current = State(
            grains: Array(repeating: 0, count: problem.candidates.count),
            arcOfUnit: Array(repeating: nil, count: problem.units.count))
        for (candidate, item) in problem.candidates.enumerated() where item.isLockedIn {
            guard open(candidate, grains: max(1, item.least), in: &current) else { return nil }
        }
        recreate(&current)
        var best = current
        var sinceBest = 0
        for round in 0..<rounds where best.value < target {
            if round % 64 == 0, shouldStop() { break }
            var next = current
            ruin(&next)
            recreate(&next)
            // A little worse may lead further; the thermometer falls with the rounds.
            let tolerance = 0.02 * (1 - Double(round) / Double(rounds)) * Double.random(in: 0...1, using: &random)
            if next.value >= current.value * (1 - tolerance) { current = next }
            sinceBest += 1
            if current.value > best.value {
                best = current
                sinceBest = 0
            } else if sinceBest > 400 {
                current = best
                sinceBest = 0
            }
        }
        return (best.grains, best.arcOfUnit.compactMap { $0 }.sorted(), best.value)
    }

    private mutating func ruin(_ state: inout State) {
        let opened = state.grains.indices.filter { state.grains[$0] > 0 && !problem.candidates[$0].isLockedIn }
        guard !opened.isEmpty else { return }
        for _ in 0..<Int.random(in: 1...min(3, opened.count), using: &random) {
            close(opened[Int.random(in: 0..<opened.count, using: &random)], in: &state)
        }
    }

    private func close(_ candidate: Int, in state: inout State) {
        let grains = state.grains[candidate]
        guard grains > 0 else { return }
        for arc in arcsOfCandidate[candidate] where state.arcOfUnit[problem.arcs[arc].unit] == arc {
            state.arcOfUnit[problem.arcs[arc].unit] = nil
            state.value -= values[arc]
        }
        state.grains[candidate] = 0
        state.cost -= grains * problem.candidates[candidate].grainCost
        state.totalGrains -= grains
        state.posts -= 1
    }

    /// The most grains that a candidate can still have.
    private func room(_ candidate: Int, _ state: State) -> Int {
        let item = problem.candidates[candidate]
        var most = item.most ?? .max
        if let mostGrains = problem.mostGrains { most = min(most, mostGrains - state.totalGrains) }
        if let budget = problem.budget, item.grainCost > 0 { most = min(most, (budget - state.cost) / item.grainCost) }
        if let mostPosts = problem.mostPosts, state.posts >= mostPosts { return 0 }
        return item.isLockedOut ? 0 : most
    }

    private mutating func recreate(_ state: inout State) {
        while true {
            var choice: (candidate: Int, grains: Int, waste: Double)?
            for _ in 0..<6 {
                let candidate = Int.random(in: 0..<problem.candidates.count, using: &random)
                guard !arcsOfCandidate[candidate].isEmpty, !problem.candidates[candidate].isLockedIn else { continue }
                var tried = state
                close(candidate, in: &tried)
                let room = room(candidate, tried)
                guard room >= max(1, problem.candidates[candidate].least) else { continue }
                let filled = fill(candidate, most: room, tried)
                let before = state.value - tried.value
                let already = Double(state.grains[candidate])
                for grains in max(1, problem.candidates[candidate].least)...filled.most {
                    let gain = filled.value(grains) - before
                    guard gain > 1e-9 else { continue }
                    let waste = (Double(grains) - already) * worthOfGrain - gain
                    if choice.map({ waste < $0.waste - 1e-9 }) ?? true { choice = (candidate, grains, waste) }
                }
            }
            guard let choice else { return }
            close(choice.candidate, in: &state)
            guard open(choice.candidate, grains: choice.grains, in: &state) else { return }
        }
    }

    /// Opens a candidate with so many grains, filled with the free units that are worth most.
    private func open(_ candidate: Int, grains: Int, in state: inout State) -> Bool {
        guard grains <= room(candidate, state) || problem.candidates[candidate].isLockedIn else { return false }
        let filled = fill(candidate, most: grains, state)
        for arc in filled.arcs(grains) {
            state.arcOfUnit[problem.arcs[arc].unit] = arc
            state.value += values[arc]
        }
        state.grains[candidate] = grains
        state.cost += grains * problem.candidates[candidate].grainCost
        state.totalGrains += grains
        state.posts += 1
        return true
    }

    /// The knapsack of one post: the best value for each size.
    private struct Filling {
        let most: Int
        let items: [(arc: Int, size: Int, value: Double)]
        /// By item, then size in parts of a grain: the best value with the items before it.
        let table: [[Double]]

        func value(_ grains: Int) -> Double { table[items.count][grains * PatternSearch.fineness] }

        func arcs(_ grains: Int) -> [Int] {
            var size = min(grains, most) * PatternSearch.fineness
            var arcs: [Int] = []
            for index in items.indices.reversed() where table[index + 1][size] > table[index][size] {
                arcs.append(items[index].arc)
                size -= items[index].size
            }
            return arcs
        }
    }

    private func fill(_ candidate: Int, most: Int, _ state: State) -> Filling {
        let free = arcsOfCandidate[candidate].filter { state.arcOfUnit[problem.arcs[$0].unit] == nil && values[$0] > 0 }
        let whole = free.reduce(0) { $0 + sizes[$1] }
        let useful = (whole + Self.fineness - 1) / Self.fineness
        let most = max(min(most, useful), min(most, max(1, problem.candidates[candidate].least)))
        let capacity = most * Self.fineness
        var table = [Array(repeating: 0.0, count: capacity + 1)]
        let items = free.filter { sizes[$0] <= capacity }.map { (arc: $0, size: sizes[$0], value: values[$0]) }
        for item in items {
            var row = table[table.count - 1]
            let before = row
            for size in item.size...max(item.size, capacity) where size <= capacity {
                let taken = before[size - item.size] + item.value
                if taken > row[size] { row[size] = taken }
            }
            table.append(row)
        }
        return Filling(most: most, items: items, table: table)
    }
}

/// Random numbers that are the same on every run (SplitMix64; G. L. Steele et al., 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

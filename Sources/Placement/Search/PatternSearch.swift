internal import Funding

/// A quick good plan for posts of limited size: posts are closed at random and opened again where they waste least (ruin
/// and recreate; G. Schrimpf et al., 2000), each filled with the units that suit its size best (a knapsack by dynamic
/// programming). Solvers are slow at such packings; this one proves nothing, a bound does that beside it.
struct PatternSearch {
    let problem: PlacementProblem
    /// People whom an arc serves when it is attached.
    let values: [Double]
    /// The same, a little less for those far away, where distance is an objective: among plans that serve as many, the
    /// search prefers near ones.
    private let worths: [Double]
    let arcsOfCandidate: [[Int]]
    /// The grains that each arc's unit takes at the floor.
    private let loads: [Double]
    /// No plan is worth more than this for what it costs.
    private let worthOfGrain: Double
    private var random: SplitMix
    /// Steps of knapsacks so far.
    private var work = 0
    /// What a round counts for besides its knapsacks, so that one that finds nothing to open counts as well.
    private static let workOfRound = 5000

    struct State {
        /// Grains by candidate; 0 is closed.
        var grains: [Int]
        /// The arc that each unit is attached by.
        var arcOfUnit: [Int?]
        var value = 0.0
        var worth = 0.0
        var cost = 0
        var totalGrains = 0
        var posts = 0
    }

    /// Parts of a grain that large knapsacks count in.
    private static let fineness = 400
    /// Grains that a post has at most, unless one of its units takes more: knapsacks stay small.
    private static let mostGrains = 64

    /// - Parameters:
    ///   - objective: `sansCouverture` or `zoneBlanche`.
    ///   - aversion: what the longest way takes from an arc's worth, as a part of it.
    init(_ problem: PlacementProblem, for objective: PlacementProblem.Objective, aversion: Double, seed: Int) {
        self.problem = problem
        let values = problem.arcs.map { arc -> Double in
            let unit = problem.units[arc.unit]
            return objective == .zoneBlanche ? unit.white : unit.uncovered
        }
        self.values = values
        let farthest = problem.arcs.reduce(0) { max($0, $1.distance) }
        let worths = zip(values, problem.arcs).map { value, arc in
            farthest > 0 ? value * (1 - aversion * arc.distance / farthest) : value
        }
        self.worths = worths
        let arcsOfCandidate = problem.arcsByCandidate
        self.arcsOfCandidate = arcsOfCandidate
        let loads = problem.arcs.map { max(1e-9, problem.load(of: $0) / problem.grain.number) }
        self.loads = loads
        worthOfGrain = zip(worths, loads).reduce(0) { max($0, $1.0 / $1.1) }
        random = SplitMix(state: UInt64(truncatingIfNeeded: seed) &+ 1)
    }

    /// The best plan met; nil when what is locked in does not fit.
    /// - Parameters:
    ///   - target: of the objective; the search ends when a plan reaches it, unless short ways are asked for as well.
    ///   - effort: steps of knapsacks, some billion a second; nothing depends on the clock.
    mutating func best(reaching target: Double, effort: Int, shouldStop: () -> Bool) -> PackingRefinement? {
        var current = State(
            grains: Array(repeating: 0, count: problem.candidates.count),
            arcOfUnit: Array(repeating: nil, count: problem.units.count))
        for (candidate, item) in problem.candidates.enumerated() where item.isLockedIn {
            guard open(candidate, grains: max(1, item.least), in: &current) else { return nil }
        }
        recreate(&current)
        var best = current
        var refined = refinement(of: best, reaching: target)
        func keep(_ other: PackingRefinement) {
            let isBetter =
                min(other.value, refined.value) >= target
                ? other.distance < refined.distance : other.value > refined.value
            if isBetter { refined = other }
        }
        let mayStop = !problem.objectives.contains(.distance)
        var sinceBest = 0
        var isRefined = true
        while work < effort, !shouldStop() {
            if refined.value >= target, mayStop { break }
            var next = current
            ruin(&next)
            recreate(&next)
            work += Self.workOfRound
            // A little worse may lead further; the thermometer falls with the effort.
            let tolerance = 0.02 * (1 - Double(work) / Double(effort)) * Double.random(in: 0...1, using: &random)
            if next.worth >= current.worth * (1 - tolerance) { current = next }
            sinceBest += 1
            if current.worth > best.worth {
                best = current
                sinceBest = 0
                isRefined = false
            }
            if !isRefined, sinceBest == 20 {
                isRefined = true
                keep(refinement(of: best, reaching: target))
            }
            if sinceBest > 400 {
                current = best
                sinceBest = 0
            }
        }
        if !isRefined { keep(refinement(of: best, reaching: target)) }
        return refined
    }

    private func refinement(of state: State, reaching target: Double) -> PackingRefinement {
        var refinement = PackingRefinement(self, state)
        refinement.refine(reaching: target)
        return refinement
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
            state.worth -= worths[arc]
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
        if let mostETP = problem.mostETP { most = min(most, problem.grains(in: mostETP) - state.totalGrains) }
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
                let before = state.worth - tried.worth
                let already = Double(state.grains[candidate])
                for grains in max(1, problem.candidates[candidate].least)...filled.most {
                    let gain = filled.worth(grains) - before
                    guard gain > 1e-9 else { continue }
                    let waste = ((Double(grains) - already) * worthOfGrain - gain) / Double(grains)
                    if choice.map({ waste < $0.waste - 1e-12 }) ?? true { choice = (candidate, grains, waste) }
                }
            }
            guard let choice else { return }
            close(choice.candidate, in: &state)
            guard open(choice.candidate, grains: choice.grains, in: &state) else { return }
        }
    }

    /// Opens a candidate with so many grains, filled with the free units that are worth most.
    private mutating func open(_ candidate: Int, grains: Int, in state: inout State) -> Bool {
        guard grains <= room(candidate, state) else { return false }
        let filled = fill(candidate, most: grains, state)
        for arc in filled.arcs(grains) {
            state.arcOfUnit[problem.arcs[arc].unit] = arc
            state.value += values[arc]
            state.worth += worths[arc]
        }
        state.grains[candidate] = grains
        state.cost += grains * problem.candidates[candidate].grainCost
        state.totalGrains += grains
        state.posts += 1
        return true
    }

    /// The units that suit a post best, for each size that it may have.
    private struct Filling {
        /// Grains.
        let most: Int
        let arcs: [Int]
        let knapsack: Knapsack

        func worth(_ grains: Int) -> Double { knapsack.value(at: grains) }
        func arcs(_ grains: Int) -> [Int] { knapsack.items(at: min(grains, most)).map { arcs[$0] } }
    }

    private mutating func fill(_ candidate: Int, most: Int, _ state: State) -> Filling {
        let free = arcsOfCandidate[candidate].filter { state.arcOfUnit[problem.arcs[$0].unit] == nil && values[$0] > 0 }
        let whole = Int((free.reduce(0) { $0 + loads[$1] } - 1e-9).rounded(.up))
        let largest = Int((free.reduce(0) { max($0, loads[$1]) } - 1e-9).rounded(.up))
        let useful = min(whole, max(Self.mostGrains, largest))
        let most = max(min(most, useful), min(most, max(1, problem.candidates[candidate].least)))
        let knapsack = Knapsack(
            loads: free.map { loads[$0] }, values: free.map { worths[$0] }, capacity: Double(most), steps: most,
            resolution: Self.fineness)
        work += knapsack.work
        return Filling(most: most, arcs: free, knapsack: knapsack)
    }
}

/// The classical maximal covering problem: a number of posts of one price, each serving every unit in reach.
///
/// Units with the same posts in reach are merged: nothing else tells them apart here. A Lagrangian relaxation of « a unit
/// is served only by an open post » gives a bound by subgradient steps (M. L. Fisher, 1981), and its multipliers the plan
/// to start from; an exchange of one open post for a closed one (M. B. Teitz and P. Bart, 1968) betters it, again and
/// again from plans shaken in one place.
struct CoveringSearch {
    /// People by group of units with the same candidates in reach.
    private let weights: [Double]
    /// Candidates that reach each group, and groups that each candidate reaches.
    private let candidatesOf: [[Int32]]
    private let groupsOf: [[Int32]]
    /// Candidates that may open, those that must, and how many posts there are in all.
    private let mayOpen: [Int]
    private let mustOpen: [Int]
    private let isLocked: [Bool]
    private let mostPosts: Int

    /// - Returns: nil where posts have sizes, perimeters or several prices: that is another problem.
    init?(_ problem: PlacementProblem, for objective: PlacementProblem.Objective) {
        guard !problem.isCapacitated, objective == .sansCouverture, problem.allocations.isEmpty,
            !problem.candidates.contains(where: \.hasPerimeter)
        else { return nil }
        let reach = problem.arcsByCandidate
        mayOpen = problem.candidates.indices.filter { !problem.candidates[$0].isLockedOut && !reach[$0].isEmpty }
        mustOpen = problem.candidates.indices.filter { problem.candidates[$0].isLockedIn }
        isLocked = problem.candidates.map(\.isLockedIn)
        let prices = Set((mayOpen + mustOpen).map { problem.cost(of: problem.smallest($0)) })
        guard prices.count == 1, let price = prices.first else { return nil }
        var most = Set(mayOpen + mustOpen).count
        if let limit = problem.mostPosts { most = min(most, limit) }
        if let budget = problem.budget, price > 0 { most = min(most, budget / price) }
        mostPosts = most
        guard mustOpen.count <= most else { return nil }
        let canOpen = Set(mayOpen)
        var groups: [[Int32]: Int] = [:]
        var weights: [Double] = []
        var candidatesOf: [[Int32]] = []
        for (unit, arcs) in problem.arcsByUnit.enumerated() {
            let whole = problem.units[unit].uncovered
            let key = arcs.map { Int32(problem.arcs[$0].candidate) }.filter { canOpen.contains(Int($0)) }.sorted()
            guard !key.isEmpty, whole > 0 else { continue }
            if let group = groups[key] {
                weights[group] += whole
            } else {
                groups[key] = weights.count
                weights.append(whole)
                candidatesOf.append(key)
            }
        }
        self.weights = weights
        self.candidatesOf = candidatesOf
        var groupsOf: [[Int32]] = Array(repeating: [], count: problem.candidates.count)
        for (group, candidates) in candidatesOf.enumerated() {
            for candidate in candidates { groupsOf[Int(candidate)].append(Int32(group)) }
        }
        self.groupsOf = groupsOf
    }

    /// Open candidates, the people whom they serve, and a bound on what any plan serves.
    struct Answer {
        let opened: [Int]
        let value: Double
        let bound: Double
    }

    /// - Parameters:
    ///   - gap: stops when the plan is that near the bound.
    ///   - effort: steps over pairs of a post and a group, some 200 million a second; nothing depends on the clock.
    func best(gap: Double, effort: Int, seed: Int, shouldStop: () -> Bool) -> Answer {
        let empty = CoveringExchange(
            weights: weights, candidatesOf: candidatesOf, groupsOf: groupsOf, isLocked: isLocked)
        var current = empty
        for candidate in mustOpen { current.open(candidate) }
        fill(&current)
        current.improve(among: mayOpen)
        let (bound, start) = relaxation(above: current.value, gap: gap, shouldStop: shouldStop)
        var other = empty
        for candidate in start { other.open(candidate) }
        other.improve(among: mayOpen)
        if other.value > current.value { current = other }
        var best = current
        var random = SplitMix(state: UInt64(truncatingIfNeeded: seed) &+ 1)
        var rounds = 0
        while best.value < bound * (1 - gap), current.work < effort, !shouldStop() {
            shake(&current, random: &random)
            current.improve(among: mayOpen)
            current.work += 1000
            rounds += 1
            if current.value > best.value {
                best = current
            } else if current.value < best.value * 0.9995 || rounds % 50 == 0 {
                let work = current.work
                current = best
                current.work = work
            }
        }
        return Answer(opened: best.opened.sorted(), value: best.value, bound: max(bound, best.value))
    }

    /// Closes a few open posts near one another and opens others at random among those in the same place.
    private func shake(_ state: inout CoveringExchange, random: inout SplitMix) {
        let free = state.opened.filter { !isLocked[$0] }
        guard let first = free.randomElement(using: &random) else { return }
        var near: Set<Int> = []
        for group in groupsOf[first] { for candidate in candidatesOf[Int(group)] { near.insert(Int(candidate)) } }
        let around = near.sorted()
        let closing = around.filter { state.isOpen[$0] && !isLocked[$0] }.shuffled(using: &random)
            .prefix(Int.random(in: 1...3, using: &random))
        for candidate in closing { state.close(candidate) }
        let closed = around.filter { !state.isOpen[$0] }.shuffled(using: &random)
        for candidate in closed.prefix(closing.count) { state.open(candidate) }
        fill(&state)
    }

    /// Opens as many posts as there may be, each the one that adds most.
    private func fill(_ state: inout CoveringExchange) {
        while state.opened.count < mostPosts, let next = state.mostGaining(among: mayOpen) { state.open(next) }
    }

    /// The Lagrangian bound, and the best plan that its multipliers led to.
    /// - Parameters:
    ///   - known: what some plan serves.
    ///   - gap: a bound that near is near enough.
    private func relaxation(
        above known: Double, gap: Double, shouldStop: () -> Bool
    ) -> (bound: Double, opened: [Int]) {
        // Each group's people shared by those who reach it: a fair start.
        var multipliers = zip(weights, candidatesOf).map { $0 / Double($1.count) }
        var bound = Double.infinity
        var best = (value: -1.0, opened: [Int]())
        // The last directions go on a little: the steps zigzag less.
        var direction = Array(repeating: 0.0, count: weights.count)
        var step = 2.0
        var sinceBetter = 0
        var scores = Array(repeating: 0.0, count: groupsOf.count)
        for _ in 0..<6000 {
            for candidate in mayOpen { scores[candidate] = groupsOf[candidate].reduce(0) { $0 + multipliers[Int($1)] } }
            let free = mayOpen.filter { !isLocked[$0] }.sorted { (scores[$1], $0) < (scores[$0], $1) }
            let opened = mustOpen + free.prefix(mostPosts - mustOpen.count)
            var times = Array(repeating: 0, count: weights.count)
            for candidate in opened { for group in groupsOf[candidate] { times[Int(group)] += 1 } }
            var value = opened.reduce(0) { $0 + scores[$1] }
            var served = 0.0
            var length = 0.0
            for group in weights.indices {
                value += max(0, weights[group] - multipliers[group])
                if times[group] > 0 { served += weights[group] }
                let slope = Double(times[group] - (weights[group] > multipliers[group] ? 1 : 0))
                direction[group] = slope + 0.6 * direction[group]
                length += direction[group] * direction[group]
            }
            if served > best.value { best = (served, opened) }
            if value < bound * (1 - 1e-9) {
                bound = value
                sinceBetter = 0
            } else {
                sinceBetter += 1
                if sinceBetter == 40 {
                    step /= 2
                    sinceBetter = 0
                }
            }
            guard length > 0, step > 1e-4, bound - known > max(gap, 1e-9) * bound, !shouldStop() else { break }
            let size = step * (value - known) / length
            for group in weights.indices {
                multipliers[group] = min(weights[group], max(0, multipliers[group] - size * direction[group]))
            }
        }
        return (bound, best.opened)
    }
}

internal import Funding

/// Makes the most of the room that a packing leaves: each post's small units are chosen anew, in finer parts than the
/// search counts in, and posts give grains to each other.
struct PackingRefinement {
    private let problem: PlacementProblem
    /// What an arc is worth when its post serves the unit alone.
    private let values: [Double]
    private var posts: [Plan.Post]
    /// By post: the arc to each unit in its reach.
    private let arcOf: [[Int: Int]]
    private(set) var value: Double
    /// The arc that serves each unit; nil for none.
    private var desks: [Int?]
    /// By post: ETP left.
    private var left: [Double]

    /// Parts of a grain that large knapsacks count in.
    private static let fineness = 2000
    /// Grains of small units that are chosen anew at once.
    private static let window = 20.0
    /// Grains that a post may give to another at once.
    private static let steps = [-3, -2, -1, 0, 1, 2, 3]

    init(_ search: PatternSearch, _ packed: PatternSearch.State) {
        problem = search.problem
        values = search.values
        let problem = search.problem
        posts = packed.grains.indices.filter { packed.grains[$0] > 0 }
            .map { Plan.Post(candidate: $0, grains: packed.grains[$0]) }
        arcOf = posts.map { post in
            Dictionary(uniqueKeysWithValues: search.arcsOfCandidate[post.candidate].map { (problem.arcs[$0].unit, $0) })
        }
        value = packed.value
        desks = packed.arcOfUnit
        var served: [Int: Double] = [:]
        for arc in desks.compactMap({ $0 }) {
            served[problem.arcs[arc].candidate, default: 0] += problem.load(of: problem.arcs[arc])
        }
        left = posts.map { Double($0.grains) * problem.grain.number - (served[$0.candidate] ?? 0) }
    }

    var plan: Plan {
        Plan(
            posts: posts,
            assignments: desks.compactMap { $0 }.sorted().map { Plan.Assignment(arc: $0, etp: load($0)) })
    }

    /// People × distance, as the last objective counts them.
    var distance: Double {
        desks.compactMap { $0 }.reduce(0) { sum, index in
            let arc = problem.arcs[index]
            return sum + problem.units[arc.unit].white * arc.distance
        }
    }

    mutating func refine(reaching target: Double) {
        for post in posts.indices { if let choice = choice(of: post, grains: 0) { apply(choice) } }
        exchangeGrains(reaching: target)
    }

    private func load(_ arc: Int) -> Double { problem.load(of: problem.arcs[arc]) }

    private func haveCommonUnits(_ one: Int, _ other: Int) -> Bool {
        arcOf[one].keys.contains { arcOf[other][$0] != nil }
    }

    // MARK: One post

    /// Other small units for a post.
    private struct Choice {
        let post: Int
        let grains: Int
        /// Arcs given up, and arcs taken, some of them the same.
        let freed: [Int]
        let taken: [Int]
        let gain: Double
    }

    /// The arcs that a post might take: those of its smallest units, up to the window, and of units that nobody serves.
    private func window(of post: Int, room: inout Double) -> (small: [Int], items: [Int]) {
        let reach = arcOf[post].values.filter { values[$0] > 0 }
        let own = reach.filter { desks[problem.arcs[$0].unit] == $0 }
        var small: [Int] = []
        for arc in own.sorted(by: { (load($0), $0) < (load($1), $1) }) {
            guard room < 0 || room + load(arc) <= Self.window * problem.grain.number else { break }
            room += load(arc)
            small.append(arc)
        }
        return (small, (small + reach.filter { desks[problem.arcs[$0].unit] == nil }).sorted())
    }

    /// - Parameter change: grains more or less.
    private func choice(of post: Int, grains change: Int) -> Choice? {
        let item = problem.candidates[posts[post].candidate]
        let size = posts[post].grains + change
        guard size >= max(1, item.least), item.most.map({ size <= $0 }) ?? true else { return nil }
        if change != 0, item.isLockedIn { return nil }
        var room = left[post] + Double(change) * problem.grain.number
        let (small, items) = window(of: post, room: &room)
        guard room >= 0 else { return nil }
        let taken = fitting(items, in: room)
        let gain = taken.reduce(0) { $0 + values[$1] } - small.reduce(0) { $0 + values[$1] }
        return change == 0 && gain <= 1e-9
            ? nil : Choice(post: post, grains: change, freed: small, taken: taken, gain: gain)
    }

    private mutating func apply(_ choice: Choice) {
        for arc in choice.freed { desks[problem.arcs[arc].unit] = nil }
        for arc in choice.taken { desks[problem.arcs[arc].unit] = arc }
        let post = posts[choice.post]
        posts[choice.post] = Plan.Post(candidate: post.candidate, grains: post.grains + choice.grains)
        left[choice.post] +=
            Double(choice.grains) * problem.grain.number + choice.freed.reduce(0) { $0 + load($1) }
            - choice.taken.reduce(0) { $0 + load($1) }
        value += choice.gain
    }

    // MARK: Two posts

    /// Posts give grains to others of the same price where both then waste less.
    private mutating func exchangeGrains(reaching target: Double) {
        var choices = posts.indices.map { post in Self.steps.map { choice(of: post, grains: $0) } }
        while value < target {
            var best: (giver: Choice, taker: Choice, gain: Double)?
            for step in Self.steps.indices where Self.steps[step] < 0 {
                let givers = choices.compactMap { $0[step] }
                let takers = choices.compactMap { $0[Self.steps.count - 1 - step] }
                for giver in givers.sorted(by: { $0.gain > $1.gain }).prefix(8) {
                    for taker in takers where taker.post != giver.post {
                        let gain = giver.gain + taker.gain
                        guard gain > (best?.gain ?? 1e-6), price(of: giver) == price(of: taker) else { continue }
                        best = (giver, taker, gain)
                    }
                }
            }
            guard let best else { return }
            var trial = self
            trial.apply(best.giver)
            // The giver may have taken units that the taker counted on.
            let taker = trial.choice(of: best.taker.post, grains: best.taker.grains)
            if let taker { trial.apply(taker) }
            guard taker != nil, trial.value > value + 1e-6 else {
                choices[best.giver.post][Self.steps.firstIndex(of: best.giver.grains) ?? 0] = nil
                continue
            }
            self = trial
            let changed = [best.giver.post, best.taker.post]
            for post in posts.indices where changed.contains(where: { $0 == post || haveCommonUnits($0, post) }) {
                choices[post] = Self.steps.map { choice(of: post, grains: $0) }
            }
        }
    }

    private func price(of choice: Choice) -> Int { problem.candidates[posts[choice.post].candidate].grainCost }

    /// The arcs worth most that fit into so many ETP.
    private func fitting(_ arcs: [Int], in room: Double) -> [Int] {
        let fitting = arcs.filter { load($0) <= room + 1e-12 }
        guard room > 0, !fitting.isEmpty else { return [] }
        let knapsack = Knapsack(
            loads: fitting.map { load($0) }, values: fitting.map { values[$0] }, capacity: room, steps: 1,
            resolution: max(1, Int(room / problem.grain.number * Double(Self.fineness))))
        return knapsack.items(at: 1).map { fitting[$0] }
    }
}

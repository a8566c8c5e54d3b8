/// The Lagrangian relaxation of « a client is covered only by an open site », and its descent.
///
/// With a multiplier 0 ≤ λ ≤ weight a client, an open site earns the multipliers in its reach less its price, and any plan
/// is worth at most Σ (weight − λ) + what the best affordable sites earn together. The multipliers go down by subgradient
/// steps whose directions are carried on a little (M. L. Fisher, « The Lagrangian relaxation method for solving integer
/// programming problems », *Management Science* 27, 1981).
struct CoveringRelaxation {
    let instance: CoveringInstance
    /// Those of the best bound.
    private(set) var multipliers: [Double]
    private(set) var bound = Double.infinity
    /// The best plan met on the way: sites and value.
    private(set) var plan: (opened: [Int], value: Double) = ([], -.infinity)
    /// Steps over pairs of a site and a client.
    private(set) var work = 0
    /// How much of each site was open on the last part of the way, about.
    private(set) var frequency: [Double]
    private var choice: CoveringChoice

    /// - Parameter multipliers: to start from; else each client's weight is shared by those who reach it.
    init(_ instance: CoveringInstance, from multipliers: [Double]? = nil) {
        self.instance = instance
        self.multipliers =
            multipliers
            ?? instance.weights.indices.map { instance.weights[$0] / Double(instance.sitesOf.positions($0).count) }
        choice = CoveringChoice(instance)
        frequency = Array(repeating: 0, count: instance.siteCount)
    }

    /// How a descent goes.
    struct Pace {
        var steps: Int
        /// Of the way to the known value that a step tries to go.
        var stride: Double
        /// Steps without a better bound before the stride is shortened, and by how much.
        var patience: Int
        var shortening: Double
        /// The descent ends below this stride.
        var shortest: Double
    }

    /// - Parameters:
    ///   - known: what some plan is worth.
    ///   - target: a bound as low is low enough.
    mutating func descend(
        _ pace: Pace, above known: Double, until target: Double, shouldStop: () -> Bool = { false }
    ) {
        var current = multipliers
        var direction = Array(repeating: 0.0, count: current.count)
        var stride = pace.stride
        var sinceBetter = 0
        for step in 0..<pace.steps {
            let value = choice.evaluate(current)
            work += 2 * instance.sitesOf.columns.count
            let found = plan(of: choice)
            if found.value > plan.value { plan = found }
            let share = max(0.1, 1 / Double(step + 1))
            for site in frequency.indices { frequency[site] += share * (choice.part[site] - frequency[site]) }
            if value < bound {
                // A hair better is no progress, yet still a bound.
                sinceBetter = bound - value > 1e-6 * abs(value) ? 0 : sinceBetter + 1
                bound = value
                multipliers = current
            } else {
                sinceBetter += 1
            }
            if bound <= target { break }
            if sinceBetter >= pace.patience {
                stride *= pace.shortening
                sinceBetter = 0
                current = multipliers
                for client in direction.indices { direction[client] = 0 }
                if stride < pace.shortest { break }
                continue
            }
            var length = 0.0
            for client in current.indices {
                let slope = choice.times[client] - (instance.weights[client] > current[client] ? 1 : 0)
                direction[client] = slope + 0.8 * direction[client]
                length += direction[client] * direction[client]
            }
            guard length > 0, step % 16 > 0 || !shouldStop() else { break }
            let size = stride * (value - min(known, value)) / length
            guard size > 0 else { break }
            for client in current.indices {
                current[client] = min(
                    instance.weights[client], max(0, current[client] - size * direction[client]))
            }
        }
    }

    /// What each site's opening or closing against the best choice takes from the bound, at the best multipliers.
    mutating func penalties() -> (isChosen: [Bool], loss: [Double]) {
        _ = choice.evaluate(multipliers)
        return (choice.part.map { $0 > 0 }, choice.losses())
    }

    /// The price of the limit at the best multipliers: what it takes from each site, and all of it.
    mutating func limit() -> (prices: [Double], total: Double) {
        _ = choice.evaluate(multipliers)
        return choice.limit()
    }

    /// The whole sites of a choice as a plan.
    private func plan(of choice: CoveringChoice) -> (opened: [Int], value: Double) {
        var value = instance.settledValue
        for client in choice.times.indices where choice.times[client] >= 1 { value += instance.weights[client] }
        var opened: [Int] = []
        for site in choice.part.indices where choice.part[site] == 1 {
            opened.append(site)
            value -= instance.prices[site]
        }
        // The limit that was left out may be broken.
        guard instance.allows(opened) else { return ([], instance.settledValue) }
        // A client that only a part of a site covers was left out above; one covered by parts that make a whole was not.
        return choice.hasPart ? (opened, instance.value(of: opened)) : (opened, value)
    }
}

extension CoveringInstance {
    /// Whether sites may open together.
    func allows(_ sites: [Int]) -> Bool {
        sites.count <= mostOpen && budget.map { cost(of: sites) <= $0 } ?? true
    }

    /// The largest integer where it would be more.
    func cost(of sites: [Int]) -> Int {
        sites.reduce(0) { sum, site in
            let (next, isTooLarge) = sum.addingReportingOverflow(costs[site])
            return isTooLarge ? .max : next
        }
    }

    /// What open sites are worth, the settled ones included.
    func value(of opened: [Int]) -> Double {
        var isCovered = Array(repeating: false, count: clientCount)
        var value = settledValue
        for site in opened {
            value -= prices[site]
            for client in clientsOf[site].map(Int.init) where !isCovered[client] {
                isCovered[client] = true
                value += weights[client]
            }
        }
        return value
    }
}

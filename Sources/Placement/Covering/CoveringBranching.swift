/// Branch and bound over sites, depth first, with the Lagrangian bound: each node starts from its parent's multipliers, and
/// settles the sites whose opening or closing alone brings the bound down to the best plan.
struct CoveringBranching {
    /// Sites of the best plan by position in the problem, and its value.
    private(set) var opened: [Int]
    private(set) var value: Double
    /// No plan of the nodes that were given up is worth more.
    private var givenUp = -Double.infinity
    private var nodes = 0
    private var work = 0
    private let gap: CoveringGap
    private let mostWork: Int
    private let isWhole: Bool
    private let shouldStop: () -> Bool

    /// - Parameters:
    ///   - opened: a plan to better, and its value.
    ///   - gap: nodes within it of the best plan are given up.
    ///   - mostWork: steps over pairs of a site and a client, about a thousand million a second.
    init(
        _ instance: CoveringInstance, from opened: [Int], value: Double, gap: CoveringGap, mostWork: Int,
        shouldStop: @escaping () -> Bool
    ) {
        self.opened = opened
        self.value = value
        self.gap = gap
        self.mostWork = mostWork
        self.shouldStop = shouldStop
        isWhole = instance.isWhole
    }

    /// No plan of what was explored is worth more.
    var bound: Double { max(value, givenUp) }

    /// A bound as low as this leaves nothing to look for.
    private var cutoff: Double {
        max(gap.reach(of: value), isWhole ? value + 1 - 1e-6 : value + 1e-9 * abs(value))
    }

    /// Looks at all plans of an instance.
    /// - Parameters:
    ///   - multipliers: to start from; nil at the root.
    ///   - known: a bound on what the plans are worth.
    mutating func explore(_ instance: CoveringInstance, from multipliers: [Double]?, bound known: Double = .infinity) {
        nodes += 1
        if instance.siteCount == 0 || instance.mostOpen == 0 { return take([], of: instance) }
        guard work < mostWork, nodes % 8 > 0 || !shouldStop() else { return giveUp(known) }
        var relaxation = CoveringRelaxation(instance, from: multipliers)
        relaxation.descend(
            multipliers == nil ? .root : .node, above: value, until: cutoff,
            shouldStop: multipliers == nil ? shouldStop : { false })
        work += relaxation.work
        take(relaxation.plan.opened, of: instance)
        let bound = min(known, relaxation.bound)
        if bound <= cutoff { return giveUp(bound) }
        let (isChosen, losses) = relaxation.penalties()
        var (opening, closing): ([Int], [Int]) = ([], [])
        for site in losses.indices where bound - losses[site] <= cutoff {
            giveUp(bound - losses[site])
            if isChosen[site] { opening.append(site) } else { closing.append(site) }
        }
        guard let (rest, kept) = next(instance, relaxation.multipliers, opening: opening, closing: closing) else {
            return
        }
        // Much smaller, it is worth another descent.
        if opening.count + closing.count > instance.siteCount / 4 { return explore(rest, from: kept, bound: bound) }
        branch(rest, kept, relaxation.frequency.kept(rest.names, of: instance.names), bound)
    }

    private mutating func branch(
        _ instance: CoveringInstance, _ multipliers: [Double], _ frequency: [Double], _ bound: Double
    ) {
        // The least decided site.
        guard let site = frequency.indices.min(by: { abs(frequency[$0] - 0.5) < abs(frequency[$1] - 0.5) }) else {
            return take([], of: instance)
        }
        for isOpening in [true, false] {
            guard
                let (rest, kept) = next(
                    instance, multipliers, opening: isOpening ? [site] : [], closing: isOpening ? [] : [site])
            else { continue }
            explore(rest, from: kept, bound: bound)
        }
    }

    /// - Returns: what is left, with the multipliers of its clients; nil where the limits do not allow it.
    private func next(
        _ instance: CoveringInstance, _ multipliers: [Double], opening: [Int], closing: [Int]
    ) -> (CoveringInstance, [Double])? {
        if opening.isEmpty && closing.isEmpty { return (instance, multipliers) }
        guard instance.allows(opening) else { return nil }
        var (rest, clients) = instance.settled(opening: opening, closing: closing)
        var kept = clients.map { multipliers[Int($0)] }
        // What no longer fits goes too.
        if let budget = rest.budget {
            let unaffordable = rest.costs.indices.filter { rest.costs[$0] > budget }
            (rest, clients) = rest.settled(opening: [], closing: unaffordable)
            kept = clients.map { kept[Int($0)] }
        }
        guard opening.count + closing.count > instance.siteCount / 8 else { return (rest, kept) }
        let (merged, groups) = rest.merged()
        var sums = Array(repeating: 0.0, count: merged.clientCount)
        for (client, group) in groups.enumerated() { sums[Int(group)] += kept[client] }
        return (merged, zip(sums, merged.weights).map(min))
    }

    private mutating func take(_ sites: [Int], of instance: CoveringInstance) {
        let worth = instance.value(of: sites)
        guard worth > value else { return }
        value = worth
        opened = instance.opened + sites.map { instance.names[$0] }
    }

    /// A bound on whole numbers is whole.
    private mutating func giveUp(_ bound: Double) {
        givenUp = max(givenUp, isWhole && bound.isFinite ? (bound + 1e-6).rounded(.down) : bound)
    }
}

extension [Double] {
    /// Those of some names among all names, both ascending.
    fileprivate func kept(_ some: [Int], of all: [Int]) -> [Double] {
        var position = 0
        return some.map { name in
            while all[position] < name { position += 1 }
            return self[position]
        }
    }
}

extension CoveringRelaxation.Pace {
    /// From nothing to the bound, about.
    static let root = Self(steps: 4000, stride: 4, patience: 60, shortening: 0.75, shortest: 1e-3)
    /// Slower and nearer.
    static let deep = Self(steps: 6000, stride: 4, patience: 200, shortening: 0.7, shortest: 1e-3)
    /// From the bound of one site more or less.
    fileprivate static let node = Self(steps: 150, stride: 1, patience: 20, shortening: 0.7, shortest: 1e-3)
}

extension CoveringInstance {
    /// Every plan is worth a whole number.
    fileprivate var isWhole: Bool {
        ([settledValue] + weights + prices).allSatisfy { $0 == $0.rounded() && abs($0) < 1e15 }
    }
}

internal import GeometryKit
internal import Optimization

/// Solves covering problems: reduces, searches, bounds, branches, until the gap is reached. The same problem and seed give the
/// same plan unless the clock or somebody stops it.
public struct CoveringSolver: Sendable {
    /// What is known so far: the best plan's value, and what no plan exceeds.
    public typealias Listener = @Sendable (_ value: Double, _ bound: Double) -> Void

    /// Relative to the bound; to those left uncovered where `total` is given.
    public var gap: Double
    /// The weight of everybody; nil for a gap relative to the bound.
    public var total: Double?
    /// Seconds; nil for none.
    public var timeLimit: Double?
    /// Of the searches' random choices.
    public var seed: Int
    /// Asked now and then, from any thread; true stops with what there is.
    public var shouldStop: (@Sendable () -> Bool)?
    /// Told of every better plan or bound.
    public var onProgress: Listener?
    /// How much of the usual steps searches and branchings may take.
    var effort = 1.0

    public init(
        gap: Double = 1e-6, timeLimit: Double? = nil, seed: Int = 0, shouldStop: (@Sendable () -> Bool)? = nil,
        onProgress: Listener? = nil
    ) {
        self.gap = gap
        self.timeLimit = timeLimit
        self.seed = seed
        self.shouldStop = shouldStop
        self.onProgress = onProgress
    }

    /// - Returns: nil where the sites that must open break a limit.
    public func solve(_ problem: CoveringProblem) -> CoveringPlan? {
        guard let instance = CoveringInstance(problem) else { return nil }
        let deadline = timeLimit.map { ContinuousClock.now + .seconds(min($0, 1e9)) }
        let shouldStop = shouldStop
        let isOver: @Sendable () -> Bool = {
            deadline.map { $0 <= ContinuousClock.now } ?? false || shouldStop?() ?? false
        }
        var course = CoveringCourse(
            instance, gap: CoveringGap(gap, total: total), seed: seed, effort: effort, isOver: isOver, onProgress)
        course.run()
        let end: CoveringPlan.End = course.isDone ? .proven : isOver() ? .stopped : .limited
        return CoveringPlan(opened: course.opened.sorted(), value: course.value, bound: course.bound, end: end)
    }
}

/// One solution on its way: the best plan and bound, and the steps that better them.
private struct CoveringCourse {
    /// Positions in the problem.
    private(set) var opened: [Int]
    private(set) var value: Double
    private(set) var bound: Double
    /// Sites that any of the plans met opened, by position in the instance.
    private var pool: Set<Int> = []
    private let instance: CoveringInstance
    private let near: SparseRows
    private let gap: CoveringGap
    private let seed: Int
    private let effort: Double
    private let isOver: @Sendable () -> Bool
    private let onProgress: CoveringSolver.Listener?

    /// More sites than this that the bound leaves open are parted into zones first.
    private static let mostToBranchOn = 160
    /// Of one search: a tenth of a second at first, then most of one.
    private static let searchEffort = (first: 40_000_000, more: 250_000_000)
    private static let searches = (first: 4, more: 8)
    /// Of one branching, some ten seconds.
    private static let branchingEffort = 10_000_000_000
    /// Numbers of zones: a second each, then from ten seconds on.
    private static let quickZones = [20, 8]
    private static let nearZones = [5, 4, 3]

    init(
        _ instance: CoveringInstance, gap: CoveringGap, seed: Int, effort: Double,
        isOver: @escaping @Sendable () -> Bool,
        _ onProgress: CoveringSolver.Listener?
    ) {
        self.instance = instance
        self.gap = gap
        self.seed = seed
        self.effort = effort
        self.isOver = isOver
        self.onProgress = onProgress
        near = instance.nearSites
        opened = instance.opened
        value = instance.settledValue
        bound = instance.total
    }

    /// The plan is within the gap of the bound; branching tells apart what differs by a thousand millionth.
    var isDone: Bool { bound <= max(target, value / (1 - 2e-9)) }
    private func steps(_ usual: Int) -> Int { Int(Double(usual) * effort) }
    private var target: Double { gap.reach(of: value) }

    mutating func run() {
        if instance.siteCount == 0 || instance.mostOpen == 0 { return tell(bound: value) }
        search(0..<Self.searches.first, effort: min(Self.searchEffort.first, 2000 * instance.sitesOf.columns.count))
        var relaxation = CoveringRelaxation(instance)
        relaxation.descend(.root, above: value, until: target, shouldStop: isOver)
        take(relaxation.plan.opened)
        tell(bound: relaxation.bound)
        if isDone || isOver() { return }
        let losses = relaxation.penalties().loss
        if losses.count(where: { bound - $0 > target }) <= Self.mostToBranchOn { return branch() }
        boundByZones(Self.quickZones, &relaxation)
        if isDone || isOver() { return }
        // Sites of weak plans would only be in the way.
        let open = Set(opened)
        pool = Set(instance.names.indices.filter { open.contains(instance.names[$0]) })
        search(Self.searches.first..<Self.searches.first + Self.searches.more, effort: Self.searchEffort.more)
        if !isDone && !isOver() { recombine() }
        relaxation.descend(.deep, above: value, until: target, shouldStop: isOver)
        tell(bound: relaxation.bound)
        boundByZones(Self.nearZones, &relaxation)
    }

    private mutating func branch() {
        var tree = CoveringBranching(
            instance, from: opened, value: value, gap: gap, mostWork: steps(Self.branchingEffort), shouldStop: isOver)
        tree.explore(instance, from: nil, bound: bound)
        if tree.value > value { (opened, value) = (tree.opened, tree.value) }
        tell(bound: tree.bound)
    }

    /// Searches by several random numbers.
    private mutating func search(_ numbers: Range<Int>, effort: Int) {
        let (instance, near, seed, isOver) = (instance, near, seed, isOver)
        let effort = steps(effort)
        let found = try? parallelMap(Array(numbers)) { number in
            var search = CoveringSearch(instance, near: near, seed: seed &+ number)
            search.run(effort: effort, shouldStop: isOver)
            return search.state.opened
        }
        for sites in found ?? [] {
            pool.formUnion(sites)
            take(sites)
        }
    }

    /// The best plan of the sites that any plan opened, found by HiGHS.
    private mutating func recombine() {
        let part = instance.settled(opening: [], closing: (0..<instance.siteCount).filter { !pool.contains($0) })
            .instance.merged().instance
        let places = Dictionary(uniqueKeysWithValues: part.names.enumerated().map { ($1, $0) })
        let start = opened.compactMap { places[$0] }
        let options = SolverOptions(gap: 1e-5, nodeLimit: 2000, seed: seed, shouldStop: isOver)
        guard let sites = try? part.solved(options, from: start), part.allows(sites) else { return }
        let worth = part.value(of: sites)
        if worth > value { (opened, value) = (part.opened + sites.map { part.names[$0] }, worth) }
        tell(bound: bound)
    }

    /// Bounds by fewer and larger zones, whose best sites join the plans met.
    private mutating func boundByZones(_ counts: [Int], _ relaxation: inout CoveringRelaxation) {
        let limit = relaxation.limit()
        let partition = CoveringPartition(
            instance, near: near, multipliers: relaxation.multipliers,
            loads: relaxation.frequency.map { 0.05 + 4 * $0 * (1 - $0) })
        for count in counts where count < instance.siteCount {
            if isDone || isOver() { return }
            let zones = CoveringZones(
                instance, zones: partition.zones(count), multipliers: relaxation.multipliers, limit: limit)
            let found = zones.solved(beside: Set(opened), mostWork: steps(Self.branchingEffort), shouldStop: isOver)
            tell(bound: found.bound)
            if isDone || isOver() { return }
            if !pool.isSuperset(of: found.opened) {
                pool.formUnion(found.opened)
                recombine()
            }
        }
    }

    private mutating func take(_ sites: [Int]) {
        let worth = instance.value(of: sites)
        guard worth > value, instance.allows(sites) else { return }
        value = worth
        opened = instance.opened + sites.map { instance.names[$0] }
    }

    private mutating func tell(bound found: Double) {
        bound = max(value, min(bound, found))
        onProgress?(value, bound)
    }
}

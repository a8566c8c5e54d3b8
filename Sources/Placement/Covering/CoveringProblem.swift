/// The maximal covering problem: which sites to open so that most of the clients' weight is in reach of an open one.
///
/// R. L. Church and C. ReVelle, « The maximal covering location problem », *Papers of the Regional Science Association* 32,
/// 1974; with costs and a budget as J.-F. Cordeau, F. Furini and I. Ljubić put it, « Benders decomposition for very large
/// scale partial set covering and maximal covering location problems », *European Journal of Operational Research* 275,
/// 2019. It knows no geography: reach is given pair by pair.
public struct CoveringProblem: Sendable {
    /// What each client is worth once covered; at least 0.
    public var weights: [Double]
    /// What each site costs, in the budget's unit; at least 0.
    public var costs: [Int]
    /// The sites that reach each client; none twice.
    public var sitesOfClient: SparseRows
    /// Of all open sites together; nil for no limit.
    public var budget: Int?
    /// Open sites; nil for no limit.
    public var mostOpen: Int?
    /// Sites of every plan.
    public var mustOpen: Set<Int>
    /// Sites of no plan.
    public var mayNotOpen: Set<Int>

    public init(
        weights: [Double], costs: [Int], sitesOfClient: SparseRows, budget: Int? = nil, mostOpen: Int? = nil,
        mustOpen: Set<Int> = [], mayNotOpen: Set<Int> = []
    ) {
        self.weights = weights
        self.costs = costs
        self.sitesOfClient = sitesOfClient
        self.budget = budget
        self.mostOpen = mostOpen
        self.mustOpen = mustOpen
        self.mayNotOpen = mayNotOpen
    }

    /// What open sites cover together.
    public func value(of opened: some Sequence<Int>) -> Double {
        let opened = Set(opened)
        return weights.indices.reduce(0) { sum, client in
            sitesOfClient[client].contains { opened.contains(Int($0)) } ? sum + weights[client] : sum
        }
    }
}

/// Sites to open, and what is known of them.
public struct CoveringPlan: Sendable {
    /// How the search ended.
    public enum End: Hashable, Sendable {
        /// The gap asked for is reached.
        case proven
        /// The effort allowed is spent: the same on every run.
        case limited
        /// The time was up, or somebody stopped it.
        case stopped
    }

    /// By position in the problem, ascending.
    public let opened: [Int]
    /// What they cover.
    public let value: Double
    /// No plan covers more.
    public let bound: Double
    /// How the search ended.
    public let end: End
    /// Within the gap asked for.
    public var isProven: Bool { end == .proven }
}

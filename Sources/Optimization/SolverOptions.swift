/// How long and how far a solver goes.
public struct SolverOptions: Sendable {
    /// A solver's word on its way.
    public struct Progress: Sendable {
        /// Nil before the first solution.
        public let incumbent: Double?
        /// No solution is better than this.
        public let bound: Double
        /// Since the solver began.
        public let seconds: Double

        public init(incumbent: Double?, bound: Double, seconds: Double) {
            self.incumbent = incumbent
            self.bound = bound
            self.seconds = seconds
        }
    }

    /// Relative; the solver stops when its incumbent is that near its bound.
    public var gap: Double
    /// Seconds; nil for none.
    public var timeLimit: Double?
    /// Branches looked at; nil for none. Unlike the clock it stops every run at the same point.
    public var nodeLimit: Int?
    /// Of the solver's own random choices.
    public var seed: Int
    /// Hears of every improvement; nil for nobody.
    public var onProgress: (@Sendable (Progress) -> Void)?
    /// Asked now and then; true stops the solver with what it has.
    public var shouldStop: (@Sendable () -> Bool)?

    public init(
        gap: Double = 1e-6, timeLimit: Double? = nil, nodeLimit: Int? = nil, seed: Int = 0,
        onProgress: (@Sendable (Progress) -> Void)? = nil,
        shouldStop: (@Sendable () -> Bool)? = nil
    ) {
        self.gap = gap
        self.timeLimit = timeLimit
        self.nodeLimit = nodeLimit
        self.seed = seed
        self.onProgress = onProgress
        self.shouldStop = shouldStop
    }
}

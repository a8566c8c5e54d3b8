/// What a solver found.
public struct Solution: Sendable {
    /// How the search ended.
    public enum Status: Hashable, Sendable {
        /// The gap asked for is reached.
        case proven
        /// The branches allowed were looked at: the best found so far, the same on every run.
        case limited
        /// The time was up, or somebody stopped it: the best found so far.
        case stopped
    }

    /// How the search ended, which says what the bound is worth.
    public let status: Status
    /// One a variable of the model.
    public let values: [Double]
    /// The objective's value at `values`.
    public let objective: Double
    /// No solution is better than this; infinite where nothing is known.
    public let bound: Double

    public init(status: Status, values: [Double], objective: Double, bound: Double) {
        self.status = status
        self.values = values
        self.objective = objective
        self.bound = bound
    }

    /// The value of a variable of the model that was solved.
    public subscript(variable: LinearModel.Variable) -> Double { values[variable.index] }
}

/// Why there is no solution.
public enum SolverFailure: Error, Hashable, Sendable {
    case infeasible
    case unbounded
    /// Stopped before any solution was found.
    case nothingFound
    /// The solver's own fault, with its status.
    case failed(status: Int)
}

/// A mixed-integer linear program, built row by row.
///
///     var model = LinearModel()
///     let posts = model.addVariable(.integer, in: 0...10)
///     model.addRow([(posts, 29_473.68)], in: -.infinity...100_000)
///     model.setObjective([(posts, 1)], maximized: true)
///     try model.solved(SolverOptions())[posts]  // 3
public struct LinearModel: Sendable {
    /// A column of the model, good for the model that made it and its copies.
    public struct Variable: Hashable, Sendable {
        /// Its position in a solution's values.
        public let index: Int
    }

    /// Whether a variable may take any value of its range, or whole ones alone.
    public enum Kind: Sendable {
        case continuous, integer
    }

    /// A variable and its coefficient.
    public typealias Term = (variable: Variable, coefficient: Double)

    private(set) var lower: [Double] = []
    private(set) var upper: [Double] = []
    private(set) var kinds: [Kind] = []
    private(set) var costs: [Double] = []
    private(set) var offset = 0.0
    private(set) var isMaximized = false
    private(set) var rowLower: [Double] = []
    private(set) var rowUpper: [Double] = []
    private(set) var rowStarts: [Int32] = [0]
    private(set) var columns: [Int32] = []
    private(set) var coefficients: [Double] = []

    public init() {}

    /// Columns.
    public var variableCount: Int { lower.count }
    /// Rows.
    public var rowCount: Int { rowLower.count }

    /// Adds a column that no row holds yet, worth nothing in the objective.
    public mutating func addVariable(_ kind: Kind = .continuous, in range: ClosedRange<Double> = 0...1) -> Variable {
        lower.append(range.lowerBound)
        upper.append(range.upperBound)
        kinds.append(kind)
        costs.append(0)
        return Variable(index: lower.count - 1)
    }

    /// Σ coefficient·variable within bounds; an infinite bound is none. A variable may appear once only.
    public mutating func addRow(_ terms: [Term], in range: ClosedRange<Double>) {
        for term in terms where term.coefficient != 0 {
            columns.append(Int32(term.variable.index))
            coefficients.append(term.coefficient)
        }
        rowStarts.append(Int32(columns.count))
        rowLower.append(range.lowerBound)
        rowUpper.append(range.upperBound)
    }

    /// Replaces the objective.
    /// - Parameter offset: what it is worth when all terms are 0; gaps are relative to the whole.
    public mutating func setObjective(_ terms: [Term], offset: Double = 0, maximized: Bool) {
        costs = Array(repeating: 0, count: costs.count)
        for term in terms { costs[term.variable.index] += term.coefficient }
        self.offset = offset
        isMaximized = maximized
    }

    /// The same model with its integers let loose: what it reaches bounds what the model does.
    public var relaxed: LinearModel {
        var model = self
        model.kinds = Array(repeating: .continuous, count: kinds.count)
        return model
    }

    /// Narrows a variable to a value or a range.
    public mutating func setBounds(of variable: Variable, to range: ClosedRange<Double>) {
        lower[variable.index] = range.lowerBound
        upper[variable.index] = range.upperBound
    }

    /// The values that a variable may take.
    public func range(of variable: Variable) -> ClosedRange<Double> { lower[variable.index]...upper[variable.index] }

    /// The value of terms in a solution.
    public static func value(of terms: [Term], in values: [Double]) -> Double {
        terms.reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
    }
}

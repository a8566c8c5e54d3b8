/// How many ETP the planner wants.
public struct Target: Hashable, Sendable {
    /// A rate that holds everywhere, or a total to share out.
    public enum Amount: Hashable, Sendable {
        /// ETP per 100,000 inhabitants.
        case ratio(Double)
        /// ETP for the whole territory.
        case total(Double)
    }

    /// As the study puts it; `ratio(population:)` brings both to a rate.
    public let amount: Amount
    /// The part of the need, 0 to 1, that may be lacking before capacity is called insufficient.
    public let tolerance: Double

    public init(_ amount: Amount, tolerance: Double = 0) {
        self.amount = amount
        self.tolerance = tolerance
    }

    /// ETP per 100,000 inhabitants, given the territory's people; nil when ETP for the whole have nobody to serve.
    public func ratio(population: Double) -> Double? {
        switch amount {
        case .ratio(let ratio): ratio
        case .total(let etp): population > 0 ? 1e5 * etp / population : nil
        }
    }
}

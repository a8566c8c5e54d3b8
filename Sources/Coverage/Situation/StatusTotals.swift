/// A sum for each status, such as people or square metres.
public struct StatusTotals: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    private var lanes = SIMD8<Double>.zero

    public init() {}

    public init(dictionaryLiteral elements: (AtomStatus, Double)...) {
        for (status, value) in elements { self[status] = value }
    }

    /// What one status holds, in the unit of the sum; 0 where nothing was added.
    public subscript(status: AtomStatus) -> Double {
        get { lanes[status.ordinal] }
        set { lanes[status.ordinal] = newValue }
    }

    /// What the statuses that make a white zone hold.
    public var white: Double { AtomStatus.allCases.reduce(0) { $1.isWhite ? $0 + self[$1] : $0 } }

    /// What all of them hold.
    public var sum: Double { AtomStatus.allCases.reduce(0) { $0 + self[$1] } }

    /// The statuses, the one that holds most first; in their own order on a tie.
    public var ranked: [AtomStatus] {
        AtomStatus.allCases.sorted { (self[$0], $1.ordinal) > (self[$1], $0.ordinal) }
    }
}

extension StatusTotals {
    /// By the statuses' codes in the outputs.
    public var byCode: [String: Double] {
        Dictionary(uniqueKeysWithValues: AtomStatus.allCases.map { ($0.rawValue, self[$0]) })
    }
}

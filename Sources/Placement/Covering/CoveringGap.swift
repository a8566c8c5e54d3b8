/// How near its bound a covering plan is to come.
struct CoveringGap: Sendable {
    /// At least 0, below 1.
    let relative: Double
    /// Where those left uncovered are what counts: the weight of everybody; nil for a gap relative to the bound.
    let total: Double?

    init(_ relative: Double, total: Double? = nil) {
        self.relative = max(0, min(0.99, relative))
        self.total = total
    }

    /// A bound as low as this is near enough.
    func reach(of value: Double) -> Double {
        total.map { value + relative * max(0, $0 - value) } ?? value / (1 - relative)
    }
}

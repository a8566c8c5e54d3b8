/// A part of a whole, exact to the ten-thousandth: a rate, a ceiling, a share of working time.
public struct Share: Hashable, Sendable, Comparable {
    /// Ten-thousandths of the whole.
    public let tenThousandths: Int

    /// An exact share.
    public init(tenThousandths: Int) {
        self.tenThousandths = tenThousandths
    }

    /// The nearest share to a number of 0 to 1.
    public init(_ number: Double) {
        tenThousandths = Int((number * 10_000).rounded())
    }

    /// All of it.
    public static let whole = Share(tenThousandths: 10_000)

    /// From 0 to 1, for figures that need not be exact.
    public var number: Double { Double(tenThousandths) / 10_000 }

    public static func < (first: Share, second: Share) -> Bool { first.tenThousandths < second.tenThousandths }
}

/// Full-time equivalents, exact to the thousandth, for money.
public struct ExactETP: Hashable, Sendable, Comparable {
    /// Thousandths of an ETP.
    public let thousandths: Int

    /// An exact number.
    public init(thousandths: Int) {
        self.thousandths = thousandths
    }

    /// The nearest to a number.
    public init(_ number: Double) {
        thousandths = Int((number * 1000).rounded())
    }

    /// In ETP, for figures that need not be exact.
    public var number: Double { Double(thousandths) / 1000 }

    public static func < (first: ExactETP, second: ExactETP) -> Bool { first.thousandths < second.thousandths }
}

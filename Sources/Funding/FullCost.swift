public import FacilitatorNetwork

/// The full cost of a post of some size, and by rule of three that of any other.
///
/// An application states its cost for the size that it asks for: kept so, a post of that size costs exactly that, where
/// a cost by ETP rounded to the cent could be a cent off.
public struct FullCost: Hashable, Sendable {
    private let stated: Money
    private let etp: ExactETP

    /// - Parameter etp: above 0.
    public init(_ stated: Money, for etp: ExactETP) {
        precondition(etp.thousandths > 0)
        self.stated = stated
        self.etp = etp
    }

    /// - Parameter cost: of one full-time equivalent, a year.
    public init(perETP cost: Money) {
        self.init(cost, for: ExactETP(thousandths: 1000))
    }

    /// What falls on the days of an operation, of a cost a year.
    public func over(_ period: OperationPeriod?) -> FullCost {
        period.map { FullCost($0.part(of: stated), for: etp) } ?? self
    }

    /// Rounded down to the cent, as shares are.
    public func amount(for size: ExactETP) -> Money {
        Money(cents: stated.cents * size.thousandths / etp.thousandths)
    }

    /// In 10⁻⁹ euro, rounded down, after a rate: fine enough for sums over all posts to be rounded to the cent at the end;
    /// the largest integer, over nine billion euros, where it would be more.
    public func billionths(for size: ExactETP, at rate: Share) -> Int {
        // Ten billion euros times all three factors leave 64 bits.
        let exact = Int128(stated.cents) * Int128(rate.tenThousandths) * Int128(size.thousandths) * 1000
        return Int(clamping: exact / Int128(etp.thousandths))
    }
}

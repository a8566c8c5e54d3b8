public import FacilitatorNetwork

/// The days of an operation, as an exact part of a year: whole months count a twelfth, the days after them their part of
/// the month that they begin.
public struct OperationPeriod: Hashable, Sendable {
    /// The first day.
    public let start: CivilDate
    /// The last day, included.
    public let end: CivilDate
    /// Whole months.
    public let months: Int
    /// What is over them, and the days of the month that they are a part of.
    private let rest: (days: Int, of: Int)

    /// Nil where the end lies before the start.
    public init?(_ start: CivilDate, _ end: CivilDate) {
        guard start <= end else { return nil }
        self.start = start
        self.end = end
        // An end « without end » has no day after it.
        let after = end.next ?? end
        var months = max(0, (after.year - start.year) * 12 + after.month - start.month)
        if start.adding(months: months) > after { months -= 1 }
        self.months = months
        let last = start.adding(months: months)
        rest = (Self.days(from: last, to: after), Self.days(from: last, to: start.adding(months: months + 1)))
    }

    /// What falls on the operation of an amount a year, rounded down to the cent.
    public func part(of amount: Money) -> Money {
        Money(cents: Int(clamping: Int128(amount.cents) * Int128(numerator) / Int128(denominator)))
    }

    /// Of a year, with `denominator`.
    var numerator: Int { months * rest.of + rest.days }
    var denominator: Int { 12 * rest.of }

    private static func days(from first: CivilDate, to last: CivilDate) -> Int {
        var (day, count) = (first, 0)
        while day < last, let next = day.next { (day, count) = (next, count + 1) }
        return count
    }

    public static func == (first: OperationPeriod, second: OperationPeriod) -> Bool {
        first.start == second.start && first.end == second.end
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(start)
        hasher.combine(end)
    }
}

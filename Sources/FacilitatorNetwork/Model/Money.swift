internal import VectorIO

/// An amount in euros, exact to the cent.
public struct Money: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Below 0 for what is owed.
    public let cents: Int

    /// An exact amount.
    public init(cents: Int) {
        self.cents = cents
    }

    /// Reads `42 105,26 €` or `42105.26`; a spreadsheet's further decimals are rounded to the nearest cent, halves away
    /// from zero. Nil for anything else, for `42.105`, whose mark may stand for thousands, and for amounts over ten
    /// billion euros.
    public init?(_ text: String) {
        var bare = text[...]
        for unit in ["€", "euros", "EUR"] where bare.lowercased().hasSuffix(unit.lowercased()) {
            bare = bare.dropLast(unit.count)
            break
        }
        while bare.last?.isWhitespace == true { bare.removeLast() }
        guard let plain = DecimalNumber.plain(String(bare)) else { return nil }
        let isNegative = plain.hasPrefix("-")
        let parts = plain.drop { $0 == "-" }.split(separator: ".")
        let isBare = bare.drop { $0 == "-" }.allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
        if parts.count == 2, parts[0].count <= 3, parts[1].count == 3, isBare { return nil }
        let decimals = (parts.count == 2 ? parts[1] : "") + "000"
        guard parts[0].count <= 10, let euros = Int(parts[0]), let thousandths = Int(decimals.prefix(3)) else {
            return nil
        }
        let cents = euros * 100 + (thousandths + 5) / 10
        self.init(cents: isNegative ? -cents : cents)
    }

    /// In euros, for figures that need not be exact.
    public var euros: Double { Double(cents) / 100 }

    /// `42105.26`.
    public var description: String {
        let (euros, rest) = (abs(cents) / 100, abs(cents) % 100)
        return "\(cents < 0 ? "-" : "")\(euros).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Exact; a sum beyond what `Int` holds, some 92 million billion euros, stops the program.
    public static func + (first: Money, second: Money) -> Money { Money(cents: first.cents + second.cents) }
    /// Exact; below 0 where the second is the larger.
    public static func - (first: Money, second: Money) -> Money { Money(cents: first.cents - second.cents) }
    public static func < (first: Money, second: Money) -> Bool { first.cents < second.cents }
}

extension DecimalNumber {
    /// The shortest digits that read back as the same number, with a decimal point and never with an exponent: `25`,
    /// `0.5`, `0.000000000001`.
    ///
    /// `Double.description` gives the shortest digits (it is an implementation of SwiftDtoa) but writes the small and
    /// the large ones as `1e-12`, which neither people nor registers do.
    public static func text(_ number: Double) -> String {
        let shortest = "\(number)"
        guard let mark = shortest.firstIndex(of: "e"), let exponent = Int(shortest[shortest.index(after: mark)...])
        else { return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest }
        let mantissa = shortest[..<mark]
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
        let decimals = parts.count == 2 && parts[1] != "0" ? String(parts[1]) : ""
        let digits = parts[0] + decimals
        // The place of the point among the digits, which may lie before the first or after the last.
        let point = parts[0].count + exponent
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
}

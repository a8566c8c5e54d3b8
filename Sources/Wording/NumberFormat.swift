package import FacilitatorNetwork
internal import Foundation

/// Numbers and dates as a reader of the language writes them.
package struct NumberFormat: Sendable {
    /// Decides separators, the place of units and the order of dates.
    package let language: Language

    package init(language: Language) {
        self.language = language
    }

    /// `1234.56`, as drawings and data files write it in any language.
    package static func plain(_ number: Double, digits: Int) -> String { String(format: "%.\(digits)f", number) }

    /// `1 234,56`, with narrow no-break spaces, or `1,234.56`.
    package func decimal(_ number: Double, digits: Int) -> String {
        let plain = Self.plain(abs(number), digits: digits)
        let pieces = plain.split(separator: ".")
        let isZero = plain.allSatisfy { $0 == "0" || $0 == "." }
        let sign = number < 0 && !isZero ? "-" : ""
        let fraction = pieces.count > 1 ? decimalSeparator + pieces[1] : ""
        return sign + grouped(String(pieces[0])) + fraction
    }

    /// With its sign, for a difference; a minus as wide as a plus.
    package func signed(_ number: Double, digits: Int) -> String {
        let text = decimal(number, digits: digits).replacing("-", with: "\u{2212}")
        return number > 0 && text.contains { $0.isNumber && $0 != "0" } ? "+" + text : text
    }

    /// `1 234`, with narrow no-break spaces, or `1,234`.
    package func integer(_ number: Int) -> String {
        (number < 0 ? "-" : "") + grouped(String(abs(number)))
    }

    /// `29 473,68 €`, or `€29,473.68`.
    package func money(_ amount: Money) -> String {
        let digits = amount.cents % 100
        let text = integer(abs(amount.cents) / 100) + decimalSeparator + String(format: "%02d", abs(digits))
        let sign = amount.cents < 0 ? "-" : ""
        return language == .french ? "\(sign)\(text)\u{A0}€" : "\(sign)€\(text)"
    }

    /// A share, 0 to 1, as a percentage.
    package func percent(_ share: Double, digits: Int = 1) -> String {
        decimal(100 * share, digits: digits) + (language == .french ? "\u{A0}%" : "%")
    }

    /// `31/12/2025` in French; ISO 8601 in English, where the order of day and month is in doubt.
    package func date(_ date: CivilDate) -> String {
        guard language == .french else { return date.description }
        return String(format: "%02d/%02d/%04d", date.day, date.month, date.year)
    }

    private var decimalSeparator: String { language == .french ? "," : "." }
    private var groupSeparator: String { language == .french ? "\u{202F}" : "," }

    private func grouped(_ digits: String) -> String {
        var groups: [Substring] = []
        var rest = Substring(digits)
        while rest.count > 3 {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        return ([rest] + groups.reversed()).joined(separator: groupSeparator)
    }
}

/// Rounds the parts of a whole to integers that still add up to the rounded whole (largest remainders first; the
/// earlier part on a tie).
package func roundedParts(_ parts: [Double]) -> [Int] {
    let whole = Int(parts.reduce(0, +).rounded())
    var rounded = parts.map { Int($0.rounded(.down)) }
    let byRemainder = parts.indices.sorted {
        (parts[$1] - parts[$1].rounded(.down), $0) < (parts[$0] - parts[$0].rounded(.down), $1)
    }
    for index in byRemainder.prefix(max(0, whole - rounded.reduce(0, +))) { rounded[index] += 1 }
    return rounded
}

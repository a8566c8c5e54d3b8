internal import Foundation
internal import Territories

/// The number of a buyer in the SIRENE register, as files have it: SIRET (14 digits) or SIREN (9), some of which lost their
/// first zero or came out of a spreadsheet as `2,17902E+13`.
struct BuyerNumber: Hashable {
    /// Nine or fourteen digits.
    let digits: String
    /// Whether a zero was put back in front.
    let isRestored: Bool

    /// The nine digits of the legal person.
    var siren: String { String(digits.prefix(9)) }

    /// Nil for what is no number: a name, or digits that a spreadsheet rounded away.
    init?(_ text: String) {
        let bare = text.filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
        guard !bare.isEmpty, bare.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        switch bare.count {
        case 9, 14: (digits, isRestored) = (bare, false)
        case 8, 13:
            (digits, isRestored) = ("0" + bare, true)
            // Twelve other digits may have been lost: only a number that checks is put right.
            guard Self.checks(siren) else { return nil }
        default: return nil
        }
    }

    /// Whether a text is a number whose digits a spreadsheet lost: `2,17902E+13`.
    static func isRounded(_ text: String) -> Bool {
        // Asked of every row: the expression is made only where it may match.
        text.utf8.contains { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
            && text.first?.isNumber == true && text.wholeMatch(of: /\d+[.,]?\d*[eE]\+?\d+/) != nil
    }

    /// By the Luhn key of the SIREN, which INSEE gives it.
    static func checks(_ digits: String) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, item in
            let digit = item.element.wholeNumberValue ?? 0
            let counted = item.offset % 2 == 1 ? digit * 2 : digit
            return sum + (counted > 9 ? counted - 9 : counted)
        }
        return sum % 10 == 0
    }

    /// The territory whose authority the number is: an EPCI by its SIREN, a commune or a département by the code inside
    /// theirs (`21 79 0191 7` is Niort's). Nil for any other number.
    func authority(in gazetteer: Gazetteer) -> UnitReference? {
        if let epci = gazetteer.position(of: siren, at: .epci) { return UnitReference(.epci, epci) }
        guard Self.checks(siren) else { return nil }
        let body = siren.dropFirst(2).dropLast()
        switch siren.prefix(2) {
        case "21":
            // 79 0191, or 974 011 overseas; Corsica's 20 is 2A or 2B.
            let codes: [String] =
                body.hasPrefix("97")
                ? [String(body.prefix(3) + body.suffix(2))]
                : (body.prefix(2) == "20" ? ["2A", "2B"] : [String(body.prefix(2))]).map { $0 + body.suffix(3) }
            let found = codes.compactMap { gazetteer.position(of: $0, at: .commune) }
            return found.count == 1 ? UnitReference(.commune, found[0]) : nil
        case "22":
            let code = body.hasPrefix("97") ? String(body.prefix(3)) : String(body.prefix(2))
            return gazetteer.position(of: code, at: .departement).map { UnitReference(.departement, $0) }
        default: return nil
        }
    }
}

internal import Foundation

/// Numbers of cells as text, with a decimal point and without what binary arithmetic adds to them.
enum CellNumber {
    /// Spreadsheets show fifteen digits: `=0.1+0.2`, kept as 0.30000000000000004, is `0.3`.
    ///
    /// - Parameter text: as a file holds it (`1E-3`, `200041317`); what is no number comes back as it is.
    static func text(_ text: String) -> String {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.utf8.count <= 15, text.utf8.first != UInt8(ascii: "0"), text.utf8.allSatisfy(isDigit) { return text }
        guard let number = Double(text), number.isFinite else { return text }
        if number == 0 { return "0" }
        let shortest = DecimalNumber.text(number)
        let digits = shortest.utf8.filter(isDigit).count
        guard digits > 15, let rounded = Double(String(format: "%.15g", number)) else { return shortest }
        return DecimalNumber.text(rounded)
    }

    /// With zeros before it up to a number of digits, for whole numbers; nil for others.
    static func text(_ text: String, digits: Int) -> String? {
        let plain = Self.text(text)
        guard plain.utf8.allSatisfy(isDigit) else { return nil }
        return String(repeating: "0", count: max(0, digits - plain.utf8.count)) + plain
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

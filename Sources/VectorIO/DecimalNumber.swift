/// Numbers as French spreadsheets write them.
public enum DecimalNumber {
    /// Reads `1234.5`, `1 234,5`, with plain, no-break or narrow no-break spaces between groups of three; nil for
    /// anything else, such as `1 5`, which may be 1.5 as well as 15.
    public static func parse(_ text: String) -> Double? {
        plain(text).flatMap { Double($0) }
    }

    /// The same number without spaces and with a decimal point; nil for anything else.
    public static func plain(_ text: String) -> String? {
        let isNegative = text.hasPrefix("-")
        let parts = (isNegative ? text.dropFirst() : text[...]).split(omittingEmptySubsequences: false) {
            $0 == "," || $0 == "."
        }
        guard let whole = parts.first, parts.count <= 2, let digits = ungrouped(whole) else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.utf8.allSatisfy(isDigit), !(digits.isEmpty && decimals.isEmpty) else { return nil }
        return (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits) + (decimals.isEmpty ? "" : "." + decimals)
    }

    /// A computed number without the digits that tell the order of its sums and nothing else: 43.1 for
    /// 43.099999999999994. Twelve decimals stay, nine of numbers from a thousand, six from a million.
    public static func withoutNoise(_ number: Double) -> Double {
        let scale: Double =
            switch abs(number) {
            case ..<1e3: 1e12
            case ..<1e6: 1e9
            case ..<1e9: 1e6
            default: 1
            }
        return scale == 1 ? number : (number * scale).rounded() / scale
    }

    private static func ungrouped(_ whole: Substring) -> String? {
        // A space may stray beside the minus or the mark.
        var whole = whole
        while let first = whole.first, spaces.contains(first) { whole.removeFirst() }
        while let last = whole.last, spaces.contains(last) { whole.removeLast() }
        let groups = whole.split(omittingEmptySubsequences: false) { spaces.contains($0) }
        guard groups.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return nil }
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
        }
        return groups.joined()
    }

    private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}"]

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

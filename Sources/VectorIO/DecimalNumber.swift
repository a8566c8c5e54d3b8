/// Numbers as French spreadsheets write them.
public enum DecimalNumber {
    /// Reads `1234.5`, `1 234,5`, with plain, no-break or narrow no-break spaces; nil for anything else.
    public static func parse(_ text: String) -> Double? {
        let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}"]
        let bare = String(text.filter { !spaces.contains($0) }).replacing(",", with: ".")
        guard !bare.isEmpty, bare.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }) else {
            return nil
        }
        return Double(bare)
    }
}

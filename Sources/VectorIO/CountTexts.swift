/// Numbers of people or things written as text, in one column: whether a mark in them cuts thousands or decimals.
///
/// `60.000` is sixty thousand in one file and sixty in another. What tells is the column: a mark before other than three
/// digits anywhere in it (`12,5`) is a decimal mark everywhere. Where nothing tells, nobody should guess.
public struct CountTexts {
    /// The marks that some text of the column uses for decimals.
    private var decimalMarks: Set<Character> = []

    public init() {}

    public init(_ column: some Sequence<String>) {
        for text in column { add(text) }
    }

    /// Learns from one more text of the column.
    public mutating func add(_ text: String) {
        guard let parts = Self.parts(text), parts.whole == "0" || parts.whole.isEmpty || parts.decimals.count != 3
        else { return }
        decimalMarks.insert(parts.mark)
    }

    /// The whole number that a text may mean as well as the number with decimals that it reads as; nil when only the
    /// latter is meant.
    public func thousands(in text: String) -> String? {
        guard let parts = Self.parts(text), !decimalMarks.contains(parts.mark), parts.decimals.count == 3,
            (1...3).contains(parts.whole.count), parts.whole != "0"
        else { return nil }
        return parts.whole + parts.decimals
    }

    /// Digits, one mark, digits; nil for any other text.
    private static func parts(_ text: String) -> (whole: String, mark: Character, decimals: String)? {
        guard let match = text.wholeMatch(of: /-?([0-9]*)([.,])([0-9]+)/) else { return nil }
        return (String(match.output.1), Character(String(match.output.2)), String(match.output.3))
    }
}

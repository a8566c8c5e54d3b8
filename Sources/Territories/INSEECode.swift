/// The code of a commune in INSEE's Code officiel géographique: a string of five characters, never a number
/// (`01004`, `2A004`, `97105`).
public struct INSEECode: Hashable, Sendable, RawRepresentable {
    /// Five characters.
    public let rawValue: String

    /// Nil when the text has not the shape of a commune's code.
    public init?(rawValue: String) {
        guard rawValue.utf8.count == 5, Self.hasDepartementPrefix(rawValue),
            rawValue.utf8.dropFirst(2).allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        self.rawValue = rawValue
    }

    /// The département that the code begins with: two characters, three overseas.
    public var departement: String {
        String(rawValue.prefix(rawValue.hasPrefix("97") || rawValue.hasPrefix("98") ? 3 : 2))
    }

    /// What a spreadsheet made of a code when it took it for a number (`1004` for `01004`); nil when the text is
    /// not such a remnant.
    public static func restoringLeadingZero(_ text: String) -> String? {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return "0" + text
    }

    private static func hasDepartementPrefix(_ text: String) -> Bool {
        let prefix = text.prefix(2)
        return prefix == "2A" || prefix == "2B" || prefix.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

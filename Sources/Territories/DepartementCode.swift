/// The code of a département: `01`…`95`, `2A`, `2B`, `971`…`976`.
public struct DepartementCode: Hashable, Sendable, RawRepresentable {
    /// Two characters, three overseas.
    public let rawValue: String

    /// Nil when the text has not the shape of a département's code.
    public init?(rawValue: String) {
        let digits = rawValue.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let isMetropolitan = rawValue.utf8.count == 2 && (digits || rawValue == "2A" || rawValue == "2B")
        guard isMetropolitan || rawValue.utf8.count == 3 && digits && rawValue.hasPrefix("97") else { return nil }
        self.rawValue = rawValue
    }

    /// INSEE numbers the overseas départements from 971 on, with three digits, and no other.
    public var isOverseas: Bool { rawValue.utf8.count == 3 }

    /// `9` for `09`: what a spreadsheet leaves of a code taken for a number.
    public static func restoringLeadingZero(_ text: String) -> String? {
        guard text.utf8.count == 1, text.utf8.allSatisfy({ (0x31...0x39).contains($0) }) else { return nil }
        return "0" + text
    }
}

/// The identifier of an EPCI in the SIRENE register: nine digits, the last a Luhn check digit.
public struct SIREN: Hashable, Sendable, RawRepresentable {
    /// Nine digits.
    public let rawValue: String

    /// Nil when the text has not nine digits; the check digit is not asked, for files hold wrong ones.
    public init?(rawValue: String) {
        guard rawValue.utf8.count == 9, rawValue.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self.rawValue = rawValue
    }
}

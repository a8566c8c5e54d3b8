public import Wording

/// What a person reads, in both languages, side by side.
public struct Words: Hashable, Sendable {
    /// With accents and the no-break spaces of French typography.
    public let french: String
    /// Names of institutions and of levels stay as French has them.
    public let english: String

    public init(_ french: String, _ english: String) {
        self.french = french
        self.english = english
    }

    /// The same in both languages, as an identifier is.
    public init(_ both: String) {
        self.init(both, both)
    }

    /// Those of one language.
    public subscript(language: Language) -> String {
        switch language {
        case .french: french
        case .english: english
        }
    }

    /// Followed by something in brackets or after a comma.
    func followed(by other: Words, _ separator: String) -> Words {
        Words(french + separator + other.french, english + separator + other.english)
    }

    /// What the wording calls something.
    init(_ say: (Wording) -> String) {
        self.init(say(Wording(.french)), say(Wording(.english)))
    }
}

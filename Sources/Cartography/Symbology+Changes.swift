extension Symbology {
    /// What a comparison of two dates tells of a place. Their lightness differs, and two of them are hatched.
    public enum Change: Hashable, Sendable, CaseIterable {
        case becomesWhite, staysWhite, leavesWhite, staysCovered

        public var colour: Colour {
            switch self {
            case .becomesWhite: Colour("#e08a8f")
            case .staysWhite: Colour("#d9d9d9")
            case .leavesWhite: Colour("#2c7fb8")
            case .staysCovered: Colour("#f7f7f7")
            }
        }
    }

    /// An adjoining perimeter alone reaches it, and nobody has said whether there are needs: to be decided by a person.
    public static let openHatch = Colour("#595959")
}

extension Symbology {
    /// What a comparison of two dates tells of a place. Their lightness differs, and those that a person must look at are
    /// hatched.
    public enum Change: Hashable, Sendable, CaseIterable {
        case becomesWhite, staysWhite, leavesWhite
        /// White on neither date or no more, but on one of them an adjoining perimeter alone reaches it, and nobody has
        /// said whether there are needs.
        case undecided
        case staysCovered

        /// Of the surface. White zones that appear are darker than those that stay, and those that vanish darkest.
        public var colour: Colour {
            switch self {
            case .becomesWhite: Colour("#e08a8f")
            case .staysWhite: Colour("#d9d9d9")
            case .leavesWhite: Colour("#2c7fb8")
            case .undecided, .staysCovered: Colour("#f7f7f7")
            }
        }

        /// What marks a place that is still to be looked at; nil where the change leaves nothing to do.
        public var hatch: MapSheet.Hatch? {
            switch self {
            case .becomesWhite: .init(colour: Symbology.whiteZoneHatch, spacing: 1.1, width: 0.4)
            case .staysWhite: .whiteZone
            case .undecided: .open
            case .leavesWhite, .staysCovered: nil
            }
        }
    }

    /// An adjoining perimeter alone reaches it, and nobody has said whether there are needs: to be decided by a person.
    public static let openHatch = Colour("#595959")
    /// Of places that turn white when conventions end.
    public static let fragileHatch = Colour("#4a1486")
}

extension MapSheet.Hatch {
    /// Nobody covers it, over the colour of its rate.
    public static let whiteZone = Self(colour: Symbology.whiteZoneHatch, spacing: 1.6, width: 0.25)
    /// It is covered, and not enough: a white zone as well, of half as many lines.
    public static let notEnough = Self(colour: Symbology.whiteZoneHatch, spacing: 3.6, width: 0.2)
    /// Covered today, a white zone when conventions end.
    public static let fragile = Self(colour: Symbology.fragileHatch, spacing: 2.4, width: 0.18, direction: .upright)
    /// Lighter, and the other way.
    public static let open = Self(colour: Symbology.openHatch, spacing: 2, width: 0.15, direction: .falling)
}

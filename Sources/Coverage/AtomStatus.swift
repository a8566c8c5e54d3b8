/// What coverage makes of an atom, from the most exposed to the best served. Raw values are those of the outputs.
public enum AtomStatus: String, Hashable, Sendable, CaseIterable {
    /// In no perimeter.
    case nonCouverte = "non_couverte"
    /// Only in adjoining perimeters, with needs identified.
    case limitrophe
    /// Only in adjoining perimeters, and nobody has said whether there are needs.
    case limitropheAQualifier = "limitrophe_a_qualifier"
    /// Only in adjoining perimeters, without needs.
    case limitropheSansBesoin = "limitrophe_sans_besoin"
    /// In a perimeter whose capacity falls short of the need.
    case capaciteInsuffisante = "capacite_insuffisante"
    /// In a perimeter whose capacity is enough, unknown or not judged.
    case couverte

    /// A « zone blanche » in the sense of the calls for projects.
    public var isWhite: Bool {
        switch self {
        case .nonCouverte, .limitrophe, .capaciteInsuffisante: true
        case .limitropheAQualifier, .limitropheSansBesoin, .couverte: false
        }
    }
}

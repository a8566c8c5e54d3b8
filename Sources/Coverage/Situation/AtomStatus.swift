/// What coverage makes of an atom, in the order in which it is asked. Raw values are those of the outputs.
public enum AtomStatus: String, Hashable, Sendable, CaseIterable {
    /// In no perimeter.
    case nonCouverte = "non_couverte"
    /// Only in adjoining perimeters, with needs identified.
    case limitrophe
    /// In a perimeter, own or adjoining, whose capacity falls short of the need; unless need is declared absent.
    case capaciteInsuffisante = "capacite_insuffisante"
    /// Only in adjoining perimeters, whose capacity is enough or not judged, and nobody has said whether there are needs.
    case limitropheAQualifier = "limitrophe_a_qualifier"
    /// Only in adjoining perimeters, need being declared absent.
    case limitropheSansBesoin = "limitrophe_sans_besoin"
    /// In an own perimeter whose capacity is enough, unknown or not judged, or where need is declared absent.
    case couverte

    /// A « zone blanche » in the sense of the calls for projects.
    public var isWhite: Bool {
        switch self {
        case .nonCouverte, .limitrophe, .capaciteInsuffisante: true
        case .limitropheAQualifier, .limitropheSansBesoin, .couverte: false
        }
    }

    /// Its position in the order of the cases.
    var ordinal: Int {
        switch self {
        case .nonCouverte: 0
        case .limitrophe: 1
        case .capaciteInsuffisante: 2
        case .limitropheAQualifier: 3
        case .limitropheSansBesoin: 4
        case .couverte: 5
        }
    }
}

/// Who buys: a State service, an establishment, an authority, a hospital, a landlord, a firm.
public struct Buyer: Hashable, Sendable {
    /// SIRET or SIREN where it is known, else the name as written: no two buyers of a study have the same.
    public let id: String
    /// As people call it; nil when neither a file nor the number says.
    public var name: String?
    /// Nil when neither a file nor the number says.
    public var kind: BuyerKind?
    /// Whether the kind was made out from the number, not given.
    public var isKindDeduced = false
    /// The position of its seat's commune in the gazetteer; nil when nobody says.
    public var seat: Int?
    /// Who follows its contracts, as written: a post or a structure; nil when nobody says.
    public var followedBy: String?

    init(id: String) {
        self.id = id
    }
}

/// What kind of buyer; those of the State are to turn to the regional coordinator first (Hauts-de-France 2025, annex 1).
public enum BuyerKind: String, Hashable, Sendable, CaseIterable {
    /// A service of the State.
    case etat
    /// A public administrative establishment of the State.
    case epa
    case collectivite
    case hopital
    /// A social landlord.
    case bailleur
    case prive
    case autre

    /// Whether its contracts are the State's or its establishments', which calls put first.
    public var isOfTheState: Bool { self == .etat || self == .epa }
}

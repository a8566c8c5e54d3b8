public import Territories

/// What a text that names a territory was found to mean.
public struct NameAnswer: Hashable, Sendable {
    /// How sure that is.
    public enum Certainty: String, Hashable, Sendable, CaseIterable {
        /// Nothing else can be meant: it may be taken without asking.
        case exact
        /// Probably meant: somebody must say so.
        case proposed
        /// Nothing comes near.
        case unknown
    }

    /// Why an answer is proposed and no more.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Several places bear the name.
        case homonyms = "homonymes"
        /// The only place of the name is outside the territory of the study.
        case outside = "hors_territoire"
        /// Letters are missing, added or exchanged.
        case slip = "faute_de_frappe"
        /// Some of the words are in the name, or their beginning is.
        case words = "mots_en_commun"
        /// The name of a chief town, for the EPCI around it, or the other way round.
        case seat = "ville_principale"
        /// The initials of the name.
        case initials = "sigle"
        /// The EPCI bears another legal form.
        case legalForm = "forme_juridique"
        /// The commune is part of another now.
        case former = "ancienne_commune"
        /// An arrondissement of Paris, Lyon or Marseille, for the whole commune.
        case arrondissement = "arrondissement"
        /// A body, or a region without limits, that bears the name of a territory: its own is often another.
        case namedAfter = "nomme_d_apres"
        /// The code beside the name is another's.
        case otherCode = "autre_code"
        /// It stands in brackets behind another, or in a row without commas.
        case list = "liste"
    }

    /// The unit that is meant, or several where a local name stands for them; empty when unknown.
    public internal(set) var units: [UnitReference]
    public internal(set) var certainty: Certainty
    /// Nil unless the answer is proposed.
    public internal(set) var reason: Reason?
    /// What else may be meant, the likeliest first.
    public internal(set) var rivals: [UnitReference]

    static let unknown = NameAnswer(units: [], certainty: .unknown, reason: nil, rivals: [])

    static func exact(_ unit: UnitReference) -> NameAnswer {
        NameAnswer(units: [unit], certainty: .exact, reason: nil, rivals: [])
    }

    /// The first unit is proposed, the others are its rivals.
    static func proposed(_ units: [UnitReference], _ reason: Reason) -> NameAnswer {
        guard let first = units.first else { return .unknown }
        return NameAnswer(
            units: [first], certainty: .proposed, reason: reason, rivals: Array(units.dropFirst().prefix(most)))
    }

    /// Rivals that are kept.
    private static let most = 4

    /// The same, to be confirmed.
    func doubted(_ reason: Reason) -> NameAnswer {
        guard certainty == .exact else { return self }
        return NameAnswer(units: units, certainty: .proposed, reason: reason, rivals: rivals)
    }
}

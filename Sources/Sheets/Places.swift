internal import Coverage
internal import Territories

/// The columns that say which territory a row is of.
enum Places {
    static let code = Column<TerritoryUnit>(
        "code", Words("Code"),
        Words(
            "Code INSEE ou SIREN du territoire ; du texte, avec ses zéros initiaux.",
            "INSEE or SIREN code of the territory; text, with its leading zeros.")
    ) { $0.code }

    static let name = Column<TerritoryUnit>(
        "nom", Words("Nom", "Name"), Words("Nom du territoire.", "Name of the territory.")
    ) { $0.name }

    static let level = Column<TerritoryUnit>(
        "niveau", Words("Niveau", "Level"),
        Words("commune, epci, departement ou region.", "commune, epci, departement or region.")
    ) { $0.level }

    static let isPartial = Column<TerritoryUnit>(
        "partiel", Words("Partiel", "Partial"),
        Words(
            "Vrai si l’étude ne contient qu’une partie du territoire.",
            "True when the study holds only a part of the territory.")
    ) { $0.isPartial }

    /// Codes of the départements that a row lies in, ascending.
    static let departement = Column<[String]>(
        "departement", Words("Département"),
        Words(
            "Code du département ; plusieurs sont séparés par /.",
            "Code of the département; several are separated by /.")
    ) { joined($0) }

    /// Codes of the régions that a row lies in, ascending.
    static let region = Column<[String]>(
        "region", Words("Région"),
        Words("Code de la région ; plusieurs sont séparés par /.", "Code of the région; several are separated by /.")
    ) { joined($0) }

    /// Nil where a territory belongs to none, as a zone of one's own.
    private static func joined(_ codes: [String]) -> String? {
        codes.isEmpty ? nil : codes.joined(separator: "/")
    }
}

/// A column of somebody's list and what it holds.
public struct ListColumn: Hashable, Sendable {
    /// What its cells are read as.
    public enum Role: Hashable, Sendable {
        /// A column of the register.
        case register(RegisterColumn)
        /// Both days of a convention.
        case period
        /// The user's own: kept beside, never read.
        case kept
    }

    /// What tells the role.
    public enum Clue: String, Hashable, Sendable {
        case header = "en_tete"
        case content = "contenu"
    }

    /// Among the cells of a row, from 0.
    public let index: Int
    /// As written; empty where there is none.
    public let header: String
    public internal(set) var role: Role
    public internal(set) var clue: Clue
}

/// The words of headers, as people write them.
enum ListHeader {
    /// What a header says that its column holds; nil for words that say nothing of a register.
    static func role(of header: String) -> ListColumn.Role? {
        let word = normalized(header)
        guard !word.isEmpty, word.count <= 60 else { return nil }
        if let column = RegisterColumn.named(header) { return .register(column) }
        // What stands beside a register and looks like a part of it.
        if holds(
            word, ["telephone", "courriel", "mail", "contact", "observation", "commentaire", "remarque", "prenom"])
        {
            return nil
        }
        for (words, column) in columns where holds(word, words) { return .register(column) }
        if holds(word, ["periode", "dureedelaconvention", "dureeconvention", "datesdeconvention", "datesconvention"]) {
            return .period
        }
        return nil
    }

    /// The first that a header holds counts.
    private static let columns: [([String], RegisterColumn)] = [
        (["limitrophe"], .perimetreLimitrophe),
        (
            ["typedestructure", "typestructure", "typedeporteur", "naturedelastructure", "statutjuridique"],
            .typeStructure
        ),
        (["datefin", "datedefin", "finde", "finconv", "findeconv", "echeance", "jusqu", "terme"], .fin),
        (["datedebut", "datededebut", "debut", "dateeffet", "datedeffet", "acompterdu", "depuisle"], .debut),
        (["marchesdeletat", "marchesetat", "marchesdetat"], .marchesEtat),
        (["etp", "quotite", "tempsdetravail", "equivalenttempsplein", "heures", "tempsplein"], .etp),
        (["coutannuel", "couttotal", "coutduposte", "coutcomplet"], .coutAnnuel),
        (["ddets", "serviceinstructeur", "suivide"], .suivi),
        (["appelaprojet", "dispositif"], .aap),
        (
            [
                "territoire", "perimetre", "secteur", "zonedintervention", "zonecouverte", "couverture", "epci",
                "intercommunalite", "communescouvertes", "communesdintervention", "intervention", "bassin",
            ], .perimetre
        ),
        (["structure", "porteur", "employeur", "organisme", "beneficiaire"], .structure),
        (["siege", "implantation", "residenceadministrative", "communede", "lieudetravail"], .siege),
        (["departement"], .departement),
        (["fonction", "qualite", "intituleduposte", "missions"], .qualite),
        (["statut", "etatduposte"], .statut),
    ]

    private static func holds(_ word: String, _ parts: [String]) -> Bool { parts.contains { word.contains($0) } }

    /// Roles of a row of headers, by column; a role that comes twice stays with the header that names it best.
    static func roles(of cells: [String]) -> [Int: ListColumn.Role] {
        var found: [ListColumn.Role: (index: Int, rank: Int)] = [:]
        for (index, cell) in cells.enumerated() {
            guard let role = role(of: cell) else { continue }
            let rank = RegisterColumn(rawValue: cell) != nil ? 2 : RegisterColumn.named(cell) != nil ? 1 : 0
            if let other = found[role], other.rank >= rank { continue }
            found[role] = (index, rank)
        }
        return Dictionary(uniqueKeysWithValues: found.map { ($0.value.index, $0.key) })
    }
}

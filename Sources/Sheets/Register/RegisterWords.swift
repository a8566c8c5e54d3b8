internal import FacilitatorNetwork

/// What a column of the register is called in a layer, and what it holds.
struct RegisterWords: Sendable {
    let label: Words
    let definition: Words
    /// What its numbers measure; nil for text and dates.
    let measure: Measure?

    private init(_ label: Words, _ definition: Words, _ measure: Measure? = nil) {
        self.label = label
        self.definition = definition
        self.measure = measure
    }

    /// Of every column of the contract.
    static let all: [RegisterColumn: RegisterWords] = post.merging(convention) { $1 }.merging(amounts) { $1 }
        .merging(body) { $1 }

    private static let post: [RegisterColumn: RegisterWords] = [
        .id: RegisterWords(
            Words("Identifiant", "Identifier"),
            Words("Identifiant du poste dans le registre.", "Identifier of the post in the register.")),
        .structure: RegisterWords(
            Words("Structure"), Words("Structure qui porte le poste.", "Structure that carries the post.")),
        .typeStructure: RegisterWords(
            Words("Type de structure", "Kind of structure"),
            Words(
                "plie, maison_emploi, commune, epci, departement, epa, association ou autre.",
                "plie, maison_emploi, commune, epci, departement, epa, association or autre.")),
        .qualite: RegisterWords(
            Words("Qualité", "Quality"),
            Words("facilitateur, coordinateur ou relais.", "facilitateur, coordinateur or relais.")),
        .etp: RegisterWords(
            Words("ETP", "FTE"),
            Words("Équivalents temps plein ; vide : inconnus.", "Full-time equivalents; empty: unknown."), .etp),
        .siege: RegisterWords(
            Words("Siège", "Seat"), Words("Code INSEE de la commune du siège.", "INSEE code of the seat's commune.")),
        .perimetre: RegisterWords(
            Words("Périmètre", "Perimeter"),
            Words(
                "Territoires couverts, comme écrits dans le registre.",
                "Territories covered, as the register writes them.")),
        .perimetreLimitrophe: RegisterWords(
            Words("Périmètre limitrophe", "Adjoining perimeter"),
            Words(
                "Territoires servis par extension, comme écrits dans le registre.",
                "Territories served by extension, as the register writes them.")),
        .quotaLimitrophe: RegisterWords(
            Words("Quota limitrophe", "Adjoining quota"),
            Words(
                "Part des ETP, de 0 à 1, pour les territoires limitrophes.",
                "Share of the FTE, 0 to 1, for adjoining territories."), .share),
        .marchesEtat: RegisterWords(
            Words("Marchés de l’État", "State contracts"),
            Words(
                "oui, non ou vide : le poste suit-il les marchés de l’État.",
                "oui, non or empty: whether the post follows the State's contracts.")),
        .departement: RegisterWords(
            Words("Département"),
            Words("Département, comme écrit dans le registre.", "Département, as the register writes it.")),
        .region: RegisterWords(
            Words("Région"), Words("Région, comme écrite dans le registre.", "Région, as the register writes it.")),
    ]

    private static let convention: [RegisterColumn: RegisterWords] = [
        .aap: RegisterWords(
            Words("Appel à projets", "Call for projects"),
            Words("Appel à projets qui finance le poste.", "Call for projects that funds the post.")),
        .debut: RegisterWords(
            Words("Début", "Start"), Words("Premier jour de la convention.", "First day of the convention.")),
        .fin: RegisterWords(
            Words("Fin", "End"), Words("Dernier jour de la convention.", "Last day of the convention.")),
        .statut: RegisterWords(
            Words("Statut", "Status"), Words("en_cours ou candidature.", "en_cours or candidature.")),
        .etpMin: RegisterWords(
            Words("ETP minimal", "Least FTE"),
            Words("Le moins d’ETP qu’une candidature accepte.", "Least FTE that an application accepts."), .etp),
        .etpMax: RegisterWords(
            Words("ETP maximal", "Most FTE"),
            Words("Le plus d’ETP qu’une candidature demande.", "Most FTE that an application asks for."), .etp),
        .suivi: RegisterWords(
            Words("Suivi", "Follow-up"),
            Words(
                "Département ou service qui suit la convention.", "Département or service that follows the convention.")
        ),
    ]

    private static let amounts: [RegisterColumn: RegisterWords] = [
        .coutAnnuel: euros(
            Words("Coût annuel", "Annual cost"), Words("Coût annuel complet du poste", "Full annual cost of the post")),
        .montantEtatAAP: euros(
            Words("Appel à projets", "Call for projects"),
            Words("Part de l’appel à projets", "Share of the call for projects")),
        .montantEtatAutre: euros(
            Words("Autres crédits de l’État", "Other State funding"),
            Words("Autres crédits de l’État", "Other State funding")),
        .montantFSE: euros(Words("FSE", "ESF"), Words("Fonds social européen", "European Social Fund")),
        .montantRegion: euros(Words("Région"), Words("Financement de la Région", "Funding of the Région")),
        .montantDepartement: euros(
            Words("Département"), Words("Financement du Département", "Funding of the Département")),
        .montantEPCICommune: euros(
            Words("EPCI et communes", "EPCI and communes"),
            Words("Financement des EPCI et communes", "Funding of EPCI and communes")),
        .montantPrive: euros(Words("Privé", "Private"), Words("Financements privés", "Private funding")),
        .montantRecettes: euros(Words("Recettes", "Income"), Words("Recettes de l’activité", "Income of the activity")),
        .montantPropre: euros(
            Words("Fonds propres", "Own funds"), Words("Fonds propres de la structure", "The structure's own funds")),
    ]

    private static let body: [RegisterColumn: RegisterWords] = [
        .perimetreOI: RegisterWords(
            Words("Périmètre de l’OI", "Perimeter of the body"),
            Words(
                "Territoire de l’organisme intermédiaire qui verse le FSE+.",
                "Territory of the intermediate body that the ESF+ comes through."))
    ]

    private static func euros(_ label: Words, _ definition: Words) -> RegisterWords {
        RegisterWords(
            Words("\(label.french) (€)", "\(label.english) (€)"),
            Words("\(definition.french), en euros.", "\(definition.english), in euros."), .euros)
    }
}

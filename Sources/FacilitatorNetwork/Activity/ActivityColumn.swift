/// What is counted of the work of a post.
public enum ActivityMeasure: String, Hashable, Sendable, CaseIterable {
    case insertionHours = "heures_insertion"
    /// Of those, for recipients of the RSA.
    case rsaHours = "heures_rsa"
    /// Of all that the carrier follows, whoever pays the post.
    case carrierHours = "heures_porteur"
    /// Approaches to buyers.
    case contacts = "prises_de_contact"
    case contracts = "marches_accompagnes"
    /// In euros before tax.
    case contractAmount = "montant_marches_ht"
    /// How many, where they are not named.
    case buyers = "acheteurs"
    case people = "personnes"
    /// In full-time equivalents.
    case beneficiaryETP = "beneficiaires_etp"
    case employmentContracts = "contrats_travail"
    case trainings = "formations"
    /// Requests that were answered.
    case requests = "sollicitations"
    case introductions = "mises_en_relation"
    case contractingAuthorities = "maitrises_ouvrage"
    /// Companies that hold the contracts.
    case contractors = "titulaires"
    case actors = "acteurs"
    case inclusiveStructures = "structures_inclusives"

    /// Counted one by one, so that halves are a slip.
    var isCount: Bool {
        switch self {
        case .insertionHours, .rsaHours, .carrierHours, .contractAmount, .beneficiaryETP: false
        default: true
        }
    }
}

/// What is told in words.
public enum ActivityText: String, Hashable, Sendable, CaseIterable {
    case buyerKinds = "types_acheteurs"
    /// Segments of purchase.
    case segments
    /// Sectors and companies that were accompanied.
    case sectors = "secteurs"
    /// The ways that people went.
    case paths = "parcours"
    /// How facilitators were supported.
    case support = "appui"
    case contractorKinds = "qualite_titulaires"
    case beneficiaryKinds = "types_beneficiaires"
    case inclusiveKinds = "qualite_structures_inclusives"
}

/// A column of a table of hours, by its name in the contract.
public struct ActivityColumn: RawRepresentable, Hashable, Sendable, CaseIterable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    init(_ measure: ActivityMeasure) { rawValue = measure.rawValue }
    init(_ text: ActivityText) { rawValue = text.rawValue }

    /// The post, by its name in the register.
    public static let post = ActivityColumn(rawValue: "poste")
    /// The structure, for all of its posts together.
    public static let structure = ActivityColumn(rawValue: "structure")
    /// `2025`, `2025-T1`…
    public static let period = ActivityColumn(rawValue: "periode")
    /// The first day, where no period is named.
    public static let start = ActivityColumn(rawValue: "debut")
    /// The last day.
    public static let end = ActivityColumn(rawValue: "fin")
    /// The part of the hours for recipients of the RSA.
    public static let rsaShare = ActivityColumn(rawValue: "part_rsa")

    /// In the order of the template.
    public static let allCases: [ActivityColumn] =
        [post, structure, period, start, end] + [ActivityColumn(.insertionHours), ActivityColumn(.rsaHours), rsaShare]
        + ActivityMeasure.allCases.filter { $0 != .insertionHours && $0 != .rsaHours }.map(ActivityColumn.init)
        + ActivityText.allCases.map { ActivityColumn($0) }

    /// Headers as people write them beside the contract's names.
    private static let synonyms: [String: [String]] = [
        "poste": ["id", "identifiant", "identifiant du poste"],
        "structure": ["porteur", "structure porteuse", "employeur"],
        "periode": ["année", "trimestre", "exercice"],
        "debut": ["date de début", "du"], "fin": ["date de fin", "au"],
        "heures_insertion": ["heures d'insertion", "heures d'insertion réalisées", "heures"],
        "heures_rsa": ["heures bRSA", "dont heures RSA"], "part_rsa": ["part des heures RSA", "% RSA"],
        "heures_porteur": ["heures clausées du porteur", "heures_clausees_porteur", "heures clausées au total"],
        "prises_de_contact": ["contacts", "nombre de prises de contact"],
        "marches_accompagnes": ["marchés", "contrats", "nombre de marchés", "nombre de marchés accompagnés"],
        "montant_marches_ht": ["montant HT", "montant des marchés", "montant des marchés HT"],
        "acheteurs": ["liste des acheteurs", "acheteurs accompagnés", "nombre d'acheteurs"],
        "personnes": ["bénéficiaires", "nombre de personnes", "nombre de bénéficiaires"],
        "beneficiaires_etp": ["bénéficiaires en ETP", "ETP d'insertion"],
        "contrats_travail": ["contrats de travail", "nombre de contrats de travail"],
        "mises_en_relation": ["nombre de mises en relation"],
        "maitrises_ouvrage": ["maîtres d'ouvrage", "maîtrises d'ouvrage concernées"],
        "titulaires": ["titulaires de marché", "entreprises"], "acteurs": ["acteurs mobilisés"],
        "structures_inclusives": ["SIAE", "structures inclusives mobilisées"],
        "types_acheteurs": ["typologie des acheteurs"],
        "segments": ["segments d'achat", "typologie des segments d'achat"],
        "types_beneficiaires": ["typologie des bénéficiaires"],
    ]

    private static let byName: [String: ActivityColumn] = {
        var names: [String: ActivityColumn] = [:]
        for column in allCases {
            for word in [column.rawValue] + (synonyms[column.rawValue] ?? []) { names[normalized(word)] = column }
        }
        return names
    }()

    /// Finds the column that a header means; nil for one of the user's own.
    static func named(_ header: String) -> ActivityColumn? { byName[normalized(header)] }
}

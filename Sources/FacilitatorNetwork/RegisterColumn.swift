/// The columns of a register, by the names of its contract.
public enum RegisterColumn: String, CaseIterable, Sendable {
    case id, structure
    case typeStructure = "type_structure"
    case qualite, etp, siege, perimetre
    case perimetreLimitrophe = "perimetre_limitrophe"
    case quotaLimitrophe = "quota_limitrophe"
    case marchesEtat = "marches_etat"
    case aap, debut, fin, statut
    case etpMin = "etp_min"
    case etpMax = "etp_max"
    case suivi
    case coutAnnuel = "cout_annuel"
    case montantEtatAAP = "montant_etat_aap"
    case montantEtatAutre = "montant_etat_autre"
    case montantFSE = "montant_fse"
    case montantRegion = "montant_region"
    case montantDepartement = "montant_departement"
    case montantEPCICommune = "montant_epci_commune"
    case montantPrive = "montant_prive"
    case montantRecettes = "montant_recettes"
    case montantPropre = "montant_propre"
    /// Places, not amounts: kept as they are.
    case departement, region

    /// The words people write for a column, beside its own name.
    var synonyms: [String] {
        switch self {
        case .id: ["identifiant", "numéro", "n°", "référence", "code poste", "id poste"]
        case .structure:
            ["porteur", "structure porteuse", "employeur", "bénéficiaire", "organisme", "nom de la structure"]
        case .typeStructure: ["type de structure", "type de porteur", "nature de la structure", "statut juridique"]
        case .qualite: ["fonction", "type de poste", "métier"]
        case .etp:
            [
                "nombre d'etp", "nb etp", "nb d'etp", "nombre etp", "etp financés", "etp conventionnés", "quotité",
                "équivalent temps plein", "équivalents temps plein",
            ]
        case .siege: ["commune du siège", "code insee", "code insee du siège", "code commune", "insee", "siège insee"]
        case .perimetre:
            [
                "territoire", "territoires", "territoire couvert", "territoires couverts", "périmètre d'intervention",
                "périmètre d'action", "zone d'intervention", "territoire d'intervention",
            ]
        case .perimetreLimitrophe: ["limitrophe", "territoires limitrophes", "périmètre étendu", "extension"]
        case .quotaLimitrophe: ["part limitrophe", "quota", "quotité limitrophe"]
        case .marchesEtat: ["marchés de l'état", "suit les marchés de l'état", "marchés état"]
        case .aap: ["appel à projets", "appel à projet", "dispositif", "financement"]
        case .debut:
            [
                "date de début", "date début", "début de convention", "date de début de convention", "date d'effet",
            ]
        case .fin:
            [
                "date de fin", "date fin", "fin de convention", "date de fin de convention", "échéance",
                "date d'échéance", "terme",
            ]
        case .statut: ["état", "situation"]
        case .etpMin: ["etp minimum", "etp mini"]
        case .etpMax: ["etp maximum", "etp maxi"]
        case .suivi: ["suivi convention", "suivi de la convention", "service instructeur", "service de suivi"]
        case .coutAnnuel: ["coût annuel", "coût total", "coût du poste", "coût"]
        case .montantEtatAAP: ["état aap", "subvention aap"]
        case .montantEtatAutre: ["état autre", "autres crédits état"]
        case .montantFSE: ["fse", "fse+"]
        case .montantRegion, .montantDepartement, .montantEPCICommune, .montantPrive, .montantRecettes, .montantPropre,
            .departement, .region:
            []
        }
    }

    /// Finds the column that a header means, without case, accents, spaces or punctuation.
    static func named(_ header: String) -> RegisterColumn? {
        // Shapefiles cut names at ten characters.
        if header.count == 10,
            let cut = allCases.first(where: { $0.rawValue.count > 10 && $0.rawValue.hasPrefix(header) })
        {
            return cut
        }
        return byName[normalized(header)]
    }

    private static let byName: [String: RegisterColumn] = {
        var names: [String: RegisterColumn] = [:]
        for column in allCases {
            for name in [column.rawValue] + column.synonyms { names[normalized(name)] = column }
        }
        return names
    }()

    /// Whether a row is one of column names rather than a title or a post.
    static func isHeader(_ cells: [String]) -> Bool {
        let known = Set(cells.compactMap(named))
        return known.count >= 2
    }

    /// Without these a register says nothing.
    static let required: [RegisterColumn] = [.id, .perimetre]
}

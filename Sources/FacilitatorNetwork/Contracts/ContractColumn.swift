/// A column of a table of contracts: of one's own, or of national open data (DECP, decrees of 2019 and of 2022), whose
/// nested names (`lieuExecution.code`, `acheteur_id`) are met in every spelling.
enum ContractColumn: String, CaseIterable {
    case id, acheteur
    case acheteurNom = "acheteur_nom"
    case objet, lieu
    case lieuType = "lieu_type"
    case lieuNom = "lieu_nom"
    case debut, fin
    case dureeMois = "duree_mois"
    case montant
    case heuresInsertion = "heures_insertion"
    case segment, cpv, clause, suivi, publication, modification
    case dateModification = "date_modification"
    case montantModification = "montant_modification"
    case dureeModification = "duree_modification"

    /// Headers without case, accents or punctuation.
    private var words: [String] {
        switch self {
        case .id: ["id", "uid", "numero", "numeromarche", "nomarche", "reference", "idmarche", "numerodumarche"]
        case .acheteur:
            [
                "acheteur", "acheteurid", "idacheteur", "siret", "siretacheteur", "acheteursiret", "siren",
                "autoriteconcedanteid",
            ]
        case .acheteurNom:
            [
                "acheteurnom", "nomacheteur", "maitredouvrage", "donneurdordre", "maitriseouvrage",
                "autoriteconcedantenom",
            ]
        case .objet: ["objet", "intitule", "marche", "libelle", "operation"]
        case .lieu:
            ["lieu", "lieux", "lieuexecution", "lieudexecution", "lieuexecutioncode", "commune", "territoire", "ville"]
        case .lieuType: ["lieutype", "lieuexecutiontypecode", "typecode"]
        case .lieuNom: ["lieunom", "lieuexecutionnom"]
        case .debut:
            [
                "debut", "datedebut", "datedebutexecution", "datenotification", "datesignature", "notification",
                "demarrage",
            ]
        case .fin: ["fin", "datefin", "echeance", "fincontrat"]
        case .dureeMois: ["dureemois", "duree"]
        case .montant: ["montant", "montantht", "valeurglobale"]
        case .heuresInsertion:
            ["heuresinsertion", "heuresdinsertion", "heures", "heuresclausees", "nbheures", "nombredheures"]
        case .segment: ["segment", "segmentachat", "segmentdachat", "secteur", "filiere"]
        case .cpv: ["cpv", "codecpv"]
        case .clause:
            ["clause", "considerationssociales", "considerationsociale", "considerationssocialesconsiderationsociale"]
        case .suivi: ["suivi", "suivipar", "facilitateur", "structure", "poste"]
        case .publication: ["publication", "datepublicationdonnees", "datepublication"]
        case .modification: ["modification", "modificationid", "idmodification", "modificationsmodificationid"]
        case .dateModification:
            [
                "datenotificationmodification", "datenotificationmodificationmodification",
                "modificationsdatenotificationmodification", "modificationsmodificationdatenotificationmodification",
            ]
        case .montantModification:
            ["montantmodification", "modificationsmontant", "modificationsmodificationmontant"]
        case .dureeModification:
            ["dureemoismodification", "modificationsdureemois", "modificationsmodificationdureemois"]
        }
    }

    /// Nil for a column that nothing is made of.
    static func named(_ header: String) -> ContractColumn? { byName[normalized(header)] }

    private static let byName: [String: ContractColumn] = {
        var names: [String: ContractColumn] = [:]
        for column in allCases { for word in column.words { names[word] = column } }
        return names
    }()

    /// The columns of a header. Where several say the same, as `acheteur` and `siret`, the first that holds something in a
    /// row counts: `row` asks them in their order.
    static func columns(of header: [String]) -> [ContractColumn: [Int]] {
        var columns: [ContractColumn: [Int]] = [:]
        for (index, name) in header.enumerated() {
            if let column = named(name) { columns[column, default: []].append(index) }
        }
        return columns
    }
}

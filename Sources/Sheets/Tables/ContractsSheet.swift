public import Coverage
public import FacilitatorNetwork
public import GeometryKit
internal import Territories
internal import VectorIO

extension ServiceStatus: Coded {}
extension ContractStage: Coded {}
extension BuyerKind: Coded {}

/// A row of `marches`: a public contract, and who follows it by its place of execution.
public final class ContractRow: Sendable {
    /// With those who serve each of its places.
    public let service: ContractService
    private let scenario: Scenario
    private let coordinators: [PostPosition]
    /// At the chief town of its first place inside the study; nil where nobody knows where that is.
    public let outline: Outline?

    init(_ service: ContractService, _ scenario: Scenario, coordinators: [PostPosition], outline: Outline?) {
        (self.service, self.scenario, self.outline) = (service, scenario, outline)
        // State buyers are the coordinator's to turn to whom they need.
        self.coordinators = service.buyer?.kind?.isOfTheState == true ? coordinators : []
    }

    private var contract: Contract { service.contract }

    fileprivate func names(_ positions: [PostPosition], _ words: (Post) -> String) -> String? {
        var seen: [String] = []
        for post in positions.map({ scenario.register.posts[at: $0] }) {
            let name = words(post)
            if !name.isEmpty, !seen.contains(name) { seen.append(name) }
        }
        return seen.isEmpty ? nil : seen.joined(separator: " / ")
    }

    private var serving: [PostPosition] { service.places.flatMap(\.own) + service.places.flatMap(\.adjoining) }

    /// `acheteur_nom`.
    public static let buyerName = Column<ContractRow>(
        "acheteur_nom", Words("Acheteur", "Buyer"),
        Words(
            "Nom de l’acheteur ; à défaut, celui que son SIREN désigne.",
            "Name of the buyer, else what its SIREN means.")
    ) { $0.service.buyer?.name }
    /// `objet`.
    public static let object = Column<ContractRow>(
        "objet", Words("Objet", "Object"), Words("Ce qui est acheté, tel qu’écrit.", "What is bought, as written.")
    ) { $0.contract.object }
    /// `lieu_nom`: every place, parted by /.
    public static let placeNames = Column<ContractRow>(
        "lieu_nom", Words("Lieu d’exécution", "Place of execution"),
        Words("Noms des lieux d’exécution ; à défaut, le texte du fichier.", "Names of the places, else as written.")
    ) { row in
        let gazetteer = row.scenario.gazetteer
        return row.contract.places.isEmpty
            ? row.contract.writtenPlace
            : row.contract.places.map { gazetteer.name(of: $0) }.joined(separator: " / ")
    }
    /// `service`.
    public static let status = Column<ContractRow>(
        "service", Words("Suivi possible", "Followed by"),
        Words(
            "facilitateur, partielle, limitrophe, hors_marches_etat, personne, lieu_inconnu ou hors_territoire.",
            "facilitateur, partielle, limitrophe, hors_marches_etat, personne, lieu_inconnu or hors_territoire.")
    ) { $0.service.status }
    /// `structures`.
    public static let structures = Column<ContractRow>(
        "structures", Words("Structures", "Structures"),
        Words(
            "Structures dont le périmètre contient un lieu, les périmètres propres d’abord.",
            "Structures whose perimeter holds a place, own perimeters first.")
    ) { row in row.names(row.serving) { $0.structure.isEmpty ? $0.id : $0.structure } }
    /// `montant`.
    public static let amount = Column<ContractRow>(
        "montant", .euros, Words("Montant HT", "Amount without taxes"),
        Words("En euros ; après la dernière modification publiée.", "In euros; after the last modification published.")
    ) { $0.contract.amount }
    /// `heures_insertion`.
    public static let hours = Column<ContractRow>(
        "heures_insertion", .count, Words("Heures d’insertion", "Hours of insertion"),
        Words("Heures demandées par le marché.", "Hours that the contract asks for.")
    ) { $0.contract.insertionHours }
    /// `fin`.
    public static let end = Column<ContractRow>(
        "fin", Words("Fin", "End"),
        Words("Dernier jour ; à défaut, d’après la durée en mois.", "Last day, else by the duration in months.")
    ) { $0.contract.end }

    static let columns: [Column<ContractRow>] = [
        Column("id", Words("Marché", "Contract"), Words("Numéro du marché.", "Number of the contract.")) {
            $0.contract.id
        },
        Column(
            "acheteur", Words("SIRET de l’acheteur", "Buyer’s SIRET"),
            Words("SIRET ou SIREN, du texte ; à défaut, le nom.", "SIRET or SIREN, text; else the name.")
        ) { $0.service.buyer?.id },
        buyerName,
        Column(
            "acheteur_type", Words("Type d’acheteur", "Kind of buyer"),
            Words(
                "etat, epa, collectivite, hopital, bailleur, prive ou autre ; vide si rien ne le dit.",
                "etat, epa, collectivite, hopital, bailleur, prive or autre; blank where nothing says.")
        ) { $0.service.buyer?.kind },
        object,
        Column(
            "lieu", Words("Code du lieu", "Code of the place"),
            Words("Codes des lieux d’exécution, séparés par /.", "Codes of the places, separated by /.")
        ) { row in
            row.contract.places.isEmpty
                ? nil : row.contract.places.map { row.scenario.gazetteer.code(of: $0) }.joined(separator: "/")
        },
        placeNames,
        Column(
            "lieu_approche", Words("Lieu approché", "Approximate place"),
            Words(
                "Vrai si seul le département d’un code postal, d’un canton ou d’un arrondissement est connu.",
                "True when only the département of a postal code, canton or arrondissement is known.")
        ) { $0.contract.isPlaceApproximate },
        Column("debut", Words("Début", "Start"), Words("Début ou notification.", "Start or notification.")) {
            $0.contract.start
        },
        end,
        Column(
            "stade", Words("Stade", "Stage"),
            Words(
                "a_venir, en_cours, termine ou inconnu, au jour de l’étude.",
                "a_venir, en_cours, termine or inconnu, on the study’s day.")
        ) { $0.service.stage },
        amount, hours,
        Column(
            "segment", Words("Segment d’achat", "Segment"),
            Words("Tel qu’écrit, sinon d’après le code CPV.", "As written, else by the CPV code.")
        ) { $0.contract.segment },
        Column(
            "clause", Words("Considération sociale", "Social consideration"),
            Words(
                "clause, reserve, critere, séparés par / ; aucune ; vide si rien ne le dit.",
                "clause, reserve, critere, separated by /; aucune; blank where nothing says.")
        ) { row in
            row.contract.considerations.map { found in
                found.isEmpty ? "aucune" : found.map(\.rawValue).sorted().joined(separator: "/")
            }
        },
        status,
        Column(
            "postes", Words("Facilitateurs", "Facilitators"),
            Words("Identifiants des postes qui servent ses lieux.", "Codes of the posts that serve its places.")
        ) { row in row.names(row.serving, \.id) },
        structures,
        Column(
            "coordination", Words("Coordination", "Coordination"),
            Words(
                "Pour un acheteur de l’État, la coordination régionale, son premier interlocuteur.",
                "For a buyer of the State, the regional coordinator, whom it turns to first.")
        ) { row in row.names(row.coordinators) { $0.structure.isEmpty ? $0.id : $0.structure } },
        Column(
            "jour", Words("Jour examiné", "Day looked at"),
            Words(
                "Jour de l’étude, ou le plus proche de ceux du marché.",
                "The study’s day, or the nearest of the contract’s.")
        ) { $0.service.day },
        Column(
            "suivi_jusqu_au", Words("Suivi jusqu’au", "Followed until"),
            Words(
                "Dernier jour suivi si aucune convention n’est renouvelée ; vide s’il va jusqu’au bout.",
                "Last day followed if nothing is renewed; blank when that goes to its end.")
        ) { $0.service.lastServedDay },
        Column(
            "suivi_par", Words("Suivi déclaré", "Said to be followed by"),
            Words("Qui le suit d’après son fichier.", "Who follows it by its file.")
        ) { $0.contract.followedBy ?? $0.service.buyer?.followedBy },
        Column(
            "suivi_d_ailleurs", Words("Suivi d’ailleurs", "Followed from elsewhere"),
            Words(
                "Vrai si celui qui le suit n’est pas celui dont le périmètre contient le lieu.",
                "True when who follows it is not whose perimeter holds the place.")
        ) { $0.service.isFollowedFromElsewhere },
        Column("fichier", Words("Fichier", "File"), Words("D’où vient le marché.", "Where the contract comes from.")) {
            $0.contract.file
        },
        Column("ligne", Words("Ligne", "Row"), Words("Dans ce fichier.", "In that file.")) { $0.contract.row },
    ]
}

extension Sheet where Row == ContractRow {
    /// `marches`: one row a contract, those that are over too.
    public static func contracts(_ contracts: ContractsSituation, of coverage: Situation) throws -> Self {
        let scenario = coverage.scenario
        return Sheet(
            "marches", Words("Marchés", "Contracts"), .point, columns: ContractRow.columns,
            rows: try contracts.contracts.map { service in
                let place = service.places.first { $0.status != .horsTerritoire } ?? service.places.first
                return ContractRow(
                    service, scenario, coordinators: contracts.coordinators,
                    outline: try place.flatMap { scenario.gazetteer.seat(of: $0.unit) }.flatMap {
                        try scenario.gazetteer.point(of: $0)
                    })
            }, outline: \.outline)
    }
}

extension Gazetteer {
    /// The town hall of a commune; nil where nobody knows where it is.
    func point(of commune: Int) throws -> Outline? {
        try communes[commune].seat.map { try Outline(points: [$0]) }
    }
}

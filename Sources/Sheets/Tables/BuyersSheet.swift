public import Coverage
internal import FacilitatorNetwork
public import GeometryKit
internal import Territories
internal import VectorIO

/// A row of `acheteurs`: who buys, who serves it where it has its seat, and how its contracts are followed.
public final class BuyerRow: Sendable {
    /// With its contracts that are not over.
    public let service: BuyerService
    private let scenario: Scenario
    private let coordinators: [PostPosition]
    /// At its seat; nil where nobody knows it.
    public let outline: Outline?

    init(_ service: BuyerService, _ scenario: Scenario, coordinators: [PostPosition], outline: Outline?) {
        (self.service, self.scenario, self.outline) = (service, scenario, outline)
        self.coordinators = service.buyer.kind?.isOfTheState == true ? coordinators : []
    }

    private func names(_ positions: [PostPosition]) -> String? {
        let posts = positions.map { scenario.register.posts[at: $0] }
        let names = posts.map { $0.structure.isEmpty ? $0.id : $0.structure }
        return names.isEmpty
            ? nil : names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element).joined(separator: " / ")
    }

    /// Of the contracts that say so; nil where none does.
    private func sum(_ value: (Contract) -> Double?) -> Double? {
        let known = service.contracts.compactMap { value($0.contract) }
        return known.isEmpty ? nil : known.reduce(0, +)
    }

    /// `nom`.
    public static let name = Column<BuyerRow>(
        "nom", Words("Nom", "Name"), Words("Nom de l’acheteur, s’il est connu.", "Name of the buyer, where known.")
    ) { $0.service.buyer.name }
    /// `type`.
    public static let kind = Column<BuyerRow>(
        "type", Words("Type", "Kind"),
        Words(
            "etat, epa, collectivite, hopital, bailleur, prive ou autre ; vide si rien ne le dit.",
            "etat, epa, collectivite, hopital, bailleur, prive or autre; blank where nothing says.")
    ) { $0.service.buyer.kind }
    /// `service`.
    public static let status = Column<BuyerRow>(
        "service", ContractRow.status.label,
        Words("Au siège, au jour de l’étude ; lieu_inconnu sans siège connu.", "At the seat, on the study’s day.")
    ) { $0.service.status }
    /// `marches`: those that are not over.
    public static let contracts = Column<BuyerRow>(
        "marches", .count, Words("Marchés", "Contracts"),
        Words("Marchés qui ne sont pas terminés.", "Contracts that are not over.")
    ) { $0.service.contracts.count }
    /// `marches_sans_facilitateur`.
    public static let leftAlone = Column<BuyerRow>(
        "marches_sans_facilitateur", .count, Words("Marchés sans facilitateur", "Contracts without a facilitator"),
        Words("Parmi eux, ceux que personne ne peut suivre.", "Of them, those that nobody can follow.")
    ) { row in row.service.contracts.count { $0.status.isLeftAlone } }

    static let columns: [Column<BuyerRow>] = [
        Column(
            "id", Words("SIRET"),
            Words("SIRET ou SIREN, du texte ; à défaut, le nom.", "SIRET or SIREN; else the name.")
        ) {
            $0.service.buyer.id
        },
        name, kind,
        Column(
            "type_deduit", Words("Type déduit", "Kind deduced"),
            Words("Vrai si le type vient du SIREN, non d’un fichier.", "True when the kind comes from the SIREN.")
        ) { $0.service.buyer.isKindDeduced },
        Column("siege", Words("Code du siège", "Code of the seat"), Words("Commune du siège.", "Commune of the seat."))
        {
            row in row.service.buyer.seat.map { row.scenario.gazetteer.communes[$0].code }
        },
        Column("siege_nom", Words("Siège", "Seat"), Words("Commune du siège.", "Commune of the seat.")) { row in
            row.service.buyer.seat.map { row.scenario.gazetteer.communes[$0].name }
        },
        status,
        Column(
            "structures", ContractRow.structures.label,
            Words("Structures qui servent son siège.", "Structures that serve its seat.")
        ) { row in row.names(row.service.place.map { $0.own + $0.adjoining } ?? []) },
        Column(
            "coordination", Words("Coordination", "Coordination"),
            Words(
                "La coordination régionale, pour un acheteur de l’État.", "The coordinator, for a buyer of the State.")
        ) { row in row.names(row.coordinators) },
        contracts, leftAlone,
        Column(
            "montant", .euros, ContractRow.amount.label,
            Words("De ceux de ses marchés qui le disent.", "Of those of its contracts that tell it.")
        ) { row in row.sum { $0.amount?.euros } },
        Column(
            "heures_insertion", .count, ContractRow.hours.label,
            Words("De ceux de ses marchés qui le disent.", "Of those of its contracts that tell them.")
        ) { row in row.sum(\.insertionHours) },
        Column(
            "suivi_par", Words("Suivi déclaré", "Said to be followed by"),
            Words("Qui le suit d’après son fichier.", "Who follows it by its file.")
        ) { $0.service.buyer.followedBy },
    ]
}

extension Sheet where Row == BuyerRow {
    /// `acheteurs`: one row a buyer, at its seat.
    public static func buyers(_ contracts: ContractsSituation, of coverage: Situation) throws -> Self {
        let scenario = coverage.scenario
        return Sheet(
            "acheteurs", Words("Acheteurs", "Buyers"), .point, columns: BuyerRow.columns,
            rows: try contracts.buyers.map { service in
                BuyerRow(
                    service, scenario, coordinators: contracts.coordinators,
                    outline: try service.buyer.seat.flatMap { try scenario.gazetteer.point(of: $0) })
            }, outline: \.outline)
    }
}

public import Coverage
internal import FacilitatorNetwork
internal import Territories
internal import VectorIO

/// A row of `quartiers`: a priority district, the part of it that lies in the territory studied. One object, as
/// `TerritoryRow` is.
public final class DistrictRow: Sendable {
    /// On the study's day.
    public let figures: DistrictFigures
    /// Codes and names of the communes that it lies in.
    let communes: (codes: [String], names: [String])
    let epcis: [String]
    let departements: [String]
    let regions: [String]
    /// The posts that serve it, by code and structure.
    let posts: [String]

    init(_ figures: DistrictFigures, in scenario: Scenario) {
        let gazetteer = scenario.gazetteer
        self.figures = figures
        communes = (
            figures.communes.map { gazetteer.communes[$0].code }, figures.communes.map { gazetteer.communes[$0].name }
        )
        epcis = gazetteer.codes(of: figures.communes, at: .epci)
        departements = gazetteer.codes(of: figures.communes, at: .departement)
        regions = gazetteer.codes(of: figures.communes, at: .region)
        posts = figures.posts.map { position in
            let post = scenario.register.posts[at: position]
            return post.structure.isEmpty ? post.id : "\(post.id) \(post.structure)"
        }
    }

    private static func joined(_ texts: [String], _ separator: String = "/") -> String? {
        texts.isEmpty ? nil : texts.joined(separator: separator)
    }

    /// `code`.
    public static let code = Column<DistrictRow>(
        "code", Words("Code"),
        Words("Code du quartier, tel que sa couche l’écrit.", "Code of the district, as its layer writes it.")
    ) { $0.figures.district.code }
    /// `nom`.
    public static let name = Column<DistrictRow>(
        "nom", Words("Nom", "Name"),
        Words(
            "Nom du quartier ; vide si sa couche ne le dit pas.",
            "Name of the district; blank where its layer does not tell.")
    ) { $0.figures.district.name }
    /// `noms_communes`.
    public static let communeNames = Column<DistrictRow>(
        "noms_communes", Words("Communes"),
        Words("Noms de ces communes, séparés par / .", "Names of these communes, separated by / .")
    ) { joined($0.communes.names, " / ") }
    /// `population`: of the part in the territory.
    public static let population = Column<DistrictRow>(
        "population", .people, Words("Population"),
        Words(
            "Habitants de la part du quartier dans l’étude : ceux de la couche, sinon estimés ; vide si inconnus.",
            "People of the district's part in the study: those of its layer, else estimated; blank where unknown.")
    ) { $0.figures.population }
    /// `population_estimee`.
    public static let isEstimated = Column<DistrictRow>(
        "population_estimee", Words("Population estimée", "Estimated population"),
        Words(
            "Vrai si la population vient de celle des communes, au prorata des surfaces, et non de la couche.",
            "True when the people are those of the communes, pro rata of area, not those of the layer.")
    ) { $0.figures.district.isEstimated }
    /// `statut`: never `mixte`.
    public static let status = Column<DistrictRow>(
        "statut", Words("Statut", "Status"),
        Words(
            "Le statut de la plus grande part de ses habitants ; de sa surface s’il n’y en a pas.",
            "The status of most of its people; of most of its area where nobody lives.")
    ) { $0.figures.status }
    /// `population_blanche`.
    public static let whitePopulation = Column<DistrictRow>(
        "population_blanche", .people, Figures.whitePopulation.label, Figures.whitePopulation.definition
    ) { $0.figures.whitePopulation }
    /// `servi_par`.
    public static let servedBy = Column<DistrictRow>(
        "servi_par", Words("Servi par", "Served by"),
        Words(
            "Les postes actifs dont le périmètre, propre ou limitrophe, atteint le quartier, séparés par « ; ».",
            "The active posts whose perimeter, own or adjoining, reaches the district, separated by “;”.")
    ) { joined($0.posts, " ; ") }
    /// `marches_etat`.
    public static let servesStateContracts = Column<DistrictRow>(
        "marches_etat", Words("Marchés de l’État", "State contracts"),
        Words(
            "S’il est servi par un poste qui suit les marchés de l’État ; vide si aucun ne le dit.",
            "Whether a post that follows the State's contracts serves it; blank where none says so.")
    ) { $0.figures.isServedForStateContracts }
    /// `fragile`: a convention that ends would leave it white.
    public static let isFragile = Column<DistrictRow>(
        "fragile", Words("À renouveler", "To renew"),
        Words(
            "Vrai si une part couverte devient blanche à l’horizon sans renouvellement des conventions.",
            "True when a covered part is white at the horizon if no agreement is renewed.")
    ) { $0.figures.isFragile }

    static let columns: [Column<DistrictRow>] =
        [
            code, name,
            Column(
                "communes", Words("Codes des communes", "Codes of communes"),
                Words(
                    "Codes des communes de l’étude où il se trouve, séparés par /.",
                    "Codes of the communes of the study that it lies in, separated by /.")
            ) { joined($0.communes.codes) },
            communeNames,
            Column(
                "epci", Words("EPCI"),
                Words("SIREN de leurs EPCI, séparés par /.", "SIREN of their EPCI, separated by /.")
            ) { joined($0.epcis) },
            Places.departement.of(\.departements), Places.region.of(\.regions),
            Column(
                "partiel", Places.isPartial.label,
                Words(
                    "Vrai si l’étude ne contient qu’une partie du quartier.",
                    "True when the study holds only a part of the district.")
            ) { $0.figures.district.isPartial },
            population, isEstimated,
            Column("surface_km2", .squareKilometres, Figures.area.label, Figures.area.definition) {
                $0.figures.areaSquareMetres / 1e6
            },
            status,
        ]
        + AtomStatus.allCases.map { status in
            let column = status.population { (figures: TerritoryFigures) in figures }
            return Column(column.name, .people, column.label, column.definition) {
                $0.figures.populationByStatus?[status]
            }
        } + [
            whitePopulation,
            Column("part_blanche", .share, Figures.whiteShare.label, Figures.whiteShare.definition) {
                $0.figures.whiteShare
            },
            Column(
                "postes", .count, Figures.activePosts.label,
                Words(
                    "Postes actifs dont le périmètre, propre ou limitrophe, atteint le quartier.",
                    "Active posts whose perimeter, own or adjoining, reaches the district.")
            ) { $0.figures.posts.count },
            servedBy, servesStateContracts, isFragile,
            Column(
                "population_fragile", .people, Figures.fragilePopulation.label, Figures.fragilePopulation.definition
            ) { $0.figures.fragilePopulation },
        ]
}

extension Sheet where Row == DistrictRow {
    /// `quartiers`: one row a priority district, in the order of their layer, as the layer draws it.
    /// - Parameter districts: nil, where the study names none, has no rows.
    public static func districts(_ districts: DistrictSituation?, of coverage: Situation) -> Self {
        Sheet(
            "quartiers", Words("Quartiers prioritaires", "Priority districts"), .surface,
            columns: DistrictRow.columns,
            rows: (districts?.districts ?? []).map { DistrictRow($0, in: coverage.scenario) },
            outline: \.figures.district.outline)
    }
}

internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Sheets
public import Studies
internal import Territories
public import Wording

/// `synthese.json`: totals, the identity of populations, what they rest on. Plain numbers, French field names.
public struct Summary: Encodable {
    private let title: String
    @Nullable private var date: String?
    private let level: String
    private let capacityLevel: String
    @Nullable private var targetRatio: Double?
    @Nullable private var tolerance: Double?
    private let notes: [String]
    private let unitCount: Int
    private let communeCount: Int
    private let communesWithoutPopulation: [String]
    @Nullable private var population: Double?
    /// Square kilometres.
    private let area: Double
    @Nullable private var etp: Double?
    private let hasUnknownETP: Bool
    @Nullable private var etpPer100k: Double?
    @Nullable private var need: Double?
    @Nullable private var deficit: Double?
    /// The identity: these add up to `population`.
    @Nullable private var populationByStatus: [String: Double]?
    private let areaByStatus: [String: Double]
    @Nullable private var uncoveredPopulation: Double?
    private let uncoveredArea: Double
    @Nullable private var whitePopulation: Double?
    private let whiteArea: Double
    @Nullable private var whiteShare: Double?
    @Nullable private var fragilePopulation: Double?
    /// Codes by status of the territory.
    private let unitsByStatus: [String: [String]]
    /// Active posts of the territory, and structures that carry posts there.
    private let activePosts: Int
    private let structures: Int
    /// Posts of the territory; those of the register that reach other places only are counted apart.
    private let postsByState: [String: Int]
    private let postsElsewhere: Int
    private let postsOfUnknownETP: Int
    /// How each indicator shares the need out; empty when people alone count.
    private let weights: [Weight]
    @Nullable private var stateContracts: StateContractsFigures?
    @Nullable private var omittedPieces: Int?
    private let warnings: [String]
    /// The same, for machines: one a warning, in their order.
    private let warningDetails: [DiagnosticEntry]
    private let inputs: [InputEntry]
    /// As results print it.
    private let vintage: String
    private let vintageDetails: VintageEntry
    private let sources: String
    private let tool: String

    /// The names of the contract, French in every format.
    private enum CodingKeys: String, CodingKey {
        case title = "titre"
        case date
        case level = "niveau"
        case capacityLevel = "niveau_capacite"
        case targetRatio = "objectif_etp_100k"
        case tolerance
        case notes
        case unitCount = "territoires"
        case communeCount = "communes"
        case communesWithoutPopulation = "communes_sans_population"
        case population
        case area = "surface_km2"
        case etp
        case hasUnknownETP = "etp_inconnu"
        case etpPer100k = "etp_100k"
        case need = "besoin_etp"
        case deficit = "deficit_etp"
        case populationByStatus = "population_par_statut"
        case areaByStatus = "surface_km2_par_statut"
        case uncoveredPopulation = "population_non_couverte"
        case uncoveredArea = "surface_non_couverte_km2"
        case whitePopulation = "population_blanche"
        case whiteArea = "surface_blanche_km2"
        case whiteShare = "part_blanche"
        case fragilePopulation = "population_fragile"
        case unitsByStatus = "territoires_par_statut"
        case activePosts = "postes"
        case structures
        case postsByState = "postes_par_etat"
        case postsElsewhere = "postes_hors_territoire"
        case postsOfUnknownETP = "postes_etp_inconnu"
        case weights = "poids"
        case stateContracts = "marches_etat"
        case omittedPieces = "morceaux_omis"
        case warnings = "avertissements"
        case warningDetails = "avertissements_details"
        case inputs = "entrees"
        case vintage = "millesime"
        case vintageDetails = "millesime_details"
        case sources
        case tool = "outil"
    }

    private struct Weight: Encodable {
        let name: String
        let share: Double
        /// In the territory, communes without a value apart.
        let total: Double
        let silentCommunes: Int

        private enum CodingKeys: String, CodingKey {
            case name = "indicateur"
            case share = "part"
            case total
            case silentCommunes = "communes_sans_valeur"
        }
    }

    private struct StateContractsFigures: Encodable {
        @Nullable var whitePopulation: Double?
        @Nullable var openPopulation: Double?
        let serving: Int
        let notServing: Int
        let silent: Int

        private enum CodingKeys: String, CodingKey {
            case whitePopulation = "population_blanche"
            case openPopulation = "population_a_qualifier"
            case serving = "postes_oui"
            case notServing = "postes_non"
            case silent = "postes_sans_reponse"
        }
    }

    /// - Parameters:
    ///   - omittedPieces: nil when no layer was drawn.
    ///   - version: the tool's.
    public init(_ result: StudyResult, omittedPieces: Int?, language: Language, version: String) {
        let (study, coverage) = (result.study, result.coverage)
        let (total, scenario) = (coverage.total, coverage.scenario)
        let wording = Wording(language)
        title = study.title
        date = study.date?.description
        level = study.level.rawValue
        capacityLevel = study.capacityLevel.rawValue
        targetRatio = scenario.demand.targetRatio
        tolerance = study.target?.tolerance
        notes = study.notes
        unitCount = coverage.units.count
        communeCount = scenario.territory.communes.count
        communesWithoutPopulation = scenario.territory.communes.map { scenario.gazetteer.communes[$0] }
            .filter { $0.population == nil }.map { "\($0.code) \($0.name)" }
        population = total.population
        area = total.areaSquareMetres / 1e6
        etp = total.etp
        hasUnknownETP = total.hasUnknownETP
        etpPer100k = total.etpPer100k
        need = total.need
        deficit = total.deficit
        populationByStatus = total.populationByStatus?.byCode
        areaByStatus = total.areaByStatus.byCode.mapValues { $0 / 1e6 }
        uncoveredPopulation = total.uncoveredPopulation
        uncoveredArea = total.areaByStatus[.nonCouverte] / 1e6
        whitePopulation = total.whitePopulation
        whiteArea = total.whiteAreaSquareMetres / 1e6
        whiteShare = total.whiteShare
        fragilePopulation = total.fragilePopulation
        unitsByStatus = Dictionary(
            grouping: zip(coverage.units, coverage.figures), by: { $0.1.status.code }
        ).mapValues { $0.map(\.0.code) }
        let network = coverage.network
        activePosts = network.active.count
        postsElsewhere = network.elsewhere
        structures = network.structures
        postsByState = Dictionary(
            uniqueKeysWithValues: PostState.allCases.map { state in
                (state.rawValue, network.count(state))
            })
        weights = (scenario.policy.needWeights?.parts ?? []).map {
            Weight(name: $0.name, share: $0.share, total: $0.total, silentCommunes: $0.silentCommunes)
        }
        stateContracts = coverage.stateContracts.map {
            StateContractsFigures(
                whitePopulation: total.whiteForStateContracts, openPopulation: total.openForStateContracts,
                serving: $0.serving, notServing: $0.notServing, silent: $0.silent)
        }
        postsOfUnknownETP = network.ofUnknownETP
        self.omittedPieces = omittedPieces
        warnings = result.warnings.map { wording.sentence($0) }
        warningDetails = result.warnings.map { DiagnosticEntry($0, wording) }
        inputs = result.inputs.map { InputEntry($0) }
        vintage = wording.words(of: scenario.gazetteer.vintage)
        vintageDetails = VintageEntry(scenario.gazetteer.vintage)
        sources = wording.sources(attribution: scenario.gazetteer.attribution)
        tool = "maillage \(version)"
    }

    /// The same summary gives the same bytes.
    public var json: String {
        get throws { try outputJSON }
    }
}

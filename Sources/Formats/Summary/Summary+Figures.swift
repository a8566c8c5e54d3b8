internal import Coverage
internal import Sheets
internal import Territories

extension Summary {
    /// Of the whole territory.
    struct WholeFigures: Encodable {
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

        init(_ total: TerritoryFigures) {
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
        }

        private enum CodingKeys: String, CodingKey {
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
        }
    }

    /// How many territories and communes, and which.
    struct Units: Encodable {
        private let count: Int
        private let communeCount: Int
        private let communesWithoutPopulation: [String]
        /// Codes by status of the territory.
        private let byStatus: [String: [String]]

        init(_ coverage: Situation) {
            let scenario = coverage.scenario
            count = coverage.units.count
            communeCount = scenario.territory.communes.count
            let communes = scenario.gazetteer.communes
            communesWithoutPopulation = scenario.territory.communes.filter { communes[$0].population == nil }
                .map { "\(communes[$0].code) \(communes[$0].name)" }
            var byStatus: [TerritoryFigures.Status: [String]] = [:]
            for (index, figures) in coverage.figures.enumerated() {
                byStatus[figures.status, default: []].append(coverage.units[index].code)
            }
            self.byStatus = Dictionary(uniqueKeysWithValues: byStatus.map { ($0.code, $1) })
        }

        private enum CodingKeys: String, CodingKey {
            case count = "territoires"
            case communeCount = "communes"
            case communesWithoutPopulation = "communes_sans_population"
            case byStatus = "territoires_par_statut"
        }
    }
}

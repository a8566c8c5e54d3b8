internal import Coverage
internal import FacilitatorNetwork
internal import Sheets
public import Studies
internal import Territories
internal import VectorIO
public import Wording

/// A comparison as data: `differences.geojson`, `comparaison.csv` (one row a territory), `mouvements.csv` (people from
/// one status to another) and `comparaison.json`.
public struct ComparisonOutput {
    private let result: StudyComparison
    private let language: Language
    private let version: String
    private var comparison: Comparison { result.comparison }

    public init(_ result: StudyComparison, language: Language, version: String) {
        self.result = result
        self.language = language
        self.version = version
    }

    /// - Returns: the names of the files or tables written.
    public func write(to destination: OutputDestination) throws -> [String] {
        let wording = Wording(language)
        let (outlines, omitted) = try comparison.drawnChanges()
        let gazetteer = comparison.after.scenario.gazetteer
        let differences = Sheet.differences(comparison, outlines: outlines)
        let territories = Sheet.comparison(comparison)
        var states = territories.layer(wording)
        states.reading = .of(
            territories, named: wording.comparisonSheet, of: (result.after.title, result.after.date),
            keeping: territories.columns.map(\.name).filter { $0 != "niveau" }, frozen: 2, wording
        ) { ($0.after.whitePopulation ?? 0) > ($0.before.whitePopulation ?? 0) + 1e-6 }
        let tables = [states, Sheet.movements(comparison).layer(wording)]
        return try destination.write(
            [differences.layer(wording)] + tables,
            map: {
                let styles = LayerStyles(wording, targetRatio: comparison.after.scenario.demand.targetRatio)
                return [styles.territories(try .territories(comparison.after)), styles.differences(differences)]
                    + tables
            },
            from: Origin(
                studies: [result.before, result.after], inputs: result.inputs, vintage: gazetteer.vintage,
                attribution: gazetteer.attribution, warnings: result.warnings.map { wording.sentence($0) },
                version: version),
            wording: wording, files: ["comparaison.json": try json(omittedPieces: omitted)])
    }

    /// - Parameter omittedPieces: nil when no layer was drawn.
    public func json(omittedPieces: Int? = nil) throws -> String {
        let changed = comparison.rows.filter(\.hasChanged)
        let report = Report(
            before: SituationEntry(result.before, comparison.total.before),
            after: SituationEntry(result.after, comparison.total.after),
            movements: Dictionary(
                uniqueKeysWithValues: AtomStatus.allCases.map { old in
                    (
                        old.rawValue,
                        Dictionary(
                            uniqueKeysWithValues: AtomStatus.allCases.map {
                                ($0.rawValue, comparison.population(from: old, to: $0))
                            })
                    )
                }),
            changed: changed.map {
                Report.Changed(
                    code: $0.unit.code, name: $0.unit.name, before: $0.before.status.code, after: $0.after.status.code)
            }, communesLeftOut: comparison.communesLeftOut, omittedPieces: omittedPieces)
        return try report.outputJSON
    }

    private struct Report: Encodable {
        struct Changed: Encodable {
            let code: String
            let name: String
            let before: String
            let after: String

            private enum CodingKeys: String, CodingKey {
                case code
                case name = "nom"
                case before = "statut_avant"
                case after = "statut_apres"
            }
        }

        let before: SituationEntry
        let after: SituationEntry
        /// People by status before, then after.
        let movements: [String: [String: Double]]
        let changed: [Changed]
        let communesLeftOut: Int
        @Nullable var omittedPieces: Int?

        private enum CodingKeys: String, CodingKey {
            case before = "avant"
            case after = "apres"
            case movements = "mouvements"
            case changed = "territoires_changes"
            case communesLeftOut = "communes_ecartees"
            case omittedPieces = "morceaux_omis"
        }
    }

    private struct SituationEntry: Encodable {
        let title: String
        @Nullable var date: String?
        @Nullable var population: Double?
        @Nullable var uncoveredPopulation: Double?
        @Nullable var whitePopulation: Double?
        @Nullable var etp: Double?
        let hasUnknownETP: Bool
        @Nullable var etpPer100k: Double?
        @Nullable var need: Double?
        @Nullable var deficit: Double?
        let posts: Int

        init(_ study: Study, _ figures: TerritoryFigures) {
            title = study.title
            date = study.date?.description
            population = figures.population
            uncoveredPopulation = figures.uncoveredPopulation
            whitePopulation = figures.whitePopulation
            etp = figures.etp
            hasUnknownETP = figures.hasUnknownETP
            etpPer100k = figures.etpPer100k
            need = figures.need
            deficit = figures.deficit
            posts = figures.postCount
        }

        private enum CodingKeys: String, CodingKey {
            case title = "titre"
            case date, population
            case uncoveredPopulation = "population_non_couverte"
            case whitePopulation = "population_blanche"
            case etp
            case hasUnknownETP = "etp_inconnu"
            case etpPer100k = "etp_100k"
            case need = "besoin_etp"
            case deficit = "deficit_etp"
            case posts = "postes"
        }
    }
}

internal import CoverageAnalysis
internal import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
public import Studies
internal import Territories

/// `synthese.json`: totals, the identity of populations, what they rest on. Plain numbers, French field names.
public struct Summary: Encodable {
    private let titre: String
    private let date: String?
    private let niveau: String
    private let niveau_capacite: String
    private let objectif_etp_100k: Double?
    private let tolerance: Double?
    private let notes: [String]
    private let territoires: Int
    private let communes: Int
    private let communes_sans_population: [String]
    private let population: Double
    private let surface_km2: Double
    private let etp: Double
    private let etp_inconnu: Bool
    private let etp_100k: Double?
    private let besoin_etp: Double?
    private let deficit_etp: Double?
    /// The identity: these add up to `population`.
    private let population_par_statut: [String: Double]
    private let surface_km2_par_statut: [String: Double]
    private let population_non_couverte: Double
    private let surface_non_couverte_km2: Double
    private let population_blanche: Double
    private let surface_blanche_km2: Double
    private let part_blanche: Double?
    private let population_fragile: Double
    /// Codes by status of the territory.
    private let territoires_par_statut: [String: [String]]
    private let postes_par_etat: [String: Int]
    private let morceaux_omis: Int?
    private let avertissements: [String]
    private let entrees: [Input]
    private let millesime: String
    private let sources: String
    private let outil: String

    private struct Input: Encodable {
        let fichier: String
        let sha256: String
    }

    /// - Parameters:
    ///   - omittedPieces: nil when no layer was drawn.
    ///   - version: the tool's.
    public init(_ result: StudyResult, omittedPieces: Int?, language: Language, version: String) {
        let (study, coverage) = (result.study, result.coverage)
        let (total, scenario) = (coverage.total, coverage.scenario)
        let catalogue = Catalogue.of(language)
        titre = study.title
        date = study.date?.description
        niveau = study.level.rawValue
        niveau_capacite = study.capacityLevel.rawValue
        objectif_etp_100k = scenario.targetRatio
        tolerance = study.target?.tolerance
        notes = study.notes
        territoires = coverage.units.count
        communes = scenario.territory.communes.count
        communes_sans_population = scenario.territory.communes.map { scenario.gazetteer.communes[$0] }
            .filter { $0.population == nil }.map { "\($0.code) \($0.name)" }
        population = total.population
        surface_km2 = total.areaSquareMetres / 1e6
        etp = total.etp
        etp_inconnu = total.hasUnknownETP
        etp_100k = total.etpPer100k
        besoin_etp = total.need
        deficit_etp = total.deficit
        func byStatus(_ values: [AtomStatus: Double], _ unit: Double) -> [String: Double] {
            Dictionary(
                uniqueKeysWithValues: AtomStatus.allCases.map { ($0.rawValue, (values[$0] ?? 0) / unit) })
        }
        population_par_statut = byStatus(total.populationByStatus, 1)
        surface_km2_par_statut = byStatus(total.areaByStatus, 1e6)
        population_non_couverte = total.populationByStatus[.nonCouverte] ?? 0
        surface_non_couverte_km2 = (total.areaByStatus[.nonCouverte] ?? 0) / 1e6
        population_blanche = total.whitePopulation
        surface_blanche_km2 = total.whiteAreaSquareMetres / 1e6
        part_blanche = total.whiteShare
        population_fragile = total.fragilePopulation
        territoires_par_statut = Dictionary(
            grouping: zip(coverage.units, coverage.figures), by: { $0.1.status.code }
        ).mapValues { $0.map(\.0.code) }
        postes_par_etat = Dictionary(
            uniqueKeysWithValues: PostState.allCases.map { state in
                (state.rawValue, coverage.now.states.count { $0 == state })
            })
        morceaux_omis = omittedPieces
        avertissements = result.warnings.map { catalogue.sentence($0) }
        entrees = result.inputs.map { Input(fichier: $0.file, sha256: $0.sha256) }
        millesime = scenario.gazetteer.vintage
        sources = catalogue.sources
        outil = "maillage \(version)"
    }

    /// The same summary gives the same bytes.
    public var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}

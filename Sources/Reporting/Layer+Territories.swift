internal import CoverageAnalysis
internal import Studies
internal import Territories
internal import VectorIO

extension Layer {
    /// `territoires`: one feature a unit of the reporting level, with all its figures.
    static func territories(_ result: StudyResult) throws -> Layer {
        let coverage = result.coverage
        let atoms = coverage.scenario.atoms
        let outlines = try AtomDrawing(coverage.scenario).outlines(
            of: coverage.units.map { unit in unit.communes.flatMap { atoms.ranges[$0] } })
        return Layer(
            schema: LayerSchema(name: "territoires", geometry: .surface, fields: fields),
            features: zip(zip(coverage.units, coverage.figures), outlines).map { row, outline in
                Layer.Feature(values(row.0, row.1), outline: outline)
            })
    }

    private static let fields: [LayerSchema.Field] =
        [
            .init("code", .text), .init("nom", .text), .init("niveau", .text), .init("partiel", .boolean),
            .init("population", .real), .init("population_inconnue", .integer), .init("surface_km2", .real),
            .init("etp", .real), .init("etp_inconnu", .boolean), .init("etp_100k", .real),
            .init("besoin_etp", .real), .init("deficit_etp", .real),
        ]
        + AtomStatus.allCases.map { .init("population_\($0.rawValue)", .real) }
        + [
            .init("population_blanche", .real), .init("part_blanche", .real), .init("surface_blanche_km2", .real),
            .init("statut", .text), .init("fragile", .boolean), .init("population_fragile", .real),
            .init("postes", .integer),
        ]

    private static func values(_ unit: TerritoryUnit, _ figures: TerritoryFigures) -> [FieldValue] {
        [
            .text(unit.code), .text(unit.name), .text(unit.level.rawValue), .boolean(unit.isPartial),
            FieldValue(figures.knownPopulation), .integer(figures.communesWithoutPopulation),
            .real(figures.areaSquareMetres / 1e6), .real(figures.etp), .boolean(figures.hasUnknownETP),
            FieldValue(figures.etpPer100k), FieldValue(figures.need), FieldValue(figures.deficit),
        ]
            + AtomStatus.allCases.map { .real(figures.populationByStatus[$0] ?? 0) }
            + [
                .real(figures.whitePopulation), FieldValue(figures.whiteShare),
                .real(figures.whiteAreaSquareMetres / 1e6), .text(figures.status.code), .boolean(figures.isFragile),
                .real(figures.fragilePopulation), .integer(figures.postCount),
            ]
    }
}

extension TerritoryFigures {
    /// Nil when the vintage gives the population of none of its communes: unknown is not zero.
    var knownPopulation: Double? {
        population == 0 && communesWithoutPopulation > 0 ? nil : population
    }
}

extension TerritoryFigures.Status {
    /// As data files write it.
    var code: String {
        switch self {
        case .uniform(let status): status.rawValue
        case .mixed: "mixte"
        }
    }
}

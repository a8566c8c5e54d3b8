internal import Coverage
internal import Territories
internal import VectorIO

extension Layer {
    /// `territoires`: one feature a unit of the reporting level, with all its figures.
    static func territories(_ coverage: CoverageResult) throws -> Layer {
        let atoms = coverage.scenario.atoms
        let outlines = try AtomDrawing(coverage.scenario).outlines(
            of: coverage.units.map { unit in unit.communes.flatMap { atoms.ranges[$0] } })
        return Layer(
            schema: LayerSchema(name: "territoires", geometry: .surface, fields: fields),
            features: zip(zip(coverage.units, coverage.figures), outlines).map { row, outline in
                Layer.Feature(
                    values(row.0, row.1, NeedEffect(of: row.0.communes, in: coverage.scenario)), outline: outline)
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
            .init("postes", .integer), .init("population_blanche_marches_etat", .real),
            .init("population_a_qualifier_marches_etat", .real), .init("besoin_sans_poids", .real),
        ]

    private static func values(
        _ unit: TerritoryUnit, _ figures: TerritoryFigures, _ effect: NeedEffect?
    ) -> [FieldValue] {
        let people = figures.populationByStatus
        let identity: [FieldValue] = [
            .text(unit.code), .text(unit.name), .text(unit.level.rawValue), .boolean(unit.isPartial),
            FieldValue(figures.population), .integer(figures.communesWithoutPopulation),
            .real(figures.areaSquareMetres / 1e6), .real(figures.etp), .boolean(figures.hasUnknownETP),
            FieldValue(figures.etpPer100k), FieldValue(figures.need), FieldValue(figures.deficit),
        ]
        let white: [FieldValue] = [
            FieldValue(figures.whitePopulation), FieldValue(figures.whiteShare),
            .real(figures.whiteAreaSquareMetres / 1e6), .text(figures.status.code), .boolean(figures.isFragile),
            FieldValue(figures.fragilePopulation), .integer(figures.postCount),
            FieldValue(figures.whiteForStateContracts), FieldValue(figures.openForStateContracts),
            FieldValue(figures.population == nil ? nil : effect?.unweighted ?? figures.need),
        ]
        return identity + AtomStatus.allCases.map { FieldValue(people?[$0]) } + white
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

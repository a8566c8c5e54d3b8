public import Coverage
internal import FacilitatorNetwork
public import GeometryKit
internal import Territories
internal import VectorIO

/// A row of `territoires`: a unit of the reporting level with all its figures. One object, since a table reads each of its
/// forty columns from it, and a country has 35,000.
public final class TerritoryRow: Sendable {
    /// The part of it that lies in the territory studied.
    public let unit: TerritoryUnit
    /// On the study's day.
    public let figures: TerritoryFigures
    /// What people alone would need; nil without a target, or where nobody was counted.
    public let unweightedNeed: Double?
    /// Nil where nothing outlines it, or nobody draws it.
    public let outline: Outline?

    init(unit: TerritoryUnit, figures: TerritoryFigures, unweightedNeed: Double?, outline: Outline?) {
        self.unit = unit
        self.figures = figures
        self.unweightedNeed = unweightedNeed
        self.outline = outline
    }

    /// `nom`.
    public static let name = Places.name.of { (row: TerritoryRow) in row.unit }
    /// `population`.
    public static let population = figure(Figures.population)
    /// `etp_100k`.
    public static let etpPer100k = figure(Figures.etpPer100k)
    /// `etp_inconnu`: where true, `etp` and `etp_100k` are floors.
    public static let hasUnknownETP = figure(Figures.hasUnknownETP)
    /// `statut`.
    public static let status = figure(Figures.status)
    /// People whom an adjoining perimeter alone reaches, and of whose needs nobody has said anything.
    public static let openPopulation = figure(AtomStatus.limitropheAQualifier.population { $0 })

    static let columns: [Column<TerritoryRow>] =
        [
            Places.code.of(\.unit), name, Places.level.of(\.unit), Places.departement.of(\.unit.departements),
            Places.region.of(\.unit.regions), Places.isPartial.of(\.unit), population,
            figure(Figures.communesWithoutPopulation), figure(Figures.area), figure(Figures.etp), hasUnknownETP,
            etpPer100k, figure(Figures.need), figure(Figures.deficit),
        ] + Figures.populationByStatus.map(figure) + [
            figure(Figures.whitePopulation), figure(Figures.whiteShare), figure(Figures.whiteArea), status,
            figure(Figures.isFragile), figure(Figures.fragilePopulation), figure(Figures.activePosts),
            figure(Figures.whiteForStateContracts), figure(Figures.openForStateContracts),
            Column(
                "besoin_sans_poids", .etp, Words("Besoin sans poids (ETP)", "Need without weights (FTE)"),
                Words("Besoin selon la seule population, en ETP.", "Need by population alone, in FTE.")
            ) { $0.unweightedNeed },
            figure(Figures.excess), figure(Figures.shareOfUnknownETP),
        ]

    private static func figure(_ column: Column<TerritoryFigures>) -> Column<TerritoryRow> { column.of(\.figures) }
}

extension Sheet where Row == TerritoryRow {
    /// The names of its columns.
    public static var names: [String] { TerritoryRow.columns.map(\.name) }

    /// `territoires`: one row a unit of the reporting level.
    /// - Parameter isDrawn: false leaves out the outlines, which take longer than all the rest.
    public static func territories(_ coverage: Situation, isDrawn: Bool = true) throws -> Self {
        let (scenario, units) = (coverage.scenario, coverage.units)
        let atoms = scenario.atoms
        let outlines =
            isDrawn
            ? try AtomDrawing(scenario).outlines(
                of: units.map { unit in unit.communes.flatMap { atoms.ranges[$0] } })
            : Array(repeating: nil, count: units.count)
        return Sheet(
            "territoires", Words("Territoires", "Territories"), .surface, columns: TerritoryRow.columns,
            rows: units.indices.map { index in
                let (unit, figures) = (units[index], coverage.figures[index])
                let effect = NeedEffect(of: unit.communes, in: scenario)
                return TerritoryRow(
                    unit: unit, figures: figures,
                    unweightedNeed: figures.population == nil ? nil : effect?.unweighted ?? figures.need,
                    outline: outlines[index])
            }, outline: \.outline)
    }
}

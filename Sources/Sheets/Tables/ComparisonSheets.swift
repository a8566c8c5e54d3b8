public import Coverage
public import GeometryKit
internal import Territories
internal import VectorIO

/// A row of `comparaison`: a territory in both situations.
extension Sheet where Row == Comparison.Row {
    /// `comparaison`: one row a territory.
    public static func comparison(_ comparison: Comparison) -> Self {
        let pairs = [
            Figures.status, Figures.uncoveredPopulation, Figures.whitePopulation, Figures.etp, Figures.etpPer100k,
            Figures.deficit, Figures.activePosts,
        ]
        return Sheet(
            "comparaison", Words("Comparaison des territoires", "Comparison of territories"),
            columns: [
                Places.code.of(\.unit), Places.name.of(\.unit), Places.level.of(\.unit),
                Places.departement.of(\.unit.departements), Places.region.of(\.unit.regions),
                Figures.population.of(\.before),
            ] + pairs.flatMap { Column.pair($0, before: \.before, after: \.after) }, rows: comparison.rows)
    }
}

/// A row of `differences`: a part of a territory that went from one status to another.
public struct ChangeRow: Sendable {
    /// The territory that it is a part of.
    public let unit: TerritoryUnit
    /// What it was, what it is, and how many people that concerns.
    public let change: Comparison.Change
    /// Of the part, in WGS84.
    public let outline: Outline

    /// `nom`: that of the territory.
    public static let name = Places.name.of { (row: Self) in row.unit }
    /// `statut_avant`.
    public static let before = status("_avant", Words("avant", "before")) { $0.change.before }
    /// `statut_apres`.
    public static let after = status("_apres", Words("après", "after")) { $0.change.after }

    private static func status(
        _ suffix: String, _ words: Words, _ value: @escaping @Sendable (Self) -> AtomStatus
    ) -> Column<Self> {
        Column("statut", Figures.status.label, Figures.status.definition, value).renamed(suffix, words)
    }

    static let columns: [Column<Self>] = [
        Places.code.of(\.unit), name, Places.departement.of(\.unit.departements), Places.region.of(\.unit.regions),
        before, after,
        Column(
            "evolution", Words("Évolution", "Evolution"),
            Words(
                "ouverte : devient blanche ; refermee : ne l’est plus ; autre.",
                "ouverte: turns white; refermee: no longer is; autre.")
        ) { $0.evolution },
        Column(
            "population", .people, Words("Population"),
            Words("Habitants qui changent de statut.", "People whose status changes.")
        ) { $0.change.population },
        Column("surface_km2", .squareKilometres, Figures.area.label, Figures.area.definition) {
            $0.change.areaSquareMetres / 1e6
        },
    ]

    /// Whether a white zone opens, closes, or neither.
    private var evolution: String {
        switch (change.before.isWhite, change.after.isWhite) {
        case (false, true): "ouverte"
        case (true, false): "refermee"
        default: "autre"
        }
    }
}

extension Sheet where Row == ChangeRow {
    /// `differences`: one row a territory and change of status that can be drawn.
    /// - Parameter outlines: of the changes, in their order, as `Comparison.drawnChanges` gives them.
    public static func differences(_ comparison: Comparison, outlines: [Outline?]) -> Self {
        Sheet(
            "differences", Words("Changements de statut", "Changes of status"), .surface, columns: ChangeRow.columns,
            rows: comparison.changes.indices.compactMap { index in
                let change = comparison.changes[index]
                return outlines[index].map {
                    ChangeRow(unit: comparison.rows[change.row].unit, change: change, outline: $0)
                }
            }, outline: \.outline)
    }
}

/// A row of `mouvements`: the people who went from one status to another, or kept it.
public struct MovementRow: Sendable {
    let before: AtomStatus
    let after: AtomStatus
    let population: Double
}

extension Sheet where Row == MovementRow {
    /// `mouvements`: all pairs of statuses, so that the table adds up on its own.
    public static func movements(_ comparison: Comparison) -> Self {
        let status = (Figures.status.label, Figures.status.definition)
        return Sheet(
            "mouvements", Words("Habitants selon leurs statuts avant et après", "People by status before and after"),
            columns: [
                Column("statut", status.0, status.1) { $0.before }.renamed("_avant", Words("avant", "before")),
                Column("statut", status.0, status.1) { $0.after }.renamed("_apres", Words("après", "after")),
                Column("population", .people, Words("Population"), Words("Habitants.", "People.")) { $0.population },
            ],
            rows: AtomStatus.allCases.flatMap { before in
                AtomStatus.allCases.map { after in
                    MovementRow(
                        before: before, after: after, population: comparison.population(from: before, to: after))
                }
            })
    }
}

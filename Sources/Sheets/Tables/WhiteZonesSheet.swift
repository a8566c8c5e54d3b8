public import Coverage
internal import Territories
internal import VectorIO

/// A row of `zones-blanches`: the part of a unit in one white status.
public struct WhiteZoneRow: Sendable {
    /// The territory that it is a part of.
    public let unit: TerritoryUnit
    /// The part itself, with its people and its outline.
    public let zone: WhiteZone
    /// Why, in a sentence.
    public let reason: String

    /// `code`: that of the territory, so that it comes once for each status.
    public static let code = Places.code.of { (row: Self) in row.unit }
    /// `nom`: that of the territory.
    public static let name = Places.name.of { (row: Self) in row.unit }
    /// `statut`.
    public static let status = Column<Self>("statut", Figures.status.label, Figures.status.definition) {
        $0.zone.status
    }
    /// `population`: of the zone, not of the territory.
    public static let population = Column<Self>(
        "population", .people, Words("Population"), Words("Habitants de la zone blanche.", "People of the white zone.")
    ) { $0.zone.population }
    /// `surface_km2`: the pieces too small to be drawn included.
    public static let area = Column<Self>(
        "surface_km2", .squareKilometres, Words("Surface (km²)", "Area (km²)"),
        Words("Surface de la zone blanche, en km².", "Area of the white zone, in km².")
    ) { $0.zone.areaSquareMetres / 1e6 }
    /// `motif`.
    public static let reasonColumn = Column<Self>(
        "motif", Words("Motif", "Reason"), Words("Pourquoi, en une phrase.", "Why, in a sentence.")
    ) { $0.reason }

    static let columns: [Column<Self>] = [
        code, name, Places.departement.of(\.zone.departements), Places.region.of(\.zone.regions),
        status,
        population, area, reasonColumn,
    ]
}

extension Sheet where Row == WhiteZoneRow {
    /// `zones-blanches`: one row per territory and white status; without an outline where nothing draws it, so that
    /// people add up to those of the summary in every format.
    /// - Parameter reason: why a zone is white, in a sentence.
    public static func whiteZones(
        _ zones: WhiteZones, of coverage: Situation, reason: (WhiteZone, TerritoryUnit) -> String
    ) -> Self {
        Sheet(
            "zones-blanches", Words("Zones blanches", "White zones"), .surface, columns: WhiteZoneRow.columns,
            rows: zones.zones.map { zone in
                let unit = coverage.units[at: zone.unit]
                return WhiteZoneRow(unit: unit, zone: zone, reason: reason(zone, unit))
            }, outline: \.zone.outline)
    }
}

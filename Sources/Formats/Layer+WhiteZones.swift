internal import Coverage
internal import Territories
internal import VectorIO

extension Layer {
    /// `zones-blanches`: one feature per territory and white status; without a geometry where nothing outlines it, so
    /// that people add up to those of the summary in every format.
    static func whiteZones(_ zones: WhiteZones, of coverage: CoverageResult, catalogue: Catalogue) -> Layer {
        Layer(
            schema: LayerSchema(
                name: "zones-blanches", geometry: .surface,
                fields: [
                    .init("code", .text), .init("nom", .text), .init("departement", .text), .init("statut", .text),
                    .init("population", .real), .init("surface_km2", .real), .init("motif", .text),
                ]),
            features: zones.zones.map { zone in
                let unit = coverage.units[zone.unit]
                return Layer.Feature(
                    [
                        .text(unit.code), .text(unit.name), .text(zone.departements.joined(separator: "/")),
                        .text(zone.status.rawValue), FieldValue(zone.population), .real(zone.areaSquareMetres / 1e6),
                        .text(catalogue.reason(zone, of: unit, in: coverage.scenario)),
                    ], outline: zone.outline)
            })
    }
}

internal import CoverageAnalysis
internal import Territories
internal import VectorIO

extension Layer {
    /// `zones-blanches`: one feature per territory and white status.
    static func whiteZones(_ zones: WhiteZones, of coverage: CoverageResult, catalogue: Catalogue) -> Layer {
        Layer(
            schema: LayerSchema(
                name: "zones-blanches", geometry: .surface,
                fields: [
                    .init("code", .text), .init("nom", .text), .init("departement", .text), .init("statut", .text),
                    .init("population", .real), .init("surface_km2", .real), .init("motif", .text),
                ]),
            features: zones.zones.compactMap { zone -> Layer.Feature? in
                guard let outline = zone.outline else { return nil }
                let unit = coverage.units[zone.unit]
                let reason = catalogue.reason(zone.status, coverage.figures[zone.unit])
                return Layer.Feature(
                    [
                        .text(unit.code), .text(unit.name), .text(zone.departements.joined(separator: "/")),
                        .text(zone.status.rawValue), .real(zone.population), .real(zone.areaSquareMetres / 1e6),
                        .text(reason),
                    ], outline: outline)
            })
    }
}

extension Catalogue {
    /// Why a territory is a white zone, in a sentence.
    func reason(_ status: AtomStatus, _ figures: TerritoryFigures) -> String {
        switch status {
        case .nonCouverte: reasonUncovered
        case .limitrophe: reasonAdjoining
        case .capaciteInsuffisante:
            reasonCapacity.filled(
                format.decimal(figures.etp, digits: 2), format.decimal(figures.need ?? 0, digits: 2))
        case .limitropheAQualifier, .limitropheSansBesoin, .couverte: ""
        }
    }
}

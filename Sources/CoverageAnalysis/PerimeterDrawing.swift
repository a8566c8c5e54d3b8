public import FacilitatorNetwork
public import GeometryKit
internal import Territories

/// Draws the perimeters of posts as they are written, beyond the territory and the country if they go there.
public struct PerimeterDrawing {
    private let scenario: Scenario

    public init(_ scenario: Scenario) {
        self.scenario = scenario
    }

    /// In the order of the perimeters; nil for one that nothing outlines.
    public func outlines(of perimeters: [Perimeter]) throws -> [Outline?] {
        let gazetteer = scenario.gazetteer
        let register = scenario.register
        var wanted: [Level: Set<Int>] = [:]
        for token in perimeters.flatMap(\.tokens) {
            if case .unit(let level, let position) = token.part { wanted[level, default: []].insert(position) }
        }
        let outlines = try gazetteer.outlines.units(wanted, in: gazetteer)
        func outline(_ part: Perimeter.Part) -> Outline? {
            switch part {
            case .polygon(let polygon): register.polygons[polygon].outline
            case .unit(let level, let position): outlines[level]?[position]
            }
        }
        let parts = perimeters.map { perimeter in
            (
                included: perimeter.tokens.filter { !$0.isExcluded }.compactMap { outline($0.part) },
                excluded: perimeter.tokens.filter(\.isExcluded).compactMap { outline($0.part) }
            )
        }
        return try parallelMap(parts, worker: GEOSContext.init) { context, parts in
            if parts.included.count <= 1, parts.excluded.isEmpty { return parts.included.first }
            func union(_ outlines: [Outline]) throws -> Geometry {
                try Geometry.union(outlines.map { try Geometry($0, in: context) }, in: context)
            }
            var perimeter = try union(parts.included)
            if !parts.excluded.isEmpty { perimeter = try perimeter.difference(try union(parts.excluded)) }
            let polygons = try perimeter.polygons()
            return polygons.isEmpty ? nil : try Geometry.multiPolygon(polygons, in: context).outline()
        }
    }
}

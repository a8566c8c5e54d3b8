public import FacilitatorNetwork
public import GeometryKit
internal import Territories

/// The perimeters of posts, drawn as they are written, beyond the territory and the country if they go there.
public struct PerimeterOutlines: Sendable {
    /// In the order of the perimeters; nil for one that nothing outlines.
    public let outlines: [Outline?]
    /// Pieces under a hectare that parts and exclusions leave between them, not drawn.
    public let omittedPieces: Int

    public init(of perimeters: [Perimeter], in scenario: Scenario) throws {
        let gazetteer = scenario.gazetteer
        let register = scenario.register
        var wanted: [Level: Set<Int>] = [:]
        for token in perimeters.flatMap(\.tokens) {
            if case .unit(let level, let position) = token.part { wanted[level, default: []].insert(position) }
        }
        let ready = try gazetteer.outlines.units(wanted, in: gazetteer)
        func outline(_ part: Perimeter.Part) -> Outline? {
            switch part {
            case .polygon(let polygon): register.polygons[polygon].outline
            case .unit(let level, let position): ready[level]?[position]
            }
        }
        let parts = perimeters.map { perimeter in
            (
                included: perimeter.tokens.filter { !$0.isExcluded }.compactMap { outline($0.part) },
                excluded: perimeter.tokens.filter(\.isExcluded).compactMap { outline($0.part) }
            )
        }
        let drawn = try parallelMap(parts, worker: GEOSContext.init) { context, parts -> (Outline?, omitted: Int) in
            if parts.included.count <= 1, parts.excluded.isEmpty { return (parts.included.first, 0) }
            func union(_ outlines: [Outline]) throws -> Geometry {
                try Geometry.union(outlines.map { try Geometry($0, in: context) }, in: context)
            }
            var perimeter = try union(parts.included)
            if !parts.excluded.isEmpty { perimeter = try perimeter.difference(try union(parts.excluded)) }
            let pieces = try LargePieces(of: perimeter)
            return (pieces.outline, pieces.omitted)
        }
        self.outlines = drawn.map(\.0)
        omittedPieces = drawn.reduce(0) { $0 + $1.omitted }
    }
}

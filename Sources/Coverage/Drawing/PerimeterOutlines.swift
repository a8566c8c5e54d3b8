internal import FacilitatorNetwork
public import GeometryKit
internal import Territories

/// The perimeters of posts, drawn as they are written, beyond the territory and the country if they go there.
public struct PerimeterOutlines: Sendable {
    /// In the order of the register's posts; nil for one that nothing outlines.
    public let outlines: [Outline?]
    /// Pieces under a hectare that parts and exclusions leave between them, not drawn.
    public let omittedPieces: Int

    /// Draws each post's own perimeter, or its adjoining one when it has no other.
    public init(_ scenario: Scenario) throws {
        var outlines = [Outline?](repeating: nil, count: scenario.register.posts.count)
        var ofUnits: [(post: Int, atoms: [Int], isAlone: Bool)] = []
        var ofPolygons: [(post: Int, perimeter: Perimeter)] = []
        for (index, (post, row)) in zip(scenario.register.posts, scenario.reach.rows).enumerated() {
            let perimeter = post.own.isEmpty ? post.adjoining : post.own
            if perimeter.isOfUnits {
                ofUnits.append((index, post.own.isEmpty ? row.adjoining : row.own, perimeter.tokens.count == 1))
            } else {
                ofPolygons.append((index, perimeter))
            }
        }
        // One unit alone is drawn as it is, islets and all; several are a surface of our own.
        let drawing = AtomDrawing(scenario)
        let (alone, several) = (ofUnits.filter(\.isAlone), ofUnits.filter { !$0.isAlone })
        for (item, outline) in zip(alone, try drawing.outlines(of: alone.map(\.atoms))) {
            outlines[item.post] = outline
        }
        let large = try drawing.largePieces(of: several.map(\.atoms))
        for (item, pieces) in zip(several, large) { outlines[item.post] = pieces?.outline }
        let pieces = try Self.drawn(ofPolygons.map(\.perimeter), in: scenario)
        for (item, pieces) in zip(ofPolygons, pieces) { outlines[item.post] = pieces.outline }
        self.outlines = outlines
        omittedPieces = pieces.reduce(0) { $0 + $1.omitted } + large.reduce(0) { $0 + ($1?.omitted ?? 0) }
    }

    /// Perimeters that a polygon takes part in: it may go beyond the communes.
    private static func drawn(
        _ perimeters: [Perimeter], in scenario: Scenario
    ) throws -> [(outline: Outline?, omitted: Int)] {
        let gazetteer = scenario.gazetteer
        var wanted: [Level: Set<Int>] = [:]
        for token in perimeters.flatMap(\.tokens) {
            if case .unit(let unit) = token.part { wanted[unit.level, default: []].insert(unit.position) }
        }
        let ready = try gazetteer.outlines.units(wanted, in: gazetteer)
        func outline(_ part: Perimeter.Part) -> Outline? {
            switch part {
            case .polygon(let polygon): scenario.register.polygons[at: polygon].outline
            case .unit(let unit): ready[unit.level]?[unit.position]
            }
        }
        let parts = perimeters.map { perimeter in
            (
                included: perimeter.tokens.filter { !$0.isExcluded }.compactMap { outline($0.part) },
                excluded: perimeter.tokens.filter(\.isExcluded).compactMap { outline($0.part) }
            )
        }
        return try parallelMap(parts, worker: GEOSContext.init) { context, parts in
            if parts.included.count <= 1, parts.excluded.isEmpty { return (parts.included.first, 0) }
            func union(_ outlines: [Outline]) throws -> Geometry {
                try Geometry.union(outlines.map { try Geometry($0, in: context) }, in: context)
            }
            var perimeter = try union(parts.included)
            if !parts.excluded.isEmpty { perimeter = try perimeter.difference(try union(parts.excluded)) }
            let pieces = try LargePieces(of: perimeter)
            return (pieces.outline, pieces.omitted)
        }
    }
}

extension Perimeter {
    /// Codes only, without any polygon.
    fileprivate var isOfUnits: Bool {
        tokens.allSatisfy { token in
            if case .unit = token.part { true } else { false }
        }
    }
}

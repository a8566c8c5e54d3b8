internal import Foundation
public import GeometryKit

/// How finely outlines are drawn, by what fills a screen.
public enum DrawingScale: String, Hashable, Sendable, CaseIterable {
    case country, region, departement

    /// How far a line may be from the embedded outlines, which are themselves generalised to some 200 m.
    public var toleranceMetres: Double {
        switch self {
        case .country: 1000
        case .region: 400
        case .departement: 150
        }
    }
}

extension OutlineStore {
    /// The outlines of all units of a level, simplified: neighbours keep the same lines, without gaps or overlaps.
    ///
    /// By position; none for a unit that nothing outlines. Islets smaller than a square of four tolerances are left out,
    /// save the largest part of each unit.
    /// - Complexity: O(n log n) in the vertices of the whole level: some tenths of a second for the country.
    public func outlines(of level: Level, scale: DrawingScale, in gazetteer: Gazetteer) throws -> [Int: Outline] {
        let sets =
            level == .commune
            ? gazetteer.communes.indices.map { [$0] } : gazetteer.groupings(level).map(\.communes)
        let drawing = try lines(around: sets.joined(), in: gazetteer).drawing()
        var rings = FaceRings(faceCount: sets.count)
        for (unit, communes) in sets.enumerated() { rings.add(try drawing.polygons(around: communes), to: unit) }
        // Where communes meet inside a unit, its own lines have no node and can be simplified further.
        let topology = Topology(rings, weldingWithin: Geometry.weldingTolerance).simplified(
            tolerance: scale.toleranceMetres, smallestIslet: 16 * scale.toleranceMetres * scale.toleranceMetres,
            plane: Self.plane)
        var walk = BoundaryWalk(topology)
        var outlines: [Int: Outline] = [:]
        for unit in sets.indices {
            let polygons = walk.polygons(around: CollectionOfOne(unit))
            if !polygons.isEmpty { outlines[unit] = Outline(polygons) }
        }
        return outlines
    }

    /// Mercator's projection, in metres at 46.5° N, the middle of France: the same way in all directions everywhere.
    private static func plane(longitude: Double, latitude: Double) -> (x: Double, y: Double) {
        let scale = 6_378_137 * cos(46.5 * .pi / 180)
        let radian = Double.pi / 180
        return (scale * longitude * radian, scale * log(tan(.pi / 4 + latitude * radian / 2)))
    }
}

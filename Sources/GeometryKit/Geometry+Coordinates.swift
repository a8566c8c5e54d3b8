/// The vertices of a polygon: x and y in turn, the last vertex equal to the first.
public struct PolygonRings: Hashable, Sendable {
    /// The outer ring, in degrees, longitude first.
    public let exterior: [Double]
    /// The inner rings, likewise; empty for most.
    public let holes: [[Double]]

    public init(exterior: [Double], holes: [[Double]]) {
        self.exterior = exterior
        self.holes = holes
    }
}

extension Geometry {
    /// The vertices of every polygon of this geometry.
    public func polygonRings() throws(GeometryError) -> [PolygonRings] {
        var polygons: [PolygonRings] = []
        for polygon in try self.polygons() {
            let rings = try polygon.rings().map(\.coordinates)
            guard let exterior = rings.first else { continue }
            polygons.append(PolygonRings(exterior: exterior, holes: Array(rings.dropFirst())))
        }
        return polygons
    }
}

internal import CGEOS

extension Geometry {
    /// A surface as RFC 7946 writes it: rings by the right-hand rule (exteriors counter-clockwise), coordinates rounded
    /// to so many decimals and printed with no more. Swift prints the shortest digits that give the number back; GEOS's
    /// own writer sometimes adds a `…0000004`, and OGR's is six times slower.
    public func geoJSON(decimals: Int) throws(GeometryError) -> String {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let rounded = try mapCoordinates { position in
            LonLat(
                longitude: (position.longitude * scale).rounded() / scale,
                latitude: (position.latitude * scale).rounded() / scale)
        }
        // Normal form has clockwise exteriors.
        GEOSNormalize_r(context.handle, rounded.pointer)
        let oriented = try context.geometry("GEOSReverse", GEOSReverse_r(context.handle, rounded.pointer))
        var polygons: [String] = []
        for polygon in try oriented.polygons() {
            let rings = try polygon.rings().map(\.geoJSON)
            // A hole that rounding closes is no hole, and a polygon that it flattens is nothing.
            guard let exterior = rings[0] else { continue }
            polygons.append("[\(([exterior] + rings.dropFirst().compactMap { $0 }).joined(separator: ","))]")
        }
        return polygons.count == 1
            ? #"{"type":"Polygon","coordinates":\#(polygons[0])}"#
            : #"{"type":"MultiPolygon","coordinates":[\#(polygons.joined(separator: ","))]}"#
    }
}

extension Ring {
    /// Without the vertices that rounding made equal to their neighbour; nil when no surface is left.
    fileprivate var geoJSON: String? {
        var positions: [String] = []
        positions.reserveCapacity(coordinates.count / 2)
        for vertex in stride(from: 0, to: coordinates.count, by: 2) {
            let position = "[\(coordinates[vertex]),\(coordinates[vertex + 1])]"
            if position != positions.last { positions.append(position) }
        }
        return positions.count < 4 ? nil : "[\(positions.joined(separator: ","))]"
    }
}

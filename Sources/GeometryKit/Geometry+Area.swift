internal import CPROJ
internal import Foundation

extension Geometry {
    /// The area in square metres on the GRS80 ellipsoid; 0 for points and lines.
    /// - Complexity: O(n) in vertices, some 0.6 µs a vertex.
    public func areaSquareMetres() throws(GeometryError) -> Double {
        var area = 0.0
        for polygon in try polygons() {
            let rings = try polygon.rings()
            area += rings[0].areaSquareMetres - rings.dropFirst().reduce(0) { $0 + $1.areaSquareMetres }
        }
        return area
    }
}

extension Ring {
    /// An edge longer than this, in degrees, is measured in pieces: edges are straight in longitude and latitude,
    /// geodesics are not. Over 0.01° they part by 3 cm at most in France, which is some 1e-7 of a commune's area.
    private static let longestEdge = 0.01

    var areaSquareMetres: Double {
        var ellipsoid = Geodesic.grs80
        var polygon = geod_polygon()
        geod_polygon_init(&polygon, 0)
        for vertex in stride(from: 0, to: coordinates.count - 2, by: 2) {
            let (x, y) = (coordinates[vertex], coordinates[vertex + 1])
            let (dx, dy) = (coordinates[vertex + 2] - x, coordinates[vertex + 3] - y)
            let pieces = max(1, (max(abs(dx), abs(dy)) / Self.longestEdge).rounded(.up))
            for piece in 0..<Int(pieces) {
                let along = Double(piece) / pieces
                geod_polygon_addpoint(&ellipsoid, &polygon, y + along * dy, x + along * dx)
            }
        }
        var area = 0.0
        geod_polygon_compute(&ellipsoid, &polygon, 0, 1, &area, nil)
        return abs(area)
    }
}

extension Geometry {
    /// Whether the area is under a threshold. A rectangle of degrees answers for most surfaces; the geodesic area is
    /// computed only for those near the threshold.
    public func isSmaller(thanSquareMetres threshold: Double) throws(GeometryError) -> Bool {
        guard let box = boundingBox else { return true }
        let metresPerDegree = 111_320.0
        let latitude = (box.south + box.north) / 2 * .pi / 180
        let estimate = squareDegrees * metresPerDegree * metresPerDegree * cos(latitude)
        if estimate > 2 * threshold || estimate < threshold / 2 { return estimate < threshold }
        return try areaSquareMetres() < threshold
    }
}

internal import Foundation

extension Geometry {
    /// The area in square metres on the GRS80 ellipsoid; 0 for points and lines.
    ///
    /// Edges are straight in longitude and latitude, so that the parts of a surface add up to the whole exactly.
    /// PROJ's polygon areas have geodesic edges instead: an edge of 5 km would be 50 cm off, and a cell of a square
    /// kilometre a thousandth.
    /// - Complexity: O(n) in vertices, less than 0.1 µs a vertex.
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
    var areaSquareMetres: Double { abs(signedAreaSquareMetres) }

    /// Positive for a ring that turns counter-clockwise.
    var signedAreaSquareMetres: Double {
        guard coordinates.count > 2 else { return 0 }
        let radian = Double.pi / 180
        // Measured from the first vertex's parallel rather than from the equator, which keeps all the digits.
        let base = AuthalicZone.area(toLatitude: coordinates[1] * radian)
        var area = 0.0
        for vertex in stride(from: 0, to: coordinates.count - 2, by: 2) {
            let (x, y) = (coordinates[vertex] * radian, coordinates[vertex + 1] * radian)
            let (dx, dy) = (coordinates[vertex + 2] * radian - x, coordinates[vertex + 3] * radian - y)
            area += dx * (AuthalicZone.meanArea(fromLatitude: y, by: dy) - base)
        }
        return -area
    }
}

/// Areas between the equator and a parallel of GRS80, for each radian of longitude.
private enum AuthalicZone {
    private static let semiMajorAxis = 6_378_137.0
    private static let flattening = 1 / 298.257222101
    private static let eccentricitySquared = flattening * (2 - flattening)
    private static let eccentricity = eccentricitySquared.squareRoot()
    private static let halfSquare = semiMajorAxis * semiMajorAxis * (1 - eccentricitySquared) / 2

    /// Square metres for each radian of longitude (J. P. Snyder, Map Projections: A Working Manual, 1987, equation
    /// 3-12, times half the square of the semi-major axis).
    static func area(toLatitude latitude: Double) -> Double {
        let sine = sin(latitude)
        let scaled = eccentricity * sine
        return halfSquare * (sine / (1 - scaled * scaled) + atanh(scaled) / eccentricity)
    }

    /// The mean of `area` along a line of constant slope, by three Gauss points: the error is under a square
    /// centimetre for half a degree, the longest taken in one piece.
    static func meanArea(fromLatitude latitude: Double, by difference: Double) -> Double {
        let pieces = max(1, (abs(difference) / 0.0087).rounded(.up))
        let step = difference / pieces
        let offset = step / 2 * (0.6).squareRoot()
        var sum = 0.0
        for piece in 0..<Int(pieces) {
            let middle = latitude + (Double(piece) + 0.5) * step
            sum += 8 * area(toLatitude: middle) + 5 * area(toLatitude: middle - offset)
            sum += 5 * area(toLatitude: middle + offset)
        }
        return sum / (18 * pieces)
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

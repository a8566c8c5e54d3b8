/// A ring that looks for its place among others.
struct NestedRing {
    let coordinates: [Double]
    let doubleArea: Double
    let box: BoundingBox
    var holes: [[Double]] = []

    init(_ coordinates: [Double]) {
        self.coordinates = coordinates
        doubleArea = GeometryKit.doubleArea(ofClosed: coordinates)
        box = BoundingBox(coordinates[...])
    }

    /// Polygons from rings that cross nowhere: exteriors counter-clockwise, holes clockwise.
    static func polygons(_ rings: [[Double]]) -> [PolygonRings] {
        let nested = rings.map(NestedRing.init)
        return polygons(nested.filter { $0.doubleArea > 0 }, holes: nested.filter { $0.doubleArea < 0 })
    }

    /// Gives each hole to the smallest exterior around it.
    static func polygons(_ exteriors: [NestedRing], holes: [NestedRing]) -> [PolygonRings] {
        var exteriors = exteriors
        for hole in holes {
            let around = exteriors.indices.filter { exteriors[$0].contains(hole) }
                .min { exteriors[$0].doubleArea < exteriors[$1].doubleArea }
            if let around { exteriors[around].holes.append(hole.coordinates) }
        }
        return exteriors.map { PolygonRings(exterior: $0.coordinates, holes: $0.holes) }
    }

    func isThinner(than width: Double) -> Bool {
        if width == 0 { return doubleArea == 0 }
        var perimeter = 0.0
        for index in stride(from: 2, to: coordinates.count, by: 2) {
            let (x, y) = (coordinates[index] - coordinates[index - 2], coordinates[index + 1] - coordinates[index - 1])
            perimeter += (x * x + y * y).squareRoot()
        }
        // A slit is as long as each of its two sides.
        return abs(doubleArea) <= width * perimeter
    }

    /// Whether a ring that does not cross this one lies inside.
    func contains(_ other: NestedRing) -> Bool {
        guard box.west <= other.box.west, other.box.east <= box.east, box.south <= other.box.south,
            other.box.north <= box.north
        else { return false }
        // Rings may touch at some vertices, hardly at all of them and at the middle of each edge.
        for index in stride(from: 0, to: other.coordinates.count - 2, by: 2) {
            let (x, y) = (other.coordinates[index], other.coordinates[index + 1])
            if let side = isInside(x, y) { return side }
        }
        for index in stride(from: 2, to: other.coordinates.count, by: 2) {
            let x = (other.coordinates[index - 2] + other.coordinates[index]) / 2
            let y = (other.coordinates[index - 1] + other.coordinates[index + 1]) / 2
            if let side = isInside(x, y) { return side }
        }
        return false
    }

    /// Nil on the line itself.
    private func isInside(_ x: Double, _ y: Double) -> Bool? {
        var isInside = false
        for index in stride(from: 2, to: coordinates.count, by: 2) {
            let (x1, y1) = (coordinates[index - 2] - x, coordinates[index - 1] - y)
            let (x2, y2) = (coordinates[index] - x, coordinates[index + 1] - y)
            let cross = x1 * y2 - x2 * y1
            if cross == 0, x1 * x2 <= 0, y1 * y2 <= 0 { return nil }
            // Edges that meet the parallel to the east, each with its lower end only.
            if (y1 <= 0) != (y2 <= 0), (cross > 0) == (y2 > y1) { isInside.toggle() }
        }
        return isInside
    }
}

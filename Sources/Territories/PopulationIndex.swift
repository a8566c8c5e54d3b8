public import GeometryKit
internal import VectorIO

/// Counts the people of a population layer inside surfaces. Belongs to its context's thread.
public final class PopulationIndex {
    private let layer: PopulationLayer
    private let context: GEOSContext
    private let index: SpatialIndex
    /// Places that are surfaces, by number.
    private let surfaces: [Int: Geometry]

    /// Builds a tree over the layer's places.
    /// - Complexity: O(*n* log *n*) in the places.
    public init(_ layer: PopulationLayer, in context: GEOSContext) throws(GeometryError) {
        self.layer = layer
        self.context = context
        var boxes: [BoundingBox?] = []
        var surfaces: [Int: Geometry] = [:]
        for (number, place) in layer.places.places.enumerated() {
            switch place {
            case .point(let point):
                boxes.append(
                    BoundingBox(
                        west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude))
            case .surface(let outline):
                let surface = try Geometry(outline, in: context)
                boxes.append(surface.boundingBox)
                surfaces[number] = surface
            }
        }
        self.surfaces = surfaces
        index = try SpatialIndex(boxes, in: context)
    }

    /// The people of each cell. A point on a common edge counts in the first cell; a surface is shared out by area.
    public func people(in cells: [Outline]) throws(GeometryError) -> [Double] {
        var people = Array(repeating: 0.0, count: cells.count)
        var counted: Set<Int> = []
        for (cell, outline) in cells.enumerated() {
            let geometry = try Geometry(outline, in: context)
            guard let box = geometry.boundingBox else { continue }
            let prepared = try PreparedGeometry(geometry)
            for number in try index.query(box) {
                let count = layer.places.counts[number]
                if case .point(let point) = layer.places.places[number] {
                    if !counted.contains(number), try prepared.covers(point) {
                        counted.insert(number)
                        people[cell] += count
                    }
                } else if let surface = surfaces[number] {
                    people[cell] += try count * share(of: surface, inside: prepared)
                }
            }
        }
        return people
    }

    private func share(of surface: Geometry, inside cell: PreparedGeometry) throws(GeometryError) -> Double {
        if try cell.covers(surface) { return 1 }
        guard try cell.intersects(surface) else { return 0 }
        let whole = try surface.areaSquareMetres()
        guard whole > 0 else { return 0 }
        var inside = 0.0
        for part in try surface.intersection(cell.geometry).polygons() { inside += try part.areaSquareMetres() }
        return inside / whole
    }
}

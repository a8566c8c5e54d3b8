extension Cutters {
    /// What cutters make of a surface.
    public enum Division: Hashable, Sendable {
        /// No cutter's edge goes through it; those that cover it, ascending.
        case whole(coveredBy: [Int])
        /// Two or more, in the order of their lists of cutters.
        case cells([Cell])
    }

    /// Divides a surface along the edges of the cutters that cross it: pieces that fit together exactly.
    ///
    /// Lines in general position, which nearly all are, are cut and walked here. Where some touch, or follow each other,
    /// GEOS nodes and polygonizes them (`cells(of:at:areaSquareMetres:)`).
    /// - Parameters:
    ///   - surface: valid polygons that do not overlap, vertices on the grid.
    ///   - surroundings: those of a box around the surface.
    ///   - areaSquareMetres: the surface's. The largest cell takes what the others leave of it, so that the parts add up
    ///     to the whole.
    /// - Complexity: linear in edges; for each cutter's edge near the surface, a sixteenth of the surface's edges, and those
    ///   whose boxes meet.
    public func division(
        of surface: [PolygonRings], in surroundings: Surroundings, areaSquareMetres: Double
    ) throws(GeometryError) -> Division {
        if surroundings.near.isEmpty { return .whole(coveredBy: surroundings.covering) }
        if let division = try quickDivision(of: surface, in: surroundings, areaSquareMetres: areaSquareMetres) {
            return division
        }
        let geometry = try Geometry(Outline(surface), in: context)
        let position = try self.position(of: geometry)
        if position.crossing.isEmpty { return .whole(coveredBy: position.covering) }
        let cells = try cells(of: geometry, at: position, areaSquareMetres: areaSquareMetres)
        // A polygon that only touches the edge leaves the surface whole.
        return cells.count == 1 ? .whole(coveredBy: cells[0].coveredBy) : .cells(cells)
    }

    /// Nil for lines that are not in general position.
    func quickDivision(
        of surface: [PolygonRings], in surroundings: Surroundings, areaSquareMetres: Double
    ) throws(GeometryError) -> Division? {
        let rings = [IndexedRing](surface)
        guard let first = rings.first else { return nil }
        let box = rings.dropFirst().reduce(first.box) { $0.union($1.box) }
        var cutters: [[IndexedRing]] = []
        for number in surroundings.near { cutters.append(try indexedRings(number)) }
        guard let arrangement = try? Arrangement(rings, box: box, cutters: cutters),
            let faces = try? arrangement.rings()
        else { return nil }
        var parts: [(coveredBy: [Int], rings: [[Double]], doubleArea: Double)] = []
        for (label, rings) in faces {
            var coveredBy = surroundings.covering
            for (bit, number) in surroundings.near.enumerated() where label & 1 << bit != 0 { coveredBy.append(number) }
            parts.append((coveredBy.sorted(), rings, rings.reduce(0) { $0 + doubleArea(ofClosed: $1) }))
        }
        if parts.count == 1 { return .whole(coveredBy: parts[0].coveredBy) }
        // No face is missing, and none is there twice.
        let expected = rings.reduce(0) { $0 + doubleArea(ofClosed: $1.coordinates) }
        guard parts.allSatisfy({ $0.doubleArea > 0 }),
            abs(parts.reduce(0) { $0 + $1.doubleArea } - expected) <= 1e-6 * expected
        else { return nil }
        parts.sort { $0.coveredBy.lexicographicallyPrecedes($1.coveredBy) }
        let largest = parts.indices.max { parts[$0].doubleArea < parts[$1].doubleArea }
        var areas = parts.enumerated().map { index, part in
            index == largest ? 0 : part.rings.reduce(0) { $0 + Ring(coordinates: $1).signedAreaSquareMetres }
        }
        if let largest { areas[largest] = areaSquareMetres - areas.reduce(0, +) }
        return .cells(
            zip(parts, areas).map { part, area in
                Cell(
                    outline: Outline(NestedRing.polygons(part.rings)), areaSquareMetres: area,
                    coveredBy: part.coveredBy)
            })
    }
}

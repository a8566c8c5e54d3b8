extension Cutters {
    /// Splits a surface along the edges of the cutters that cross it.
    ///
    /// The edges are noded together and polygonized, then each face asks which cutters cover it: one pass whatever
    /// the number of cutters, and pieces that fit together exactly.
    /// - Parameter areaSquareMetres: the surface's. The largest cell takes what the others leave of it, so that the
    ///   parts add up to the whole.
    /// - Returns: the cells with the same cutters merged, in the order of their lists of cutters.
    public func cells(
        of surface: Geometry, at position: Position, areaSquareMetres: Double
    ) throws(GeometryError) -> [Cell] {
        guard !position.crossing.isEmpty, let box = surface.boundingBox else {
            return [
                Cell(
                    outline: try surface.outline(), areaSquareMetres: areaSquareMetres, coveredBy: position.covering)
            ]
        }
        var crossing: [ArraySlice<Double>] = []
        for number in position.crossing {
            for ring in try rings(number) { crossing += ring.runs(near: [box]).near }
        }
        // Only what lies near a cutter can meet it; the rest of the surface's edge joins in afterwards.
        let boxes = crossing.map { BoundingBox($0) }
        var near = crossing
        var far: [ArraySlice<Double>] = []
        for ring in try surface.rings() {
            let runs = ring.runs(near: boxes)
            near += runs.near
            far += runs.far
        }
        let faces = try faces(of: surface, near: lines(near), far: lines(far).onGrid())
        // Without a cell the people of the surface would be lost.
        guard !faces.isEmpty else { throw GeometryError(operation: "cells", reason: "no face inside the surface") }
        var pieces: [[Int]: [Geometry]] = [:]
        for face in faces {
            var coveredBy = position.covering
            for number in position.crossing where try prepare(number).covers(face.witness) { coveredBy.append(number) }
            pieces[coveredBy.sorted(), default: []].append(face.geometry)
        }
        return try measured(pieces, areaSquareMetres: areaSquareMetres)
    }

    /// The faces that lines enclose inside a surface, found as fast as they can be without losing one.
    private func faces(of surface: Geometry, near: Geometry, far: Geometry) throws(GeometryError) -> [Face] {
        let expected = surface.squareDegrees
        func isWhole(_ faces: [Face]) -> Bool {
            abs(faces.reduce(0) { $0 + $1.geometry.squareDegrees } - expected) <= 1e-6 * expected
        }
        var found = try faces(of: surface, among: [near.nodedQuickly().onGrid(), far])
        if isWhole(found) { return found }
        // A crossing fell on the wrong side of an edge a tenth of a millimetre away, and a face is missing.
        found = try faces(of: surface, among: [near.noded(grid: Geometry.grid), far])
        if isWhole(found) { return found }
        // Rings of the surface touch far from any cutter.
        let all = try Geometry.collection([near, far], in: context)
        return try faces(of: surface, among: [all.noded(grid: Geometry.grid)])
    }

    private func lines(_ runs: [ArraySlice<Double>]) throws(GeometryError) -> Geometry {
        var lines: [Geometry] = []
        for run in runs { lines.append(try Geometry(line: run, in: context)) }
        return try Geometry.collection(lines, in: context)
    }

    /// A face, with a point inside that tells on which side of everything it lies.
    private struct Face {
        let geometry: Geometry
        let witness: LonLat
    }

    /// The faces that lines enclose inside a surface.
    private func faces(of surface: Geometry, among lines: [Geometry]) throws(GeometryError) -> [Face] {
        let inside = try PreparedGeometry(surface)
        var faces: [Face] = []
        for geometry in try Geometry.polygonized(lines, in: context).parts() {
            let witness = try geometry.pointOnSurface()
            if try inside.covers(witness) { faces.append(Face(geometry: geometry, witness: witness)) }
        }
        return faces
    }

    private func measured(
        _ pieces: [[Int]: [Geometry]], areaSquareMetres: Double
    ) throws(GeometryError) -> [Cell] {
        let keys = pieces.keys.sorted { $0.lexicographicallyPrecedes($1) }
        var geometries: [Geometry] = []
        for key in keys {
            let members = pieces[key] ?? []
            geometries.append(members.count == 1 ? members[0] : try Geometry.multiPolygon(members, in: context))
        }
        let largest = geometries.indices.max { geometries[$0].squareDegrees < geometries[$1].squareDegrees }
        var areas: [Double] = []
        for (index, geometry) in geometries.enumerated() {
            areas.append(index == largest ? 0 : try geometry.areaSquareMetres())
        }
        if let largest { areas[largest] = areaSquareMetres - areas.reduce(0, +) }
        var cells: [Cell] = []
        for (index, geometry) in geometries.enumerated() {
            cells.append(
                Cell(outline: try geometry.outline(), areaSquareMetres: areas[index], coveredBy: keys[index]))
        }
        return cells
    }
}

extension Cutters {
    /// Cells live on this grid, in degrees (2⁻³⁰, a tenth of a millimetre). It contains the grid of the embedded
    /// outlines, so their vertices stay where they are, and a crossing falls on the same vertex in the two communes
    /// that share the crossed edge: cells then dissolve without slivers.
    static let grid = 0x1p-30

    /// Splits a surface along the edges of the cutters that cross it.
    ///
    /// The edges are noded together and polygonized, then each face asks which cutters cover it: one pass whatever
    /// the number of cutters, and pieces that fit together exactly.
    /// - Returns: the cells with the same cutters merged, in the order of their lists of cutters.
    public func cells(of surface: Geometry, at position: Position) throws(GeometryError) -> [Cell] {
        let context = surface.context
        guard !position.crossing.isEmpty, let box = surface.boundingBox else {
            return [
                Cell(
                    outline: try surface.outline(), areaSquareMetres: try surface.areaSquareMetres(),
                    coveredBy: position.covering)
            ]
        }
        var lines = [try surface.boundary()]
        for number in position.crossing {
            for ring in try rings(number) {
                for run in ring.runs(near: box) { lines.append(try Geometry(line: run, in: context)) }
            }
        }
        let faces = try Geometry.collection(lines, in: context).noded(grid: Self.grid).polygonized().parts()
        let inside = try PreparedGeometry(surface)
        var pieces: [[Int]: [Geometry]] = [:]
        for face in faces {
            let witness = try face.pointOnSurface()
            guard try inside.covers(witness) else { continue }
            var coveredBy = position.covering
            for number in position.crossing where try prepare(number).covers(witness) { coveredBy.append(number) }
            pieces[coveredBy.sorted(), default: []].append(face)
        }
        var cells: [Cell] = []
        for (coveredBy, members) in pieces.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let piece = members.count == 1 ? members[0] : try Geometry.multiPolygon(members, in: context)
            cells.append(
                Cell(
                    outline: try piece.outline(), areaSquareMetres: try piece.areaSquareMetres(), coveredBy: coveredBy))
        }
        return cells
    }
}

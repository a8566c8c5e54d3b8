internal import CGEOS

extension PreparedGeometry {
    /// Whether a point seems to lie strictly inside both surfaces: an inner point or a vertex of one inside the other (at
    /// most 64 vertices are tried, evenly along its rings), or a point of a small grid where their boxes meet.
    /// Neighbours that merely share an edge answer no; where they share it but for rounding, either answer may come. A
    /// cheap question before the exact one (`intersection`), which a thin overlap may escape.
    public func seemsToOverlap(_ other: PreparedGeometry) throws(GeometryError) -> Bool {
        guard let own = geometry.boundingBox, let others = other.geometry.boundingBox, own.intersects(others) else {
            return false
        }
        if try holdsSome(of: other.geometry) { return true }
        if try other.holdsSome(of: geometry) { return true }
        let (west, east) = (max(own.west, others.west), min(own.east, others.east))
        let (south, north) = (max(own.south, others.south), min(own.north, others.north))
        for column in 1...4 {
            for row in 1...4 {
                let x = west + (east - west) * Double(column) / 5
                let y = south + (north - south) * Double(row) / 5
                if try contains(x, y), try other.contains(x, y) { return true }
            }
        }
        return false
    }

    private func holdsSome(of other: Geometry) throws(GeometryError) -> Bool {
        let inner = try other.pointOnSurface()
        if try contains(inner.longitude, inner.latitude) { return true }
        let vertices = try other.rings().flatMap(\.coordinates)
        let step = 2 * max(1, vertices.count / 2 / 64)
        for index in stride(from: 0, to: vertices.count, by: step) {
            if try contains(vertices[index], vertices[index + 1]) { return true }
        }
        return false
    }

    private func contains(_ x: Double, _ y: Double) throws(GeometryError) -> Bool {
        let context = geometry.context
        guard let point = GEOSGeom_createPointFromXY_r(context.handle, x, y) else {
            throw context.failure("GEOSGeom_createPointFromXY")
        }
        defer { GEOSGeom_destroy_r(context.handle, point) }
        return try context.truth("GEOSPreparedContains", GEOSPreparedContains_r(context.handle, pointer, point))
    }
}

internal import CPROJ

/// Takes coordinates of a reference system to WGS84 longitude and latitude, whatever the order of its axes.
/// Belongs to the thread that made it.
public final class Reprojection {
    private let context: OpaquePointer
    private let transformation: OpaquePointer

    /// - Parameter source: WKT, a PROJ string or an authority's code (`EPSG:2154`).
    /// - Throws: `GeometryError` when PROJ does not know the system or no way to WGS84.
    public init(from source: String) throws(GeometryError) {
        let context: OpaquePointer = proj_context_create()
        proj_log_level(context, PJ_LOG_NONE)
        guard let raw = proj_create_crs_to_crs(context, source, "EPSG:4326", nil) else {
            let reason = String(cString: proj_context_errno_string(context, proj_context_errno(context)))
            proj_context_destroy(context)
            throw GeometryError(operation: "proj_create_crs_to_crs", reason: reason)
        }
        guard let normalized = proj_normalize_for_visualization(context, raw) else {
            proj_destroy(raw)
            proj_context_destroy(context)
            throw GeometryError(operation: "proj_normalize_for_visualization", reason: "no axis order")
        }
        proj_destroy(raw)
        self.context = context
        transformation = normalized
    }

    deinit {
        proj_destroy(transformation)
        proj_context_destroy(context)
    }

    /// The bounds, in the source's coordinates, of a box of longitudes and latitudes; nil outside its domain.
    public func sourceBounds(of box: BoundingBox) -> BoundingBox? { moved(box, PJ_INV) }

    /// The box of longitudes and latitudes that holds one in the source's coordinates; nil outside its domain.
    public func bounds(of source: BoundingBox) -> BoundingBox? { moved(source, PJ_FWD) }

    private func moved(_ box: BoundingBox, _ direction: PJ_DIRECTION) -> BoundingBox? {
        var bounds = BoundingBox(west: 0, south: 0, east: 0, north: 0)
        let worked = proj_trans_bounds(
            context, transformation, direction, box.west, box.south, box.east, box.north, &bounds.west, &bounds.south,
            &bounds.east, &bounds.north, 21)
        return worked == 1 ? bounds : nil
    }

    /// The other way: longitudes and latitudes, in turn, as the source's coordinates. What the source cannot show is
    /// infinite.
    public func sourceCoordinates(of positions: [Double]) -> [Double] {
        var moved = positions
        let stride = 2 * MemoryLayout<Double>.stride
        let count = moved.count / 2
        moved.withUnsafeMutableBufferPointer { buffer in
            guard let x = buffer.baseAddress else { return }
            proj_trans_generic(transformation, PJ_INV, x, stride, count, x + 1, stride, count, nil, 0, 0, nil, 0, 0)
        }
        return moved
    }

    /// The geometry in longitude and latitude.
    /// - Throws: `GeometryError` when a vertex cannot be transformed.
    public func apply(to geometry: Geometry) throws(GeometryError) -> Geometry { try moved(geometry, PJ_FWD) }

    /// The other way: a geometry in longitude and latitude in the source's coordinates, easting first.
    /// - Throws: `GeometryError` when the source cannot show a vertex.
    public func source(of geometry: Geometry) throws(GeometryError) -> Geometry { try moved(geometry, PJ_INV) }

    private func moved(_ geometry: Geometry, _ direction: PJ_DIRECTION) throws(GeometryError) -> Geometry {
        var failed = false
        let moved = try geometry.mapCoordinates { position in
            let source = proj_coord(position.longitude, position.latitude, 0, 0)
            let target = proj_trans(transformation, direction, source)
            if !target.xy.x.isFinite || !target.xy.y.isFinite { failed = true }
            return LonLat(longitude: target.xy.x, latitude: target.xy.y)
        }
        if failed {
            throw GeometryError(operation: "proj_trans", reason: "a vertex is outside the domain of the projection")
        }
        return moved
    }
}

internal import CGEOS

extension Geometry {
    /// The geometry as RFC 7946 writes it: rings by the right-hand rule (exteriors counter-clockwise), coordinates
    /// rounded to so many decimals.
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
        guard let writer = GEOSGeoJSONWriter_create_r(context.handle) else {
            throw context.failure("GEOSGeoJSONWriter_create")
        }
        defer { GEOSGeoJSONWriter_destroy_r(context.handle, writer) }
        guard let text = GEOSGeoJSONWriter_writeGeometry_r(context.handle, writer, oriented.pointer, -1) else {
            throw context.failure("GEOSGeoJSONWriter_writeGeometry")
        }
        defer { GEOSFree_r(context.handle, text) }
        return String(cString: text)
    }
}

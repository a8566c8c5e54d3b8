internal import CGEOS

extension Geometry {
    /// Why the geometry is invalid, with the place, or nil when it is valid.
    public func invalidityReason() throws(GeometryError) -> String? {
        if try context.truth("GEOSisValid", GEOSisValid_r(context.handle, pointer)) { return nil }
        guard let reason = GEOSisValidReason_r(context.handle, pointer) else {
            throw context.failure("GEOSisValidReason")
        }
        defer { GEOSFree_r(context.handle, reason) }
        return String(cString: reason)
    }

    /// The same surface with valid rings. Every vertex is kept; lines and points that fall out are not polygons
    /// and are left to the caller (`polygons()`).
    public func madeValid() throws(GeometryError) -> Geometry {
        try context.geometry("GEOSMakeValid", GEOSMakeValid_r(context.handle, pointer))
    }
}

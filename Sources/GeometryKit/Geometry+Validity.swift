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

    /// The surface with valid rings that covers every place which any part or loop of this one covers: parts that
    /// overlap become one, and holes are cut out of their own part only. Lines and points that fall out are not
    /// polygons and are left to the caller (`polygons()`).
    ///
    /// GEOS's « structure » repair; its « line work » repair counts crossings, so that what two parts cover is a hole.
    public func madeValid() throws(GeometryError) -> Geometry {
        var pieces: [Geometry] = []
        for part in try polygons() { pieces.append(try part.repaired(GEOS_MAKE_VALID_STRUCTURE)) }
        return pieces.count == 1 ? pieces[0] : try Self.union(pieces, in: context)
    }

    /// The surfaces between the lines of the rings, in and out by turns, with every vertex that they have: for outlines
    /// that share edges and were moved a little, where a loop is a slip of the line and no second cover.
    public func madeValidByLines() throws(GeometryError) -> Geometry {
        try repaired(GEOS_MAKE_VALID_LINEWORK)
    }

    private func repaired(_ method: GEOSMakeValidMethods) throws(GeometryError) -> Geometry {
        guard let parameters = GEOSMakeValidParams_create_r(context.handle) else {
            throw context.failure("GEOSMakeValidParams_create")
        }
        defer { GEOSMakeValidParams_destroy_r(context.handle, parameters) }
        _ = GEOSMakeValidParams_setMethod_r(context.handle, parameters, method)
        return try context.geometry(
            "GEOSMakeValidWithParams", GEOSMakeValidWithParams_r(context.handle, pointer, parameters))
    }
}

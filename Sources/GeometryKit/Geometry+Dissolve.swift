internal import CGEOS

extension Geometry {
    /// The union of surfaces that touch along identical edges, such as communes.
    ///
    /// A coverage union cancels shared edges in linear time, but is only right where neighbours do not overlap; it is
    /// taken when it is valid and no area was lost or won, and the robust union otherwise, for this group alone.
    /// - Complexity: O(n log n) in vertices; some fifty times slower on the robust path.
    public static func dissolved(_ members: [Geometry], in context: GEOSContext) throws(GeometryError) -> Geometry {
        let group = try collection(members, in: context)
        if let fast = GEOSCoverageUnion_r(context.handle, group.pointer) {
            let union = Geometry(owning: fast, in: context)
            let expected = members.reduce(0) { $0 + $1.squareDegrees }
            if abs(union.squareDegrees - expected) <= 1e-9 * expected,
                GEOSisValid_r(context.handle, union.pointer) == 1
            {
                return union
            }
        }
        return try context.geometry("GEOSUnaryUnion", GEOSUnaryUnion_r(context.handle, group.pointer))
    }

    /// The union of surfaces that may overlap.
    public static func union(_ members: [Geometry], in context: GEOSContext) throws(GeometryError) -> Geometry {
        let group = try collection(members, in: context)
        return try context.geometry("GEOSUnaryUnion", GEOSUnaryUnion_r(context.handle, group.pointer))
    }

    /// The area in the plane of longitude and latitude: good for comparisons, not a measure.
    var squareDegrees: Double {
        var area = 0.0
        GEOSArea_r(context.handle, pointer, &area)
        return area
    }
}

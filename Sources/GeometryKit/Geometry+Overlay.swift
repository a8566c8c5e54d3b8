internal import CGEOS

extension Geometry {
    /// The part that both share, in floating point; empty where they share nothing.
    /// - Throws: `GeometryError`, most often for an invalid polygon.
    public func intersection(_ other: Geometry) throws(GeometryError) -> Geometry {
        try context.geometry("GEOSIntersection", GEOSIntersection_r(context.handle, pointer, other.pointer))
    }

    /// The part of this one outside the other, in floating point.
    /// - Throws: as `intersection(_:)`.
    public func difference(_ other: Geometry) throws(GeometryError) -> Geometry {
        try context.geometry("GEOSDifference", GEOSDifference_r(context.handle, pointer, other.pointer))
    }

    /// The rings of polygons as lines, the two ends of a line; empty for a point.
    /// - Throws: `GeometryError` for a collection, which has no boundary.
    public func boundary() throws(GeometryError) -> Geometry {
        try context.geometry("GEOSBoundary", GEOSBoundary_r(context.handle, pointer))
    }

    /// The lines cut at every crossing and laid on the grid: no two of them cross or overlap any more.
    /// - Parameter grid: the step of the grid in degrees; a power of two keeps grid coordinates exact.
    public func noded(grid: Double) throws(GeometryError) -> Geometry {
        try context.geometry("GEOSUnaryUnionPrec", GEOSUnaryUnionPrec_r(context.handle, pointer, grid))
    }

    /// The lines cut at every crossing. Floating point places the crossings, so that a line may end up a hair on the
    /// wrong side of a vertex: twice as fast as on a grid, for callers who check what they make of it.
    public func nodedQuickly() throws(GeometryError) -> Geometry {
        try context.geometry("GEOSUnaryUnion", GEOSUnaryUnion_r(context.handle, pointer))
    }

    /// The faces that noded lines enclose together; dangling ends are left out.
    public static func polygonized(_ lines: [Geometry], in context: GEOSContext) throws(GeometryError) -> Geometry {
        let pointers: [OpaquePointer?] = lines.map(\.pointer)
        return try context.geometry(
            "GEOSPolygonize", GEOSPolygonize_r(context.handle, pointers, UInt32(pointers.count)))
    }
}

internal import CGEOS

extension Geometry {
    /// The union of surfaces that touch along identical edges, such as communes.
    ///
    /// A coverage union cancels shared edges in linear time, but refuses neighbours that overlap; the robust union
    /// then takes over for this group alone, and also when the fast result is not valid.
    /// - Complexity: O(n log n) in vertices; some fifty times slower on the robust path.
    public static func dissolved(_ members: [Geometry], in context: GEOSContext) throws(GeometryError) -> Geometry {
        let group = try collection(members, in: context)
        if let fast = GEOSCoverageUnion_r(context.handle, group.pointer) {
            let union = Geometry(owning: fast, in: context)
            if GEOSisValid_r(context.handle, union.pointer) == 1 { return union }
        }
        return try context.geometry("GEOSUnaryUnion", GEOSUnaryUnion_r(context.handle, group.pointer))
    }
}

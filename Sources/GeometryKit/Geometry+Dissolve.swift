internal import CGEOS

extension Geometry {
    /// How far a vertex may lie from a neighbour's edge to be taken as part of it, in degrees: what laying a crossing on
    /// the grid can move it by.
    public static let weldingTolerance = 1.5 * grid

    /// The union of surfaces that touch along identical edges, such as communes and cells of communes.
    ///
    /// What is left when the lines that two of them share cancel. Members that overlap leave an outline that crosses
    /// itself, or lines that are there twice: their union is then GEOS's, for this group alone.
    /// - Complexity: linear in vertices; some fifty times slower for members that overlap.
    public static func dissolved(_ members: [Geometry], in context: GEOSContext) throws(GeometryError) -> Geometry {
        if let outline = try outlineOfLines(members, in: context) { return outline }
        return try union(members, in: context)
    }

    /// What is left when the lines that two members share cancel; nil where they overlap.
    static func outlineOfLines(
        _ members: [Geometry], in context: GEOSContext
    ) throws(GeometryError) -> Geometry? {
        var rings = FaceRings(faceCount: members.count)
        for (face, member) in members.enumerated() { rings.add(try member.polygonRings(), to: face) }
        var walk = BoundaryWalk(Topology(rings, weldingWithin: weldingTolerance))
        let polygons = walk.polygons(around: members.indices, thinnest: 2 * grid)
        guard !polygons.isEmpty, walk.repeatedArcs == 0 else { return nil }
        let outline = try Geometry(Outline(polygons), in: context)
        return try context.truth("GEOSisValid", GEOSisValid_r(context.handle, outline.pointer)) ? outline : nil
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

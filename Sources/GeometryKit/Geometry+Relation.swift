internal import CGEOS

/// How two geometries lie to each other (OGC Simple Features 1.2.1, 6.1.15).
public enum SpatialRelation: String, Hashable, Sendable, CaseIterable {
    case intersects, disjoint, contains, within, touches, crosses, overlaps, equals
}

extension Geometry {
    /// Brings well-known text to life.
    /// - Throws: `GeometryError` when it is none.
    public convenience init(wellKnownText text: String, in context: GEOSContext) throws(GeometryError) {
        let reader = GEOSWKTReader_create_r(context.handle)
        defer { GEOSWKTReader_destroy_r(context.handle, reader) }
        guard let pointer = GEOSWKTReader_read_r(context.handle, reader, text) else {
            throw context.failure("GEOSWKTReader_read")
        }
        self.init(owning: pointer, in: context)
    }

    /// Whether it lies so to another geometry of the same context.
    public func holds(_ relation: SpatialRelation, with other: Geometry) throws(GeometryError) -> Bool {
        let predicate =
            switch relation {
            case .intersects: GEOSIntersects_r
            case .disjoint: GEOSDisjoint_r
            case .contains: GEOSContains_r
            case .within: GEOSWithin_r
            case .touches: GEOSTouches_r
            case .crosses: GEOSCrosses_r
            case .overlaps: GEOSOverlaps_r
            case .equals: GEOSEquals_r
            }
        return try context.truth("GEOS \(relation.rawValue)", predicate(context.handle, pointer, other.pointer))
    }
}

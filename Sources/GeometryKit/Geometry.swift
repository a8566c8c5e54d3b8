internal import CGEOS

/// A GEOS geometry in longitude and latitude. Owns its handle; lives and dies in the thread of its context.
public final class Geometry {
    let pointer: OpaquePointer
    /// The GEOS context that made it; geometries that meet in an operation share one.
    public let context: GEOSContext

    init(owning pointer: OpaquePointer, in context: GEOSContext) {
        self.pointer = pointer
        self.context = context
    }

    deinit { GEOSGeom_destroy_r(context.handle, pointer) }

    /// Brings an outline to life.
    /// - Throws: `GeometryError` when the bytes are no well-known binary.
    public convenience init(_ outline: Outline, in context: GEOSContext) throws(GeometryError) {
        let bytes = outline.wellKnownBinary
        guard let pointer = GEOSWKBReader_read_r(context.handle, context.wkbReader, bytes, bytes.count) else {
            throw context.failure("GEOSWKBReader_read")
        }
        self.init(owning: pointer, in: context)
    }

    /// A single position.
    public convenience init(point: LonLat, in context: GEOSContext) throws(GeometryError) {
        guard let pointer = GEOSGeom_createPointFromXY_r(context.handle, point.longitude, point.latitude) else {
            throw context.failure("GEOSGeom_createPointFromXY")
        }
        self.init(owning: pointer, in: context)
    }

    /// A polygon from its exterior ring; the ring is closed here when it is not.
    public convenience init(polygon ring: [LonLat], in context: GEOSContext) throws(GeometryError) {
        var buffer: [Double] = []
        buffer.reserveCapacity(2 * ring.count + 2)
        for position in ring { buffer += [position.longitude, position.latitude] }
        if ring.first != ring.last { buffer += buffer.prefix(2) }
        let sequence = GEOSCoordSeq_copyFromBuffer_r(context.handle, buffer, UInt32(buffer.count / 2), 0, 0)
        // GEOS takes ownership of what it is given, even when it fails.
        guard let sequence, let shell = GEOSGeom_createLinearRing_r(context.handle, sequence),
            let pointer = GEOSGeom_createPolygon_r(context.handle, shell, nil, 0)
        else { throw context.failure("GEOSGeom_createPolygon") }
        self.init(owning: pointer, in: context)
    }

    /// A collection of the given geometries, which are copied.
    public static func collection(_ members: [Geometry], in context: GEOSContext) throws(GeometryError) -> Geometry {
        try collection(of: GEOS_GEOMETRYCOLLECTION, members, in: context)
    }

    /// One multipolygon of the given polygons, which are copied.
    public static func multiPolygon(_ polygons: [Geometry], in context: GEOSContext) throws(GeometryError) -> Geometry {
        try collection(of: GEOS_MULTIPOLYGON, polygons, in: context)
    }

    private static func collection(
        of type: GEOSGeomTypes, _ members: [Geometry], in context: GEOSContext
    ) throws(GeometryError) -> Geometry {
        var copies = members.map { GEOSGeom_clone_r(context.handle, $0.pointer) }
        return try context.geometry(
            "GEOSGeom_createCollection",
            GEOSGeom_createCollection_r(context.handle, Int32(type.rawValue), &copies, UInt32(copies.count)))
    }

    /// The geometry at rest.
    public func outline() throws(GeometryError) -> Outline {
        var size = 0
        guard let bytes = GEOSWKBWriter_write_r(context.handle, context.wkbWriter, pointer, &size) else {
            throw context.failure("GEOSWKBWriter_write")
        }
        defer { GEOSFree_r(context.handle, bytes) }
        return Outline(wellKnownBinary: Array(UnsafeBufferPointer(start: bytes, count: size)))
    }

    /// Whether it has no point at all: what an intersection of strangers leaves.
    public var isEmpty: Bool { GEOSisEmpty_r(context.handle, pointer) == 1 }

    /// Nil for an empty geometry.
    public var boundingBox: BoundingBox? {
        var box = BoundingBox(west: 0, south: 0, east: 0, north: 0)
        guard !isEmpty, GEOSGeom_getXMin_r(context.handle, pointer, &box.west) == 1,
            GEOSGeom_getYMin_r(context.handle, pointer, &box.south) == 1,
            GEOSGeom_getXMax_r(context.handle, pointer, &box.east) == 1,
            GEOSGeom_getYMax_r(context.handle, pointer, &box.north) == 1
        else { return nil }
        return box
    }

    /// A point that is surely inside, unlike a centroid.
    public func pointOnSurface() throws(GeometryError) -> LonLat {
        let point = try context.geometry("GEOSPointOnSurface", GEOSPointOnSurface_r(context.handle, pointer))
        var position = LonLat(longitude: .nan, latitude: .nan)
        guard GEOSGeomGetX_r(context.handle, point.pointer, &position.longitude) == 1,
            GEOSGeomGetY_r(context.handle, point.pointer, &position.latitude) == 1
        else { throw context.failure("GEOSPointOnSurface") }
        return position
    }

    /// The members of a collection, or the geometry itself: copies, each with a life of its own.
    public func parts() throws(GeometryError) -> [Geometry] {
        var parts: [Geometry] = []
        for index in 0..<GEOSGetNumGeometries_r(context.handle, pointer) {
            let member = GEOSGetGeometryN_r(context.handle, pointer, index)
            parts.append(try context.geometry("GEOSGetGeometryN", GEOSGeom_clone_r(context.handle, member)))
        }
        return parts
    }

    /// The polygons of this geometry, at any depth of collection; points and lines are left out.
    public func polygons() throws(GeometryError) -> [Geometry] {
        switch GEOSGeomTypeId_r(context.handle, pointer) {
        case Int32(GEOS_POLYGON.rawValue): return isEmpty ? [] : try parts()
        case Int32(GEOS_MULTIPOLYGON.rawValue), Int32(GEOS_GEOMETRYCOLLECTION.rawValue):
            var polygons: [Geometry] = []
            for part in try parts() { polygons += try part.polygons() }
            return polygons
        default: return []
        }
    }

    /// A copy with every coordinate passed through `change`.
    public func mapCoordinates(_ change: (LonLat) -> LonLat) throws(GeometryError) -> Geometry {
        let transformed = withoutActuallyEscaping(change) { change in
            let box = ChangeBox(change)
            return withExtendedLifetime(box) {
                GEOSGeom_transformXY_r(
                    context.handle, pointer,
                    { x, y, box in
                        guard let x, let y, let box else { return 0 }
                        let change = Unmanaged<ChangeBox>.fromOpaque(box).takeUnretainedValue().change
                        let moved = change(LonLat(longitude: x.pointee, latitude: y.pointee))
                        x.pointee = moved.longitude
                        y.pointee = moved.latitude
                        return 1
                    }, Unmanaged.passUnretained(box).toOpaque())
            }
        }
        return try context.geometry("GEOSGeom_transformXY", transformed)
    }

    /// Carries a closure through a C callback, which cannot capture.
    private final class ChangeBox {
        let change: (LonLat) -> LonLat
        init(_ change: @escaping (LonLat) -> LonLat) { self.change = change }
    }
}

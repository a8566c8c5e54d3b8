internal import CGEOS

/// A closed line of vertices as GEOS lays them out: x and y in turn, the last vertex equal to the first.
struct Ring {
    let coordinates: [Double]

    /// Runs of whole segments, as open lines that follow each other.
    struct Runs {
        /// Those that may meet one of the boxes.
        var near: [ArraySlice<Double>] = []
        var far: [ArraySlice<Double>] = []
    }

    /// Parts the ring into runs of segments that may meet one of the boxes and runs that cannot.
    ///
    /// Segments are never shortened: two neighbours that meet the same segment must see the same two ends, or they
    /// would place its crossings differently.
    func runs(near boxes: [BoundingBox]) -> Runs {
        var runs = Runs()
        var start = 0
        var wasNear = false
        for end in stride(from: 2, to: coordinates.count, by: 2) {
            let (x1, y1) = (coordinates[end - 2], coordinates[end - 1])
            let (x2, y2) = (coordinates[end], coordinates[end + 1])
            let segment = BoundingBox(west: min(x1, x2), south: min(y1, y2), east: max(x1, x2), north: max(y1, y2))
            let isNear = boxes.contains { $0.intersects(segment) }
            if isNear != wasNear, end > 2 {
                runs.append(coordinates[start..<end], isNear: wasNear)
                start = end - 2
            }
            wasNear = isNear
        }
        runs.append(coordinates[start...], isNear: wasNear)
        return runs
    }
}

extension Ring.Runs {
    fileprivate mutating func append(_ run: ArraySlice<Double>, isNear: Bool) {
        if isNear { near.append(run) } else { far.append(run) }
    }
}

extension BoundingBox {
    /// Around vertices, x and y in turn.
    init(_ run: ArraySlice<Double>) {
        self.init(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
        for index in stride(from: run.startIndex, to: run.endIndex, by: 2) {
            west = min(west, run[index])
            east = max(east, run[index])
            south = min(south, run[index + 1])
            north = max(north, run[index + 1])
        }
    }
}

extension Ring {
    init(_ ring: OpaquePointer?, in context: GEOSContext) throws(GeometryError) {
        guard let ring, let sequence = GEOSGeom_getCoordSeq_r(context.handle, ring) else {
            throw context.failure("GEOSGeom_getCoordSeq")
        }
        var count: UInt32 = 0
        GEOSCoordSeq_getSize_r(context.handle, sequence, &count)
        coordinates = [Double](unsafeUninitializedCapacity: 2 * Int(count)) { buffer, filled in
            GEOSCoordSeq_copyToBuffer_r(context.handle, sequence, buffer.baseAddress, 0, 0)
            filled = 2 * Int(count)
        }
    }
}

extension Geometry {
    /// The exterior ring of a polygon, then its holes; those of every member for a collection; none for the rest.
    func rings() throws(GeometryError) -> [Ring] {
        try Self.rings(of: pointer, in: context)
    }

    private static func rings(of pointer: OpaquePointer, in context: GEOSContext) throws(GeometryError) -> [Ring] {
        switch GEOSGeomTypeId_r(context.handle, pointer) {
        case Int32(GEOS_POLYGON.rawValue):
            if GEOSisEmpty_r(context.handle, pointer) == 1 { return [] }
            var rings = [try Ring(GEOSGetExteriorRing_r(context.handle, pointer), in: context)]
            for hole in 0..<GEOSGetNumInteriorRings_r(context.handle, pointer) {
                rings.append(try Ring(GEOSGetInteriorRingN_r(context.handle, pointer, hole), in: context))
            }
            return rings
        case Int32(GEOS_MULTIPOLYGON.rawValue), Int32(GEOS_GEOMETRYCOLLECTION.rawValue):
            var rings: [Ring] = []
            for index in 0..<GEOSGetNumGeometries_r(context.handle, pointer) {
                guard let part = GEOSGetGeometryN_r(context.handle, pointer, index) else { continue }
                rings += try Self.rings(of: part, in: context)
            }
            return rings
        default: return []
        }
    }

    /// A line through the given vertices, x and y in turn.
    convenience init(line coordinates: ArraySlice<Double>, in context: GEOSContext) throws(GeometryError) {
        let sequence = coordinates.withUnsafeBufferPointer {
            GEOSCoordSeq_copyFromBuffer_r(context.handle, $0.baseAddress, UInt32($0.count / 2), 0, 0)
        }
        guard let sequence, let line = GEOSGeom_createLineString_r(context.handle, sequence) else {
            throw context.failure("GEOSGeom_createLineString")
        }
        self.init(owning: line, in: context)
    }
}

extension Outline {
    /// A polygon, or several in one.
    /// - Parameter polygons: not empty.
    public init(_ polygons: [PolygonRings]) {
        var bytes = WellKnownBinary()
        bytes.reserve(polygons)
        if polygons.count == 1 {
            bytes.append(polygons[0])
        } else {
            bytes.header(.multiPolygon, count: polygons.count)
            for polygon in polygons { bytes.append(polygon) }
        }
        self.init(wellKnownBinary: bytes.bytes)
    }
}

/// Well-known binary as it grows, least significant byte first (OGC 06-103r4, 8.2).
private struct WellKnownBinary {
    enum Kind: UInt32 {
        case polygon = 3
        case multiPolygon = 6
    }

    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ polygons: [PolygonRings]) {
        var count = 9
        for polygon in polygons {
            count += 13 + 8 * polygon.exterior.count
            for hole in polygon.holes { count += 4 + 8 * hole.count }
        }
        bytes.reserveCapacity(count)
    }

    mutating func header(_ kind: Kind, count: Int) {
        bytes.append(1)
        append(kind.rawValue)
        append(UInt32(count))
    }

    mutating func append(_ polygon: PolygonRings) {
        header(.polygon, count: 1 + polygon.holes.count)
        append(polygon.exterior)
        for hole in polygon.holes { append(hole) }
    }

    private mutating func append(_ number: UInt32) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ ring: [Double]) {
        append(UInt32(ring.count / 2))
        #if _endian(little)
            ring.withUnsafeBytes { bytes.append(contentsOf: $0) }
        #else
            for number in ring { withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) } }
        #endif
    }
}

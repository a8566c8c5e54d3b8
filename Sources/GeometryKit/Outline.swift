/// A geometry at rest, as well-known binary in longitude and latitude.
///
/// GEOS handles belong to the thread that made them; an outline belongs to nobody, so it is what rooms hand to
/// each other, keep, and send from one core to another. `Geometry(_:in:)` brings it to life.
public struct Outline: Hashable, Sendable {
    /// As GEOS writes it: two dimensions, without reference system.
    public let wellKnownBinary: [UInt8]

    public init(wellKnownBinary: [UInt8]) {
        self.wellKnownBinary = wellKnownBinary
    }
}

extension Outline {
    /// A point, or a line through several.
    public init(points: [LonLat]) throws(GeometryError) {
        let context = GEOSContext()
        let buffer = points.flatMap { [$0.longitude, $0.latitude] }
        self =
            points.count == 1
            ? try Geometry(point: points[0], in: context).outline()
            : try Geometry(line: buffer[...], in: context).outline()
    }
}

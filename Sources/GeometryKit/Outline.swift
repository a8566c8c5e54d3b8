/// A geometry at rest, as well-known binary in longitude and latitude.
///
/// GEOS handles belong to the thread that made them; an outline belongs to nobody, so it is what rooms hand to
/// each other, keep, and send from one core to another. `Geometry(_:in:)` brings it to life.
public struct Outline: Hashable, Sendable {
    public let wellKnownBinary: [UInt8]

    public init(wellKnownBinary: [UInt8]) {
        self.wellKnownBinary = wellKnownBinary
    }
}

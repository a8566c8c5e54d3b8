/// A rectangle along meridians and parallels, in degrees, edges included.
public struct BoundingBox: Hashable, Sendable {
    /// The least longitude.
    public var west: Double
    /// The least latitude.
    public var south: Double
    /// The greatest longitude, never less than `west`: a box across the antimeridian cannot be told.
    public var east: Double
    /// The greatest latitude.
    public var north: Double

    public init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// Whether they have a point in common, an edge or a corner included.
    public func intersects(_ other: BoundingBox) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }

    /// The smallest rectangle around both.
    public func union(_ other: BoundingBox) -> BoundingBox {
        BoundingBox(
            west: min(west, other.west), south: min(south, other.south),
            east: max(east, other.east), north: max(north, other.north))
    }
}

/// The position of a polygon in its register, which is no position of a post, an atom or a commune.
public struct PolygonIndex: Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// In the register's `polygons`.
    public let position: Int

    /// The polygon that stands there.
    public init(_ position: Int) {
        self.position = position
    }

    /// For tests and examples: `.polygon(0)`.
    public init(integerLiteral position: Int) {
        self.init(position)
    }

    /// Where the polygon stands once others are put before it.
    func shifted(by count: Int) -> PolygonIndex { PolygonIndex(position + count) }
}

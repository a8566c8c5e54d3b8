/// How large the symbols of posts are on one map. Areas are proportional to ETP, and the largest symbol is kept so small
/// that the territory under it is seen: where a post has many ETP, all shrink alike.
public struct PostScale: Hashable, Sendable {
    /// Millimetres on paper of the radius of a circle of one ETP.
    public let radiusOfOne: Double

    /// Where no post is large.
    private static let usual = 2.4
    /// Of the largest circle: a 25th of the height of a page's main frame.
    private static let largest = 6.0

    /// - Parameter largestETP: of all posts drawn.
    public init(largestETP: Double) {
        radiusOfOne = largestETP > 0 ? min(Self.usual, Self.largest / largestETP.squareRoot()) : Self.usual
    }

    /// Millimetres; that of about one ETP, but never hard to see, where nobody knows.
    public func radius(ofETP etp: Double?) -> Double {
        etp.map { radiusOfOne * $0.squareRoot() } ?? max(1.6, radiusOfOne)
    }
}

/// How large the symbols of posts are on one map. Areas are proportional to ETP, and symbols are kept so small that the
/// territory under them is seen: where one post has many ETP, or there are many posts, all shrink alike.
public struct PostScale: Hashable, Sendable {
    /// Millimetres on paper of the radius of a circle of one ETP.
    public let radiusOfOne: Double
    private let largestETP: Double

    /// Where posts are few and small.
    private static let usual = 2.4
    /// Of the largest circle: a 25th of the height of a page's main frame.
    static let largest = 6.0
    /// Of all circles together, square millimetres: a twentieth of a page's main frame.
    private static let mostSurface = 1600.0

    /// - Parameter etp: of the posts shown on one page.
    public init(page etp: [Double]) {
        let surface = (Self.mostSurface / (.pi * max(etp.reduce(0, +), 1e-9))).squareRoot()
        self.init(largestETP: etp.max() ?? 0, atMost: surface)
    }

    /// - Parameter largestETP: of posts on a map without scale.
    public init(largestETP: Double) {
        self.init(largestETP: largestETP, atMost: Self.usual)
    }

    private init(largestETP: Double, atMost most: Double) {
        self.largestETP = largestETP
        radiusOfOne = min(Self.usual, most, largestETP > 0 ? Self.largest / largestETP.squareRoot() : Self.usual)
    }

    /// Millimetres; that of about one ETP, but never hard to see, where nobody knows.
    public func radius(ofETP etp: Double?) -> Double {
        etp.map { radiusOfOne * $0.squareRoot() } ?? max(1.4, radiusOfOne)
    }

    /// The sizes of the legend: the largest on the map, and one or two round numbers well under it.
    var legend: [Double] {
        let steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500]
        return largestETP > 0 ? steps.filter { $0 <= largestETP / 2 }.suffix(2) + [largestETP] : []
    }
}

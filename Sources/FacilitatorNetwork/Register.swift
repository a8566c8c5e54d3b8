public import GeometryKit

/// The network as its coordinators keep it: posts, and the free polygons that their perimeters name.
public struct Register: Sendable {
    /// A free polygon: a zone that posts name, or a circle round a seat.
    public struct Polygon: Hashable, Sendable {
        /// As a perimeter names it: `zone:Z1`, `rayon:25km`.
        public let name: String
        public let outline: Outline

        public init(name: String, outline: Outline) {
            self.name = name
            self.outline = outline
        }
    }

    /// In the order of the file.
    public let posts: [Post]
    public let polygons: [Polygon]

    public init(posts: [Post], polygons: [Polygon] = []) {
        self.posts = posts
        self.polygons = polygons
    }

    /// The same posts with polygons that another register names put before their own, so that both cut communes into
    /// the same cells.
    public func following(_ first: [Polygon]) -> Register {
        Register(posts: posts.map { $0.shiftingPolygons(by: first.count) }, polygons: first + polygons)
    }

    /// The same posts with further polygons, which none of them names.
    public func followed(by more: [Polygon]) -> Register {
        Register(posts: posts, polygons: polygons + more)
    }
}

public import GeometryKit

/// The network as its coordinators keep it: posts, and the free polygons that their perimeters name.
public struct Register: Sendable {
    /// A free polygon: a zone that posts name, a circle round a seat, or the surface of a layer's row.
    public struct Polygon: Hashable, Sendable {
        /// What it is.
        public let source: PolygonSource
        /// In WGS84.
        public let outline: Outline

        /// - Parameter outline: in WGS84.
        public init(_ source: PolygonSource, outline: Outline) {
            self.source = source
            self.outline = outline
        }

        /// As a perimeter names it (`zone:Z1`, `rayon:25km`); a row's surface by the row's identifier.
        public var name: String {
            if case .row(let id) = source { id } else { source.text ?? "" }
        }
    }

    /// In the order of the file.
    public let posts: [Post]
    /// In the order in which perimeters first name them; perimeters refer to them by position.
    public let polygons: [Polygon]

    /// - Parameter polygons: those that the posts' perimeters refer to by position.
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

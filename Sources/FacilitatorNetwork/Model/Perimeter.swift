public import Territories

/// Where a post acts: the union of its parts, less what is excluded.
public struct Perimeter: Hashable, Sendable {
    /// A piece of territory.
    public enum Part: Hashable, Sendable {
        /// A commune or a grouping of the gazetteer, by position.
        case unit(Level, Int)
        /// A polygon of the register, by position: a zone that posts name, or a circle round a seat.
        case polygon(Int)
    }

    public struct Token: Hashable, Sendable {
        public let part: Part
        public let isExcluded: Bool
        /// ETP kept for this part alone; the rest of the post is shared over the rest of the perimeter.
        public let reservedETP: Double?

        public init(_ part: Part, isExcluded: Bool = false, reservedETP: Double? = nil) {
            self.part = part
            self.isExcluded = isExcluded
            self.reservedETP = reservedETP
        }
    }

    public let tokens: [Token]

    public init(_ tokens: [Token] = []) {
        self.tokens = tokens
    }

    public var isEmpty: Bool { tokens.isEmpty }

    /// The same perimeter when its polygons stand further down the register.
    func shiftingPolygons(by count: Int) -> Perimeter {
        Perimeter(
            tokens.map { token in
                guard case .polygon(let position) = token.part else { return token }
                return Token(
                    .polygon(position + count), isExcluded: token.isExcluded, reservedETP: token.reservedETP)
            })
    }
}

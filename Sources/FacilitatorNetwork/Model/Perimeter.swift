public import Territories

/// Where a post acts: the union of its parts, less what is excluded.
public struct Perimeter: Hashable, Sendable {
    /// A piece of territory.
    public enum Part: Hashable, Sendable {
        /// A commune or a grouping of the gazetteer.
        case unit(UnitReference)
        /// A polygon of the register: a zone that posts name, a circle round a seat, the surface of a layer's row.
        case polygon(PolygonPosition)

        /// The unit at a position of a level of the gazetteer.
        public static func unit(_ level: Level, _ position: Int) -> Part { .unit(UnitReference(level, position)) }
    }

    /// A part that is taken in or out.
    public struct Token: Hashable, Sendable {
        /// What is taken in or out.
        public let part: Part
        /// Whether the part is taken out, wherever among the tokens that is said.
        public let isExcluded: Bool
        /// ETP kept for this part alone; the rest of the post is shared over the rest of the perimeter.
        public let reservedETP: Double?

        /// A part taken in, unless it is excluded; an excluded part has no ETP.
        public init(_ part: Part, isExcluded: Bool = false, reservedETP: Double? = nil) {
            self.part = part
            self.isExcluded = isExcluded
            self.reservedETP = reservedETP
        }
    }

    /// In the order in which they are written, which changes nothing of where the post acts.
    public let tokens: [Token]

    /// Nothing at all, when no token is given.
    public init(_ tokens: [Token] = []) {
        self.tokens = tokens
    }

    /// Whether nothing at all is named; a perimeter of exclusions only is not empty.
    public var isEmpty: Bool { tokens.isEmpty }

    /// The same perimeter when its polygons stand further down the register.
    func shiftingPolygons(by count: Int) -> Perimeter {
        Perimeter(
            tokens.map { token in
                guard case .polygon(let polygon) = token.part else { return token }
                return Token(
                    .polygon(PolygonPosition(polygon.rawValue + count)), isExcluded: token.isExcluded,
                    reservedETP: token.reservedETP)
            })
    }
}

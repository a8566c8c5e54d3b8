/// Where a thing stands in the array that holds all of its kind. That of a post is no position of a unit, though both are
/// numbers: what is handed from one room to another says of what it is.
///
///     let ending: [PostPosition] = moment.ending
///     ending.map { register.posts[at: $0].id }
///
/// Loops over atoms and communes inside a room count in `Int`, as their arrays do.
public struct Position<Thing>: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
    /// In the array, from 0.
    public let rawValue: Int

    /// The thing that stands there.
    public init(_ rawValue: Int) {
        self.rawValue = rawValue
    }

    /// For tests and examples: `.polygon(0)`.
    public init(integerLiteral rawValue: Int) {
        self.init(rawValue)
    }

    /// In the order of the array.
    public static func < (one: Position, other: Position) -> Bool { one.rawValue < other.rawValue }
}

extension Array {
    /// The thing that stands at a position of its own kind.
    public subscript(at position: Position<Element>) -> Element { self[position.rawValue] }
}

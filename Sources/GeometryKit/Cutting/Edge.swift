/// A straight line between two vertices.
struct Edge {
    let x1: Double
    let y1: Double
    let x2: Double
    let y2: Double

    var box: BoundingBox {
        BoundingBox(west: min(x1, x2), south: min(y1, y2), east: max(x1, x2), north: max(y1, y2))
    }

    var length: Double { ((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)).squareRoot() }

    /// How far to the left of the edge a position lies, times its length; negative to the right.
    func side(_ x: Double, _ y: Double) -> Double {
        (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
    }

    /// The same edge, whichever way it is written.
    var ascending: Edge {
        (x1, y1) < (x2, y2) ? self : Edge(x1: x2, y1: y2, x2: x1, y2: y1)
    }
}

/// Lines touch, or come so near that rounding a crossing could change which side something lies on.
struct NotInGeneralPosition: Error {}

/// Where two edges cross.
struct Crossing {
    /// On the grid.
    let x: Double
    let y: Double
    /// How far along each edge, from 0 to 1.
    let part: Double
    let otherPart: Double
    /// The first edge goes to the left of the other.
    let goesLeft: Bool

    /// Closer than this, in degrees, two things may change sides when a crossing is laid on the grid: it moves by
    /// less than a step of it.
    static let margin = 4 * Geometry.grid
    /// The sine of the least angle at which the place of a crossing is sure.
    private static let leastSine = 0x1p-10

    /// Nil where the edges keep clear of each other by more than the margin.
    ///
    /// Signs are sure: differences of coordinates on the grid are exact, and products are rounded far below the margin.
    init?(_ one: Edge, _ other: Edge) throws(NotInGeneralPosition) {
        let (ownMargin, othersMargin) = (one.length * Self.margin, other.length * Self.margin)
        let (start, end) = (other.side(one.x1, one.y1), other.side(one.x2, one.y2))
        if min(start, end) > othersMargin || max(start, end) < -othersMargin { return nil }
        let (otherStart, otherEnd) = (one.side(other.x1, other.y1), one.side(other.x2, other.y2))
        if min(otherStart, otherEnd) > ownMargin || max(otherStart, otherEnd) < -ownMargin { return nil }
        let (ownX, ownY) = (one.x2 - one.x1, one.y2 - one.y1)
        let turn = abs(ownX * (other.y2 - other.y1) - ownY * (other.x2 - other.x1))
        guard min(abs(start), abs(end)) > othersMargin, min(abs(otherStart), abs(otherEnd)) > ownMargin,
            turn > Self.leastSine * one.length * other.length
        else { throw NotInGeneralPosition() }
        part = start / (start - end)
        otherPart = otherStart / (otherStart - otherEnd)
        goesLeft = end > 0
        // Neighbours that share an edge write it in opposite ways, and must find the same place.
        let (along, across) = (one.ascending, other.ascending)
        let (first, last) = (across.side(along.x1, along.y1), across.side(along.x2, along.y2))
        let place = first / (first - last)
        x = ((along.x1 + place * (along.x2 - along.x1)) / Geometry.grid).rounded() * Geometry.grid
        y = ((along.y1 + place * (along.y2 - along.y1)) / Geometry.grid).rounded() * Geometry.grid
    }
}

/// Finds lines that cross where they should only meet at their ends.
enum Crossings {
    private struct Segment {
        let arc: Int
        let from: PaperPoint
        let to: PaperPoint
    }

    private struct Cell: Hashable {
        let x: Int32
        let y: Int32
    }

    /// Two millimetres: a few segments a cell.
    private static let cellSize: Int32 = 200

    /// The arcs that properly cross another, or themselves.
    static func arcs(of lines: [[PaperPoint]]) -> Set<Int> {
        var grid: [Cell: [Segment]] = [:]
        for (arc, line) in lines.enumerated() {
            for (from, to) in zip(line, line.dropFirst()) {
                let segment = Segment(arc: arc, from: from, to: to)
                for x in min(from.x, to.x) / cellSize...max(from.x, to.x) / cellSize {
                    for y in min(from.y, to.y) / cellSize...max(from.y, to.y) / cellSize {
                        grid[Cell(x: x, y: y), default: []].append(segment)
                    }
                }
            }
        }
        var found: Set<Int> = []
        for segments in grid.values {
            for first in segments.indices {
                let one = segments[first]
                for two in segments[(first + 1)...] where cross(one, two) {
                    found.insert(one.arc)
                    found.insert(two.arc)
                }
            }
        }
        return found
    }

    private static func cross(_ one: Segment, _ two: Segment) -> Bool {
        guard max(one.from.x, one.to.x) >= min(two.from.x, two.to.x),
            max(two.from.x, two.to.x) >= min(one.from.x, one.to.x),
            max(one.from.y, one.to.y) >= min(two.from.y, two.to.y),
            max(two.from.y, two.to.y) >= min(one.from.y, one.to.y)
        else { return false }
        let (a, b) = (orientation(one.from, one.to, two.from), orientation(one.from, one.to, two.to))
        let (c, d) = (orientation(two.from, two.to, one.from), orientation(two.from, two.to, one.to))
        return a.signum() * b.signum() < 0 && c.signum() * d.signum() < 0
    }
}

/// Finds arcs that meet elsewhere than at their ends.
struct LineCrossings {
    private struct Segment {
        let arc: Int32
        let x1: Double, y1: Double, x2: Double, y2: Double
    }

    private let segments: [Segment]
    /// Segments by the grid cells that they may go through.
    private let entries: [(cell: UInt64, segment: Int32)]

    /// - Parameter isKept: the vertices that lines go through, by vertex.
    init(_ topology: Topology, _ isKept: [Bool]) {
        var segments: [Segment] = []
        var length = 0.0
        for arc in 0..<topology.arcCount {
            var last: Int?
            for vertex in topology.vertices(of: arc) where isKept[vertex] {
                if let last {
                    let segment = Segment(
                        arc: Int32(arc), x1: topology.coordinates[2 * last], y1: topology.coordinates[2 * last + 1],
                        x2: topology.coordinates[2 * vertex], y2: topology.coordinates[2 * vertex + 1])
                    segments.append(segment)
                    length += max(abs(segment.x2 - segment.x1), abs(segment.y2 - segment.y1))
                }
                last = vertex
            }
        }
        self.segments = segments
        // A few segments a cell, a few cells a segment.
        let farthest = topology.coordinates.reduce(0) { max($0, abs($1)) }
        let width = max(2 * length / Double(max(1, segments.count)), farthest * 0x1p-30, .leastNormalMagnitude)
        func line(_ coordinate: Double) -> Int64 { Int64((coordinate / width).rounded(.down)) + 1 << 31 }
        var entries: [(cell: UInt64, segment: Int32)] = []
        entries.reserveCapacity(2 * segments.count)
        for (index, segment) in segments.enumerated() {
            for column in line(min(segment.x1, segment.x2))...line(max(segment.x1, segment.x2)) {
                for row in line(min(segment.y1, segment.y2))...line(max(segment.y1, segment.y2)) {
                    entries.append((UInt64(column) << 32 | UInt64(row), Int32(index)))
                }
            }
        }
        entries.sort { ($0.cell, $0.segment) < ($1.cell, $1.segment) }
        self.entries = entries
    }

    /// Marks the arcs that cross another, or themselves, or that go through a vertex of another.
    func mark(_ arcs: inout [Bool]) {
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].cell == entries[start].cell { end += 1 }
            for one in start..<end {
                for two in (one + 1)..<end {
                    let (first, second) = (segments[Int(entries[one].segment)], segments[Int(entries[two].segment)])
                    if Self.cross(first, second) {
                        arcs[Int(first.arc)] = true
                        arcs[Int(second.arc)] = true
                    }
                }
            }
            start = end
        }
    }

    private static func cross(_ one: Segment, _ two: Segment) -> Bool {
        guard max(one.x1, one.x2) >= min(two.x1, two.x2), max(two.x1, two.x2) >= min(one.x1, one.x2),
            max(one.y1, one.y2) >= min(two.y1, two.y2), max(two.y1, two.y2) >= min(one.y1, one.y2)
        else { return false }
        let (a, b) = (side(one, two.x1, two.y1), side(one, two.x2, two.y2))
        let (c, d) = (side(two, one.x1, one.y1), side(two, one.x2, one.y2))
        if a * b < 0, c * d < 0 { return true }
        // An end of one inside the other.
        return (a == 0 && holds(one, two.x1, two.y1)) || (b == 0 && holds(one, two.x2, two.y2))
            || (c == 0 && holds(two, one.x1, one.y1)) || (d == 0 && holds(two, one.x2, one.y2))
    }

    /// Positive to the left of a segment, 0 on its line.
    private static func side(_ segment: Segment, _ x: Double, _ y: Double) -> Double {
        (segment.x2 - segment.x1) * (y - segment.y1) - (segment.y2 - segment.y1) * (x - segment.x1)
    }

    /// Whether a position on the line of a segment lies between its ends.
    private static func holds(_ segment: Segment, _ x: Double, _ y: Double) -> Bool {
        if x == segment.x1 && y == segment.y1 || x == segment.x2 && y == segment.y2 { return false }
        return (min(segment.x1, segment.x2)...max(segment.x1, segment.x2)).contains(x)
            && (min(segment.y1, segment.y2)...max(segment.y1, segment.y2)).contains(y)
    }
}

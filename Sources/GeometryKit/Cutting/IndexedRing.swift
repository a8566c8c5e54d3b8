/// A closed line with a box around every few of its edges: those near something are found without a look at the rest.
struct IndexedRing {
    private static let edgesPerRun = 16

    /// x and y in turn, the last vertex equal to the first.
    let coordinates: [Double]
    let box: BoundingBox
    private let runs: [BoundingBox]

    init(_ coordinates: [Double]) {
        self.coordinates = coordinates
        let stride = 2 * Self.edgesPerRun
        runs = Swift.stride(from: 0, to: coordinates.count - 2, by: stride).map { start in
            BoundingBox(coordinates[start..<min(start + stride + 2, coordinates.count)])
        }
        box = runs.dropFirst().reduce(runs.first ?? BoundingBox([])) { $0.union($1) }
    }

    var edgeCount: Int { coordinates.count / 2 - 1 }

    func edge(_ number: Int) -> Edge {
        Edge(
            x1: coordinates[2 * number], y1: coordinates[2 * number + 1], x2: coordinates[2 * number + 2],
            y2: coordinates[2 * number + 3])
    }

    /// Calls `body` with each edge whose box meets another, ascending.
    @inline(__always)
    func forEachEdge<Failure>(
        meeting box: BoundingBox, _ body: (_ number: Int, Edge) throws(Failure) -> Void
    ) throws(Failure) {
        for (run, around) in runs.enumerated() where around.intersects(box) {
            let first = run * Self.edgesPerRun
            for number in first..<min(first + Self.edgesPerRun, edgeCount) {
                let edge = edge(number)
                if edge.box.intersects(box) { try body(number, edge) }
            }
        }
    }

    /// Whether some edge may go through a box: its own box meets it.
    func hasEdge(meeting box: BoundingBox) -> Bool {
        guard self.box.intersects(box) else { return false }
        return runs.indices.contains { run in
            let first = run * Self.edgesPerRun
            return runs[run].intersects(box)
                && (first..<min(first + Self.edgesPerRun, edgeCount)).contains { edge($0).box.intersects(box) }
        }
    }

    /// Whether the line goes round a position; either answer may come for one on the line itself.
    func isAround(_ x: Double, _ y: Double) -> Bool {
        guard box.west <= x, x <= box.east, box.south <= y, y <= box.north else { return false }
        var isAround = false
        for (run, box) in runs.enumerated() where box.south <= y && y <= box.north && x <= box.east {
            let first = run * Self.edgesPerRun
            for number in first..<min(first + Self.edgesPerRun, edgeCount) {
                let edge = edge(number)
                // Edges that meet the parallel to the east, each with its lower end only.
                if (edge.y1 <= y) != (edge.y2 <= y), (edge.side(x, y) > 0) == (edge.y2 > edge.y1) { isAround.toggle() }
            }
        }
        return isAround
    }
}

extension [IndexedRing] {
    /// The rings of polygons, each with its surface on the left.
    init(_ polygons: [PolygonRings]) {
        self = []
        for polygon in polygons {
            append(IndexedRing(polygon.exterior, isHole: false))
            for hole in polygon.holes { append(IndexedRing(hole, isHole: true)) }
        }
    }

    /// Whether a position lies inside the surface that all rings bound together.
    func contain(_ x: Double, _ y: Double) -> Bool {
        reduce(false) { $0 != $1.isAround(x, y) }
    }
}

extension IndexedRing {
    fileprivate init(_ ring: [Double], isHole: Bool) {
        self.init((doubleArea(ofClosed: ring) < 0) == isHole ? ring : turned(ring))
    }
}

/// A line the other way.
func turned(_ line: [Double]) -> [Double] {
    var turned: [Double] = []
    turned.reserveCapacity(line.count)
    for index in stride(from: line.count - 2, through: 0, by: -2) {
        turned.append(line[index])
        turned.append(line[index + 1])
    }
    return turned
}

/// The lines of a surface and of the cutters over it, cut where they cross.
///
/// Only for lines in general position: those of different surfaces cross, or keep clear of each other. Then no more
/// than two go through one place, every face around a crossing lies inside other cutters than its neighbours there,
/// and a face is walked without a look at angles. Everything is told by signs that are sure; whatever is not, throws.
struct Arrangement {
    /// A set of cutters, by their order among those that are here.
    typealias Label = UInt64

    /// A ring with its surface on the left.
    struct Line {
        let ring: IndexedRing
        /// Nil for one of the surface that is cut.
        let cutter: Int?
    }

    /// A line goes through a crossing.
    struct Passage {
        let line: Int
        let edge: Int
        /// How far along the edge.
        let part: Double
        let node: Int
        /// The line that it crosses there, and whether it goes to the left of it: into its surface.
        let other: Int
        let goesIn: Bool
    }

    /// Those of the surface first.
    private(set) var lines: [Line]
    let surfaceLineCount: Int
    private let cutters: [[IndexedRing]]
    /// x and y of crossings in turn.
    private(set) var nodes: [Double] = []
    /// In the order of lines, and along each.
    private(set) var passages: [Passage] = []
    /// The first passage of each line, and one more entry for the end of the last.
    private(set) var starts: [Int] = []

    /// - Parameters:
    ///   - surface: its rings, the surface on the left.
    ///   - box: around them.
    ///   - cutters: the rings of each, likewise.
    /// - Throws: `NotInGeneralPosition`, also for more than 64 cutters.
    /// - Complexity: linear in edges; for each cutter's edge near the surface, a sixteenth of the surface's edges, and those
    ///   whose boxes meet.
    init(
        _ surface: [IndexedRing], box: BoundingBox, cutters: [[IndexedRing]]
    ) throws(NotInGeneralPosition) {
        guard cutters.count <= Label.bitWidth else { throw NotInGeneralPosition() }
        self.cutters = cutters
        lines = surface.map { Line(ring: $0, cutter: nil) }
        surfaceLineCount = lines.count
        let near = box.widened(by: Crossing.margin)
        for (cutter, rings) in cutters.enumerated() {
            for ring in rings where ring.box.intersects(near) {
                let before = nodes.count
                lines.append(Line(ring: ring, cutter: cutter))
                for line in 0..<surfaceLineCount { try cross(line, lines.count - 1, near) }
                // A ring that nothing crosses matters where it lies inside.
                let isInside = ring.box.isInside(box) && surface.contain(ring.coordinates[0], ring.coordinates[1])
                if nodes.count == before, !isInside { lines.removeLast() }
            }
        }
        for two in surfaceLineCount..<lines.count {
            for one in surfaceLineCount..<two where lines[one].cutter != lines[two].cutter {
                try cross(one, two, near)
            }
        }
        try sortPassages()
        try checkRingsOfOneSurface()
    }

    /// Whether some line goes on both sides of something.
    var isCut: Bool { lines.count > surfaceLineCount }

    func passages(of line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

    /// The cutters that a position lies inside.
    func label(_ x: Double, _ y: Double) -> Label {
        cutters.indices.reduce(0) { cutters[$1].contain(x, y) ? $0 | 1 << $1 : $0 }
    }

    /// Finds the crossings of two lines near a box.
    private mutating func cross(_ one: Int, _ two: Int, _ box: BoundingBox) throws(NotInGeneralPosition) {
        let (ring, other) = (lines[one].ring, lines[two].ring)
        guard ring.box.widened(by: Crossing.margin).intersects(other.box) else { return }
        try other.forEachEdge(meeting: box) { (otherNumber, otherEdge) throws(NotInGeneralPosition) in
            let around = otherEdge.box.widened(by: Crossing.margin)
            try ring.forEachEdge(meeting: around) { (number, edge) throws(NotInGeneralPosition) in
                guard let crossing = try Crossing(edge, otherEdge) else { return }
                let node = nodes.count / 2
                nodes.append(crossing.x)
                nodes.append(crossing.y)
                passages.append(
                    Passage(
                        line: one, edge: number, part: crossing.part, node: node, other: two,
                        goesIn: crossing.goesLeft))
                passages.append(
                    Passage(
                        line: two, edge: otherNumber, part: crossing.otherPart, node: node, other: one,
                        goesIn: !crossing.goesLeft))
            }
        }
    }

    private mutating func sortPassages() throws(NotInGeneralPosition) {
        passages.sort { ($0.line, $0.edge, $0.part) < ($1.line, $1.edge, $1.part) }
        starts = [Int](repeating: 0, count: lines.count + 1)
        for (index, passage) in passages.enumerated() {
            starts[passage.line + 1] += 1
            guard index > 0, passages[index - 1].line == passage.line, passages[index - 1].edge == passage.edge else {
                continue
            }
            // Two crossings on one edge: their order must survive the grid.
            let (one, two) = (2 * passages[index - 1].node, 2 * passage.node)
            let apart = abs(nodes[one] - nodes[two]) + abs(nodes[one + 1] - nodes[two + 1])
            guard apart > Crossing.margin else { throw NotInGeneralPosition() }
        }
        for line in lines.indices { starts[line + 1] += starts[line] }
    }

    /// Rings of one surface may touch at a vertex; where both are cut, a face could then touch itself there.
    private func checkRingsOfOneSurface() throws(NotInGeneralPosition) {
        for two in lines.indices where !passages(of: two).isEmpty {
            for one in 0..<two where lines[one].cutter == lines[two].cutter && !passages(of: one).isEmpty {
                let (ring, other) = (lines[one].ring, lines[two].ring)
                let common = ring.box.widened(by: Crossing.margin)
                try other.forEachEdge(meeting: common) { (_, otherEdge) throws(NotInGeneralPosition) in
                    let around = otherEdge.box.widened(by: Crossing.margin)
                    try ring.forEachEdge(meeting: around) { (_, edge) throws(NotInGeneralPosition) in
                        if try Crossing(edge, otherEdge) != nil { throw NotInGeneralPosition() }
                    }
                }
            }
        }
    }
}

extension BoundingBox {
    func widened(by margin: Double) -> BoundingBox {
        BoundingBox(west: west - margin, south: south - margin, east: east + margin, north: north + margin)
    }

    /// Whether no part of this box lies outside another.
    func isInside(_ other: BoundingBox) -> Bool {
        other.west <= west && east <= other.east && other.south <= south && north <= other.north
    }
}

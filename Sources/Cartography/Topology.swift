/// Surfaces that share their boundaries: each line between two of them exists once, so that simplifying it moves both
/// and never opens a gap.
public struct Topology: Sendable {
    /// A line between two nodes, or a closed line without any.
    struct Arc: Sendable {
        var points: [PaperPoint]
        /// The faces on the two sides: where it is walked as it is written, and backwards; nil for the outside, the last
        /// one where rounding gives a side to several.
        var forward: Int?
        var backward: Int?
    }

    /// A part of a ring.
    struct Step: Hashable, Sendable {
        let arc: Int
        let isReversed: Bool
    }

    var arcs: [Arc] = []
    /// By face: its rings, without distinction of exteriors and holes.
    private(set) var rings: [[[Step]]] = []

    /// - Parameter faces: the rings of each face, not closed: exteriors all turn one way, holes the other.
    public init(faces: [[[PaperPoint]]]) {
        let welded = JunctionRepair.repaired(faces.map { rings in rings.compactMap(Self.cleaned) })
        var graph = Graph(welded)
        rings = welded.enumerated().map { face, rings in
            rings.map { ring in ring.isEmpty ? [] : graph.steps(of: ring, face: face) }
        }
        arcs = graph.arcs
    }

    /// Without repeated vertices and spikes that rounding made; nil when no surface is left.
    private static func cleaned(_ ring: [PaperPoint]) -> [PaperPoint]? {
        var kept: [PaperPoint] = []
        kept.reserveCapacity(ring.count)
        for point in ring {
            if kept.last == point { continue }
            while kept.count >= 2, kept[kept.count - 2] == point { kept.removeLast(2) }
            if kept.last != point { kept.append(point) }
        }
        while kept.count >= 3 {
            if kept.first == kept.last {
                kept.removeLast()
            } else if kept[1] == kept[kept.count - 1] {
                // A spike over the ends: the first vertex sticks out, and its two neighbours are one.
                kept.removeFirst()
                kept.removeLast()
            } else if kept[0] == kept[kept.count - 2] {
                kept.removeLast(2)
            } else {
                break
            }
        }
        return kept.count >= 3 ? kept : nil
    }

    func points(of ring: [Step]) -> [PaperPoint] {
        var points: [PaperPoint] = []
        for step in ring {
            let line = arcs[step.arc].points
            points += step.isReversed ? line.reversed().dropLast() : line.dropLast()
        }
        return points
    }

    /// The rings of a face, not closed; none of those that simplification dropped.
    public func rings(of face: Int) -> [[PaperPoint]] {
        rings[face].map(points).filter { $0.count >= 3 }
    }

    /// The closed lines around faces taken together, to be filled by the even-odd rule.
    ///
    /// Rounding may lay a sliver over its neighbour, and then several faces have a line on the same side. So lines are
    /// summed with their directions: each ring is closed, hence their sum is, and what is left of it can always be
    /// walked back to where it began.
    public func boundary(of faces: [Int]) -> [[PaperPoint]] {
        var sums: [Int: Int] = [:]
        var order: [Int] = []
        for step in faces.lazy.flatMap({ rings[$0].joined() }) where !arcs[step.arc].points.isEmpty {
            if sums[step.arc] == nil { order.append(step.arc) }
            sums[step.arc, default: 0] += step.isReversed ? -1 : 1
        }
        let steps = order.flatMap { arc in
            let sum = sums[arc] ?? 0
            return Array(repeating: Step(arc: arc, isReversed: sum < 0), count: abs(sum))
        }
        // By position in `steps`, the first to be walked last.
        var leaving: [PaperPoint: [Int]] = [:]
        for position in steps.indices.reversed() { leaving[start(of: steps[position]), default: []].append(position) }
        var isUsed = Array(repeating: false, count: steps.count)
        func takeNext(from point: PaperPoint) -> Int? {
            while let position = leaving[point]?.popLast() {
                if !isUsed[position] { return position }
            }
            return nil
        }
        var loops: [[PaperPoint]] = []
        for first in steps.indices where !isUsed[first] {
            var loop: [Step] = []
            var next: Int? = first
            while let position = next {
                isUsed[position] = true
                loop.append(steps[position])
                next = takeNext(from: end(of: steps[position]))
            }
            loops.append(points(of: loop))
        }
        return loops.filter { $0.count >= 3 }
    }

    private func start(of step: Step) -> PaperPoint {
        let points = arcs[step.arc].points
        return (step.isReversed ? points.last : points.first) ?? PaperPoint(x: 0, y: 0)
    }

    private func end(of step: Step) -> PaperPoint {
        start(of: Step(arc: step.arc, isReversed: !step.isReversed))
    }

    /// The lines whose two sides satisfy a condition; nil is the outside.
    public func lines(where isWanted: (Int?, Int?) -> Bool) -> [[PaperPoint]] {
        arcs.filter { !$0.points.isEmpty && isWanted($0.forward, $0.backward) }.map(\.points)
    }
}

/// Finds the nodes of rings and cuts them into arcs.
private struct Graph {
    private struct Key: Hashable {
        let from: PaperPoint
        let to: PaperPoint
    }

    /// The neighbours of a vertex, two at most; more make it a node.
    private struct Vertex {
        var first: PaperPoint
        var second: PaperPoint?
        var isNode = false

        mutating func meet(_ point: PaperPoint) {
            if point == first || point == second { return }
            if second == nil { second = point } else { isNode = true }
        }
    }

    private(set) var arcs: [Topology.Arc] = []
    private var vertices: [PaperPoint: Vertex] = [:]
    private var known: [Key: Topology.Step] = [:]

    init(_ faces: [[[PaperPoint]]]) {
        vertices.reserveCapacity(faces.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } })
        for ring in faces.joined() {
            for index in ring.indices {
                let before = ring[index == 0 ? ring.count - 1 : index - 1]
                let after = ring[index + 1 < ring.count ? index + 1 : 0]
                var vertex = vertices[ring[index]] ?? Vertex(first: before)
                vertex.meet(before)
                vertex.meet(after)
                // Where a ring turns back, what others go on with is another line.
                if before == after { vertex.isNode = true }
                vertices[ring[index]] = vertex
            }
        }
    }

    mutating func steps(of ring: [PaperPoint], face: Int) -> [Topology.Step] {
        var nodes = ring.indices.filter { vertices[ring[$0]]?.isNode == true }
        if nodes.isEmpty, let least = ring.min(by: { ($0.x, $0.y) < ($1.x, $1.y) }) {
            // Every face that has this line starts it at the same vertex.
            nodes = ring.indices.filter { ring[$0] == least }
        }
        return nodes.indices.map { position in
            let start = nodes[position]
            let isLast = position + 1 == nodes.count
            let line = isLast ? Array(ring[start...] + ring[...nodes[0]]) : Array(ring[start...nodes[position + 1]])
            return step(line, face: face)
        }
    }

    private mutating func step(_ line: [PaperPoint], face: Int) -> Topology.Step {
        if let step = known[Key(from: line[0], to: line[1])] {
            if step.isReversed { arcs[step.arc].backward = face } else { arcs[step.arc].forward = face }
            return step
        }
        let arc = arcs.count
        arcs.append(Topology.Arc(points: line, forward: face, backward: nil))
        known[Key(from: line[0], to: line[1])] = Topology.Step(arc: arc, isReversed: false)
        let back = Key(from: line[line.count - 1], to: line[line.count - 2])
        known[back] = Topology.Step(arc: arc, isReversed: true)
        return Topology.Step(arc: arc, isReversed: false)
    }
}

/// Walks around sets of faces. Keeps its buffers from one set to the next: one a task.
///
/// The arcs of a set are summed with their directions; those inside it cancel, and what is left is walked into simple
/// rings, the set on their left. Where several rings meet at a node, a walk turns as sharply left as it can: it stays
/// with the surface that it goes around, so that surfaces which only touch at a position are walked apart; a walk that
/// comes back to one of its nodes is then cut there, so that a hole that touches its exterior is a ring of its own.
public struct BoundaryWalk {
    let topology: Topology
    /// By arc: how often it is walked forwards, less how often backwards. Zero between sets.
    private var sums: [Int32]
    /// By node: the first of the steps that leave it, by position in `steps`; -1 for none.
    private var leaving: [Int32]
    /// By node: where the walk that is being cut passed it; -1 for nowhere.
    private var passed: [Int32]
    private var touched: [Int32] = []
    private var steps: [Topology.Step] = []
    /// By position in `steps`: the next one that leaves the same node, -1 for none; and whether it was walked.
    private var next: [Int32] = []
    private var isWalked: [Bool] = []
    /// Arcs that a set walks more than once the same way: its faces overlap.
    public private(set) var repeatedArcs = 0

    public init(_ topology: Topology) {
        self.topology = topology
        sums = Array(repeating: 0, count: topology.arcCount)
        leaving = Array(repeating: -1, count: topology.nodeCount)
        passed = Array(repeating: -1, count: topology.nodeCount)
    }

    /// Simple rings that one walk was cut into: those of one connected surface, or of faults of the faces.
    struct Walk {
        var rings: [[Topology.Step]] = []
    }

    /// The walks around a set of faces, in an order that does not depend on the set's.
    /// - Complexity: O(s + r log r) for the s steps of the faces, of which r remain.
    mutating func walks(around faces: some Sequence<Int>) -> [Walk] {
        sum(faces)
        for position in steps.indices.reversed() {
            let node = topology.start(of: steps[position])
            next[position] = leaving[node]
            leaving[node] = Int32(position)
        }
        var walks: [Walk] = []
        var path: [Topology.Step] = []
        for first in steps.indices where !isWalked[first] {
            path.removeAll(keepingCapacity: true)
            var current = first
            repeat {
                isWalked[current] = true
                path.append(steps[current])
                current = follower(of: steps[current], startedBy: first) ?? first
            } while current != first
            walks.append(cut(path))
        }
        for step in steps { leaving[topology.start(of: step)] = -1 }
        return walks
    }

    /// The rings around a set of faces, without distinction of exteriors and holes: x and y in turn, the last vertex
    /// equal to the first.
    public mutating func rings(around faces: some Sequence<Int>) -> [[Double]] {
        walks(around: faces).flatMap { $0.rings.map(topology.ring) }
    }

    /// Leaves in `steps` what does not cancel.
    private mutating func sum(_ faces: some Sequence<Int>) {
        touched.removeAll(keepingCapacity: true)
        steps.removeAll(keepingCapacity: true)
        for face in faces {
            for step in topology.steps(of: face) where !topology.isDropped(step.arc) {
                if sums[step.arc] == 0 { touched.append(Int32(step.arc)) }
                sums[step.arc] += step.isReversed ? -1 : 1
            }
        }
        touched.sort()
        repeatedArcs = 0
        for arc in touched {
            let sum = Int(sums[Int(arc)])
            // An arc may have been touched, cancelled and touched again.
            sums[Int(arc)] = 0
            if abs(sum) > 1 { repeatedArcs += 1 }
            for _ in 0..<abs(sum) { steps.append(Topology.Step(arc: Int(arc), isReversed: sum < 0)) }
        }
        next = Array(repeating: -1, count: steps.count)
        isWalked = Array(repeating: false, count: steps.count)
    }

    /// The step that turns most sharply left among those that nobody walked, or the first of the walk; nil only where
    /// none is left.
    private func follower(of step: Topology.Step, startedBy first: Int) -> Int? {
        var candidate = leaving[topology.end(of: step)]
        var best: Int?
        var isOnlyOne = true
        var bestTurn = 0.0
        let arrival = topology.direction(at: step.reversed)
        while candidate >= 0 {
            let position = Int(candidate)
            if !isWalked[position] || position == first {
                if let known = best {
                    if isOnlyOne { bestTurn = arrival.clockwiseTurn(to: topology.direction(at: steps[known])) }
                    isOnlyOne = false
                    let turn = arrival.clockwiseTurn(to: topology.direction(at: steps[position]))
                    if turn < bestTurn { (best, bestTurn) = (position, turn) }
                } else {
                    best = position
                }
            }
            candidate = next[position]
        }
        return best
    }

    /// Cuts a closed walk where it comes back to a node.
    private mutating func cut(_ path: [Topology.Step]) -> Walk {
        var walk = Walk()
        var open: [Topology.Step] = []
        for step in path {
            let node = topology.start(of: step)
            if passed[node] >= 0 {
                let loop = open[Int(passed[node])...]
                walk.rings.append(Array(loop))
                for step in loop { passed[topology.start(of: step)] = -1 }
                open.removeSubrange(loop.indices)
            }
            passed[node] = Int32(open.count)
            open.append(step)
        }
        for step in open { passed[topology.start(of: step)] = -1 }
        walk.rings.append(open)
        return walk
    }
}

/// A way to leave a node.
struct Direction {
    let x: Double
    let y: Double

    /// How far to turn clockwise from this direction to another: grows with the angle, from above 0 to 4 for a whole turn.
    func clockwiseTurn(to other: Direction) -> Double {
        // In this direction's own axes, clockwise from it: sine and cosine up to a common factor.
        let cosine = x * other.x + y * other.y
        let sine = y * other.x - x * other.y
        let size = abs(cosine) + abs(sine)
        guard size > 0 else { return 4 }
        let part = cosine / size
        let turn = sine >= 0 ? 1 - part : 3 + part
        return turn > 0 ? turn : 4
    }
}

extension Topology {
    /// The way in which a step leaves its first node.
    func direction(at step: Step) -> Direction {
        let vertices = vertices(of: step.arc)
        let (from, to) =
            step.isReversed
            ? (vertices.upperBound - 1, vertices.upperBound - 2) : (vertices.lowerBound, vertices.lowerBound + 1)
        return Direction(
            x: coordinates[2 * to] - coordinates[2 * from], y: coordinates[2 * to + 1] - coordinates[2 * from + 1])
    }

    /// The vertices along steps that follow each other round: x and y in turn, the last vertex equal to the first.
    func ring(_ steps: [Step]) -> [Double] {
        var count = 2
        for step in steps { count += 2 * (vertices(of: step.arc).count - 1) }
        return [Double](unsafeUninitializedCapacity: count) { buffer, filled in
            coordinates.withUnsafeBufferPointer { coordinates in
                for step in steps {
                    let vertices = vertices(of: step.arc)
                    // The last vertex of a step is the first of the next.
                    for index in 0..<(vertices.count - 1) {
                        let vertex = step.isReversed ? vertices.upperBound - 1 - index : vertices.lowerBound + index
                        buffer[filled] = coordinates[2 * vertex]
                        buffer[filled + 1] = coordinates[2 * vertex + 1]
                        filled += 2
                    }
                }
            }
            buffer[filled] = buffer[0]
            buffer[filled + 1] = buffer[1]
            filled += 2
        }
    }
}

/// Surfaces as the lines that they share: each line between two faces exists once, so that the outline of any set of
/// faces is what is left when the lines inside it cancel.
///
/// An arc runs between two nodes: positions where rings of three faces meet, or where rings touch; or it is a closed
/// line without any. A face is the sum of the arcs around it, each with its direction, the face on the left:
/// exteriors counter-clockwise, holes clockwise. Every ring is closed, hence so is any sum of faces, whatever their
/// faults. Where faces overlap, the sum counts their surface as often as they do; `outlines(of:)` says so.
///
/// Flat buffers of numbers throughout: a country of 35,000 communes takes some 12 MB, and is copied by reference.
public struct Topology: Sendable {
    /// An arc walked as it is written, or backwards.
    public struct Step: Hashable, Sendable {
        private let code: Int32

        init(arc: Int, isReversed: Bool) { code = Int32(arc) << 1 | (isReversed ? 1 : 0) }

        /// Its number, from 0, below `arcCount`.
        public var arc: Int { Int(code >> 1) }
        /// Whether it is walked from its last vertex to its first.
        public var isReversed: Bool { code & 1 == 1 }
        var reversed: Step { Step(arc: arc, isReversed: !isReversed) }
    }

    /// x and y in turn, arc after arc, both ends of each included.
    var coordinates: [Double]
    /// The first vertex of each arc, and one more entry for the end of the last. An arc without vertices was dropped.
    var starts: [Int32]
    /// The nodes where each arc begins and ends, in turn.
    let nodes: [Int32]
    let nodeCount: Int
    /// The first step of each face, and one more entry for the end of the last.
    private let faceStarts: [Int32]
    private let steps: [Step]

    /// Of faces, those without outline included.
    public var faceCount: Int { faceStarts.count - 1 }
    /// Of arcs, those that simplification dropped included.
    public var arcCount: Int { starts.count - 1 }
    /// Of vertices over all arcs; a node counts once for each arc that ends there.
    public var vertexCount: Int { coordinates.count / 2 }

    /// - Parameters:
    ///   - starts: as the property.
    ///   - nodes: as the property; found from the ends of the arcs when nil.
    ///   - sides: which face has which step on its boundary, in any order.
    init(
        coordinates: [Double], starts: [Int32], nodes: [Int32]? = nil, faceCount: Int,
        sides: [(face: Int32, step: Step)]
    ) {
        self.coordinates = coordinates
        self.starts = starts
        let nodes = nodes ?? Self.nodes(coordinates, starts)
        self.nodes = nodes
        nodeCount = Int(nodes.max() ?? -1) + 1
        // A counting sort by face.
        var faceStarts = [Int32](repeating: 0, count: faceCount + 1)
        for side in sides { faceStarts[Int(side.face) + 1] += 1 }
        for face in 0..<faceCount { faceStarts[face + 1] += faceStarts[face] }
        var next = faceStarts
        var steps = [Step](repeating: Step(arc: 0, isReversed: false), count: sides.count)
        for side in sides {
            steps[Int(next[Int(side.face)])] = side.step
            next[Int(side.face)] += 1
        }
        self.faceStarts = faceStarts
        self.steps = steps
    }

    private static func nodes(_ coordinates: [Double], _ starts: [Int32]) -> [Int32] {
        var ends: [Double] = []
        ends.reserveCapacity(4 * starts.count)
        for arc in 0..<(starts.count - 1) {
            for vertex in [Int(starts[arc]), Int(starts[arc + 1]) - 1] {
                ends.append(coordinates[2 * vertex])
                ends.append(coordinates[2 * vertex + 1])
            }
        }
        return VertexNumbers(ends).numbers
    }

    /// The steps around a face, in no order; none for a face without outline.
    func steps(of face: Int) -> ArraySlice<Step> {
        steps[Int(faceStarts[face])..<Int(faceStarts[face + 1])]
    }

    /// The arcs on the boundary of a face, in no order; none for a face without outline.
    public func arcs(around face: Int) -> some Sequence<Int> {
        steps(of: face).lazy.map(\.arc)
    }

    /// Around an arc that was not dropped.
    public func boundingBox(of arc: Int) -> BoundingBox {
        BoundingBox(coordinates[2 * Int(starts[arc])..<2 * Int(starts[arc + 1])])
    }

    /// The vertices of an arc: x and y in turn; none for one that simplification dropped.
    public func line(_ arc: Int) -> [Double] {
        Array(coordinates[2 * Int(starts[arc])..<2 * Int(starts[arc + 1])])
    }

    /// Positions of an arc's vertices.
    func vertices(of arc: Int) -> Range<Int> { Int(starts[arc])..<Int(starts[arc + 1]) }

    func isDropped(_ arc: Int) -> Bool { starts[arc] == starts[arc + 1] }

    func start(of step: Step) -> Int { Int(nodes[2 * step.arc + (step.isReversed ? 1 : 0)]) }
    func end(of step: Step) -> Int { Int(nodes[2 * step.arc + (step.isReversed ? 0 : 1)]) }

    /// The faces on the two sides of each arc, the left one first; -1 is the outside, or several faces one over the
    /// other.
    public func sides() -> [(left: Int32, right: Int32)] {
        var sides = [(left: Int32, right: Int32)](repeating: (-1, -1), count: arcCount)
        for face in 0..<faceCount {
            for step in steps(of: face) {
                if step.isReversed { sides[step.arc].right = Int32(face) } else { sides[step.arc].left = Int32(face) }
            }
        }
        return sides
    }

    /// The faces with a line that no face has on its other side, ascending: those at the edge, and those that do not
    /// fit their neighbours.
    public var facesAtTheEdge: [Int] {
        let sides = sides()
        return (0..<faceCount).filter { face in
            steps(of: face).contains { ($0.isReversed ? sides[$0.arc].left : sides[$0.arc].right) < 0 }
        }
    }
}

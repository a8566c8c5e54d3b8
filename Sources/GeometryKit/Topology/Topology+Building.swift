extension Topology {
    /// Finds the lines that faces share, vertex by vertex.
    /// - Parameters:
    ///   - rings: around the faces.
    ///   - tolerance: a vertex of one face that lies so near to an edge of another becomes a vertex of that edge too; 0
    ///     for faces that share all their vertices.
    /// - Complexity: linear in vertices, where not very many lines meet at one of them.
    public init(_ rings: FaceRings, weldingWithin tolerance: Double = 0) {
        var vertices = RingVertices(rings)
        if tolerance > 0 { JunctionWelding(tolerance: tolerance).weld(&vertices, of: rings) }
        var finder = ArcFinder(vertices, rings)
        self = finder.topology()
    }

    /// The topology of outlines, one face each.
    public init(_ outlines: [Outline?], weldingWithin tolerance: Double = 0) throws(GeometryError) {
        self.init(try FaceRings(outlines), weldingWithin: tolerance)
    }
}

/// Rings as numbers of vertices.
struct RingVertices {
    /// Ring after ring.
    var numbers: [Int32]
    /// The first entry of each ring, and one more for the end of the last.
    var starts: [Int32]
    /// x and y of every entry as rings give them, in turn; and the first one of each number.
    private let coordinates: [Double]
    private let firsts: [Int32]

    init(_ rings: FaceRings) {
        let table = VertexNumbers(rings.coordinates)
        numbers = table.numbers
        starts = rings.starts
        coordinates = rings.coordinates
        firsts = table.firsts
    }

    var vertexCount: Int { firsts.count }
    var ringCount: Int { starts.count - 1 }

    func entries(of ring: Int) -> Range<Int> { Int(starts[ring])..<Int(starts[ring + 1]) }

    func position(_ number: Int32) -> (x: Double, y: Double) {
        let first = 2 * Int(firsts[Int(number)])
        return (coordinates[first], coordinates[first + 1])
    }
}

/// Cuts rings at their nodes and gives each piece that several rings have to all of them.
private struct ArcFinder {
    private let vertices: RingVertices
    private let rings: FaceRings
    /// By vertex: the number of a node, from 0 up; -1 for other vertices.
    private var nodes: [Int32]
    private var nodeCount: Int32 = 0

    init(_ vertices: RingVertices, _ rings: FaceRings) {
        self.vertices = vertices
        self.rings = rings
        var count: Int32 = 0
        nodes = Array(unsafeUninitializedCapacity: vertices.vertexCount) { nodes, filled in
            askForLargePages(UnsafeMutableRawBufferPointer(nodes))
            count = Self.findNodes(vertices, nodes)
            filled = vertices.vertexCount
        }
        nodeCount = count
    }

    /// Numbers the vertices with more than two neighbours, and marks the others.
    /// - Parameter nodes: by vertex; memory without values.
    /// - Returns: how many nodes there are.
    private static func findNodes(_ vertices: RingVertices, _ nodes: UnsafeMutableBufferPointer<Int32>) -> Int32 {
        let neighbours = UnsafeMutableBufferPointer<(first: Int32, second: Int32)>.allocate(
            capacity: vertices.vertexCount)
        defer { neighbours.deallocate() }
        askForLargePages(UnsafeMutableRawBufferPointer(neighbours))
        var (count, met): (Int32, Int) = (0, 0)
        func meet(_ upper: Int) {
            while met < upper {
                neighbours[met] = (-1, -1)
                nodes[met] = -1
                met += 1
            }
        }
        func isThird(_ neighbour: Int32, of vertex: Int) -> Bool {
            let (first, second) = neighbours[vertex]
            if first == neighbour || second == neighbour { return false }
            if first < 0 {
                neighbours[vertex].first = neighbour
            } else if second < 0 {
                neighbours[vertex].second = neighbour
            } else {
                return true
            }
            return false
        }
        for ring in 0..<vertices.ringCount {
            let entries = vertices.entries(of: ring)
            var before = vertices.numbers[entries.upperBound - 1]
            for entry in entries {
                let vertex = Int(vertices.numbers[entry])
                // Vertices are numbered as they are met, but for those welded into an edge.
                if vertex >= met { meet(vertex + 1) }
                let after = vertices.numbers[entry + 1 < entries.upperBound ? entry + 1 : entries.lowerBound]
                let (isNode, isNodeToo) = (isThird(before, of: vertex), isThird(after, of: vertex))
                // Where a ring turns back, what others go on with is another line.
                if isNode || isNodeToo || before == after, nodes[vertex] < 0 {
                    nodes[vertex] = count
                    count += 1
                }
                before = Int32(vertex)
            }
        }
        meet(vertices.vertexCount)
        return count
    }

    private mutating func addNode(_ vertex: Int) {
        if nodes[vertex] >= 0 { return }
        nodes[vertex] = nodeCount
        nodeCount += 1
    }

    mutating func topology() -> Topology {
        var coordinates = [Double](room: 2 * vertices.vertexCount + vertices.vertexCount / 2)
        var starts: [Int32] = [0]
        var ends: [Int32] = []
        // About three lines meet at a node, each with a face on its two sides; a ring without node is a line of its own.
        let pieces = 6 * Int(nodeCount) / 2 + vertices.ringCount
        var sides = [(face: Int32, step: Topology.Step)](room: pieces)
        // By the node where an arc begins, either way, and the vertex after it: its number from 1, negative backwards.
        var known = NeighbourTable(vertexCount: Int(nodeCount) + vertices.ringCount, capacity: pieces)
        var cuts: [Int] = []
        for ring in 0..<vertices.ringCount {
            let entries = vertices.entries(of: ring)
            cuts.removeAll(keepingCapacity: true)
            for entry in entries where nodes[Int(vertices.numbers[entry])] >= 0 { cuts.append(entry) }
            if cuts.isEmpty {
                cuts.append(leastEntry(of: entries))
                addNode(Int(vertices.numbers[cuts[0]]))
            }
            for (index, start) in cuts.enumerated() {
                let end = index + 1 < cuts.count ? cuts[index + 1] : cuts[0] + entries.count
                func number(_ entry: Int) -> Int32 {
                    vertices.numbers[entry < entries.upperBound ? entry : entry - entries.count]
                }
                let (first, last) = (nodes[Int(number(start))], nodes[Int(number(end))])
                let found = known[first, number(start + 1)]
                let step: Topology.Step
                if found != 0 {
                    step = Topology.Step(arc: Int(abs(found)) - 1, isReversed: found < 0)
                } else {
                    let arc = starts.count - 1
                    step = Topology.Step(arc: arc, isReversed: false)
                    for entry in start...end {
                        let position = vertices.position(number(entry))
                        coordinates.append(position.x)
                        coordinates.append(position.y)
                    }
                    starts.append(Int32(coordinates.count / 2))
                    ends.append(first)
                    ends.append(last)
                    known[last, number(end - 1)] = Int32(-arc - 1)
                    known[first, number(start + 1)] = Int32(arc + 1)
                }
                sides.append((rings.faces[ring], step))
            }
        }
        return Topology(
            coordinates: coordinates, starts: starts, nodes: ends, faceCount: rings.faceCount, sides: sides)
    }

    /// Where every face that has a line without nodes starts it.
    private func leastEntry(of entries: Range<Int>) -> Int {
        entries.min { vertices.position(vertices.numbers[$0]) < vertices.position(vertices.numbers[$1]) }
            ?? entries.lowerBound
    }
}

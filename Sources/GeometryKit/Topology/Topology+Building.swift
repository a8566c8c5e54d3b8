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
        self = ArcFinder(vertices, rings).topology()
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
    /// x and y in turn, by number.
    let coordinates: [Double]

    init(_ rings: FaceRings) {
        let table = VertexNumbers(rings.coordinates)
        numbers = table.numbers
        starts = rings.starts
        coordinates = table.coordinates
    }

    var vertexCount: Int { coordinates.count / 2 }
    var ringCount: Int { starts.count - 1 }

    func entries(of ring: Int) -> Range<Int> { Int(starts[ring])..<Int(starts[ring + 1]) }

    func position(_ number: Int32) -> (x: Double, y: Double) {
        (coordinates[2 * Int(number)], coordinates[2 * Int(number) + 1])
    }
}

/// Cuts rings at their nodes and gives each piece that several rings have to all of them.
private struct ArcFinder {
    private let vertices: RingVertices
    private let rings: FaceRings
    private var isNode: [Bool]

    init(_ vertices: RingVertices, _ rings: FaceRings) {
        self.vertices = vertices
        self.rings = rings
        // The neighbours of a vertex, two at most; more make it a node.
        var neighbours = [(first: Int32, second: Int32)](repeating: (-1, -1), count: vertices.vertexCount)
        var isNode = [Bool](repeating: false, count: vertices.vertexCount)
        func meet(_ vertex: Int, _ neighbour: Int32) {
            let (first, second) = neighbours[vertex]
            if first == neighbour || second == neighbour { return }
            if first < 0 {
                neighbours[vertex].first = neighbour
            } else if second < 0 {
                neighbours[vertex].second = neighbour
            } else {
                isNode[vertex] = true
            }
        }
        for ring in 0..<vertices.ringCount {
            let entries = vertices.entries(of: ring)
            var before = vertices.numbers[entries.upperBound - 1]
            for entry in entries {
                let vertex = Int(vertices.numbers[entry])
                let after = vertices.numbers[entry + 1 < entries.upperBound ? entry + 1 : entries.lowerBound]
                meet(vertex, before)
                meet(vertex, after)
                // Where a ring turns back, what others go on with is another line.
                if before == after { isNode[vertex] = true }
                before = Int32(vertex)
            }
        }
        self.isNode = isNode
    }

    func topology() -> Topology {
        var coordinates: [Double] = []
        coordinates.reserveCapacity(vertices.coordinates.count + vertices.coordinates.count / 4)
        var starts: [Int32] = [0]
        var ends: [Int32] = []
        var sides: [(face: Int32, step: Topology.Step)] = []
        // A ring has as many pieces as nodes, or is one piece; most arcs are two pieces.
        let pieces = vertices.numbers.reduce(vertices.ringCount) { $0 + (isNode[Int($1)] ? 1 : 0) }
        sides.reserveCapacity(pieces)
        // By the first edge of an arc, either way: its number from 1, negative backwards.
        var known = NeighbourTable(vertexCount: vertices.vertexCount, capacity: 2 * pieces)
        var nodes: [Int] = []
        for ring in 0..<vertices.ringCount {
            let entries = vertices.entries(of: ring)
            nodes.removeAll(keepingCapacity: true)
            for entry in entries where isNode[Int(vertices.numbers[entry])] { nodes.append(entry) }
            if nodes.isEmpty { nodes.append(leastEntry(of: entries)) }
            for (index, start) in nodes.enumerated() {
                let end = index + 1 < nodes.count ? nodes[index + 1] : nodes[0] + entries.count
                func number(_ entry: Int) -> Int32 {
                    vertices.numbers[entry < entries.upperBound ? entry : entry - entries.count]
                }
                let found = known[number(start), number(start + 1)]
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
                    ends.append(number(start))
                    ends.append(number(end))
                    known[number(end), number(end - 1)] = Int32(-arc - 1)
                    known[number(start), number(start + 1)] = Int32(arc + 1)
                }
                sides.append((rings.faces[ring], step))
            }
        }
        return Topology(
            coordinates: coordinates, starts: starts, nodes: compacted(ends), faceCount: rings.faceCount, sides: sides)
    }

    /// Where every face that has a line without nodes starts it.
    private func leastEntry(of entries: Range<Int>) -> Int {
        entries.min { vertices.position(vertices.numbers[$0]) < vertices.position(vertices.numbers[$1]) }
            ?? entries.lowerBound
    }

    /// Numbers of nodes from 0 up, in place of numbers of vertices.
    private func compacted(_ ends: [Int32]) -> [Int32] {
        var numbers = [Int32](repeating: -1, count: vertices.vertexCount)
        var count: Int32 = 0
        return ends.map { vertex in
            if numbers[Int(vertex)] < 0 {
                numbers[Int(vertex)] = count
                count += 1
            }
            return numbers[Int(vertex)]
        }
    }
}

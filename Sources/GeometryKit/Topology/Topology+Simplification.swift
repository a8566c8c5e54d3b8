extension Topology {
    /// The same faces with fewer vertices. Each line is simplified once, for the faces on both its sides, so that nothing
    /// opens between them.
    ///
    /// No line moves by more than the tolerance (D. H. Douglas and T. K. Peucker, « Algorithms for the reduction of the
    /// number of points required to represent a digitized line or its caricature », 1973). Where that would make two
    /// lines cross or a face vanish, the lines concerned keep more of their vertices. Islets under a threshold are
    /// dropped, save the largest part of a face.
    /// - Parameters:
    ///   - tolerance: in the units of `plane`.
    ///   - smallestIslet: in squares of these units.
    ///   - plane: where distances are measured; it receives x and y. Vertices stay where they are.
    /// - Complexity: O(n log n) in vertices.
    public func simplified(
        tolerance: Double, smallestIslet: Double, plane: (Double, Double) -> (x: Double, y: Double) = { ($0, $1) }
    ) -> Topology {
        var simplification = Simplification(of: self, plane: plane)
        simplification.dropIslets(under: smallestIslet)
        simplification.run(tolerance: tolerance)
        return simplification.result
    }
}

/// A topology that loses vertices.
private struct Simplification {
    private let topology: Topology
    /// As `topology.coordinates`, where distances are measured.
    private var flat: [Double]
    /// By vertex.
    private var isKept: [Bool]
    /// By face: its rings before.
    private let rings: [[[Topology.Step]]]

    init(of topology: Topology, plane: (Double, Double) -> (x: Double, y: Double)) {
        self.topology = topology
        flat = topology.coordinates
        for index in stride(from: 0, to: flat.count, by: 2) {
            (flat[index], flat[index + 1]) = plane(flat[index], flat[index + 1])
        }
        isKept = Array(repeating: true, count: topology.vertexCount)
        var walk = BoundaryWalk(topology)
        rings = (0..<topology.faceCount).map { face in walk.walks(around: CollectionOfOne(face)).flatMap(\.rings) }
    }

    /// The topology with the vertices that are left.
    var result: Topology {
        var result = topology
        result.coordinates.removeAll(keepingCapacity: true)
        for arc in 0..<topology.arcCount {
            for vertex in topology.vertices(of: arc) where isKept[vertex] {
                result.coordinates.append(topology.coordinates[2 * vertex])
                result.coordinates.append(topology.coordinates[2 * vertex + 1])
            }
            result.starts[arc + 1] = Int32(result.coordinates.count / 2)
        }
        return result
    }

    /// Drops rings of one arc that no other face shares.
    mutating func dropIslets(under smallest: Double) {
        var uses = [Int32](repeating: 0, count: topology.arcCount)
        for step in rings.joined().joined() { uses[step.arc] += 1 }
        for rings in rings {
            let areas = rings.map { abs(doubleArea($0, in: flat)) }
            guard let largest = areas.max() else { continue }
            for (steps, area) in zip(rings, areas) where area < largest && area / 2 < smallest && steps.count == 1 {
                let arc = steps[0].arc
                if uses[arc] == 1 { for vertex in topology.vertices(of: arc) { isKept[vertex] = false } }
            }
        }
    }

    mutating func run(tolerance: Double) {
        let areas = rings.map { $0.map { doubleArea($0, in: topology.coordinates) } }
        var tolerances = [Double](repeating: tolerance, count: topology.arcCount)
        var changed = (0..<topology.arcCount).filter { arc in
            // Dropped islets stay dropped.
            topology.vertices(of: arc).first.map { isKept[$0] } ?? false
        }
        for attempt in 0..<8 {
            for arc in changed { thin(arc, tolerance: attempt == 7 ? 0 : tolerances[arc]) }
            var faulty = [Bool](repeating: false, count: topology.arcCount)
            markFlattened(areas, &faulty)
            LineCrossings(topology, isKept).mark(&faulty)
            changed = faulty.indices.filter { faulty[$0] && isThinned($0) }
            if changed.isEmpty { return }
            for arc in changed { tolerances[arc] = tolerances[arc] < tolerance / 20 ? 0 : tolerances[arc] / 3 }
        }
    }

    private func isThinned(_ arc: Int) -> Bool {
        let vertices = topology.vertices(of: arc)
        return vertices.first.map { isKept[$0] } ?? false && !vertices.allSatisfy { isKept[$0] }
    }

    /// Marks the arcs of rings that lost most of their surface or turned over.
    private func markFlattened(_ areas: [[Double]], _ faulty: inout [Bool]) {
        for (rings, areas) in zip(rings, areas) {
            for (steps, before) in zip(rings, areas) where before != 0 {
                guard steps.contains(where: { isThinned($0.arc) }) else { continue }
                let after = doubleArea(steps, in: topology.coordinates)
                if (before > 0) != (after > 0) || abs(after) * 3 < abs(before) {
                    for step in steps { faulty[step.arc] = true }
                }
            }
        }
    }

    /// Keeps of an arc what the tolerance asks for; of a closed line its ends and the vertex farthest from them, and so
    /// a surface.
    private mutating func thin(_ arc: Int, tolerance: Double) {
        let vertices = topology.vertices(of: arc)
        guard vertices.count > 2 else { return }
        let (first, last) = (vertices.lowerBound, vertices.upperBound - 1)
        for vertex in vertices { isKept[vertex] = vertex == first || vertex == last }
        var pending = [(first, last)]
        if flat[2 * first] == flat[2 * last], flat[2 * first + 1] == flat[2 * last + 1] {
            let farthest = vertices.max { squareDistance($0, first, first) < squareDistance($1, first, first) } ?? first
            isKept[farthest] = true
            pending = [(first, farthest), (farthest, last)]
        }
        while let (start, end) = pending.popLast() {
            guard end - start > 1 else { continue }
            var worst = (vertex: start, square: -1.0)
            for vertex in start + 1..<end {
                let square = squareDistance(vertex, start, end)
                if square > worst.square { worst = (vertex, square) }
            }
            if worst.square > tolerance * tolerance {
                isKept[worst.vertex] = true
                pending.append((start, worst.vertex))
                pending.append((worst.vertex, end))
            }
        }
    }

    /// From a vertex to the segment between two others.
    private func squareDistance(_ vertex: Int, _ from: Int, _ to: Int) -> Double {
        let (x, y) = (flat[2 * vertex] - flat[2 * from], flat[2 * vertex + 1] - flat[2 * from + 1])
        let (dx, dy) = (flat[2 * to] - flat[2 * from], flat[2 * to + 1] - flat[2 * from + 1])
        let square = dx * dx + dy * dy
        let part = square == 0 ? 0 : min(1, max(0, (x * dx + y * dy) / square))
        let (restX, restY) = (x - part * dx, y - part * dy)
        return restX * restX + restY * restY
    }

    /// Twice the signed area inside what is left of a ring.
    private func doubleArea(_ steps: [Topology.Step], in coordinates: [Double]) -> Double {
        guard let first = steps.first else { return 0 }
        let base = topology.vertices(of: first.arc).lowerBound
        var area = 0.0
        for step in steps {
            var sum = 0.0
            var last: Int?
            for vertex in topology.vertices(of: step.arc) where isKept[vertex] {
                if let last {
                    // From one vertex of the ring, for the sake of digits.
                    let x1 = coordinates[2 * last] - coordinates[2 * base]
                    let y1 = coordinates[2 * last + 1] - coordinates[2 * base + 1]
                    let x2 = coordinates[2 * vertex] - coordinates[2 * base]
                    let y2 = coordinates[2 * vertex + 1] - coordinates[2 * base + 1]
                    sum += x1 * y2 - x2 * y1
                }
                last = vertex
            }
            area += step.isReversed ? -sum : sum
        }
        return area
    }
}

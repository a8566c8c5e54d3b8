/// Gives neighbours the same vertices where a line of one ends on an edge of the other: a polygon cuts a commune's edge,
/// and the neighbour does not know.
///
/// Only edges that a single ring has are looked at, in the order of a grid: sorted buffers, no tables of objects.
struct JunctionWelding {
    /// How far from an edge a vertex is taken to lie on it.
    let tolerance: Double

    /// A vertex on lonely edges, with the face that it belongs to, -1 where several meet.
    private struct Vertex {
        let cell: UInt64
        let number: Int32
        let face: Int32
    }

    func weld(_ vertices: inout RingVertices, of rings: FaceRings) {
        let lonely = lonelyEdges(vertices)
        var faces = [Int32](repeating: -2, count: vertices.vertexCount)
        var lonelyCount = 0
        var length = 0.0
        forEachEdge(of: vertices) { ring, entry, from, to in
            guard lonely[entry] else { return }
            lonelyCount += 1
            let ((x1, y1), (x2, y2)) = (vertices.position(from), vertices.position(to))
            length += abs(x2 - x1) + abs(y2 - y1)
            for vertex in [Int(from), Int(to)] {
                let face = rings.faces[ring]
                faces[vertex] = faces[vertex] == -2 || faces[vertex] == face ? face : -1
            }
        }
        guard lonelyCount > 0 else { return }
        // Cells as wide as an edge is long: a few vertices each, and a few cells an edge.
        let farthest = rings.coordinates.reduce(0) { max($0, abs($1)) }
        let grid = Grid(width: max(length / Double(lonelyCount), 4 * tolerance, farthest * 0x1p-30))
        var sorted: [Vertex] = []
        for (vertex, face) in faces.enumerated() where face != -2 {
            let (x, y) = vertices.position(Int32(vertex))
            sorted.append(Vertex(cell: grid.cell(x, y), number: Int32(vertex), face: face))
        }
        sorted.sort { ($0.cell, $0.number) < ($1.cell, $1.number) }
        var welded: [Int32] = []
        welded.reserveCapacity(vertices.numbers.count)
        var starts: [Int32] = [0]
        forEachEdge(of: vertices) { ring, entry, from, to in
            while starts.count - 1 < ring { starts.append(Int32(welded.count)) }
            welded.append(from)
            guard lonely[entry] else { return }
            var found: [(part: Double, number: Int32)] = []
            let (start, end) = (vertices.position(from), vertices.position(to))
            grid.forEachColumn(around: start, end, margin: tolerance) { cells in
                var index = sorted.partitioningIndex { $0.cell >= cells.lowerBound }
                while index < sorted.count, sorted[index].cell <= cells.upperBound {
                    let vertex = sorted[index]
                    index += 1
                    guard vertex.face != rings.faces[ring], vertex.number != from, vertex.number != to,
                        let part = part(of: vertices.position(vertex.number), on: start, end)
                    else { continue }
                    found.append((part, vertex.number))
                }
            }
            found.sort { ($0.part, $0.number) < ($1.part, $1.number) }
            for item in found { welded.append(item.number) }
        }
        while starts.count <= vertices.ringCount { starts.append(Int32(welded.count)) }
        vertices.numbers = welded
        vertices.starts = starts
    }

    /// By entry: whether the edge that begins there is no other ring's.
    private func lonelyEdges(_ vertices: RingVertices) -> [Bool] {
        var uses = NeighbourTable(vertexCount: vertices.vertexCount, capacity: vertices.numbers.count)
        forEachEdge(of: vertices) { _, _, from, to in uses[min(from, to), max(from, to)] += 1 }
        var lonely = [Bool](repeating: false, count: vertices.numbers.count)
        forEachEdge(of: vertices) { _, entry, from, to in
            lonely[entry] = uses[min(from, to), max(from, to)] == 1
        }
        return lonely
    }

    private func forEachEdge(of vertices: RingVertices, _ body: (_ ring: Int, _ entry: Int, Int32, Int32) -> Void) {
        for ring in 0..<vertices.ringCount {
            let entries = vertices.entries(of: ring)
            for entry in entries {
                let following = entry + 1 < entries.upperBound ? entry + 1 : entries.lowerBound
                body(ring, entry, vertices.numbers[entry], vertices.numbers[following])
            }
        }
    }

    /// Where along an edge a position near to it lies; nil for one that is not near, or beyond its ends.
    private func part(of point: (x: Double, y: Double), on start: (x: Double, y: Double), _ end: (x: Double, y: Double))
        -> Double?
    {
        let (x, y) = (end.x - start.x, end.y - start.y)
        let (px, py) = (point.x - start.x, point.y - start.y)
        let square = x * x + y * y
        let part = (px * x + py * y) / square
        guard part > 0, part < 1, abs(x * py - px * y) <= tolerance * square.squareRoot() else { return nil }
        return part
    }

    /// Square cells over the plane, numbered column by column.
    private struct Grid {
        let width: Double

        func cell(_ x: Double, _ y: Double) -> UInt64 { key(line(x), line(y)) }

        private func line(_ coordinate: Double) -> Int64 { Int64((coordinate / width).rounded(.down)) }

        private func key(_ column: Int64, _ row: Int64) -> UInt64 {
            let middle: Int64 = 1 << 31
            return UInt64(column + middle) << 32 | UInt64(row + middle)
        }

        /// The cells that an edge may go through, as one range in each column.
        func forEachColumn(
            around one: (x: Double, y: Double), _ two: (x: Double, y: Double), margin: Double,
            _ body: (ClosedRange<UInt64>) -> Void
        ) {
            let slope = two.x == one.x ? 0 : (two.y - one.y) / (two.x - one.x)
            let (low, high) = (min(one.y, two.y), max(one.y, two.y))
            for column in line(min(one.x, two.x) - margin)...line(max(one.x, two.x) + margin) {
                var rows = (low, high)
                if two.x != one.x {
                    // What the edge spans within the column.
                    let west = one.y + slope * (Double(column) * width - margin - one.x)
                    let east = one.y + slope * (Double(column + 1) * width + margin - one.x)
                    rows = (max(low, min(west, east)), min(high, max(west, east)))
                }
                let first = key(column, line(min(rows.0, rows.1) - margin))
                body(first...max(first, key(column, line(max(rows.0, rows.1) + margin))))
            }
        }
    }
}

extension RandomAccessCollection {
    /// The first index whose element satisfies a condition that all later ones satisfy too.
    func partitioningIndex(where belongsLater: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, count)
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if belongsLater(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}

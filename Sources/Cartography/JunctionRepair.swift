/// Gives neighbours the same vertices where a line of one ends on an edge of the other: a polygon of the register cuts a
/// commune's edge, and the neighbour does not know.
enum JunctionRepair {
    private struct Edge: Hashable {
        let one: PaperPoint
        let two: PaperPoint

        init(_ from: PaperPoint, _ to: PaperPoint) {
            (one, two) = (from.x, from.y) < (to.x, to.y) ? (from, to) : (to, from)
        }
    }

    private struct Cell: Hashable {
        let x: Int32
        let y: Int32
    }

    private struct Vertex {
        let point: PaperPoint
        let face: Int?
    }

    /// A millimetre.
    private static let cellSize: Int32 = 100

    static func repaired(_ faces: [[[PaperPoint]]]) -> [[[PaperPoint]]] {
        var uses: [Edge: Int] = [:]
        uses.reserveCapacity(faces.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } })
        for ring in faces.joined() {
            for index in ring.indices { uses[edge(index, of: ring), default: 0] += 1 }
        }
        // Vertices on lines that only one face knows, with that face; nil where several meet.
        var lonely: [PaperPoint: Int?] = [:]
        for (face, rings) in faces.enumerated() {
            for ring in rings {
                for index in ring.indices where uses[edge(index, of: ring)] == 1 {
                    for point in [ring[index], ring[index + 1 < ring.count ? index + 1 : 0]] {
                        if let known = lonely[point] {
                            if known != face { lonely[point] = .some(nil) }
                        } else {
                            lonely[point] = .some(face)
                        }
                    }
                }
            }
        }
        var grid: [Cell: [Vertex]] = [:]
        for (point, face) in lonely { grid[cell(point), default: []].append(Vertex(point: point, face: face)) }
        return faces.enumerated().map { face, rings in
            rings.map { ring in
                var welded: [PaperPoint] = []
                welded.reserveCapacity(ring.count)
                for index in ring.indices {
                    let (from, to) = (ring[index], ring[index + 1 < ring.count ? index + 1 : 0])
                    welded.append(from)
                    if uses[Edge(from, to)] == 1 { welded += junctions(on: from, to, of: face, grid) }
                }
                return welded
            }
        }
    }

    private static func edge(_ index: Int, of ring: [PaperPoint]) -> Edge {
        Edge(ring[index], ring[index + 1 < ring.count ? index + 1 : 0])
    }

    private static func cell(_ point: PaperPoint) -> Cell {
        Cell(x: point.x / cellSize, y: point.y / cellSize)
    }

    /// The vertices within a hundredth of a millimetre of an edge, in other faces, from its start to its end.
    private static func junctions(
        on from: PaperPoint, _ to: PaperPoint, of face: Int, _ grid: [Cell: [Vertex]]
    ) -> [PaperPoint] {
        let along = to - from
        let square = Double(along.x * along.x + along.y * along.y)
        var found: [(part: Double, point: PaperPoint)] = []
        let (low, high) = (
            cell(PaperPoint(x: min(from.x, to.x) - 1, y: min(from.y, to.y) - 1)),
            cell(PaperPoint(x: max(from.x, to.x) + 1, y: max(from.y, to.y) + 1))
        )
        for x in low.x...high.x {
            for y in low.y...high.y {
                for vertex in grid[Cell(x: x, y: y)] ?? [] where vertex.face != face {
                    let point = vertex.point
                    if point == from || point == to { continue }
                    let offset = point - from
                    let part = Double(offset.x * along.x + offset.y * along.y) / square
                    let distance = Double(abs(orientation(from, to, point))) / square.squareRoot()
                    if part > 0, part < 1, distance <= 1.01 { found.append((part, point)) }
                }
            }
        }
        return found.sorted { $0.part < $1.part }.map(\.point)
    }
}

import TestSupport
import Testing

@testable import GeometryKit

/// Outlines of sets whose answer is known.
struct TopologyTests {
    /// A closed ring through whole positions, counter-clockwise as given.
    private func ring(_ positions: [(Double, Double)]) -> [Double] {
        positions.flatMap { [$0.0, $0.1] } + [positions[0].0, positions[0].1]
    }

    private func square(_ x: Double, _ y: Double, _ size: Double = 1) -> [Double] {
        ring([(x, y), (x + size, y), (x + size, y + size), (x, y + size)])
    }

    private func topology(_ faces: [[PolygonRings]]) -> Topology {
        var rings = FaceRings(faceCount: faces.count)
        for (face, polygons) in faces.enumerated() { rings.add(polygons, to: face) }
        return Topology(rings)
    }

    private func polygon(_ exterior: [Double], holes: [[Double]] = []) -> PolygonRings {
        PolygonRings(exterior: exterior, holes: holes)
    }

    /// The set's outline, held against GEOS's robust union of the same faces.
    private func outline(_ faces: [[PolygonRings]], of set: [Int]) throws -> [PolygonRings] {
        var walk = BoundaryWalk(topology(faces))
        let polygons = walk.polygons(around: set)
        let context = GEOSContext()
        let members = try set.map { try Geometry(Outline(faces[$0]), in: context) }
        let union = try Geometry.union(members, in: context)
        let found = try Geometry(Outline(polygons), in: context)
        #expect(try found.invalidityReason() == nil)
        #expect(try found.difference(union).squareDegrees + union.difference(found).squareDegrees < 1e-9)
        #expect(try found.polygons().count == union.polygons().count)
        return polygons
    }

    private var grid: [[PolygonRings]] {
        (0..<9).map { [polygon(square(Double($0 % 3), Double($0 / 3)))] }
    }

    @Test func linesAreFoundOnce() {
        // Twelve lines between squares; at each corner of the grid two sides of a square are one line.
        #expect(topology(grid).arcCount == 12 + 4 + 4)
    }

    @Test func aGridIsOneSquare() throws {
        let polygons = try outline(grid, of: Array(0..<9))
        #expect(polygons.count == 1)
        #expect(polygons[0].holes.isEmpty)
        // Vertices along its sides stay.
        #expect(polygons[0].exterior.count == 2 * 13)
        #expect(doubleArea(ofClosed: polygons[0].exterior) == 18)
    }

    @Test func aDonutHasAHole() throws {
        let polygons = try outline(grid, of: [0, 1, 2, 3, 5, 6, 7, 8])
        #expect(polygons.count == 1)
        #expect(polygons[0].holes.count == 1)
        #expect(doubleArea(ofClosed: polygons[0].exterior) > 0, "exteriors turn counter-clockwise")
        #expect(doubleArea(ofClosed: polygons[0].holes[0]) < 0, "holes turn clockwise")
    }

    @Test func facesThatTouchAtAPointAreTwoPolygons() throws {
        #expect(try outline(grid, of: [0, 4]).count == 2)
        #expect(try outline(grid, of: [0, 4, 8, 2, 6]).count == 5)
    }

    /// Two holes that meet at a corner, and one that meets the outside.
    @Test func holesThatTouch() throws {
        let large = (0..<25).map { [polygon(square(Double($0 % 5), Double($0 / 5)))] }
        let twoHoles = try outline(large, of: (0..<25).filter { ![6, 12].contains($0) })
        #expect(twoHoles.map(\.holes.count) == [2])
        let bite = try outline(large, of: (0..<25).filter { ![0, 6].contains($0) })
        #expect(bite.map(\.holes.count) == [1])
        // A ring of holes around one square: it is a polygon of its own, in the hole that they make together.
        let island = try outline(large, of: (0..<25).filter { ![7, 11, 13, 17].contains($0) })
        #expect(island.count == 2)
        #expect(island.map(\.holes.count).sorted() == [0, 1])
    }

    @Test func anEnclaveFillsItsHole() throws {
        let enclave = square(1, 1)
        let faces = [[polygon(square(0, 0, 3), holes: [enclave])], [polygon(enclave)]]
        #expect(try outline(faces, of: [0]).map(\.holes.count) == [1])
        #expect(try outline(faces, of: [0, 1]).map(\.holes.count) == [0])
        #expect(topology(faces).arcCount == 2)
    }

    @Test func anEnclaveThatTouchesTheEdge() throws {
        // The hole meets the exterior at one corner.
        let hole = ring([(0, 0), (1, 2), (2, 1)])
        let faces = [[polygon(square(0, 0, 3), holes: [hole])], [polygon(ring([(0, 0), (2, 1), (1, 2)]))]]
        #expect(try outline(faces, of: [0]).map(\.holes.count) == [1])
        #expect(try outline(faces, of: [0, 1]).map(\.holes.count) == [0])
    }

    @Test func islandsInLakesInIslands() throws {
        let faces = [
            [polygon(square(0, 0, 9), holes: [square(1, 1, 7)])], [polygon(square(2, 2, 5), holes: [square(3, 3, 3)])],
            [polygon(square(4, 4, 1))],
        ]
        let polygons = try outline(faces, of: [0, 1, 2])
        #expect(polygons.map(\.holes.count).sorted() == [0, 1, 1])
    }

    @Test func ringsOfEitherDirectionAreTurned() throws {
        let clockwise = ring([(0, 0), (0, 1), (1, 1), (1, 0)])
        let polygons = try outline([[polygon(clockwise)], [polygon(square(1, 0))]], of: [0, 1])
        #expect(polygons.count == 1)
    }

    @Test func aSetWithoutOutlineIsEmpty() {
        var walk = BoundaryWalk(topology([[], [polygon(square(0, 0))]]))
        #expect(walk.polygons(around: [0]).isEmpty)
        #expect(walk.polygons(around: [0, 1]).count == 1)
        #expect(walk.polygons(around: []).isEmpty)
    }

    /// The same surface twice: the sum counts it twice, and says so.
    @Test func overlapsAreTold() {
        var walk = BoundaryWalk(topology([[polygon(square(0, 0))], [polygon(square(0, 0))], [polygon(square(1, 0))]]))
        let twice = walk.polygons(around: [0, 1])
        #expect(walk.repeatedArcs > 0)
        #expect(twice.reduce(0) { $0 + doubleArea(ofClosed: $1.exterior) } == 4)
        _ = walk.polygons(around: [1, 2])
        #expect(walk.repeatedArcs == 0)
    }

    /// A neighbour learns where others' lines end on its edge.
    @Test func aJunctionOnAnEdgeIsWelded() {
        let faces = [[polygon(square(0, 0, 2))], [polygon(square(2, 0))], [polygon(square(2, 1))]]
        var rings = FaceRings(faceCount: 3)
        for (face, polygons) in faces.enumerated() { rings.add(polygons, to: face) }
        var walk = BoundaryWalk(Topology(rings, weldingWithin: 1e-9))
        for set in [[0, 1, 2], [0, 1], [0, 2]] {
            let polygons = walk.polygons(around: set)
            #expect(polygons.count == 1)
            #expect(polygons[0].holes.isEmpty)
        }
    }

    /// Random sets of cells of a plane cut by random walks: the outline is GEOS's union.
    @Test(arguments: 1...20)
    func randomSetsAreTheirUnion(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let size = 8
        func corner(_ column: Int, _ row: Int) -> (Double, Double) {
            var jitter = SeededGenerator(seed: seed &* 1000 &+ UInt64(column * 50 + row))
            return (
                Double(column) + Double(Int.random(in: -3...3, using: &jitter)) / 16,
                Double(row) + Double(Int.random(in: -3...3, using: &jitter)) / 16
            )
        }
        let faces = (0..<size * size).map { number in
            let (column, row) = (number % size, number / size)
            return [
                polygon(
                    ring([
                        corner(column, row), corner(column + 1, row), corner(column + 1, row + 1),
                        corner(column, row + 1),
                    ]))
            ]
        }
        for _ in 0..<5 {
            let set = faces.indices.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
            let polygons = try outline(faces, of: set)
            let sum = set.reduce(0) { $0 + doubleArea(ofClosed: faces[$1][0].exterior) }
            let area = polygons.reduce(0) { area, polygon in
                area + doubleArea(ofClosed: polygon.exterior)
                    + polygon.holes.reduce(0) { $0 + doubleArea(ofClosed: $1) }
            }
            #expect(abs(area - sum) < 1e-9)
        }
    }

    @Test func blocksGiveTheSameTopologyBack() throws {
        let whole = topology(grid)
        let arcs = whole.arcs(step: 0.25) { _, _ in true }
        #expect(arcs.count == whole.arcCount)
        let bytes = ArcBlock.encoded(arcs)
        var assembly = Topology.Assembly(step: 0.25)
        #expect(bytes.withUnsafeBytes { assembly.add($0) { $0 } })
        let read = assembly.topology(faceCount: 9)
        #expect(read.arcs(step: 0.25) { _, _ in true } == arcs)
        var (one, two) = (BoundaryWalk(whole), BoundaryWalk(read))
        #expect(one.polygons(around: [0, 1, 3]) == two.polygons(around: [3, 1, 0]))
    }

    @Test func cutBytesAreNoBlock() {
        let bytes = ArcBlock.encoded(topology(grid).arcs(step: 1) { _, _ in true })
        for count in 0..<bytes.count {
            var assembly = Topology.Assembly(step: 1)
            #expect(!bytes.prefix(count).withUnsafeBytes { assembly.add($0) { $0 } })
        }
    }
}

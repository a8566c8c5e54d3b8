import TestSupport
import Testing

@testable import GeometryKit

/// Fewer vertices, the same neighbours.
struct SimplificationTests {
    /// Cells of a grid between crooked lines.
    private func crookedGrid(_ size: Int, random: inout SeededGenerator) -> Topology {
        func walk(from: (Double, Double), to: (Double, Double)) -> [(Double, Double)] {
            (0..<50).map { index in
                let part = Double(index) / 50
                // Two walks never meet near a corner.
                let wiggle = index < 3 || index > 47 ? 0 : Double(Int.random(in: -30...30, using: &random))
                return (
                    from.0 + part * (to.0 - from.0) + (from.0 == to.0 ? wiggle : 0),
                    from.1 + part * (to.1 - from.1) + (from.1 == to.1 ? wiggle : 0)
                )
            } + [to]
        }
        func corner(_ x: Int, _ y: Int) -> (Double, Double) { (Double(x) * 1000, Double(y) * 1000) }
        var across: [[[(Double, Double)]]] = []
        var up: [[[(Double, Double)]]] = []
        for y in 0...size { across.append((0..<size).map { walk(from: corner($0, y), to: corner($0 + 1, y)) }) }
        for y in 0..<size { up.append((0...size).map { walk(from: corner($0, y), to: corner($0, y + 1)) }) }
        var rings = FaceRings(faceCount: size * size)
        for y in 0..<size {
            for x in 0..<size {
                let ring =
                    across[y][x].dropLast() + up[y][x + 1].dropLast() + across[y + 1][x].reversed().dropLast()
                    + up[y][x].reversed()
                rings.add(ring.flatMap { [$0.0, $0.1] }, to: y * size + x)
            }
        }
        return Topology(rings)
    }

    @Test(arguments: 1...12)
    func nothingOpensBetweenNeighbours(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let size = 5
        let whole = crookedGrid(size, random: &random)
        let simplified = whole.simplified(
            tolerance: Double.random(in: 5...40, using: &random), smallestIslet: 0)
        #expect(simplified.vertexCount < whole.vertexCount)
        let context = GEOSContext()
        var walk = BoundaryWalk(simplified)
        let faces = try (0..<size * size).map { try Geometry(Outline(walk.polygons(around: [$0])), in: context) }
        for face in faces { #expect(try face.invalidityReason() == nil) }
        // GEOS has the last word: no hole in the union, and no surface counted twice.
        let union = try Geometry.union(faces, in: context)
        #expect(try union.polygonRings().map(\.holes.count) == [0])
        let sum = faces.reduce(0) { $0 + $1.squareDegrees }
        #expect(abs(union.squareDegrees / sum - 1) < 1e-12)
    }

    @Test func isletsGoButNotTheLargestPart() {
        func square(_ x: Double, _ size: Double) -> PolygonRings {
            PolygonRings(exterior: [x, 0, x + size, 0, x + size, size, x, size, x, 0], holes: [])
        }
        var rings = FaceRings(faceCount: 2)
        rings.add([square(0, 100), square(300, 10)], to: 0)
        rings.add([square(500, 10)], to: 1)
        var walk = BoundaryWalk(Topology(rings).simplified(tolerance: 10, smallestIslet: 400))
        #expect(walk.polygons(around: [0]).count == 1)
        #expect(walk.polygons(around: [1]).count == 1, "an island that is all there is stays")
    }
}

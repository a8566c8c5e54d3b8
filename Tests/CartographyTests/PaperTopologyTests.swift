import Foundation
import GeometryKit
import TestSupport
import Testing

@testable import Cartography

struct PaperTopologyTests {
    private func square(_ x: Int32, _ y: Int32, _ size: Int32) -> [PaperPoint] {
        [(0, 0), (1, 0), (1, 1), (0, 1)].map { PaperPoint(x: x + size * $0.0, y: y + size * $0.1) }
    }

    @Test func twoSquaresShareOneLine() {
        let topology = PaperTopology(faces: [[square(0, 0, 100)], [square(100, 0, 100)]])
        #expect(topology.lines { _, _ in true }.count == 3)
        let shared = topology.lines { $0 != nil && $1 != nil }
        #expect(shared.count == 1)
        #expect(Set(shared[0]) == [PaperPoint(x: 100, y: 0), PaperPoint(x: 100, y: 100)])
        let around = topology.boundary(of: [0, 1])
        #expect(around.count == 1)
        #expect(abs(doubleArea(around[0])) == 2 * 20_000)
    }

    /// The neighbour on the left does not know where the line on the right ends on its edge.
    @Test func aLineThatEndsOnAnEdgeIsToldToTheNeighbour() {
        let right = [(100, 0), (200, 0), (200, 50), (100, 50)].map { PaperPoint(x: $0.0, y: $0.1) }
        let below = [(100, 50), (200, 50), (200, 100), (100, 100)].map { PaperPoint(x: $0.0, y: $0.1) }
        let topology = PaperTopology(faces: [[square(0, 0, 100)], [right], [below]])
        #expect(topology.rings(of: 0)[0].contains(PaperPoint(x: 100, y: 50)))
        #expect(topology.lines { $0 != nil && $1 != nil }.count == 3)
        #expect(topology.boundary(of: [0, 1, 2]).count == 1)
    }

    @Test func anEnclaveStaysInItsHole() {
        let enclave = square(40, 40, 20)
        var topology = PaperTopology(faces: [[square(0, 0, 100), enclave.reversed()], [enclave]])
        topology.simplify(tolerance: 30, smallestIslet: 1000)
        #expect(topology.rings(of: 0).count == 2)
        #expect(topology.boundary(of: [0, 1]).count == 1)
        #expect(abs(doubleArea(topology.rings(of: 1)[0])) == 2 * 400)
    }

    @Test func isletsGoButNotTheLargestPart() {
        let (large, islet) = (square(0, 0, 100), square(300, 0, 10))
        var topology = PaperTopology(faces: [[large, islet], [square(500, 0, 10)]])
        topology.simplify(tolerance: 10, smallestIslet: 400)
        #expect(topology.rings(of: 0).count == 1)
        #expect(topology.rings(of: 1).count == 1, "an island that is all there is stays")
    }

    /// Cells of a grid between crooked lines: whatever the tolerance, neighbours keep the same line, nothing opens
    /// between them, and no line moves by more than the tolerance.
    @Test(arguments: 1...12)
    func simplifyingOpensNoGap(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let faces = CrookedGrid(size: 5, random: &random).faces
        let whole = PaperTopology(faces: faces)
        var simplified = whole
        let tolerance = Double.random(in: 5...40, using: &random)
        simplified.simplify(tolerance: tolerance, smallestIslet: 0)
        let (before, after) = (whole.lines { _, _ in true }, simplified.lines { _, _ in true })
        #expect(after.joined().count < before.joined().count)
        for (before, after) in zip(before, after) {
            for point in before { #expect(after.distance(to: point) <= tolerance + 1e-9) }
        }
        // GEOS has the last word: the union of the simplified cells has no hole, and none of them overlap.
        let context = GEOSContext()
        let cells = try faces.indices.flatMap { face in
            try simplified.rings(of: face).map { ring in
                try Geometry(polygon: ring.map { LonLat(longitude: Double($0.x), latitude: Double($0.y)) }, in: context)
            }
        }
        #expect(cells.count == faces.count)
        for cell in cells { #expect(try cell.invalidityReason() == nil) }
        let union = try Geometry.union(cells, in: context).polygonRings()
        #expect(union.count == 1)
        #expect(union[0].holes.isEmpty)
        let areas = faces.indices.reduce(0) { $0 + simplified.rings(of: $1).reduce(0) { $0 + abs(doubleArea($1)) } }
        let around = simplified.boundary(of: Array(faces.indices))
        #expect(around.count == 1)
        #expect(areas == abs(doubleArea(around[0])))
    }
}

/// A square cut into cells by random walks.
private struct CrookedGrid {
    var faces: [[[PaperPoint]]] = []

    init(size: Int, random: inout SeededGenerator) {
        let step: Int32 = 1000
        func corner(_ x: Int, _ y: Int) -> PaperPoint { PaperPoint(x: Int32(x) * step, y: Int32(y) * step) }
        func walk(_ from: PaperPoint, _ to: PaperPoint) -> [PaperPoint] {
            (0..<50).map { index in
                let part = Double(index) / 50
                // Two walks never meet near a corner.
                let wiggle = index < 3 || index > 47 ? 0 : Int32.random(in: -30...30, using: &random)
                let x = from.x + Int32(part * Double(to.x - from.x)) + (from.x == to.x ? wiggle : 0)
                let y = from.y + Int32(part * Double(to.y - from.y)) + (from.y == to.y ? wiggle : 0)
                return PaperPoint(x: x, y: y)
            } + [to]
        }
        var across: [[[PaperPoint]]] = []
        var down: [[[PaperPoint]]] = []
        for y in 0...size { across.append((0..<size).map { walk(corner($0, y), corner($0 + 1, y)) }) }
        for y in 0..<size { down.append((0...size).map { walk(corner($0, y), corner($0, y + 1)) }) }
        for y in 0..<size {
            for x in 0..<size {
                let ring =
                    across[y][x].dropLast() + down[y][x + 1].dropLast() + across[y + 1][x].reversed().dropLast()
                    + down[y][x].reversed().dropLast()
                faces.append([Array(ring)])
            }
        }
    }
}

extension [PaperPoint] {
    fileprivate func distance(to point: PaperPoint) -> Double {
        zip(self, dropFirst()).map { one, two in
            let (dx, dy) = (Double(two.x - one.x), Double(two.y - one.y))
            let (px, py) = (Double(point.x - one.x), Double(point.y - one.y))
            let square = dx * dx + dy * dy
            let part = square == 0 ? 0 : Swift.min(1, Swift.max(0, (dx * px + dy * py) / square))
            return ((px - part * dx) * (px - part * dx) + (py - part * dy) * (py - part * dy)).squareRoot()
        }.min() ?? .infinity
    }
}

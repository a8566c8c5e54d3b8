import TestSupport
import Testing

@testable import GeometryKit

/// Surfaces divided by walking along their lines, beside GEOS's overlays.
struct DivisionTests {
    private let context = GEOSContext()

    private func rectangle(_ x: Double, _ y: Double, _ width: Double = 1, _ height: Double = 1) throws -> Geometry {
        try Geometry(GridCountry.outline(column: x, row: y, width: width, height: height), in: context).onGrid()
    }

    private func polygon(_ positions: [(Double, Double)]) throws -> Geometry {
        try Geometry(polygon: positions.map { LonLat(longitude: $0.0 / 10, latitude: 46 + $0.1 / 10) }, in: context)
            .onGrid()
    }

    private struct Divided {
        let division: Cutters.Division
        /// Its lines were walked, without GEOS.
        let isQuick: Bool
    }

    private func divide(_ surface: Geometry, _ cutters: [Geometry]) throws -> Divided {
        let cutters = try Cutters(cutters.map { try $0.outline() }, in: context)
        let surroundings = try cutters.surroundings(of: #require(surface.boundingBox))
        let (rings, area) = (try surface.polygonRings(), try surface.areaSquareMetres())
        return Divided(
            division: try cutters.division(of: rings, in: surroundings, areaSquareMetres: area),
            isQuick: try surroundings.near.isEmpty
                || cutters.quickDivision(of: rings, in: surroundings, areaSquareMetres: area) != nil)
    }

    /// Parts add up, each cutter covers what it shares with the surface, and cells are valid and fit together.
    private func expectPartition(_ divided: Divided, of surface: Geometry, by cutters: [Geometry]) throws {
        let whole = try surface.areaSquareMetres()
        guard case .cells(let cells) = divided.division else {
            guard case .whole(let covering) = divided.division else { return }
            for (number, cutter) in cutters.enumerated() {
                let common = try surface.intersection(cutter).areaSquareMetres()
                #expect(abs(common - (covering.contains(number) ? whole : 0)) < 1e-9 * whole)
            }
            return
        }
        #expect(abs(cells.reduce(0) { $0 + $1.areaSquareMetres } / whole - 1) < 1e-12)
        #expect(Set(cells.map(\.coveredBy)).count == cells.count)
        for (number, cutter) in cutters.enumerated() {
            let covered = cells.filter { $0.coveredBy.contains(number) }.reduce(0) { $0 + $1.areaSquareMetres }
            #expect(abs(covered - (try surface.intersection(cutter).areaSquareMetres())) < 1e-6 * whole)
        }
        let geometries = try cells.map { try Geometry($0.outline, in: context) }
        for (cell, geometry) in zip(cells, geometries) {
            #expect(try geometry.invalidityReason() == nil)
            #expect(abs(try geometry.areaSquareMetres() - cell.areaSquareMetres) < 1e-7 * whole)
        }
        let union = try #require(try Geometry.outlineOfLines(geometries, in: context))
        #expect(try union.difference(surface).areaSquareMetres() < 1e-6 * whole)
        #expect(try surface.difference(union).areaSquareMetres() < 1e-6 * whole)
    }

    /// Stars over a surface with a hole and an islet: the same cells as GEOS's, whichever cutters meet.
    @Test(arguments: 0..<60)
    func randomCuttersMakeTheSameCells(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let surface = try Geometry.multiPolygon(
            [try rectangle(0, 0).difference(rectangle(0.55, 0.3, 0.2, 0.5)), try rectangle(1.1, 0.1, 0.2, 0.3)],
            in: context)
        let cutters = try (0..<Int.random(in: 1...5, using: &random)).map { _ in
            let star = try Geometry.star(
                x: .random(in: -0.3...1.5, using: &random), y: .random(in: -0.3...1.3, using: &random),
                radius: .random(in: 0.1...1, using: &random), spikes: .random(in: 3...80, using: &random),
                using: &random, in: context)
            let box = try #require(star.boundingBox)
            let (x, y) = ((box.west + box.east) * 5, (box.south + box.north - 92) * 5)
            // Some have a hole, some are parted.
            let other = try rectangle(x, y, 0.1, .random(in: 0.1...0.5, using: &random))
            let cutter = try Bool.random(using: &random) ? star : star.difference(other).onGrid()
            return try cutter.invalidityReason() == nil ? cutter : cutter.madeValid()
        }
        let divided = try divide(surface, cutters)
        try expectPartition(divided, of: surface, by: cutters)
        let ready = try Cutters(cutters.map { try $0.outline() }, in: context)
        let area = try surface.areaSquareMetres()
        let expected = try ready.cells(of: surface, at: ready.position(of: surface), areaSquareMetres: area)
        guard case .cells(let cells) = divided.division else {
            #expect(expected.count == 1)
            return
        }
        #expect(cells.map(\.coveredBy) == expected.map(\.coveredBy))
        for (cell, other) in zip(cells, expected) {
            #expect(abs(cell.areaSquareMetres - other.areaSquareMetres) < 1e-9 * area)
        }
        #expect(divided.isQuick, "near no other")
    }

    /// Lines that touch or follow each other are left to GEOS, and nothing is lost.
    @Test func linesThatTouch() throws {
        let square = try rectangle(0, 0)
        let cases: [(cutters: [Geometry], cellCount: Int)] = [
            ([try rectangle(0, 0, 0.5)], 2),  // edges along the surface's
            ([try rectangle(0, 0, 0.5), try rectangle(0.5, 0, 0.5)], 2),  // an edge in common
            ([try rectangle(0, 0, 0.5), try rectangle(0.3, 0.2, 0.4, 0.3), try rectangle(0.3, 0.2, 0.4, 0.3)], 4),
            ([try polygon([(0.5, 0), (0.8, 0.5), (0.2, 0.5)])], 2),  // from inside, a vertex on an edge
            ([try polygon([(0, 0), (0.8, 0.5), (0.2, 0.5)])], 2),  // a vertex on a vertex
            ([try polygon([(0.5, 1), (0.8, 1.5), (0.2, 1.5)])], 1),  // from outside
            ([try polygon([(-1, 0), (1, 2), (-1, 2)])], 1),  // an edge through a vertex, from outside
            ([try polygon([(-0.5, -0.5), (1.5, 1.5), (-0.5, 1.5)])], 2),  // a diagonal through two vertices
            ([square], 1), ([square, square], 1),
            ([try rectangle(1, 0)], 1),
            // Three lines through one place.
            (
                [
                    try polygon([(-0.5, 0.5), (1.5, 0.5), (1.5, 2), (-0.5, 2)]),
                    try polygon([(0.5, -0.5), (2, -0.5), (2, 1.5), (0.5, 1.5)]),
                    try polygon([(-0.5, -0.5), (1.5, 1.5), (-0.5, 1.5)]),
                ], 6
            ),
        ]
        for (cutters, cellCount) in cases {
            let divided = try divide(square, cutters)
            #expect(!divided.isQuick || cellCount == 1)
            if case .cells(let cells) = divided.division {
                #expect(cells.count == cellCount)
            } else {
                #expect(cellCount == 1)
            }
            try expectPartition(divided, of: square, by: cutters)
        }
    }

    /// A hole that touches its exterior, in the surface and in the cutter: a cell may not touch itself.
    @Test func ringsThatTouch() throws {
        let touching = try rectangle(0, 0).difference(polygon([(0.5, 0), (0.7, 0.5), (0.3, 0.5)]))
        #expect(try touching.invalidityReason() == nil)
        let band = try polygon([(-0.5, -0.5), (1.5, -0.5), (1.5, 0.21), (-0.5, 0.23)])
        try expectPartition(divide(touching, [band]), of: touching, by: [band])
        let other = try rectangle(0.1, -0.7, 0.6, 0.9)
        try expectPartition(divide(other, [touching]), of: other, by: [touching])
        let parts = try Geometry.multiPolygon(
            [polygon([(0, 0), (0.5, 0.5), (0, 1)]), polygon([(1, 0), (1, 1), (0.5, 0.5)])], in: context)
        try expectPartition(divide(parts, [band]), of: parts, by: [band])
        try expectPartition(divide(rectangle(-1, 0.2, 3, 0.55), [parts]), of: rectangle(-1, 0.2, 3, 0.55), by: [parts])
    }

    /// What lies inside or outside altogether needs no lines.
    @Test func insideAndOutside() throws {
        let small = try rectangle(0.4, 0.4, 0.2, 0.2)
        let ring = try rectangle(0, 0).difference(rectangle(0.3, 0.3, 0.4, 0.4))
        #expect(try divide(small, [rectangle(0, 0)]).division == .whole(coveredBy: [0]))
        #expect(try divide(small, [ring, rectangle(0, 0)]).division == .whole(coveredBy: [1]))
        #expect(try divide(small, [rectangle(2, 2)]).division == .whole(coveredBy: []))
        guard case .cells(let cells) = try divide(rectangle(0, 0), [small]).division else {
            Issue.record("a cutter inside divides")
            return
        }
        #expect(cells.map(\.coveredBy) == [[], [0]])
        let islets = try Geometry.multiPolygon([small, rectangle(1.4, 0.4, 0.2, 0.2)], in: context)
        // An edge in the box of the two, through neither.
        guard case .cells(let parted) = try divide(islets, [rectangle(0, 0)]).division else {
            Issue.record("a cutter parts islets")
            return
        }
        #expect(parted.map(\.coveredBy) == [[], [0]])
    }

    /// A crossing is the same vertex for both neighbours, whichever way each writes the edge.
    @Test(arguments: 0..<20)
    func neighboursCrossAtTheSameVertex(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (low, high) = (Double.random(in: 0.3...0.7, using: &random), Double.random(in: 0.3...0.7, using: &random))
        let west = try polygon([(-1, 0), (low, 0), (high, 1), (-1, 1)])
        let east = try polygon([(2, 1), (high, 1), (low, 0), (2, 0)])
        let cutter = try Geometry.star(
            x: 0.5, y: 0.5, radius: 0.48, spikes: 30, using: &random, in: context)
        var shared: [Set<[Double]>] = []
        for (surface, side) in [(west, -1.0), (east, 1.0)] {
            let divided = try divide(surface, [cutter])
            guard case .cells(let cells) = divided.division, divided.isQuick else {
                Issue.record("divided on side \(side)")
                return
            }
            let before = try Set(surface.vertices + cutter.vertices)
            let line = try polygon([(low, 0), (high, 1), (high + side, 1)]).rings()[0].coordinates
            let edge = Edge(x1: line[0], y1: line[1], x2: line[2], y2: line[3])
            shared.append(
                Set(
                    try cells.flatMap { try Geometry($0.outline, in: context).vertices }
                        .filter { !before.contains($0) && abs(edge.side($0[0], $0[1])) < 5e-10 }))
        }
        #expect(!shared[0].isEmpty)
        #expect(shared[0] == shared[1])
    }
}

extension Geometry {
    fileprivate var vertices: [[Double]] {
        get throws {
            try rings().flatMap { ring in
                stride(from: 0, to: ring.coordinates.count, by: 2).map { Array(ring.coordinates[$0..<$0 + 2]) }
            }
        }
    }
}

import GeometryKit
import TestSupport
import Testing

struct CellTests {
    private let context = GEOSContext()

    private func square(_ column: Double, _ row: Double, _ width: Double = 1, _ height: Double = 1) throws -> Geometry {
        try Geometry(GridCountry.outline(column: column, row: row, width: width, height: height), in: context)
    }

    private func cells(_ surface: Geometry, _ cutters: [Geometry]) throws -> [Cell] {
        let cutters = try Cutters(cutters.map { try $0.outline() }, in: context)
        return try cutters.cells(
            of: surface, at: cutters.position(of: surface), areaSquareMetres: surface.areaSquareMetres())
    }

    @Test func twoCuttersMakeFourCells() throws {
        // One covers the left half, the other the lower half.
        let found = try cells(square(0, 0), [square(-1, -1, 1.5, 3), square(-1, -1, 3, 1.5)])
        #expect(found.map(\.coveredBy) == [[], [0], [0, 1], [1]])
        let areas = found.map(\.areaSquareMetres)
        #expect(abs(areas[0] / areas[1] - 1) < 1e-3)
        #expect(abs(areas[2] / areas[3] - 1) < 1e-3)
    }

    @Test func aCutterThatOnlyTouchesLeavesTheSurfaceWhole() throws {
        let found = try cells(square(0, 0), [square(1, 0)])
        #expect(found.count == 1)
        #expect(found[0].coveredBy.isEmpty)
    }

    @Test func aCutterWithAHoleInsideTheSurface() throws {
        let ring = try square(0.2, 0.2, 0.6, 0.6).difference(square(0.4, 0.4, 0.2, 0.2))
        let found = try cells(square(0, 0), [ring])
        #expect(found.map(\.coveredBy) == [[], [0]])
        #expect(abs(found[1].areaSquareMetres / (try ring.areaSquareMetres()) - 1) < 1e-6)
    }

    @Test func theSurfaceItselfIsCovered() throws {
        let surface = try square(0, 0)
        let cutters = try Cutters([surface.outline()], in: context)
        #expect(try cutters.position(of: surface).covering == [0])
        #expect(try cutters.position(of: surface).crossing.isEmpty)
    }

    /// Against overlays, which take another way through the library: what each cutter covers, and nothing lost.
    @Test(arguments: 0..<40)
    func randomCuttersAgreeWithOverlays(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let surface = try square(0, 0)
        let cutters = try (0..<Int.random(in: 1...5, using: &random)).map { _ in
            try Geometry.star(
                x: .random(in: -0.3...1.3, using: &random), y: .random(in: -0.3...1.3, using: &random),
                radius: .random(in: 0.2...1, using: &random), spikes: .random(in: 3...40, using: &random),
                using: &random, in: context)
        }
        let found = try cells(surface, cutters)
        let total = found.reduce(0) { $0 + $1.areaSquareMetres }
        #expect(abs(total / (try surface.areaSquareMetres()) - 1) < 1e-12)
        for (number, cutter) in cutters.enumerated() {
            let covered = found.filter { $0.coveredBy.contains(number) }.reduce(0) { $0 + $1.areaSquareMetres }
            let expected = try surface.intersection(cutter).areaSquareMetres()
            #expect(abs(covered - expected) < 1e-6 * total)
        }
        for cell in found {
            #expect(try Geometry(cell.outline, in: context).invalidityReason() == nil)
        }
        let union = try Geometry.dissolved(found.map { try Geometry($0.outline, in: context) }, in: context)
        #expect(try union.polygons().count == 1)
    }
}

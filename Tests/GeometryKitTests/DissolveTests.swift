import GeometryKit
import TestSupport
import Testing

struct DissolveTests {
    private let context = GEOSContext()

    private func square(_ column: Double, _ row: Double, _ width: Double = 1) throws -> Geometry {
        try Geometry(GridCountry.outline(column: column, row: row, width: width), in: context)
    }

    @Test func neighboursBecomeOnePolygon() throws {
        let squares = try (0..<9).map { try square(Double($0 % 3), Double($0 / 3)) }
        let union = try Geometry.dissolved(squares, in: context)
        #expect(try union.polygons().count == 1)
        let sum = try squares.reduce(0) { try $0 + $1.areaSquareMetres() }
        #expect(abs(try union.areaSquareMetres() / sum - 1) < 1e-9)
    }

    @Test func aHoleStays() throws {
        let squares = try (0..<9).filter { $0 != 4 }.map { try square(Double($0 % 3), Double($0 / 3)) }
        let union = try Geometry.dissolved(squares, in: context)
        #expect(try union.polygons().count == 1)
        #expect(try union.difference(square(1, 1)).areaSquareMetres() == union.areaSquareMetres())
    }

    /// Overlapping neighbours, as some real communes are: the coverage union would keep both outlines.
    @Test func overlapsAreCountedOnce() throws {
        let union = try Geometry.dissolved([square(0, 0, 1.01), square(1, 0)], in: context)
        #expect(try union.invalidityReason() == nil)
        #expect(try union.polygons().count == 1)
        #expect(abs(try union.areaSquareMetres() / (try square(0, 0, 2).areaSquareMetres()) - 1) < 1e-9)
    }

    @Test func aUnitInsideAnotherAddsNothing() throws {
        let union = try Geometry.union([square(0, 0, 3), square(1, 0)], in: context)
        #expect(abs(try union.areaSquareMetres() / (try square(0, 0, 3).areaSquareMetres()) - 1) < 1e-9)
    }
}

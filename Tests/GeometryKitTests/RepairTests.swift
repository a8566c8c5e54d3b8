import GeometryKit
import Testing

/// What a repaired surface covers, by areas that can be counted on squares.
struct RepairTests {
    private let context = GEOSContext()

    private func ring(_ corners: [(Double, Double)]) throws -> Geometry {
        try Geometry(polygon: corners.map { LonLat(longitude: $0.0 / 8, latitude: 46 + $0.1 / 8) }, in: context)
    }

    private func square(_ x: Double, _ y: Double, _ side: Double) throws -> Geometry {
        try ring([(x, y), (x + side, y), (x + side, y + side), (x, y + side)])
    }

    /// In squares of an eighth of a degree, by the area of the part that lies in each.
    private func covers(_ surface: Geometry, _ x: Double, _ y: Double) throws -> Bool {
        try PreparedGeometry(surface).covers(LonLat(longitude: x / 8, latitude: 46 + y / 8))
    }

    @Test func partsThatOverlapAreOne() throws {
        let parts = try Geometry.multiPolygon([square(0, 0, 2), square(1, 1, 2)], in: context)
        let valid = try parts.madeValid()
        #expect(try valid.invalidityReason() == nil)
        #expect(try valid.polygons().count == 1)
        for (x, y) in [(0.5, 0.5), (1.5, 1.5), (2.5, 2.5)] { #expect(try covers(valid, x, y)) }
        #expect(try !covers(valid, 2.5, 0.5))
    }

    @Test func aPartGivenTwiceIsThereOnce() throws {
        let parts = try Geometry.multiPolygon([square(0, 0, 2), square(0, 0, 2)], in: context)
        let once = try square(0, 0, 2).areaSquareMetres()
        #expect(abs(try parts.madeValid().areaSquareMetres() - once) < 1e-3)
    }

    /// An enclave of one part that another fills is covered.
    @Test func aPartInsideAnotherStaysCovered() throws {
        let parts = try Geometry.multiPolygon([square(0, 0, 3), square(1, 1, 1)], in: context)
        let whole = try square(0, 0, 3).areaSquareMetres()
        #expect(abs(try parts.madeValid().areaSquareMetres() - whole) < 1e-3)
    }

    /// A line that goes round twice covers its middle twice, not never.
    @Test func aRingThatGoesRoundTwiceKeepsItsMiddle() throws {
        let loop = try ring([(0, 0), (2, 0), (2, 2), (0, 2), (0, 0), (1, -1), (3, -1), (3, 3), (-1, 3), (-1, -1)])
        let valid = try loop.madeValid()
        #expect(try valid.invalidityReason() == nil)
        #expect(try covers(valid, 1, 1))
    }

    @Test func bothLobesOfABowTieStay() throws {
        let valid = try ring([(0, 0), (2, 2), (2, 0), (0, 2)]).madeValid()
        #expect(try covers(valid, 0.3, 1) && covers(valid, 1.7, 1))
        #expect(try valid.polygons().count == 2)
    }
}

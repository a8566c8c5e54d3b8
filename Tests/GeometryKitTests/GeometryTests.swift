import Foundation
import GeometryKit
import TestSupport
import Testing

struct GeometryTests {
    private let context = GEOSContext()

    @Test func lambert93OriginIsThreeDegreesEast() throws {
        // By definition of the projection: x = 700 km, y = 6600 km at 3° E, 46.5° N.
        let square = try Geometry(
            polygon: [(700_000, 6_600_000), (701_000, 6_600_000), (701_000, 6_601_000)].map {
                LonLat(longitude: $0.0, latitude: $0.1)
            }, in: context)
        let box = try #require(try Reprojection(from: "EPSG:2154").apply(to: square).boundingBox)
        #expect(abs(box.west - 3) < 1e-9)
        #expect(abs(box.south - 46.5) < 1e-6)
    }

    @Test func latitudeFirstSystemsAreReadEastFirst() throws {
        let square = try Geometry(GridCountry.outline(column: 0, row: 0), in: context)
        let box = try #require(try Reprojection(from: "EPSG:4171").apply(to: square).boundingBox)
        #expect(abs(box.west) < 1e-9)
        #expect(abs(box.south - 46) < 1e-9)
    }

    @Test func unknownSystemsAreRefused() {
        #expect(throws: GeometryError.self) { try Reprojection(from: "EPSG:999999") }
    }

    @Test func bowTiesAreNamedAndRepaired() throws {
        let corners = [(0.0, 46.0), (1.0, 47.0), (1.0, 46.0), (0.0, 47.0)]
        let bowTie = try Geometry(polygon: corners.map { LonLat(longitude: $0, latitude: $1) }, in: context)
        #expect(try bowTie.invalidityReason()?.contains("Self-intersection") == true)
        let valid = try bowTie.madeValid()
        #expect(try valid.invalidityReason() == nil)
        #expect(try valid.polygons().count == 2)
    }

    @Test func geoJSONHasCounterClockwiseExteriors() throws {
        let clockwise = [(0.0, 46.0), (0.0, 46.123456789), (0.1, 46.1)].map { LonLat(longitude: $0, latitude: $1) }
        let text = try Geometry(polygon: clockwise, in: context).geoJSON(decimals: 7)
        #expect(text.contains("46.1234568"))
        #expect(!text.contains("46.12345678"))
        let (east, north) = (text.range(of: "0.1,46.1"), text.range(of: "46.1234568"))
        #expect(try #require(east).lowerBound < #require(north).lowerBound)
    }

    @Test func brokenBytesAreAnError() {
        #expect(throws: GeometryError.self) {
            try Geometry(Outline(wellKnownBinary: [1, 2, 3]), in: GEOSContext())
        }
    }

    @Test func boxesAreFoundByTheIndex() throws {
        let boxes = (0..<100).map { number in
            BoundingBox(
                west: Double(number), south: 0, east: Double(number) + 0.5, north: number.isMultiple(of: 2) ? 1 : 2)
        }
        let index = try SpatialIndex(boxes + [nil], in: context)
        let window = BoundingBox(west: 10.5, south: 1.5, east: 20, north: 3)
        #expect(try index.query(window) == boxes.indices.filter { boxes[$0].intersects(window) })
        #expect(try index.query(window) == [11, 13, 15, 17, 19])
    }

    @Test func parallelResultsKeepTheirOrder() throws {
        let items = Array(0..<1000)
        #expect(try parallelMap(items) { $0 * $0 } == items.map { $0 * $0 })
    }

    @Test func theFirstErrorInOrderIsThrown() {
        #expect(throws: GeometryError(operation: "7", reason: "")) {
            try parallelMap(Array(0..<100)) { number in
                if number >= 7 { throw GeometryError(operation: "\(number)", reason: "") }
            }
        }
    }
}

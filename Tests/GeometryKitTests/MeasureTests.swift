import GeometryKit
import Testing

/// Areas and distances against pyproj 3.8 (`Geod(ellps="GRS80")`), edges cut every 0.0001°, so that
/// they are straight in longitude and latitude.
struct MeasureTests {
    private let context = GEOSContext()

    private func polygon(_ corners: [(Double, Double)]) throws -> Geometry {
        try Geometry(polygon: corners.map { LonLat(longitude: $0, latitude: $1) }, in: context)
    }

    @Test func areaOfADegreeInFrance() throws {
        let area = try polygon([(2, 45), (3, 45), (3, 46), (2, 46)]).areaSquareMetres()
        #expect(abs(area / 8_686_494_956.673409 - 1) < 1e-9)
    }

    @Test func areaOverseas() throws {
        let area = try polygon([(55.2, -21.4), (55.8, -21.4), (55.8, -20.9), (55.2, -20.9)]).areaSquareMetres()
        #expect(abs(area / 3_449_976_218.663252 - 1) < 1e-9)
    }

    @Test func holesAreLeftOut() throws {
        let shell = try polygon([(0.1, 46.2), (0.9, 46.3), (0.7, 46.9), (0.2, 46.7)])
        let hole = try polygon([(0.3, 46.4), (0.5, 46.4), (0.4, 46.6)])
        let area = try shell.difference(hole).areaSquareMetres()
        #expect(abs(area / 2_943_282_423.9028616 - 1) < 1e-9)
    }

    @Test func windingDoesNotMatter() throws {
        let corners = [(2.0, 45.0), (3.0, 45.0), (3.0, 46.0)]
        let areas = try [corners, corners.reversed()].map { try polygon($0).areaSquareMetres() }
        #expect(abs(areas[0] / areas[1] - 1) < 1e-12)
    }

    @Test func distanceFromNiortToToulouse() {
        let niort = LonLat(longitude: -0.4647, latitude: 46.3237)
        let toulouse = LonLat(longitude: 1.4442, latitude: 43.6047)
        #expect(abs(niort.distanceMetres(to: toulouse) - 337_590.8045257267) < 1e-3)
    }

    @Test func circleHas360VerticesFromNorth() {
        let centre = LonLat(longitude: -0.4647, latitude: 46.3237)
        let circle = centre.circle(radiusMetres: 25_000)
        #expect(circle.count == 360)
        #expect(circle.allSatisfy { abs(centre.distanceMetres(to: $0) - 25_000) < 1e-3 })
        #expect(abs(circle[0].longitude - centre.longitude) < 1e-12)
        #expect(circle[0].latitude > centre.latitude)
        #expect(circle[90].longitude > centre.longitude)
    }

    @Test func smallPiecesAreToldByTheirArea() throws {
        // About 99 m and 101 m a side at 46° N.
        for (side, isSmaller) in [(99.0, true), (101.0, false)] {
            let (dx, dy) = (side / 77_465, side / 111_146)
            let square = try polygon([(2, 46), (2 + dx, 46), (2 + dx, 46 + dy), (2, 46 + dy)])
            #expect(try square.isSmaller(thanSquareMetres: 10_000) == isSmaller)
        }
    }
}

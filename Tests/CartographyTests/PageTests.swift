import GeometryKit
import Testing

@testable import Cartography

struct PageTests {
    @Test func projectionsOfFrance() {
        func chosen(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> String {
            MapProjection(showing: BoundingBox(west: west, south: south, east: east, north: north)).definition
        }
        #expect(chosen(-5.14, 41.33, 9.56, 51.09) == "EPSG:2154")
        #expect(chosen(8.5, 41.3, 9.6, 43.1) == "EPSG:2154")
        #expect(chosen(-61.81, 15.83, -61, 16.52) == "EPSG:5490")
        #expect(chosen(-61.23, 14.38, -60.8, 14.88) == "EPSG:5490")
        #expect(chosen(-54.61, 2.11, -51.63, 5.76) == "EPSG:2972")
        #expect(chosen(55.21, -21.39, 55.84, -20.87) == "EPSG:2975")
        #expect(chosen(45.01, -13.01, 45.3, -12.63) == "EPSG:4471")
        #expect(chosen(-70, -34, -69, -33).contains("+proj=laea +lat_0=-33.5 +lon_0=-69.5"))
    }

    /// PROJ's own word on a known place: the town hall of Niort in Lambert-93, and the middle of an equal-area map.
    @Test func placesInTheirProjections() throws {
        let flat = try Reprojection(from: "EPSG:2154").sourceCoordinates(of: [3, 46.5, -0.4642, 46.3239])
        #expect(abs(flat[0] - 700_000) < 0.01 && abs(flat[1] - 6_600_000) < 0.01)
        #expect(abs(flat[2] - 433_500) < 1500 && abs(flat[3] - 6_586_500) < 1500)
        let local = MapProjection(showing: BoundingBox(west: -70, south: -34, east: -69, north: -33))
        let middle = try Reprojection(from: local.definition).sourceCoordinates(of: [-69.5, -33.5])
        #expect(abs(middle[0]) < 1e-6 && abs(middle[1]) < 1e-6)
    }

    @Test(arguments: [
        (1000.0, 42.0, 20.0), (650, 42, 20), (6650, 42, 200), (100, 42, 2), (12, 14, 0.1), (2400, 14, 20),
    ])
    func scaleBarsAreRound(metres: Double, longest: Double, kilometres: Double) {
        let bar = ScaleBar(metresPerMillimetre: metres, longestMillimetres: longest)
        #expect(abs(bar.kilometres - kilometres) < 1e-9)
        #expect(bar.millimetres <= longest)
        #expect(abs(bar.millimetres * metres - bar.kilometres * 1000) < 1e-6)
    }

    @Test(arguments: [
        (0.0, "0"), (1, "1"), (-0.5, "-.5"), (12.34, "12.34"), (0.051, ".05"), (-3.999, "-4"), (100.1, "100.1"),
    ])
    func numbersOfTheDrawing(value: Double, text: String) {
        #expect(number(value) == text)
    }

    /// Areas are proportional to ETP, and no symbol hides its territory, whatever the largest.
    @Test(arguments: [0.3, 1, 6, 30, 250])
    func symbolsHaveTheAreaOfTheirETP(largest: Double) {
        let scale = PostScale(largestETP: largest)
        #expect(abs(scale.radius(ofETP: 4) - 2 * scale.radius(ofETP: 1)) < 1e-12)
        #expect(scale.radius(ofETP: largest) <= 6 + 1e-9)
        #expect(scale.radius(ofETP: nil) >= 1.6)
        // A square of the same area.
        let side = 2 * SVGDrawing.halfSide(scale.radius(ofETP: 2))
        #expect(abs(side * side - Double.pi * scale.radius(ofETP: 2) * scale.radius(ofETP: 2)) < 1e-9)
    }

    @Test func wordsThatDoNotFitEndInAnEllipsis() {
        let text = "un deux trois quatre cinq six sept huit"
        let lines = TextMetrics.lines(of: text, size: 1, width: 5, atMost: 2)
        #expect(lines.count == 2 && lines[1].hasSuffix("…"))
        for line in lines { #expect(TextMetrics.width(of: line, size: 1) <= 5) }
        #expect(TextMetrics.lines(of: text, size: 1, width: 50, atMost: 2) == [text])
    }

    @Test func wordsBreakAtSpaces() {
        #expect(TextMetrics.lines(of: "un deux trois", size: 1, width: 4) == ["un deux", "trois"])
        #expect(TextMetrics.width(of: "é", size: 10) == TextMetrics.width(of: "e", size: 10))
    }
}

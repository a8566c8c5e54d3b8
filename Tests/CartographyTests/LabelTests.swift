import GeometryKit
import Territories
import TestSupport
import Testing

@testable import Cartography

struct LabelTests {
    private static let frame = LabelPlacement.Box(left: 0, top: 0, right: 200, bottom: 160)

    private func rectangle(_ x: Int32, _ y: Int32, _ width: Int32, _ height: Int32) -> [[PaperPoint]] {
        [
            [
                PaperPoint(x: x, y: y), PaperPoint(x: x + width, y: y), PaperPoint(x: x + width, y: y + height),
                PaperPoint(x: x, y: y + height),
            ]
        ]
    }

    @Test func aNameStandsInTheMiddleOfItsTerritory() throws {
        var placement = LabelPlacement(frame: Self.frame, obstacles: [], size: 2.4)
        let label = placement.place("Niortais", in: rectangle(1000, 1000, 4000, 2000))
        #expect(label?.lines == ["Niortais"])
        let box = try #require(label?.box)
        #expect(abs(box.left + box.right - 60) < 0.2)
        #expect(abs(box.top + box.bottom - 40) < 2)
    }

    @Test func aNameMakesWayForACircle() {
        let circle = LabelPlacement.Box(left: 27, top: 17, right: 33, bottom: 23)
        var placement = LabelPlacement(frame: Self.frame, obstacles: [circle], size: 2.4)
        let label = placement.place("Niortais", in: rectangle(1000, 1000, 4000, 2000))
        #expect(label != nil)
        #expect(label?.box.overlaps(circle) == false)
    }

    /// A symbol as large as its town: the name stands right of it, or where something is on the right, elsewhere
    /// around it.
    @Test func aNameStandsBesideThePostThatHidesItsTerritory() throws {
        let town = rectangle(9700, 7700, 600, 600)
        let spot = LabelPlacement.Spot(x: 100, y: 80, reach: 6)
        let disc = LabelPlacement.Box.square(100, 80, half: 6)
        var obstacles = [disc]
        var sides: Set<String> = []
        for _ in 0..<4 {
            var placement = LabelPlacement(frame: Self.frame, obstacles: obstacles, size: 2.4)
            let found = placement.place("Rennes", in: town, beside: [spot])
            let label = try #require(found)
            for obstacle in obstacles { #expect(!label.box.overlaps(obstacle)) }
            // It touches the symbol, all but a hair.
            let gap = max(
                label.box.left - disc.right, disc.left - label.box.right, label.box.top - disc.bottom,
                disc.top - label.box.bottom)
            #expect(gap >= 0 && gap < 0.1)
            sides.insert(
                label.box.left > disc.right
                    ? "right" : label.box.right < disc.left ? "left" : label.box.bottom < disc.top ? "above" : "under")
            obstacles.append(label.box)
        }
        #expect(sides.count == 4)
        // Without the symbol, the name has no room.
        var placement = LabelPlacement(frame: Self.frame, obstacles: [disc], size: 2.4)
        #expect(placement.place("Rennes", in: town) == nil)
        // Another territory's symbol is none of its own.
        #expect(placement.place("Rennes", in: rectangle(1000, 1000, 600, 600), beside: [spot]) == nil)
    }

    @Test func aRankIsAlwaysTold() {
        let everywhere = LabelPlacement(frame: Self.frame, obstacles: [Self.frame], size: 2.4)
        var placement = everywhere
        #expect(placement.place("12", beside: .init(x: 50, y: 50, reach: 1)).lines == ["12"])
    }

    @Test func aNameThatFitsNowhereIsLeftOut() {
        var placement = LabelPlacement(frame: Self.frame, obstacles: [], size: 2.4)
        #expect(placement.place("Hauts-de-Seine", in: rectangle(1000, 1000, 300, 300)) == nil)
        let all = LabelPlacement(frame: Self.frame, obstacles: [Self.frame], size: 2.4)
        var full = all
        #expect(full.place("Niortais", in: rectangle(1000, 1000, 4000, 2000)) == nil)
    }

    /// The EPCI of every région, on a page: names never touch, nor leave the page, and the heavier are named first.
    @Test func namesOfRealTerritoriesNeverOverlap() throws {
        let france = try EmbeddedFrance.load()
        for region in ["76", "32", "11", "93"] {
            let position = try #require(france.position(of: region, at: .region))
            let epcis = Set(france.regions[position].communes.compactMap { france.communes[$0].epci }).sorted()
            let outlines = try france.outlines.groupings(epcis, at: .epci, in: france)
            var sheet = MapSheet(language: "fr", title: "", subtitle: "", description: "")
            for epci in epcis {
                guard let outline = outlines[epci] else { continue }
                let weight = france.epcis[epci].communes.reduce(0) { $0 + (france.communes[$1].population ?? 0) }
                sheet.surfaces.append(
                    .init(
                        outline: outline, fill: .unknownETP, hatch: nil, territory: sheet.names.count, groups: [epci]))
                sheet.names.append((france.epcis[epci].name, weight))
            }
            let rings = try sheet.surfaces.map { try Geometry($0.outline, in: GEOSContext()).polygonRings() }
            let frame = MapSheet.Frame(title: nil, surfaces: Array(sheet.surfaces.indices))
            let flat = try #require(
                try FlatFrame(frame, of: sheet, rings: rings, in: Self.frame, padding: 4))
            let obstacle = LabelPlacement.Box(left: 90, top: 70, right: 110, bottom: 90)
            var placement = LabelPlacement(frame: Self.frame, obstacles: [obstacle], size: 2.4)
            var labels = flat.labels(of: sheet, .largest, posts: [], in: &placement)
            labels += flat.labels(of: sheet, .others, posts: [], in: &placement)
            #expect(labels.count >= 10)
            for (index, one) in labels.enumerated() {
                #expect(one.box.left >= 0 && one.box.right <= 200 && one.box.top >= 0 && one.box.bottom <= 160)
                #expect(!one.box.overlaps(obstacle))
                for two in labels[(index + 1)...] { #expect(!one.box.overlaps(two.box)) }
            }
            // Real neighbours, simplified: still one surface without gaps of their own.
            let whole = flat.topology
            let areas = sheet.surfaces.indices.reduce(0) { sum, face in
                sum + abs(whole.rings(of: face).reduce(0) { $0 + doubleArea($1) })
            }
            let around = whole.boundary(of: Array(sheet.surfaces.indices)).reduce(0) { $0 + doubleArea($1) }
            #expect(areas == abs(around))
        }
    }

    /// A town that finds room has its symbol and its name; one that a territory is named after has neither.
    @Test func townsFillWhatIsFree() throws {
        let square = Outline([PolygonRings(exterior: [0, 0, 1, 0, 1, 1, 0, 1, 0, 0], holes: [])])
        var sheet = MapSheet(language: "fr", title: "", subtitle: "", description: "")
        sheet.surfaces = [.init(outline: square, fill: .unknownETP, hatch: nil, territory: 0, groups: [0])]
        sheet.names = [("Grand Cahors", 1)]
        sheet.regions = [("Lot", 0, 0), ("Gers", 0, 7)]
        let places = [("Cahors", 0.5), ("Cahor", 0.2), ("Figeac", 0.8), ("Figeac", 0.8)]
        sheet.towns = places.map { ($0.0, true, LonLat(longitude: $0.1, latitude: 0.2)) }
        let rings = try sheet.surfaces.map { try Geometry($0.outline, in: GEOSContext()).polygonRings() }
        let flat = try #require(
            try FlatFrame(.init(title: nil, surfaces: [0]), of: sheet, rings: rings, in: Self.frame, padding: 4))
        var placement = LabelPlacement(frame: Self.frame, obstacles: [], size: 2.5)
        let named = flat.labels(of: sheet, .largest, posts: [], in: &placement)
        let towns = try flat.towns(of: sheet, areChief: true, beside: named, in: &placement)
        #expect(towns.map(\.label.lines) == [["Cahor"], ["Figeac"]])
        #expect(try flat.towns(of: sheet, areChief: false, beside: [], in: &placement).isEmpty)
        #expect(flat.regions(of: sheet, in: &placement).map(\.lines) == [["LOT"]])
    }
}

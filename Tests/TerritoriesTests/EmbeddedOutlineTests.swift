import Diagnostics
import Foundation
import GeometryKit
import TestSupport
import Testing

@testable import Territories

/// Outlines put together from the lines that communes share.
struct EmbeddedOutlineTests {
    private let france: Gazetteer
    private let context = GEOSContext()

    init() throws {
        france = try EmbeddedFrance.load()
    }

    private func departement(_ code: String) throws -> [Int] {
        france.departements[try #require(france.position(of: code, at: .departement))].communes
    }

    /// GEOS's robust union of the communes one by one has the last word.
    @Test(arguments: ["79", "2A", "56", "93", "974"])
    func randomSetsAreTheirUnion(code: String) throws {
        let communes = try departement(code)
        var random = SeededGenerator(seed: UInt64(communes.count))
        let outlines = try france.outlines.communes(communes, in: france)
        var sets = [communes]
        for _ in 0..<4 { sets.append(communes.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }) }
        for (set, drawn) in zip(sets, try france.outlines.outlines(of: sets, in: france)) {
            let outline = try Geometry(try #require(drawn), in: context)
            let union = try Geometry.union(
                set.compactMap { try outlines[$0].map { try Geometry($0, in: context) } }, in: context)
            #expect(try outline.invalidityReason() == nil)
            #expect(try outline.difference(union).areaSquareMetres() + union.difference(outline).areaSquareMetres() < 1)
            #expect(try outline.polygons().count == union.polygons().count)
            let sum = set.reduce(0) { $0 + france.communes[$1].areaSquareMetres }
            #expect(abs(try outline.areaSquareMetres() / sum - 1) < 1e-9)
        }
    }

    /// Lines between départements cancel too.
    @Test func groupingsAcrossDepartements() throws {
        let epci = try #require(
            france.epcis.first { epci in Set(epci.communes.map { france.communes[$0].departement }).count > 2 })
        let drawn = try france.outlines.outlines(of: [epci.communes], in: france)
        let outline = try Geometry(try #require(drawn[0]), in: context)
        #expect(try outline.invalidityReason() == nil)
        let sum = epci.communes.reduce(0) { $0 + france.communes[$1].areaSquareMetres }
        #expect(abs(try outline.areaSquareMetres() / sum - 1) < 1e-9)
        #expect(try outline.polygons().count == 1)
    }

    /// No line has two faces on one side, and every outline of the country is valid.
    @Test func theCountryFits() throws {
        let drawn = try france.outlines.outlines(of: [Array(france.communes.indices)], in: france)
        let country = try Geometry(try #require(drawn[0]), in: context)
        #expect(try country.invalidityReason() == nil)
        let sum = france.communes.reduce(0) { $0 + $1.areaSquareMetres }
        #expect(abs(try country.areaSquareMetres() / sum - 1) < 1e-9)
        for level in [Level.epci, .departement, .region] {
            let count = france.groupings(level).count
            let outlines = try france.outlines.groupings(Array(0..<count), at: level, in: france)
            let isValid = try parallelMap(Array(outlines.values), worker: GEOSContext.init) { context, outline in
                try Geometry(outline, in: context).invalidityReason() == nil
            }
            #expect(isValid.allSatisfy { $0 })
        }
    }

    /// At every scale neighbours keep the same lines: nothing overlaps, and between them nothing opens.
    @Test(arguments: DrawingScale.allCases)
    func simplifiedOutlinesFit(scale: DrawingScale) throws {
        let outlines = try france.outlines.outlines(of: .departement, scale: scale, in: france)
        #expect(outlines.count == 101)
        let geometries = try outlines.sorted { $0.key < $1.key }.map { try Geometry($0.value, in: context) }
        var sum = 0.0
        for geometry in geometries {
            #expect(try geometry.invalidityReason() == nil)
            sum += try geometry.areaSquareMetres()
        }
        let union = try Geometry.union(geometries, in: context)
        #expect(abs(try union.areaSquareMetres() / sum - 1) < 1e-12)
        // The holes of the country itself: what nobody claims.
        let whole = try Geometry(
            try #require(france.outlines.outlines(of: [Array(france.communes.indices)], in: france)[0]), in: context)
        let holes = { (geometry: Geometry) in try geometry.polygonRings().reduce(0) { $0 + $1.holes.count } }
        #expect(try holes(union) <= holes(whole))
        #expect(abs(try union.areaSquareMetres() / (try whole.areaSquareMetres()) - 1) < 1e-3)
    }

    /// What the page loads first.
    @Test func theCountryIsLightAtTheCoarsestScale() throws {
        let outlines = try france.outlines.outlines(of: .epci, scale: .country, in: france)
        #expect(outlines.count == france.epcis.count)
        let folder = try TemporaryFolder()
        let text = try outlines.sorted { $0.key < $1.key }.map {
            try Geometry($0.value, in: context).geoJSON(decimals: 4)
        }.joined(separator: "\n")
        let file = try folder.write(text, to: "epci.json")
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-9", file]
        try gzip.run()
        gzip.waitUntilExit()
        let size = try FileManager.default.attributesOfItem(atPath: file + ".gz")[.size] as? Int
        #expect(try #require(size) <= 400_000)
    }

    /// A damaged file is told, wherever the damage is, and never read as something else.
    @Test func damageIsTold() throws {
        let original = try Data(
            contentsOf: URL(fileURLWithPath: try EmbeddedFrance.folder() + "/france/\(ArcFile.name)"))
        let folder = try TemporaryFolder()
        let communes = try departement("79")
        func read(_ bytes: Data) throws -> Int {
            try folder.write(bytes, to: ArcFile.name)
            let store = OutlineStore.embedded(folder: folder.url.path)
            return try store.outlines(of: [communes], in: france).compactMap { $0 }.count
        }
        #expect(try read(original) == 1)
        var random = SeededGenerator(seed: 79)
        var damaged: [Data] = [Data(), original.prefix(10), original.prefix(original.count / 3)]
        for offset in [0, 9, 13, 17] {
            var bytes = original
            bytes[offset] ^= 0x55
            damaged.append(bytes)
        }
        // Anywhere in what the département's blocks hold.
        let position = try #require(france.position(of: "79", at: .departement))
        let range = try #require(original.withUnsafeBytes { ArcFile.ranges(of: position, in: $0) }.first)
        for _ in 0..<20 {
            var bytes = original
            bytes[Int.random(in: range, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
            damaged.append(bytes)
        }
        for bytes in damaged {
            let error = #expect(throws: Diagnostic.self) { try read(bytes) }
            #expect(error?.problem.code == "corruptEmbeddedData")
        }
        try FileManager.default.removeItem(atPath: folder.path(ArcFile.name))
        let error = #expect(throws: Diagnostic.self) {
            try OutlineStore.embedded(folder: folder.url.path).outlines(of: [communes], in: france)
        }
        #expect(error?.problem.code == "corruptEmbeddedData")
    }
}

/// Outlines of the user's own, which may not fit together.
struct OwnOutlineTests {
    private let context = GEOSContext()

    private func gazetteer(_ outlines: [Outline?]) -> Gazetteer {
        let communes = outlines.indices.map { number in
            Commune(
                code: GridCountry.code(number), name: "Commune \(number)", population: 1000, areaSquareMetres: 1,
                seat: nil, hasOutline: outlines[number] != nil, epci: nil, departement: nil, region: nil)
        }
        return Gazetteer(
            vintage: .file(""), communes: communes, epcis: [], departements: [], regions: [],
            outlines: .inMemory(outlines))
    }

    @Test func neighboursThatFit() throws {
        let country = try GridCountry(columns: 3, rows: 3).gazetteer
        #expect(try country.outlines.lines(around: country.communes.indices, in: country).fit)
        #expect(try country.outlines.overlapping().isEmpty)
        let drawn = try country.outlines.outlines(of: [[0, 1, 2, 3, 5, 6, 7, 8]], in: country)
        #expect(try Geometry(try #require(drawn[0]), in: context).polygonRings().map(\.holes.count) == [1])
    }

    /// The second overlaps the first by a sliver; the third lies inside the first; the fourth is apart.
    @Test func overlapsAreUnited() throws {
        let outlines = try [
            GridCountry.outline(column: 0, row: 0, width: 1.01, height: 1.003),
            GridCountry.outline(column: 1, row: 0), GridCountry.outline(column: 0.2, row: 0.2, width: 0.3),
            GridCountry.outline(column: 3, row: 0),
        ]
        let country = gazetteer(outlines)
        #expect(try !country.outlines.lines(around: country.communes.indices, in: country).fit)
        #expect(try country.outlines.overlapping() == [0, 1, 2])
        for set in [[0, 1], [0, 2], [0, 1, 2, 3], [1, 3], [2]] {
            let drawn = try country.outlines.outlines(of: [set], in: country)
            let outline = try Geometry(try #require(drawn[0]), in: context)
            let union = try Geometry.union(set.map { try Geometry(outlines[$0], in: context) }, in: context)
            #expect(try outline.invalidityReason() == nil)
            #expect(try outline.difference(union).isEmpty)
            #expect(try union.difference(outline).isEmpty)
        }
    }

    /// A neighbour that does not know where the two others meet on its edge.
    @Test func aJunctionThatTheNeighbourDoesNotKnow() throws {
        let country = try gazetteer([
            GridCountry.outline(column: 0, row: 0, width: 1, height: 2), GridCountry.outline(column: 1, row: 0),
            GridCountry.outline(column: 1, row: 1),
        ])
        #expect(try country.outlines.lines(around: country.communes.indices, in: country).fit)
        let drawn = try country.outlines.outlines(of: [[0, 1, 2]], in: country)
        #expect(try Geometry(try #require(drawn[0]), in: context).polygonRings().map(\.holes.count) == [0])
    }
}

import Foundation
import TestSupport
import Testing

/// Files from the field whose figures went wrong without a word: folders of the corpus, analysed.
struct FieldFileTests {
    private func analyze(_ name: String, layer: [String: String] = [:]) throws -> Binary.Run {
        let corpus = Binary.root.appendingPathComponent("Tests/Corpus/\(name)")
        let folder = try TemporaryFolder()
        for file in try FileManager.default.contentsOfDirectory(atPath: corpus.path) {
            try folder.write(Data(contentsOf: corpus.appendingPathComponent(file)), to: file)
        }
        for (file, text) in layer { try folder.write(text, to: file) }
        return try Binary.run(["analyze", "study.yml"], in: folder.url)
    }

    private func population(_ run: Binary.Run) throws -> Substring {
        try #require(run.output.split(separator: "\n").last { $0.hasPrefix("Population") })
    }

    /// The union of both parts, drawn by hand.
    private static let union = """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "Z1"}, "geometry":
        {"type": "Polygon", "coordinates": [[[-0.3, 46.2], [-0.6, 46.2], [-0.6, 46.5], [-0.45, 46.5], [-0.45, 46.6],
        [-0.1, 46.6], [-0.1, 46.3], [-0.3, 46.3], [-0.3, 46.2]]]}}]}
        """

    @Test func whatTwoPartsOfAZoneCoverIsCovered() throws {
        let overlapping = try analyze("zone-of-overlapping-parts")
        let union = try analyze("zone-of-overlapping-parts", layer: ["zones.geojson": Self.union])
        #expect(union.status == 0)
        #expect(try population(overlapping) == population(union))
    }

    @Test func communesWithoutEPCIAreRowsOfTheirOwn() throws {
        let run = try analyze("boundaries-with-placeholder-epci")
        for name in ["Île-de-Bréhat", "Île-de-Sein", "Ouessant", "Brest Métropole"] {
            #expect(run.output.contains(name))
        }
        #expect(!run.output.contains("ZZZ"))
    }

    @Test func objectsOfTheGeographicAPIAreTheirCodes() throws {
        let run = try analyze("boundaries-with-coded-objects")
        #expect(run.output.contains("200041317") && !run.output.contains("{"))
    }

    /// Archives and disks of macOS write `é` as two characters.
    @Test func namesOfFilesMayBeComposedOtherwise() throws {
        let folder = try TemporaryFolder()
        try folder.write("id;etp;perimetre\nA;1;dep:79\n", to: "releve\u{301}s/releve\u{301}.csv")
        try folder.write(
            "territory: { departements: [\"79\"] }\nnetwork: relev\u{E9}s/relev\u{E9}.csv\n", to: "study.yml")
        let run = try Binary.run(["check", "study.yml"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
    }

    @Test func namesInWindows1252HaveAllTheirLetters() throws {
        #expect(try analyze("boundaries-in-windows-1252").output.contains("Œuvre d’été"))
    }
}

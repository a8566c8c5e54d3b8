import Foundation
import TestSupport
import Testing

/// `maillage compare`, through the built program.
struct CompareTests {
    private static let occitanie = "GeoData/studies/occitanie-2025/study.yml"

    /// The six posts of the 2022 call end on 31 December 2025 (DREETS Occitanie, call for projects of 2025): their six
    /// départements turn white.
    @Test func occitanieOn1January2026() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run([
            "compare", Self.occitanie, "--versus", "2026-01-01", "--level", "departement", "--out", folder.path("out"),
        ])
        #expect(run.status == 0)
        #expect(run.output.contains("Territoires dont le statut change (6)"))
        #expect(run.output.contains("Seuls les postes financés par l’appel à projets de 2022 sont listés"))
        let json =
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: URL(fileURLWithPath: folder.path("out/comparaison.json")))) as? [String: Any]
        let changed = (json?["territoires_changes"] as? [[String: String]] ?? []).compactMap { $0["code"] }
        #expect(changed == ["11", "12", "30", "31", "34", "66"])
        let moved = json?["mouvements"] as? [String: [String: Double]] ?? [:]
        let sum = moved.values.flatMap(\.values).reduce(0, +)
        #expect(sum == (json?["avant"] as? [String: Any])?["population"] as? Double)
        let written = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
        #expect(written == ["comparaison.csv", "comparaison.json", "differences.geojson", "mouvements.csv"])
    }

    @Test func aDateWithNoChange() throws {
        let run = try Binary.run(["compare", Self.occitanie, "--versus", "2025-08-01"])
        #expect(run.status == 0)
        #expect(run.output.contains("Aucun territoire ne change de statut."))
    }

    @Test func twoStudiesWithPolygonsOfTheirOwn() throws {
        let folder = try TemporaryFolder()
        for (name, seat) in [("a", "79191"), ("b", "79049")] {
            try folder.write(
                "territory: { departements: [\"79\"] }\nnetwork: \(name).csv\n", to: "\(name).yml")
            try folder.write("id;etp;siege;perimetre\nP;1;\(seat);rayon:15km\n", to: "\(name).csv")
        }
        let run = try Binary.run(["compare", folder.path("a.yml"), folder.path("b.yml"), "--json"])
        #expect(run.status == 0, "\(run.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let sides = ["avant", "apres"].compactMap { (json?[$0] as? [String: Any])?["population"] as? Double }
        #expect(sides.count == 2 && abs(sides[0] - sides[1]) < 1e-6)
        let moved = json?["mouvements"] as? [String: [String: Double]] ?? [:]
        #expect((moved["couverte"]?["non_couverte"] ?? 0) > 0)
        #expect((moved["non_couverte"]?["couverte"] ?? 0) > 0)
    }

    @Test func studiesOfOtherBoundariesDoNotCompare() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"Z","population":5},
            "geometry":{"type":"Polygon","coordinates":[[[0,46],[1,46],[1,47],[0,46]]]}}]}
            """, to: "zones.geojson")
        try folder.write("territory: { file: zones.geojson }\nnetwork: p.csv\n", to: "study.yml")
        try folder.write("id;etp;perimetre\nP;1;Z\n", to: "p.csv")
        let run = try Binary.run(["compare", Self.occitanie, folder.path("study.yml")])
        #expect(run.status == 65)
        #expect(run.errors.contains("rien ne se compare"))
    }

    @Test func somethingToCompareWithIsNeeded() throws {
        #expect(try Binary.run(["compare", Self.occitanie]).status == 64)
    }
}

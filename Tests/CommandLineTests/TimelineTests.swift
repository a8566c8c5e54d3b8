import Foundation
import TestSupport
import Testing

struct TimelineTests {
    /// When the posts of the 2022 call end on 31 December 2025 and nothing is renewed, the whole région is white.
    @Test func occitanieTurnsWhiteOnNewYearsDay() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(
            ["timeline", "GeoData/studies/occitanie-2025/study.yml", "--out", folder.path("out")])
        #expect(run.status == 0)
        #expect(run.output.contains("01/01/2026"))
        #expect(run.output.contains("(100,0\u{A0}%)"))
        #expect(run.output.contains("Seuls les postes financés par l’appel à projets de 2022 sont listés"))
        let table = try String(contentsOfFile: folder.path("out/chronologie.csv"), encoding: .utf8)
        let rows = table.split(separator: "\n").map { $0.split(separator: ";") }
        #expect(rows.count == 3)
        #expect(rows[1][0].contains("2025-07-18") && rows[2][0].contains("2026-01-01"))
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/chronologie.json")))
        let moments = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(moments.count == 2)
        #expect(moments[1]["postes_fin"] as? [String] == ["OC-11", "OC-12", "OC-30", "OC-31", "OC-34", "OC-66"])
        for moment in moments {
            let parts = try #require(moment["population_par_statut"] as? [String: Double])
            #expect(abs(parts.values.reduce(0, +) - (try #require(moment["population"] as? Double))) < 1e-6)
        }
    }

    @Test func aRegisterWithoutDatesSaysSo() throws {
        let folder = try TemporaryFolder()
        try folder.write("id;perimetre\nA;dep:79\n", to: "postes.csv")
        let study = try folder.write("territory: { departements: [\"79\"] }\nnetwork: postes.csv\n", to: "study.yml")
        let run = try Binary.run(["timeline", study, "--quiet"])
        #expect(run.status == 0)
        #expect(run.output.contains("Aucune convention"))
    }
}

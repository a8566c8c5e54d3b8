import Foundation
import TestSupport
import Testing

/// Priority districts, from a layer to everything that is written: known answers on a study made by hand.
struct DistrictTests {
    private let folder: TemporaryFolder

    /// Thouars (79329) has a post; Niort (79191) none. One district in each, a third in Poitiers, outside the study.
    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "territory: { departements: [\"79\"] }\ndate: 2026-01-01\nnetwork: postes.csv\ndistricts: qpv.geojson\n",
            to: "study.yml")
        try folder.write(
            """
            id;structure;etp;perimetre;marches_etat;fin
            T;CC du Thouarsais;1;com:79329;oui;2026-06-30

            """, to: "postes.csv")
        try write([
            square("QN07901", "Le Clou Bouchet", -0.47, 46.31, people: "3000"),
            square("QN07902", "Les Capucins", -0.22, 46.975, people: "1000.0"),
            square("QN08601", "Les Couronneries", 0.355, 46.595, people: "7000"),
        ])
    }

    private func write(_ features: [String], to file: String = "qpv.geojson") throws {
        try folder.write(
            "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}", to: file)
    }

    /// A square of half a hundredth of a degree.
    private func square(_ code: String, _ name: String, _ west: Double, _ south: Double, people: String) -> String {
        let (east, north) = (west + 0.005, south + 0.005)
        let ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        return """
            {"type":"Feature","properties":{"code_qp":"\(code)","lib_qp":"\(name)","pop_2020":\(people)},
            "geometry":{"type":"Polygon","coordinates":[\(ring)]}}
            """
    }

    private func run(_ arguments: [String]) throws -> (status: Int32, output: String, errors: String) {
        let run = try Binary.run(arguments, in: folder.url)
        return (run.status, run.output, run.errors)
    }

    private func json(_ file: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path(file)))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func theLayerOfAnAnalysis() throws {
        let analysis = try run(["analyze", "study.yml", "--out", "out"])
        #expect(analysis.status == 0, "\(analysis.errors)")
        #expect(
            analysis.output.contains(
                "Quartiers prioritaires\u{A0}: 2, dont 1 en zone blanche, 3\u{202F}000 habitants sur 4\u{202F}000 sans")
        )
        #expect(analysis.errors.contains("1 quartier prioritaire hors du territoire étudié, laissé de côté"))
        #expect(analysis.errors.contains("QN08601"))
        let features = try #require(try json("out/quartiers.geojson")["features"] as? [[String: Any]])
        let rows = features.compactMap { $0["properties"] as? [String: Any] }
        #expect(rows.map { $0["code"] as? String } == ["QN07901", "QN07902"])
        let (niort, thouars) = (try #require(rows.first), try #require(rows.last))
        #expect(niort["nom"] as? String == "Le Clou Bouchet" && niort["communes"] as? String == "79191")
        #expect(niort["noms_communes"] as? String == "Niort" && niort["epci"] as? String == "200041317")
        #expect(niort["population"] as? Double == 3000 && niort["population_estimee"] as? Bool == false)
        #expect(niort["statut"] as? String == "non_couverte" && niort["population_non_couverte"] as? Double == 3000)
        #expect(niort["postes"] as? Int == 0 && niort["servi_par"] is NSNull && niort["marches_etat"] as? Bool == false)
        #expect(thouars["statut"] as? String == "couverte" && thouars["population_blanche"] as? Double == 0)
        #expect(thouars["servi_par"] as? String == "T CC du Thouarsais" && thouars["marches_etat"] as? Bool == true)
        #expect(thouars["fragile"] as? Bool == true && thouars["population_fragile"] as? Double == 1000)
        let summary = try json("out/synthese.json")
        let totals = try #require(summary["quartiers"] as? [String: Any])
        #expect(totals["quartiers"] as? Int == 2 && totals["en_zone_blanche"] as? Int == 1)
        #expect(totals["population"] as? Double == 4000 && totals["population_blanche"] as? Double == 3000)
        #expect(totals["hors_territoire"] as? [String] == ["QN08601"])
        let inputs = try #require(summary["entrees"] as? [[String: Any]])
        #expect(inputs.contains { $0["fichier"] as? String == "qpv.geojson" })
    }

    @Test func everyFormat() throws {
        for (out, file) in [("c", "c/quartiers.csv"), ("g.gpkg", "g.gpkg"), ("x.xlsx", "x.xlsx"), ("o.ods", "o.ods")] {
            let format = out == "c" ? ["--format", "csv"] : []
            let analysis = try run(["analyze", "study.yml", "--out", out, "--quiet"] + format)
            #expect(analysis.status == 0, "\(out): \(analysis.errors)")
            #expect(FileManager.default.fileExists(atPath: folder.path(file)))
        }
        // The study as it stands at another date: the same parts, other sums.
        let later = try run(["analyze", "study.yml", "--date", "2026-07-01", "--lang", "en"])
        #expect(later.output.contains("Priority districts: 2, 2 of them in white zones, 4,000 of 4,000 inhabitants"))
    }

    @Test func theReport() throws {
        let report = try run(["report", "study.yml", "--out", "rapport.html", "--quiet"])
        #expect(report.status == 0, "\(report.errors)")
        let page = try String(contentsOfFile: folder.path("rapport.html"), encoding: .utf8)
        #expect(page.contains("id=\"quartiers\"") && page.contains("Le Clou Bouchet"))
        #expect(page.contains("personne") && !page.contains("Les Couronneries"))
    }

    /// Nothing of it is there for a study without districts.
    @Test func withoutDistricts() throws {
        try folder.write("territory: { departements: [\"79\"] }\nnetwork: postes.csv\n", to: "study.yml")
        let analysis = try run(["analyze", "study.yml", "--out", "out"])
        #expect(analysis.status == 0 && !analysis.output.contains("Quartiers"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("out/quartiers.geojson")))
        #expect(try json("out/synthese.json")["quartiers"] is NSNull)
    }

    @Test func whatIsWrongIsToldAtOnce() throws {
        try write([
            square("A", "", -0.47, 46.31, people: "-5"), square("A", "", -0.46, 46.31, people: "10"),
            square("", "", -0.45, 46.31, people: "10"), square("B", "", -0.44, 46.31, people: "\"beaucoup\""),
        ])
        let check = try run(["check", "study.yml"])
        #expect(check.status == 65)
        for word in ["qpv.geojson", "-5", "beaucoup", "pop_2020", "« A »".replacing(" ", with: "\u{A0}"), "code_qp"] {
            #expect(check.output.contains(word) || check.errors.contains(word), "\(word): \(check.output)")
        }
        #expect(try run(["analyze", "study.yml"]).status == 65)
    }

    @Test func columnsOfOnesOwn() throws {
        let own = "{ file: qpv.geojson, code: code_qp, people: "
        try folder.write(
            "territory: { departements: [\"79\"] }\nnetwork: postes.csv\ndistricts: \(own)habitants }\n",
            to: "study.yml")
        let wrong = try run(["check", "study.yml"])
        #expect(wrong.status == 65 && wrong.output.contains("habitants") && wrong.output.contains("pop_2020"))
        try folder.write(
            "territory: { departements: [\"79\"] }\nnetwork: postes.csv\ndistricts: { fichier: qpv.geojson }\n",
            to: "study.yml")
        #expect(try run(["check", "study.yml"]).status == 65)
        try folder.write(
            "territory: { departements: [\"79\"] }\nnetwork: postes.csv\ndistricts: qvp.geojson\n", to: "study.yml")
        let missing = try run(["analyze", "study.yml"])
        #expect(missing.status == 66 && missing.errors.contains("qpv.geojson"))
    }

    /// A bow tie is repaired, which is told.
    @Test func invalidSurfaces() throws {
        try write([
            """
            {"type":"Feature","properties":{"code":"Q"},"geometry":{"type":"Polygon","coordinates":
            [[[-0.47,46.31],[-0.46,46.32],[-0.46,46.31],[-0.47,46.32],[-0.47,46.31]]]}}
            """
        ])
        let analysis = try run(["analyze", "study.yml", "--out", "out"])
        #expect(analysis.status == 0 && analysis.errors.contains("qpv.geojson"), "\(analysis.errors)")
        let features = try #require(try json("out/quartiers.geojson")["features"] as? [[String: Any]])
        let row = try #require(features.first?["properties"] as? [String: Any])
        #expect(row["population_estimee"] as? Bool == true && row["nom"] is NSNull)
        // Half of a square of a hundredth of a degree, at 750 people a square kilometre or so.
        #expect((100...800).contains(row["population"] as? Double ?? 0))
    }
}

import Foundation
import TestSupport
import Testing

/// The built program on the reference studies.
struct AnalyzeTests {
    private func json(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func properties(_ path: String) throws -> [[String: Any]] {
        let features = try #require(try json(path)["features"] as? [[String: Any]])
        return features.compactMap { $0["properties"] as? [String: Any] }
    }

    @Test func deuxSevres2018() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(
            ["analyze", "GeoData/studies/deux-sevres-2018/study.yml", "--out", folder.path("out")])
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        let white = lines.filter { $0.hasPrefix("■") && $0.contains("2000") }
        #expect(white.count == 2)
        #expect(white.contains { $0.contains("200041317") && $0.contains("120\u{202F}733") })
        #expect(white.contains { $0.contains("200041994") && $0.contains("30\u{202F}492") })
        #expect(
            lines.last
                == "Population\u{A0}: 374\u{202F}351 = 151\u{202F}225 non couverte + 223\u{202F}126 couverte")
        let zones = try properties(folder.path("out/zones-blanches.geojson"))
        #expect(zones.compactMap { $0["code"] as? String } == ["200041317", "200041994"])
        #expect(zones.allSatisfy { $0["statut"] as? String == "non_couverte" && $0["departement"] as? String == "79" })
        let rows = try properties(folder.path("out/territoires.geojson"))
        #expect(rows.count == 8)
        #expect(rows.reduce(0) { $0 + ($1["population"] as? Double ?? 0) } == 374_351)
        let covered = rows.filter { $0["statut"] as? String == "couverte" }
        #expect(covered.count == 6)
        #expect(covered.allSatisfy { $0["etp_inconnu"] as? Bool == true && $0["etp_100k"] is NSNull })
        let perimeters = try properties(folder.path("out/perimetres.geojson"))
        #expect(perimeters.compactMap { $0["id"] as? String } == ["DS-1", "DS-2", "DS-3"])
        let summary = try json(folder.path("out/synthese.json"))
        #expect(summary["population_blanche"] as? Double == 151_225)
        #expect((summary["entrees"] as? [[String: String]])?.count == 2)
    }

    @Test func whiteZonesFirstOnRequest() throws {
        func codes(_ options: [String]) throws -> [String] {
            let run = try Binary.run(["analyze", "GeoData/studies/deux-sevres-2018/study.yml"] + options)
            return run.output.matches(of: #/(?m)^■? +(\d{9}) /#).map { String($0.output.1) }
        }
        let (byCode, byPeople) = (try codes([]), try codes(["--white-first"]))
        #expect(byCode == byCode.sorted() && byCode.count == 8)
        #expect(byPeople.prefix(2) == ["200041317", "200041994"])
        #expect(Array(byPeople.dropFirst(2)) == byCode.filter { !byPeople.prefix(2).contains($0) })
    }

    @Test func occitanie2025() throws {
        let run = try Binary.run(["analyze", "GeoData/studies/occitanie-2025/study.yml", "--json"])
        #expect(run.status == 0)
        let summary = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(abs(try #require(summary["etp"] as? Double) - 6) < 1e-9)
        #expect(summary["objectif_etp_100k"] is NSNull)
        #expect(
            summary["postes_par_etat"] as? [String: Int] == [
                "actif": 6, "coordinateur": 1, "expire": 0, "a_venir": 0, "candidature": 0, "relais": 0,
            ])
        let notes = try #require(summary["notes"] as? [String])
        #expect(notes.contains { $0.contains("supposé") })
        #expect(notes.contains { $0.contains("inconnu") })
    }

    /// When the posts of the 2022 call end and nothing is renewed, the whole région is white.
    @Test func occitanieOnNewYearsDay() throws {
        let run = try Binary.run(
            ["analyze", "GeoData/studies/occitanie-2025/study.yml", "--json", "--date", "01/01/2026"])
        let summary = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(summary["population_non_couverte"] as? Double == summary["population"] as? Double)
        #expect((summary["postes_par_etat"] as? [String: Int])?["expire"] == 7)
    }

    @Test func franceKeepsEveryRowOfBoth() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["analyze", "GeoData/studies/france/study.yml", "--out", folder.path("out")])
        #expect(run.status == 0)
        let perimeters = try properties(folder.path("out/perimetres.geojson"))
        let states = Dictionary(
            uniqueKeysWithValues: perimeters.map { ($0["id"] as? String ?? "", $0["etat"] as? String ?? "") })
        #expect(states.count == 10)
        #expect(states.filter { $0.value == "expire" }.keys.sorted() == ["DS-1", "DS-2", "DS-3"])
        let rows = try properties(folder.path("out/territoires.geojson"))
        #expect(rows.count == 101)
        let mayotte = try #require(rows.first { $0["code"] as? String == "976" })
        // Its own census of 2017.
        #expect(mayotte["population"] as? Int == 256_518)
        #expect(mayotte["statut"] as? String == "non_couverte")
        func register(_ study: String) throws -> [Substring] {
            let path = Binary.root.appendingPathComponent("GeoData/studies/\(study)/postes.csv")
            return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst()
                .compactMap { $0.split(separator: ";").first }
        }
        #expect(try register("france") == register("deux-sevres-2018") + register("occitanie-2025"))
    }

    @Test func levelsAndLanguages() throws {
        let study = "GeoData/studies/deux-sevres-2018/study.yml"
        let communes = try Binary.run(["analyze", study, "--level", "commune", "--lang", "en"])
        #expect(communes.output.contains("not covered"))
        #expect(communes.output.contains("374,351"))
        #expect(communes.output.split(separator: "\n").count > 252)
        #expect(try Binary.run(["analyze", study, "--level", "region"]).output.contains("Nouvelle-Aquitaine *"))
    }

    /// Sentences of the JSON speak one language; what they say stands beside them as data.
    @Test func sentencesOfTheSummarySpeakItsLanguage() throws {
        let study = "GeoData/studies/deux-sevres-2018/study.yml"
        func summary(_ language: String) throws -> [String: Any] {
            let run = try Binary.run(["analyze", study, "--json", "--lang", language])
            return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        }
        let (french, english) = (try summary("fr"), try summary("en"))
        #expect((french["millesime"] as? String)?.contains("populations municipales") == true)
        #expect((english["millesime"] as? String)?.contains("municipal populations") == true)
        #expect((french["sources"] as? String)?.hasPrefix("Sources\u{A0}: ") == true)
        #expect((english["sources"] as? String)?.hasPrefix("Sources: ") == true)
        #expect(Set(french.keys) == Set(english.keys) && french.count == 44)
        func numbers(_ summary: [String: Any]) -> [String: Double] { summary.compactMapValues { $0 as? Double } }
        #expect(numbers(french) == numbers(english))
    }

    @Test func quietKeepsToItself() throws {
        let folder = try TemporaryFolder()
        let study = "GeoData/studies/deux-sevres-2018/study.yml"
        #expect(try Binary.run(["analyze", study, "--quiet", "--out", folder.path("out")]).errors.isEmpty)
        #expect(try Binary.run(["analyze", study, "--out", folder.path("out")]).errors.contains("synthese.json"))
    }

    @Test func dataInfoTellsTheVintage() throws {
        let run = try Binary.run(["data", "info"])
        #expect(run.status == 0)
        #expect(run.output.contains("34\u{202F}875 communes, 1\u{202F}253 EPCI, 101 départements, 18 régions"))
        #expect(run.output.contains("29155 Ouessant"))
        #expect(run.output.contains("15031 Celles"))
    }
}

/// A place whose people nobody counted: not calculable, never 0 inhabitants.
struct UncountedPlaceTests {
    @Test(arguments: ["{ etp: 4 }", "{ etp_per_100k: 1 }"])
    func mayotte(target: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("id;etp;siege;perimetre\nA;1;97611;com:97611\n", to: "postes.csv")
        try folder.write(
            "territory: { departements: [\"976\"] }\ndate: 2026-01-01\nnetwork: postes.csv\ntarget: \(target)\npopulations: 2017\n",
            to: "study.yml")
        let text = try Binary.run(["analyze", folder.path("study.yml")]).output
        #expect(text.contains("Population\u{A0}: non calculable"))
        #expect(text.contains("En zone blanche\u{A0}: n. c.") && !text.contains("0 non couverte"))
        let json = try Binary.run(["analyze", folder.path("study.yml"), "--json"]).output
        let summary = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        for key in ["population", "population_blanche", "part_blanche", "population_par_statut", "etp_100k"] {
            #expect(summary[key] is NSNull, "\(key)")
        }
    }
}

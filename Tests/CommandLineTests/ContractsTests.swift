import Foundation
import TestSupport
import Testing

/// Buyers and contracts, from files of both national formats and a list as people keep it: who follows each is written
/// by hand in `Tests/Contracts/expected.csv`.
struct ContractsTests {
    private static let folder = Binary.root.appendingPathComponent("Tests/Contracts")

    private func analysed() throws -> (folder: TemporaryFolder, run: Binary.Run) {
        let folder = try TemporaryFolder()
        let run = try Binary.run(
            ["analyze", "study.yml", "--out", folder.url.path, "--format", "geojson,csv"], in: Self.folder)
        return (folder, run)
    }

    /// The cells of a CSV without quoted separators.
    private func rows(_ text: String) -> [[String: String]] {
        let lines = text.split(separator: "\n").map { $0.components(separatedBy: ";") }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    @Test func eachContractOnceWithWhoFollowsIt() throws {
        let (folder, run) = try analysed()
        #expect(run.status == 0, "\(run.errors)")
        let layer =
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.url.appendingPathComponent("marches.geojson"))) as? [String: Any]
        let features = layer?["features"] as? [[String: Any]] ?? []
        let written = try rows(
            String(contentsOf: Self.folder.appendingPathComponent("expected.csv"), encoding: .utf8))
        #expect(features.count == written.count)
        for (feature, expected) in zip(features, written) {
            let properties = feature["properties"] as? [String: Any] ?? [:]
            for (column, value) in expected {
                let found: String =
                    switch properties[column] {
                    case let text as String: text
                    case let number as NSNumber where column == "suivi_d_ailleurs": number.boolValue ? "true" : "false"
                    case let number as NSNumber: number.stringValue
                    default: ""
                    }
                #expect(
                    found == value,
                    "\(expected["id"] ?? ""), \(column): \(found), not \(value)")
            }
        }
    }

    @Test func whatIsWrongIsToldOnceAKind() throws {
        let run = try Binary.run(["check", "study.yml", "--json"], in: Self.folder)
        let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let warnings = (report?["avertissements"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        #expect(run.status == 0)
        for code in [
            "approximatePlaces", "unplacedContracts", "restoredNumbers", "roundedNumbers", "unreadableDates",
            "unreadableAmounts", "unreadableHours",
        ] {
            #expect(warnings.contains(code), "\(code) of \(warnings)")
        }
    }

    @Test func theAnalysisAndItsSummaryTellThem() throws {
        let (folder, run) = try analysed()
        #expect(run.output.contains("3 lignes republient un marché déjà compté."))
        #expect(run.output.contains("19 marchés suivis"))
        let summary =
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.url.appendingPathComponent("synthese.json"))) as? [String: Any]
        let contracts = summary?["marches"] as? [String: Any]
        #expect(contracts?["marches"] as? Int == 19 && contracts?["marches_termines"] as? Int == 1)
        #expect((contracts?["par_service"] as? [String: Int])?["personne"] == 4)
        #expect(contracts?["marches_perdant_leur_facilitateur"] as? Int == 4)
    }

    /// By hand: one ETP for 100,000 of 374,590 people, and 1 ETP of the renewal of Niort; the canal has not begun.
    @Test func projectsAreANeedWhileTheyLast() throws {
        func need(_ date: String) throws -> Double {
            let run = try Binary.run(
                ["analyze", "avec-projets.yml", "--date", date, "--json"], in: Self.folder)
            let summary = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            return try #require(summary?["besoin_etp"] as? Double)
        }
        #expect(abs(try need("2026-01-01") - 4.7459) < 1e-9)
        #expect(abs(try need("2026-03-01") - 5.2459) < 1e-9)
        #expect(abs(try need("2027-01-01") - 4.2459) < 1e-9)
        #expect(abs(try need("2027-09-01") - 3.7459) < 1e-9)
        let timeline = try Binary.run(["timeline", "avec-projets.yml", "--json"], in: Self.folder)
        let moments = try JSONSerialization.jsonObject(with: Data(timeline.output.utf8)) as? [[String: Any]] ?? []
        let starting = moments.filter { !($0["projets_debut"] as? [String] ?? []).isEmpty }
        #expect(starting.map { $0["date"] as? String } == ["2026-03-01"])
        let ending = moments.compactMap { ($0["projets_fin"] as? [String])?.first }
        #expect(ending == ["ru", "canal"])
    }

    @Test func placingServesWhatAProjectAsksFor() throws {
        let run = try Binary.run(["place", "avec-projets.yml", "--json"], in: Self.folder)
        let plan = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let before = plan?["avant"] as? [String: Any]
        #expect(run.status == 0, "\(run.errors)")
        // The project of Niort: 1.22 ETP by people, less what hours take away, and 1.
        #expect(abs((before?["deficit_etp"] as? Double ?? 0) - 3.37) < 0.01)
    }

    @Test func weightsOfContractsNeedContracts() throws {
        let folder = try TemporaryFolder()
        try folder.write("id;etp;perimetre\nA;1;dep:79\n", to: "postes.csv")
        try folder.write(
            "territory: { departements: [\"79\"] }\nnetwork: postes.csv\ntarget: { etp: 4 }\n"
                + "weights: { marches_a_venir: 1 }\n", to: "study.yml")
        let run = try Binary.run(["analyze", "study.yml"], in: folder.url)
        #expect(run.status == 65 && run.errors.contains("contracts"), "\(run.errors)")
    }

    @Test func theMapOfContracts() throws {
        let folder = try TemporaryFolder()
        let map = folder.url.appendingPathComponent("carte.svg")
        let run = try Binary.run(["map", "study.yml", "--contracts", "--out", map.path], in: Self.folder)
        let svg = try String(contentsOf: map, encoding: .utf8)
        #expect(run.status == 0 && svg.contains("19 marchés, dont 5 sans facilitateur"), "\(run.errors)")
        #expect(svg.contains("Marchés sans lieu connu, non dessinés\u{A0}: 2."))
        let buyers = try Binary.run(["map", "study.yml", "--buyers", "--out", map.path], in: Self.folder)
        let seats = try String(contentsOf: map, encoding: .utf8)
        #expect(buyers.status == 0 && seats.contains("15 acheteurs, dont"), "\(buyers.errors)")
        let both = try Binary.run(["map", "study.yml", "--buyers", "--contracts", "--out", map.path], in: Self.folder)
        #expect(both.status == 64)
        let none = try Binary.run(
            ["map", "GeoData/studies/deux-sevres-2018/study.yml", "--contracts", "--out", map.path])
        #expect(none.status == 65 && none.errors.contains("contracts"))
    }

    @Test func theReportTellsWhatNobodyFollows() throws {
        let folder = try TemporaryFolder()
        let report = folder.url.appendingPathComponent("rapport.html")
        let run = try Binary.run(["report", "study.yml", "--out", report.path], in: Self.folder)
        let html = try String(contentsOf: report, encoding: .utf8)
        #expect(run.status == 0, "\(run.errors)")
        for words in ["5 marchés sans facilitateur", "Peinture de la sous-préfecture", "C Coordination régionale"] {
            #expect(html.contains(words), "\(words)")
        }
    }

    /// The interim list of the post T: contracts of 2026 that a file says it or its structure follows, since no table of
    /// hours tells them: S-3, S-6 and S-8.
    @Test func theIndicatorsOfACallCountContracts() throws {
        let run = try Binary.run(
            ["hours", "study.yml", "--kind", "annuel", "--period", "2026", "--post", "T", "--json"], in: Self.folder)
        let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let rows = report as? [[String: Any]] ?? (report as? [String: Any])?["indicateurs"] as? [[String: Any]] ?? []
        func row(_ code: String) -> [String: Any]? { rows.first { $0["indicateur"] as? String == code } }
        #expect(row("marches_accompagnes")?["valeur"] as? Double == 3, "\(run.output) \(run.errors)")
        #expect(row("montant_marches_ht")?["valeur"] as? Double == 1_520_000)
    }
}

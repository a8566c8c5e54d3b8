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
}

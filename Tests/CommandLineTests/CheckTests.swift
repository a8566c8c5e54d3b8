import Foundation
import TestSupport
import Testing

/// `maillage check`, through the built program.
struct CheckTests {
    private static let study = """
        territory: { departements: ["79", "01"] }
        network: postes.csv
        """
    private static let header = "id;etp;siege;perimetre;fin;cout_annuel;montant_fse\n"

    private func folder(_ rows: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.study, to: "study.yml")
        try folder.write(Self.header + rows, to: "postes.csv")
        return folder
    }

    @Test func aSoundStudy() throws {
        let folder = try folder("A;1;79191;epci:200041317;;;\n")
        let run = try Binary.run(["check", folder.path("study.yml")])
        #expect(run.status == 0)
        #expect(run.output == "0 erreur, 0 avertissement, 1 poste lu\n")
    }

    @Test func errorsThenWarningsThenTheCount() throws {
        let folder = try folder(
            "A;1;79191;epci:200041317;;1000;2000\nB;1;33063;epci:200041317;;;\nC;x;79191;epci:200041994;;;\n")
        let run = try Binary.run(["check", folder.path("study.yml"), "--json"])
        #expect(run.status == 65)
        let report = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        func codes(_ key: String) -> [String] {
            (report[key] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        }
        #expect(codes("erreurs") == ["wrongKind"])
        #expect(
            codes("avertissements") == [
                "seatOutsidePerimeter", "seatOutsidePerimeter", "fundingBeyondCost", "claimedTwice",
            ])
        #expect(report["postes"] as? Int == 3)
        let warnings = try #require(report["avertissements"] as? [[String: Any]])
        let beyond = warnings.first { $0["code"] as? String == "fundingBeyondCost" }?["valeurs"] as? [String: Double]
        #expect(beyond == ["financements": 2000, "cout_annuel": 1000])
    }

    @Test func aSummaryTellsItsWarningsToMachinesToo() throws {
        let folder = try folder("A;1;79191;epci:200041317,zone:Z;;;\n")
        try folder.write(Self.study + "\nzones: zones.geojson\n", to: "study.yml")
        try folder.write(
            """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "Z"}, "geometry":
            {"type": "Polygon", "coordinates": [[[-61, 14], [-60.9, 14], [-60.9, 14.1], [-61, 14]]]}}]}
            """, to: "zones.geojson")
        let run = try Binary.run(["analyze", folder.path("study.yml"), "--json", "--quiet"])
        let summary = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
        let sentences = try #require(summary["avertissements"] as? [String])
        let details = try #require(summary["avertissements_details"] as? [[String: Any]])
        #expect(details.map { $0["code"] as? String } == ["outsideTerritory"])
        #expect(details.first?["ligne"] as? Int == 2 && details.first?["colonne"] as? String == "perimetre")
        let message = try #require(details.first?["message"] as? String)
        #expect(sentences.count == 1 && sentences[0].hasSuffix(message))
    }

    @Test func fixWritesWhatIsSafeAndTheFixedRegisterChecks() throws {
        let folder = try folder("A;0,5;1004;dep:1;31.12.2025;;\n")
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path("postes.csv")))
        let run = try Binary.run(["check", folder.path("study.yml"), "--fix", folder.path("fixed.csv")])
        #expect(run.status == 65, "the register itself is still wrong")
        #expect(run.output.components(separatedBy: "réparé").count == 5)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("postes.csv"))) == before)
        try folder.write(
            Self.study.replacingOccurrences(of: "postes.csv", with: "fixed.csv"), to: "fixed.yml")
        let again = try Binary.run(["check", folder.path("fixed.yml")])
        #expect(again.status == 0)
        #expect(again.output == "0 erreur, 0 avertissement, 1 poste lu\n")
    }

    /// The repaired register would lack a post of the one that it repairs.
    @Test(arguments: ["B;1;79191;dep:79;;;;note;x\n", "B;1,5;79191;com:79191, com:79003;x;y;z;t;u\n"])
    func fixLosesNoRow(ragged: String) throws {
        let folder = try folder("A;0,5;79191;dep:79;;;\n" + ragged)
        let run = try Binary.run(["check", folder.path("study.yml"), "--fix", folder.path("fixed.csv")])
        #expect(run.status == 65)
        #expect(run.output.contains("ligne 3"))
        #expect(run.errors.contains("sans perte"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("fixed.csv")))
    }

    @Test func fixNeverWritesOverAnInput() throws {
        let folder = try folder("A;0,5;79191;dep:79;;;\n")
        for input in ["postes.csv", "study.yml", "./postes.csv"] {
            let run = try Binary.run(["check", folder.path("study.yml"), "--fix", folder.path(input)])
            #expect(run.status == 73)
        }
        #expect(try String(contentsOfFile: folder.path("postes.csv"), encoding: .utf8).hasPrefix("id;etp"))
    }

    @Test func aStudyThatCannotBeReadIsReported() throws {
        let run = try Binary.run(["check", "nowhere.yml"])
        #expect(run.status == 66)
        #expect(run.output.contains("introuvable"))
    }

    @Test func theLogoIsLookedAt() throws {
        let folder = try TemporaryFolder()
        try folder.write("id;etp;perimetre\nA;1;dep:79\n", to: "postes.csv")
        let study = "territory: { departements: [\"79\"] }\nnetwork: postes.csv\nreport: { logo: logo.svg }\n"
        try folder.write(study, to: "study.yml")
        let missing = try Binary.run(["check", folder.path("study.yml")])
        #expect(missing.status == 66 && (missing.output + missing.errors).contains("logo.svg"))
        try folder.write("<svg/>", to: "logo.svg")
        let other = try Binary.run(["check", folder.path("study.yml")])
        #expect(other.status == 65 && (other.output + other.errors).contains("PNG ou JPEG"))
    }
}

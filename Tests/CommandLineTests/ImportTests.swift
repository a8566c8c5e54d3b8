import Foundation
import TestSupport
import Testing

/// `maillage import`, through the built program.
struct ImportTests {
    private static let list = "Tests/Lists/titres-et-total.xlsx"

    private func run(_ list: String, _ folder: TemporaryFolder, _ more: String...) throws -> Binary.Run {
        try Binary.run(
            ["import", list, "--departement", "79", "--out", folder.path("out"), "--date", "2025-06-01"] + more)
    }

    private func rows(_ folder: TemporaryFolder) throws -> [String] {
        try String(contentsOfFile: folder.path("out/postes.csv"), encoding: .utf8).split(separator: "\n").map(
            String.init)
    }

    /// From a list without codes to white zones, with nothing guessed.
    @Test func aListBecomesAStudyThatAnalyses() throws {
        let folder = try TemporaryFolder()
        let before = try Data(contentsOf: URL(fileURLWithPath: Self.list))
        let run = try run(Self.list, folder, "--target", "4etp")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("4 lignes, 2 postes lus"))
        #expect(run.output.contains("D7 Territoire\u{A0}: «\u{A0}Niort Agglo\u{A0}»"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: Self.list)) == before)
        let rows = try rows(folder)
        #expect(rows.count == 3 && rows[1].contains("epci:200041317") && rows[1].contains("[") == false)
        #expect(rows[0].contains("[Téléphone]"))
        let analysis = try Binary.run(["analyze", folder.path("out/study.yml"), "--json"])
        #expect(analysis.status == 0, "\(analysis.errors)")
        let figures = try JSONSerialization.jsonObject(with: Data(analysis.output.utf8)) as? [String: Any]
        #expect(figures?["postes"] as? Int == 2 && figures?["besoin_etp"] as? Double != nil)
        #expect((figures?["avertissements"] as? [Any])?.isEmpty == true)
    }

    /// The copy with the sheet of things to check is read back; what is still open is asked again under another name.
    @Test func theCopyIsReadBack() throws {
        let folder = try TemporaryFolder()
        #expect(try run(Self.list, folder).status == 0)
        let copy = folder.path("out/titres-et-total-a-verifier.xlsx")
        let again = try run(copy, folder, "--replace")
        #expect(again.status == 0 && again.output.contains("2 postes lus"), "\(again.errors)")
        #expect(again.output.contains("titres-et-total-a-verifier-2.xlsx"))
        #expect(again.output.contains("study.yml existe déjà et reste tel quel."))
        let taken = try run(copy, folder, "--replace", "--take-proposals")
        #expect(taken.output.contains("3 postes lus"))
        #expect(try rows(folder).count == 4)
    }

    @Test func nothingIsReplacedUnasked() throws {
        let folder = try TemporaryFolder()
        #expect(try run(Self.list, folder).status == 0)
        let again = try run(Self.list, folder)
        #expect(again.status == 73 && again.errors.contains("existe déjà"))
    }

    @Test func cellsAreToldAsJSON() throws {
        let folder = try TemporaryFolder()
        let run = try run(Self.list, folder, "--json")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let cells = json?["cellules"] as? [[String: Any]] ?? []
        let doubt = try #require(cells.first { $0["address"] as? String == "D7" })
        #expect(doubt["sheet"] as? String == "Réseau" && doubt["row"] as? Int == 7)
        #expect(doubt["column"] as? String == "Territoire" && doubt["text"] as? String == "Niort Agglo")
        #expect(doubt["certainty"] as? String == "proposed" && doubt["reading"] as? String == "epci:200041317")
        #expect(doubt["alternatives"] is [String])
    }

    @Test func whatIsNoListSaysSo() throws {
        let folder = try TemporaryFolder()
        try folder.write("Nom;Courriel\nA;a@exemple.fr\n", to: "contacts.csv")
        try folder.write("Structure;Téléphone;ETP\nA;05;1\n", to: "sans-territoire.csv")
        let none = try run(folder.path("contacts.csv"), folder)
        #expect(none.status == 65 && none.errors.contains("aucune feuille ne contient de liste"))
        let nowhere = try run(folder.path("sans-territoire.csv"), folder)
        #expect(nowhere.status == 65 && nowhere.errors.contains("aucune colonne ne dit où"))
        #expect(try run(folder.path("rien.xlsx"), folder).status == 66)
        let sheet = try run(Self.list, folder, "--sheet", "Reseau")
        #expect(sheet.status == 65 && sheet.errors.contains("«\u{A0}Réseau\u{A0}»"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
        #expect(try run(Self.list, folder, "--target", "beaucoup").status == 64)
    }

    /// What `analyze` wrote as a workbook is a list like others, and the same register.
    @Test(arguments: [("deux-sevres-2018", "--departement", "79"), ("hauts-de-france-2025", "--region", "32")])
    func whatAnalyzeWritesComesBack(study: String, level: String, code: String) throws {
        let folder = try TemporaryFolder()
        let file = "GeoData/studies/\(study)/study.yml"
        #expect(
            try Binary.run(["analyze", file, "--quiet", "--out", folder.path("a"), "--format", "xlsx"]).status == 0)
        let imported = try Binary.run([
            "import", folder.path("a/maillage.xlsx"), level, code, "--out", folder.path("b"), "--date", "2025-08-14",
        ])
        #expect(
            imported.status == 0 && imported.output.contains("Rien à vérifier."), "\(imported.errors)\(imported.output)"
        )
        if study == "deux-sevres-2018" {
            let yaml = try String(contentsOfFile: folder.path("b/study.yml"), encoding: .utf8)
            try folder.write(yaml + "populations: 2017\n", to: "b/study.yml")
        }
        func figures(_ study: String) throws -> [String: Any] {
            let run = try Binary.run(["analyze", study, "--json", "--quiet", "--date", "2025-08-14"])
            #expect(run.status == 0, "\(run.errors)")
            return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any] ?? [:]
        }
        let (one, other) = (try figures(file), try figures(folder.path("b/study.yml")))
        for field in ["population", "population_non_couverte", "postes", "postes_etp_inconnu", "structures"] {
            #expect(one[field] as? Double == other[field] as? Double, "\(field)")
        }
    }
}

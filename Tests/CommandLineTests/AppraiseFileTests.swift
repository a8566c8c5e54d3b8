import Foundation
import TestSupport
import Testing
import VectorIO

/// What an appraisal writes: tables, documents, letters.
struct AppraiseFileTests {
    private let study: AppraisalStudy
    private var folder: TemporaryFolder { study.folder }

    init() throws { study = try AppraisalStudy() }

    private func text(of file: String) throws -> String {
        let parts = try ZipArchive.read(InputFile(path: folder.path(file)))
        let content = try #require(parts.first { $0.name == "content.xml" })
        return String(decoding: content.bytes, as: UTF8.self)
    }

    @Test func documentsAndLetters() throws {
        let run = try Binary.run(["appraise", "study.yml", "--out", "out"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
        #expect(
            names == ["comite.odt"] + ["A", "B", "C"].map { "courrier-\($0).odt" }
                + ["A", "B", "C", "D", "E"].map { "fiche-\($0).odt" } + ["instruction.json", "instruction.xlsx"])
        let granted = try text(of: "out/courrier-A.odt")
        #expect(granted.contains("est retenue") && granted.contains("28\u{202F}000,00\u{A0}€ <text:span"))
        #expect(granted.contains("[à compléter\u{A0}: nom, qualité et signature]</text:span>"))
        // The call of the test says no day, that of Hauts-de-France fifteen.
        #expect(granted.contains("[à compléter\u{A0}: date limite]"))
        let incomplete = try text(of: "out/courrier-B.odt")
        #expect(incomplete.contains("dossier incomplet (pièces manquantes\u{A0}: Projet) [B, 2-2]"))
        let refused = try text(of: "out/courrier-C.odt")
        #expect(refused.contains("n’est pas retenue") && refused.contains("un projet porte sur 0,5 ETP au moins"))
        #expect(refused.contains("Trop petit &lt;pour&gt; l’instant"))
        let sheet = try text(of: "out/fiche-D.odt")
        #expect(sheet.contains("statut à préciser") && sheet.contains("4,5 sur 8"))
        // No decision is made up.
        #expect(sheet.contains("[à compléter\u{A0}: Décision]"))
        #expect(run.output.contains("Sans décision au tableau, pas de courrier\u{A0}: D, E."))
    }

    @Test func formatsAndLanguage() throws {
        let run = try Binary.run(
            ["appraise", "study.yml", "--out", "out", "--format", "csv", "--lang", "en"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
        #expect(names == ["comite.csv", "effets.csv", "grille.csv", "instruction.json", "pieces.csv", "regles.csv"])
        #expect(run.output.contains("to be verified") && run.output.contains("Kendall's τ-b of −1.00"))
        #expect(
            try Binary.run(["appraise", "study.yml", "--out", "x", "--format", "docx"], in: folder.url).status == 64)
        #expect(try Binary.run(["appraise", "study.yml", "--format", "csv"], in: folder.url).status == 64)
    }

    /// Two runs give the same tables, and no input is written over.
    @Test func inputsAreKept() throws {
        let run = try Binary.run(["appraise", "study.yml", "--out", ".", "--format", "csv"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        try folder.write(
            AppraisalStudy.text.replacingOccurrences(of: "instruction.csv", with: "comite.csv"), to: "study.yml")
        try folder.write(AppraisalStudy.table, to: "comite.csv")
        let refused = try Binary.run(["appraise", "study.yml", "--out", ".", "--format", "csv"], in: folder.url)
        #expect(refused.status != 0)
        #expect(try String(contentsOfFile: folder.path("comite.csv"), encoding: .utf8) == AppraisalStudy.table)
    }

    @Test func daysOfTheCall() throws {
        let out = folder.path("hdf")
        let run = try Binary.run(
            ["appraise", "GeoData/studies/hauts-de-france-2025/study.yml", "--out", out, "--quiet"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try text(of: "hdf/courrier-C-01.odt").contains("dans les 15 jours qui suivent cette notification"))
    }
}

import Foundation
import TestSupport
import Testing

/// Applications appraised through the program, on a study made by hand under a call of its own.
struct AppraiseTests {
    private let study: AppraisalStudy
    private var folder: TemporaryFolder { study.folder }

    init() throws { study = try AppraisalStudy() }

    private func appraise() throws -> AppraisalStudy.Run { try study.appraise() }
    private func rows(_ answer: [String: Any], _ table: String) -> [String: [String: Any]] {
        AppraisalStudy.rows(answer, table)
    }
    private func column(_ name: String, _ answer: [String: Any]) -> [String: String] {
        AppraisalStudy.rows(answer, "comite").mapValues { $0[name] as? String ?? "–" }
    }

    /// People of an EPCI, by the embedded census.
    private func people(of code: String) throws -> Double {
        let run = try Binary.run(["analyze", "study.yml", "--out", "layers", "--quiet"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        let text = try String(contentsOfFile: folder.path("layers/territoires.csv"), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map {
            $0.replacing("\"", with: "").split(separator: ";", omittingEmptySubsequences: false)
        }
        let place = try #require(lines[0].firstIndex(of: "population"))
        let row = try #require(lines.first { $0[0] == code })
        return try #require(Double(row[place]))
    }

    @Test func completeFiles() throws {
        let answer = try appraise()
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(
            column("dossier", answer.answer) == [
                "A": "complet", "B": "incomplet", "C": "complet", "D": "a_verifier", "E": "a_verifier",
            ])
        #expect(column("pieces_manquantes", answer.answer)["B"] == "projet")
        // A PLIE is an association or none: nobody knows whether the form is owed.
        #expect(column("pieces_a_verifier", answer.answer)["D"] == "cerfa")
        // Without a row, nothing is received.
        #expect(column("pieces_a_verifier", answer.answer)["E"] == "cerfa/projet")
    }

    @Test func everyRule() throws {
        let answer = try appraise().answer
        #expect(column("regles_refusees", answer) == ["A": "–", "B": "–", "C": "etp_minimum", "D": "–", "E": "–"])
        #expect(
            column("recevabilite", answer) == [
                "A": "non_verifiee", "B": "non_verifiee", "C": "refusee", "D": "non_verifiee", "E": "non_verifiee",
            ])
        #expect(column("regles_non_verifiees", answer)["B"] == "consolidation/comite_national")
        let rules = answer["regles"] as? [[String: Any]] ?? []
        // What the rule lacks is told, and where the text has it.
        #expect(rules.contains { $0["id"] as? String == "E" && ($0["manque"] as? String)?.contains("etp") == true })
        let refused = try #require(rules.first { $0["id"] as? String == "C" && $0["verdict"] as? String == "refusee" })
        #expect((refused["ou"] as? String)?.contains("0,5 ETP") == true && refused["remede"] is String)
        #expect(rows(answer, "comite")["B"]?["comite_national"] as? Bool == true)
        #expect(rows(answer, "comite")["A"]?["prioritaire"] as? Bool == true)
        #expect(rows(answer, "comite")["B"]?["nouvelle_structure"] as? Bool == true)
    }

    /// An EPCI whose target one ETP meets leaves the white zone whole; counted with it is what the analysis then gives.
    @Test func effectIsThatOfTheAnalysis() throws {
        let answer = try appraise().answer
        let committee = rows(answer, "comite")
        for (id, epci) in [("A", "200041317"), ("B", "247900798"), ("D", "200040244")] {
            let people = try people(of: epci)
            #expect(committee[id]?["population_couverte"] as? Double == people)
            #expect(committee[id]?["population_sortie"] as? Double == people)
        }
        let effects = rows(answer, "effets")
        let total = try #require(effects["A"]?["population_blanche_sans"] as? Double)
        #expect(effects["A"]?["population_blanche_avec"] as? Double == total - (try people(of: "200041317")))
        #expect(effects["A"]?["etp_sans"] as? Double == 0 && effects["A"]?["etp_avec"] as? Double == 1)
        // Of unknown size, it covers; what it brings is not known.
        #expect(committee["E"]?["etp_apportes"] is NSNull)
    }

    /// Marks 3, 8 and 4.5 of A, C and D; the Niortais has most people, then the Bressuirais, then Parthenay: A before D before C
    /// by effect, C before D before A by marks.
    @Test func ranksAndTheirAgreement() throws {
        let answer = try appraise().answer
        let committee = rows(answer, "comite")
        func rank(_ name: String) -> [Int?] { ["A", "C", "D", "B", "E"].map { committee[$0]?[name] as? Int } }
        #expect(rank("rang_note") == [3, 1, 2, nil, nil])
        let leaving = ["A", "D", "C"].map { committee[$0]?["population_sortie"] as? Double ?? -1 }
        #expect(leaving == leaving.sorted(by: >) && leaving[2] > 0)
        let agreement = try #require(answer["accord"] as? [String: Any])
        #expect(agreement["tau_b"] as? Double == -1 && agreement["candidatures"] as? Int == 3)
        #expect(committee["D"]?["note_totale"] as? Double == 4.5 && committee["D"]?["note_sur"] as? Double == 8)
        #expect(committee["B"]?["note_totale"] is NSNull)
        let first = try #require((agreement["paires_discordantes"] as? [[String: Any]])?.first)
        #expect(first["mieux_notee"] as? String == "C" && first["plus_d_effet"] as? String == "A")
    }

    @Test func weightsAndScaleOfTheStudy() throws {
        try folder.write(
            AppraisalStudy.text.replacingOccurrences(
                of: "appraisal: instruction.csv",
                with: "appraisal: { file: instruction.csv, scale: 5, weights: { diagnostic: 3, capacite: 1 } }"),
            to: "study.yml")
        let committee = rows(try appraise().answer, "comite")
        #expect(committee["D"]?["note_totale"] as? Double == 10.5 && committee["D"]?["note_sur"] as? Double == 20)
    }

    /// Received pieces and marks may stand in two tables.
    @Test func twoTables() throws {
        let lines = AppraisalStudy.table.split(separator: "\n").map {
            $0.split(separator: ";", omittingEmptySubsequences: false)
        }
        try folder.write(lines.map { $0[...3].joined(separator: ";") }.joined(separator: "\n"), to: "pieces.csv")
        try folder.write(
            lines.map { ([$0[0]] + $0[4...]).joined(separator: ";") }.joined(separator: "\n"), to: "notes.csv")
        let one = try appraise().answer
        try folder.write(
            AppraisalStudy.text.replacingOccurrences(
                of: "appraisal: instruction.csv", with: "appraisal: { pieces: pieces.csv, marks: { file: notes.csv } }"),
            to: "study.yml")
        let two = try appraise()
        #expect(two.status == 0, "\(two.errors)")
        #expect(NSArray(array: two.answer["comite"] as? [Any] ?? []) == NSArray(array: one["comite"] as? [Any] ?? [1]))
    }

    @Test func planAndItsReason() throws {
        let answer = try appraise().answer
        let plan = column("plan", answer)
        #expect(plan["C"] == "ecartee" && plan["E"] == "ecartee" && plan.values.contains("retenue"))
        #expect(column("motif_plan", answer)["C"]?.contains("0,5 ETP") == true)
        // Nothing is placed where the study does not ask.
        try folder.write(
            """
            territory: { departements: ["79"] }
            date: 2026-01-01
            target: { etp_per_100k: 0.5 }
            network: postes.csv

            """, to: "study.yml")
        let without = try appraise()
        #expect(without.status == 0, "\(without.errors)")
        #expect(Set(column("plan", without.answer).values) == ["sans_objet"])
        // Nobody has named a call, so nothing is known of files and rules.
        #expect(Set(column("dossier", without.answer).values) == ["a_verifier"])
        #expect(Set(column("recevabilite", without.answer).values) == ["non_verifiee"])
    }

    @Test func whatDoesNotGoTogetherIsTold() throws {
        try folder.write(
            """
            id;cerfa;papier_libre;projet;diagnostic;decision
            B;oui;;non;2;retenu
            C;;oui;oui;;retenu
            D;;sans objet;oui;;refusé

            """, to: "instruction.csv")
        let remarks = column("remarques", try appraise().answer)
        #expect(remarks["B"]?.contains("dossier incomplet, noté cependant") == true)
        #expect(remarks["B"]?.contains("retenu avec un dossier incomplet") == true)
        #expect(remarks["C"] == "retenu contre une règle de l’appel")
    }

    @Test func nothingToAppraise() throws {
        try folder.write("id;etp;perimetre\nP;1;epci:200041317\n", to: "postes.csv")
        try folder.write(
            "territory: { departements: [\"79\"] }\nnetwork: postes.csv\n", to: "study.yml")
        let answer = try appraise()
        #expect(answer.status == 65 && answer.errors.contains("aucune candidature"))
    }

    /// Applications of a register of their own are appraised too.
    @Test func aRegisterOfApplications() throws {
        let text = try String(contentsOfFile: folder.path("postes.csv"), encoding: .utf8)
        let lines = text.split(separator: "\n").map(String.init)
        try folder.write(([lines[0]] + lines[2...]).joined(separator: "\n"), to: "candidatures.csv")
        let one = try appraise().answer
        try folder.write(lines[...1].joined(separator: "\n"), to: "postes.csv")
        try folder.write(
            AppraisalStudy.text.replacingOccurrences(
                of: "candidates: applications", with: "candidates: candidatures.csv"),
            to: "study.yml")
        let other = try appraise()
        #expect(other.status == 0, "\(other.errors)")
        #expect(
            NSArray(array: other.answer["comite"] as? [Any] ?? []) == NSArray(array: one["comite"] as? [Any] ?? [1]))
    }

    /// The example that ships.
    @Test func theExample() throws {
        let run = try Binary.run(
            ["appraise", "GeoData/studies/hauts-de-france-2025/study.yml", "--json", "--quiet"])
        #expect(run.status == 0, "\(run.errors)")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect((answer["comite"] as? [Any])?.count == 17)
        let files = column("dossier", answer)
        #expect(files.filter { $0.value == "incomplet" }.keys.sorted() == ["C-10", "C-13", "C-15"])
        #expect(column("regles_refusees", answer)["C-16"] == "nouveau_coordinateur")
    }
}

import Foundation
import TestSupport
import Testing

/// `maillage fund`, through the built program.
struct FundTests {
    private func json(_ arguments: [String], status: Int32 = 0) throws -> [String: Any] {
        let run = try Binary.run(["fund"] + arguments + ["--json"])
        #expect(run.status == status, "\(run.errors)")
        return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private func rule(_ code: String, in plan: [String: Any]) -> [String: Any]? {
        (plan["regles"] as? [[String: Any]])?.first { $0["code"] as? String == code }
    }

    @Test func funderByFunder() throws {
        let run = try Binary.run([
            "fund", "--rules", "pnad-2025", "--etp", "1", "--cost", "40000", "--structure", "commune",
            "--from-region", "5000", "--private", "1000",
        ])
        #expect(run.status == 0)
        #expect(run.output.contains("28\u{202F}000,00\u{A0}€"))
        #expect(run.output.contains("À trouver") && run.output.contains("6\u{202F}000,00\u{A0}€"))
        #expect(!run.output.contains("Cofinancement"))
        // What the State may still add stops at 80 %.
        #expect(run.output.contains("4\u{202F}000,00\u{A0}€"))
        #expect(run.output.contains("Non vérifié\u{A0}: les financements existants"))
        #expect(run.output.contains("[B, 2-1, «\u{A0}à minima 0,5 ETP\u{A0}»]"))
    }

    @Test func theShareComesDown() throws {
        let arguments = ["--rules", "pnad-2025", "--etp", "1", "--cost", "40000", "--own", "13000"]
        let plan = try json(arguments)
        let share = try #require((plan["parts"] as? [[String: Any]])?.first)
        #expect(share["montant"] as? Double == 27_000 && share["ramenee_de"] as? Double == 28_000)
        #expect(plan["a_trouver"] as? Double == 0 && plan["financable"] as? Bool == true)
        let text = try Binary.run(["fund"] + arguments)
        #expect(text.output.contains("part ramenée à 27\u{202F}000,00\u{A0}€ au lieu de 28\u{202F}000,00\u{A0}€"))
    }

    @Test func aRequestThatSaysAllCanBeFunded() throws {
        let run = try Binary.run([
            "fund", "--rules", "hauts-de-france-2025", "--etp", "1", "--structure", "association", "--carrier",
            "--renewal", "--funding-kept", "--departement", "59", "--start", "2026-01-01",
        ])
        #expect(run.status == 0 && run.output.contains("\nFinançable.\n"), "\(run.output)")
    }

    @Test func aRefusalComesWithItsCure() throws {
        let plan = try json(["--rules", "fse-deux-sevres-2018", "--etp", "0.4", "--cost", "16842,10"], status: 65)
        let minimum = try #require(rule("demande_minimum", in: plan))
        #expect(minimum["verdict"] as? String == "refusee")
        #expect((minimum["remede"] as? String)?.contains("20\u{202F}000,00\u{A0}€") == true)
        #expect(rule("temps_de_travail_minimum", in: plan)?["verdict"] as? String == "non_verifiee")
        #expect((minimum["ou"] as? String)?.hasPrefix("12-b") == true)
    }

    @Test func theDeuxSevresCallAsWritten() throws {
        let call = ["--rules", "fse-deux-sevres-2018", "--etp", "1", "--epci", "200041317"]
        let staff = ["--staff-cost", "35000", "--indirect-rate", "0,15"]
        let plan = try json(
            call + staff + ["--employee", "1x0,5", "--employee", "1x0,5", "--start", "2018-07-01"]
                + ["--receipts", "0", "--from-region", "0", "--other-state", "0"])
        #expect(plan["fin"] as? String == "2018-12-31" && plan["cout_total"] as? Double == 20_125)
        let verdicts = (plan["regles"] as? [[String: Any]] ?? []).compactMap { $0["verdict"] as? String }
        #expect(Set(verdicts) == ["respectee"] && verdicts.count == 13)
        // Its text gives no reference cost, and none is borrowed.
        let asked = try Binary.run(["fund"] + call)
        #expect(asked.status == 64 && asked.errors.contains("--cost"))
        // The people are not the post.
        let others = try Binary.run(["fund"] + call + staff + ["--employee", "1x0,5"])
        #expect(others.status == 64 && others.errors.contains("--employee"))
    }

    @Test func territoriesAreCrossed() throws {
        let call = ["--rules", "occitanie-2025", "--etp", "1"]
        func verdict(_ place: [String], status: Int32 = 0) throws -> [String: Any]? {
            let plan = try json(call + place, status: status)
            return ["territoire_ouvert", "territoire_ferme", "territoire_ferme_en_partie"].lazy
                .compactMap { rule($0, in: plan) }.first
        }
        // Grand-Figeac lies in the Lot, which is closed, and in the Aveyron, which is open.
        #expect(try verdict(["--epci", "200067361"])?["verdict"] as? String == "non_verifiee")
        let aveyron = ["--epci", "200067361", "--departement", "12"]
        #expect(try verdict(aveyron)?["verdict"] as? String == "respectee")
        let lot = ["--epci", "200067361", "--departement", "46"]
        #expect(try verdict(lot, status: 65)?["verdict"] as? String == "refusee")
        let nowhere = try Binary.run(["fund"] + call + ["--epci", "200067361", "--departement", "66"])
        #expect(nowhere.status == 65 && nowhere.errors.contains("aucune commune"))
        let mistyped = try Binary.run(["fund"] + call + ["--epci", "200067362"])
        #expect(mistyped.status == 65 && mistyped.errors.contains("inconnu"))
        // A new coordinator: the département tells the région.
        let coordinator = ["--rules", "pnad-2025", "--etp", "0,56", "--quality", "coordinateur", "--departement"]
        #expect(try Binary.run(["fund"] + coordinator + ["31"]).status == 65)
        let elsewhere = try json(coordinator + ["79"])
        #expect(rule("nouveau_coordinateur", in: elsewhere)?["verdict"] as? String == "non_verifiee")
    }

    @Test func twoCallsOnOnePost() throws {
        let arguments = ["--rules", "pnad-2025", "--with", "fse-plus", "--etp", "1", "--cost", "42000"]
        let open = try json(arguments)
        let parts = try #require(open["parts"] as? [[String: Any]])
        #expect(parts.map { $0["montant"] as? Double } == [29_400, 0])
        #expect(parts[1]["encore_possible"] as? Double == 12_600)
        let asked = try json(arguments + ["--fse", "12600", "--same-body-perimeter"])
        #expect(asked["a_trouver"] as? Double == 0)
        #expect(rule("perimetre_organisme_intermediaire", in: asked)?["verdict"] as? String == "respectee")
        #expect(try Binary.run(["fund"] + arguments + ["--fse", "12600", "--other-body-perimeter"]).status == 65)
        let same = try Binary.run(["fund", "--rules", "pnad-2025", "--with", "pnad-2022", "--etp", "1"])
        #expect(same.status == 65 && same.errors.contains("même ligne"))
    }

    // MARK: The sheet of a post

    private static let rows = """
        id;structure;type_structure;etp;perimetre;aap;fin;statut;cout_annuel;montant_departement
        A;Insertion 31;association;1;dep:31;pnad-2022;31/12/2025;;40000;9000
        B;Insertion 31;association;1;dep:31;occitanie-2025;;candidature;40000;7500

        """

    private func study() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("territory: { departements: [\"31\"] }\nnetwork: postes.csv\n", to: "study.yml")
        try folder.write(Self.rows, to: "postes.csv")
        return folder
    }

    @Test func theSheetOfAnApplication() throws {
        let folder = try study()
        let run = try Binary.run(["fund", "--post", "B", folder.path("study.yml")])
        #expect(run.status == 65, "\(run.errors)")
        #expect(run.output.hasPrefix("Fiche de financement du poste B\nStructure\u{A0}: Insertion 31\n"))
        #expect(run.output.contains("Poursuit le poste\u{A0}: A, … – 31/12/2025"))
        #expect(run.output.contains("maintenir Département à 9\u{202F}000,00\u{A0}€ par an"))
        #expect(run.output.contains("4\u{202F}500,00\u{A0}€"), "to be found: 40 000 − 28 000 − 7 500")
        let plan = try json(["--post", "B", folder.path("study.yml"), "--with", "fse-plus"], status: 65)
        #expect((plan["appels"] as? [[String: Any]])?.map { $0["nom"] as? String } == ["occitanie-2025", "fse-plus"])
    }

    @Test func aPostThatEndsAsksForItsRenewal() throws {
        let folder = try study()
        let plan = try json(["--post", "A", folder.path("study.yml"), "--rules", "occitanie-2025"])
        #expect(plan["debut"] as? String == "2026-01-01" && plan["fin"] as? String == "2026-12-31")
        #expect(rule("consolidation", in: plan)?["verdict"] as? String == "respectee")
        #expect(rule("territoire_ouvert", in: plan)?["verdict"] as? String == "respectee")
    }

    @Test func whatASheetNeeds() throws {
        let folder = try study()
        let unknown = try Binary.run(["fund", "--post", "C", folder.path("study.yml")])
        #expect(unknown.status == 65 && unknown.errors.contains("A, B"))
        #expect(try Binary.run(["fund", "--post", "A"]).status == 64)
        #expect(try Binary.run(["fund", "--etp", "1"]).status == 64)
        try folder.write("id;perimetre;etp\nA;dep:31;1\n", to: "postes.csv")
        let none = try Binary.run(["fund", "--post", "A", folder.path("study.yml")])
        #expect(none.status == 65 && none.errors.contains("pnad-2025"))
        try folder.write("id;perimetre;aap\nA;dep:31;pnad-2025\n", to: "postes.csv")
        let size = try Binary.run(["fund", "--post", "A", folder.path("study.yml")])
        #expect(size.status == 65 && size.errors.contains("etp"))
    }
}

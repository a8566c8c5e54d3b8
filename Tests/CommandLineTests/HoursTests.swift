import Diagnostics
import Foundation
import TestSupport
import Testing
import VectorIO

/// Indicators of the calls' lists: known answers on tables of hours made by hand.
struct HoursTests {
    private let folder: TemporaryFolder

    /// T tells three quarters of 2025, B and B2 of one structure tell it as one, C coordinates; 2024 was told before.
    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            title: Essai
            territory: { departements: ["79"] }
            date: 2026-01-31
            network: postes.csv
            hours: [bilan-2024.csv, bilan-2025.csv]
            objectives: { heures_insertion: 7000, part_rsa: 0.30 }

            """, to: "study.yml")
        try folder.write(
            """
            id;structure;qualite;etp;siege;perimetre;debut;fin
            T;Maison de l’emploi du Thouarsais;;1;Thouars;CC du Thouarsais;2024-01-01;2026-12-31
            B;PLIE du Bocage;;0,5;;CA du Bocage Bressuirais;2024-01-01;2026-12-31
            B2;PLIE du Bocage;;0,5;;CC Mellois en Poitou;2025-01-01;2026-12-31
            C;Coordination;coordinateur;1;;;2024-01-01;2026-12-31

            """, to: "postes.csv")
        try folder.write(
            """
            poste;periode;heures_insertion;heures_rsa;marches_accompagnes
            T;2024;2 000;500;10
            B;2024-S1;800;240;4
            B;2024-S2;700;210;5

            """, to: "bilan-2024.csv")
        try folder.write(
            """
            Poste;Structure;Période;Heures d'insertion;Part des heures RSA;heures_porteur;prises_de_contact;Marchés;montant_marches_ht;Acheteurs;segments;sollicitations
            T;;2025-T1;500;30 %;3 000;12;3;150 000,50;Ville de Thouars; bâtiment;
            T;;2025-T2;450,5;0,20;3 000;8;2;;"Ville de Thouars; Hôpital";espaces verts;
            T;;2025-T3;600;;2 500;;;;;;
            ;PLIE du Bocage;2025;2 400;0,375;;20;9;800000;5;Bâtiment;
            C;;2025;;;;;12;;;;31

            """, to: "bilan-2025.csv")
    }

    private func rows(_ arguments: [String] = []) throws -> [[String: Any]] {
        let run = try Binary.run(["hours", "study.yml", "--json"] + arguments, in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    }

    private func row(_ post: String?, _ code: String, _ rows: [[String: Any]]) throws -> [String: Any] {
        try #require(rows.first { $0["poste"] as? String == post && $0["indicateur"] as? String == code })
    }

    /// 500 + 450.5 + 600 + 2,400; of which told for recipients of the RSA, 30 % of 500, 20 % of 450.5, 37.5 % of 2,400.
    @Test func theWholeYear() throws {
        let rows = try rows()
        let hours = try row(nil, "heures_insertion", rows)
        #expect(hours["valeur"] as? Double == 3950.5 && hours["valeur_avant"] as? Double == 3500)
        #expect(hours["objectif"] as? Double == 7000)
        // The last quarter of T lacks.
        #expect(hours["a_renseigner"] as? String == "T")
        let share = try row(nil, "part_rsa", rows)
        #expect(abs((share["valeur"] as? Double ?? 0) - (150 + 90.1 + 900) / 3350.5) < 1e-9)
        #expect(
            share["objectif"] as? Double == 0.3 && abs((share["valeur_avant"] as? Double ?? 0) - 950.0 / 3500) < 1e-9)
        // A coordinator's contracts are those of the facilitators.
        #expect(try row(nil, "marches_accompagnes", rows)["valeur"] as? Double == 14)
        #expect(try row(nil, "montant_marches_ht", rows)["valeur"] as? Double == 950_000.5)
        #expect(try row(nil, "segments", rows)["texte"] as? String == "bâtiment; espaces verts")
        #expect(try row(nil, "territoires", rows)["valeur"] as? Double == 3)
        let actors = try row(nil, "acteurs", rows)
        #expect(actors["valeur"] is NSNull && actors["a_renseigner"] as? String == "T B B2")
    }

    @Test func postByPost() throws {
        let rows = try rows(["--kind", "intermediaire"])
        #expect(try row("T", "acheteurs", rows)["valeur"] as? Double == 2)
        #expect(try row("T", "acheteurs", rows)["texte"] as? String == "Ville de Thouars; Hôpital")
        #expect(try row("T", "heures_porteur", rows)["valeur"] as? Double == 8500)
        // Told of the structure as one.
        #expect(try row("B", "heures_insertion", rows)["commun_avec"] as? String == "B2")
        #expect(try row("C", "structures_porteuses", rows)["valeur"] as? Double == 2)
        #expect(try row("C", "sollicitations", rows)["valeur"] as? Double == 31)
        #expect(try row("C", "appui", rows)["a_renseigner"] as? String == "C")
        let share = try #require(try row("C", "zones", rows)["valeur"] as? Double)
        #expect(share > 0.5 && share < 0.7)
        let alone = try self.rows(["--kind", "intermediaire", "--post", "T"])
        #expect(Set(alone.compactMap { $0["poste"] as? String }) == ["T"])
    }

    /// Half of the objective in half of the year; a row of the whole year is not of a half.
    @Test func anotherPeriod() throws {
        let hours = try row(nil, "heures_insertion", try rows(["--period", "2025-S1"]))
        #expect(hours["valeur"] as? Double == 950.5 && hours["objectif"] as? Double == 3500)
        #expect(hours["valeur_avant"] as? Double == 800)
        let run = try Binary.run(["hours", "study.yml", "--period", "2025-S1"], in: folder.url)
        #expect(run.output.contains("2 lignes qui débordent de la période ne sont pas comptées."))
        #expect(run.output.contains("au moins 950,5"))
        #expect(try Binary.run(["hours", "study.yml", "--period", "2025-T5"], in: folder.url).status == 64)
        #expect(try Binary.run(["hours", "study.yml", "--post", "Z"], in: folder.url).status == 65)
    }

    /// Everything that is wrong, in one run, with its cell.
    @Test func whatIsWrongIsTold() throws {
        try folder.write(
            """
            poste;structure;periode;debut;fin;heures_insertion;heures_rsa;part_rsa;heures_porteur;prises_de_contact
            X;;2025;;;1;;;;
            ;PLIE du Bocaje;2025;;;1;;;;
            ;;2025;;;1;;;;
            T;;2025-T9;;;1;;;;
            T;;;2025-02-01;2025-01-31;1;;;;
            T;;2025;;;-1;;;;1,5
            T;;2025-04;;;100;200;130 %;50;
            B;;2023;;;1;;;10;
            B2;;2023;;;1;;;20;
            ;PLIE du Bocage;2023-T2;;;1;;;;
            T;PLIE du Bocage;2022;;;1;;;;

            """, to: "bilan-2025.csv")
        let run = try Binary.run(["check", "study.yml", "--json"], in: folder.url)
        #expect(run.status == 65)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let told = ["erreurs", "avertissements"].flatMap { answer[$0] as? [[String: Any]] ?? [] }
        let found = told.filter {
            $0["fichier"] as? String == "bilan-2025.csv"
        }.map { "\($0["ligne"] ?? "") \($0["colonne"] ?? "") \($0["code"] ?? "")" }
        for expected in [
            "2 poste notAmong", "3 structure notAmong", "4 poste missingValue", "5 periode unreadablePeriod",
            "6 fin reversedDates", "7 heures_insertion outOfRange", "7 prises_de_contact outOfRange",
            "8 part_rsa outOfRange", "8 heures_rsa beyondWhole", "8 heures_insertion beyondWhole",
            "8 poste overlappingPeriods", "9 periode outsideConvention", "10 heures_porteur disagrees",
            "11 structure overlappingPeriods", "12 structure notAmong",
        ] {
            #expect(found.contains(expected), "\(expected) \(found)")
        }
    }

    /// The workbook that is filled in is read as it is.
    @Test func theTemplateComesBack() throws {
        let run = try Binary.run(
            ["hours", "study.yml", "--template", "bilan.xlsx", "--period", "2025-T4", "--quiet"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        var findings = Findings()
        let table = try Table.read(
            InputFile(path: folder.path("bilan.xlsx")), part: nil, findings: &findings,
            isHeader: { $0.contains("poste") })
        #expect(table.rows.map { $0.cells[0] } == ["T", "B", "B2", "C"])
        #expect(table.rows.allSatisfy { $0.cells[2] == "2025-T4" })
        // Blank rows say nothing; with B's year in the other table they would count twice.
        let text = try String(contentsOfFile: folder.path("study.yml"), encoding: .utf8)
        try folder.write(text.replacing("[bilan-2024.csv, bilan-2025.csv]", with: "bilan.xlsx"), to: "study.yml")
        #expect(try Binary.run(["check", "study.yml"], in: folder.url).status == 0)
        let hours = try row(nil, "heures_insertion", try rows())
        #expect(hours["valeur"] is NSNull && hours["a_renseigner"] as? String == "T B B2")
        #expect(
            try Binary.run(["hours", "study.yml", "--template", "bilan.xlsx", "--period", "2025"], in: folder.url)
                .status
                != 0)
    }

    @Test func theReports() throws {
        for (kind, words) in [
            (
                "annuel",
                ["Rapport annuel", "au moins 3\u{202F}950,5", "7\u{202F}000", "à renseigner par les facilitateurs"]
            ),
            ("intermediaire", ["Bilan intermédiaire", "pour la structure, avec B2", "Un an avant"]),
            ("etat-des-lieux", ["État des lieux", "portés par 3"]),
        ] {
            let run = try Binary.run(
                ["report", "study.yml", "--kind", kind, "--out", "\(kind).html", "--quiet"], in: folder.url)
            #expect(run.status == 0, "\(run.errors)")
            let text = try String(contentsOfFile: folder.path("\(kind).html"), encoding: .utf8)
            for word in words { #expect(text.contains(word), "\(kind): \(word)") }
            // The tables that it rests on are among the sources.
            #expect(text.contains("2025.csv"))
        }
        let odt = try Binary.run(
            ["report", "study.yml", "--kind", "annuel", "--out", "a.odt", "--lang", "en", "--quiet"], in: folder.url)
        #expect(odt.status == 0, "\(odt.errors)")
        #expect(
            try Binary.run(["report", "study.yml", "--period", "2025", "--out", "a.html"], in: folder.url).status == 64)
    }
}

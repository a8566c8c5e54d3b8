import Foundation
import TestSupport
import Testing

/// What is due and when: known answers of the calls' own texts, on a register made by hand.
struct CalendarTests {
    private let folder: TemporaryFolder

    /// A year of a facilitator (A), of a coordinator (C), one without a beginning (B), one that is over (D), an application
    /// that was notified (E), and one of the call of 2018 (F).
    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            title: Essai
            territory: { departements: ["59"] }
            date: 2025-12-01
            network: postes.csv
            placement: { target: { etp: 1 }, rules: hauts-de-france-2025, candidates: seats }

            """, to: "study.yml")
        try folder.write(
            """
            id;structure;qualite;etp;perimetre;aap;debut;fin;statut;Date de notification
            A;PLIE « é; l’Est », Lille;;1;epci:200093201;hauts-de-france-2025;2026-01-01;2026-12-31;;20/12/2025
            B;Bocage;;1;dep:59;;;2026-06-30;;
            C;Coordination;coordinateur;1;;;2025-10-01;2026-09-30;;
            D;Finie;;1;dep:59;;2024-01-01;2024-12-31;;
            E;Nouvelle;;1;dep:59;;;;candidature;2025-12-10
            F;Deux-Sèvres;;1;dep:59;fse-deux-sevres-2018;2025-01-01;2026-01-31;;

            """.replacing("PLIE « é; l’Est », Lille", with: "\"PLIE « é; l’Est », Lille\""), to: "postes.csv")
    }

    private func rows(_ arguments: [String] = []) throws -> [[String: Any]] {
        let run = try Binary.run(["calendar", "study.yml", "--json"] + arguments, in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    }

    private func days(of post: String?, _ rows: [[String: Any]]) -> [String] {
        rows.filter { $0["poste"] as? String == post }.map {
            "\($0["date"] as? String ?? "–") \($0["echeance"] as? String ?? "")"
        }
    }

    /// The report two months before the term, the interim one in the middle, the convention 15 days after the notification.
    @Test func ofAFacilitator() throws {
        let rows = try rows(["--until", "2026-12-31"])
        #expect(
            days(of: "A", rows) == [
                "2026-01-04 convention", "2026-06-30 bilan_intermediaire", "2026-10-31 rapport_annuel",
                "2026-12-31 fin_convention",
            ])
        let interim = try #require(rows.first { $0["echeance"] as? String == "bilan_intermediaire" })
        #expect((interim["remarque"] as? String)?.contains("sauf autre date dans la convention") == true)
        #expect((interim["source"] as? String)?.hasPrefix("DREETS Hauts-de-France") == true)
        // No beginning, so no middle; the report and the end are known all the same.
        #expect(
            days(of: "B", rows) == [
                "2026-04-30 rapport_annuel", "2026-06-30 fin_convention", "– bilan_intermediaire",
            ])
        #expect(days(of: "D", rows).isEmpty)
        #expect(days(of: "E", rows) == ["2025-12-25 convention"])
    }

    /// Sent on 1 January 2026: the results on 1 October 2025.
    @Test func ofACoordinator() throws {
        let rows = try rows()
        #expect(
            days(of: "C", rows) == [
                "2026-01-01 bilan_trimestriel", "2026-03-31 bilan_intermediaire", "2026-04-01 bilan_trimestriel",
                "2026-07-01 bilan_trimestriel", "2026-07-30 rapport_annuel", "2026-09-30 fin_convention",
            ])
        let first = try #require(rows.first { $0["echeance"] as? String == "bilan_trimestriel" })
        #expect(first["remarque"] as? String == "résultats au 01/10/2025")
        #expect(first["qui"] as? String == "coordinateur")
    }

    /// Each post under its own call; one that says nothing of a report asks for none.
    @Test func eachUnderItsCall() throws {
        let rows = try rows()
        #expect(days(of: "F", rows) == ["2026-01-31 fin_convention"])
        #expect(
            days(of: nil, rows) == ["– convention", "– tableau_salaries", "– bilan_intermediaire", "– bilan_final"])
        let silent = try self.rows(["--rules", "occitanie-2025"])
        #expect(days(of: "C", silent) == ["2026-09-30 fin_convention"])
    }

    /// The call's own days come with a day before them; what is past is left out.
    @Test func ofTheCall() throws {
        let rows = try rows(["--date", "2025-07-01", "--rules", "occitanie-2025"])
        #expect(
            days(of: nil, rows).prefix(3) == [
                "2025-07-18 ouverture_appel", "2025-08-14 cloture_appel", "2025-09-14 cloture_appel",
            ])
        #expect(rows.compactMap { $0["date"] as? String }.allSatisfy { $0 >= "2025-07-01" && $0 < "2026-07-01" })
    }

    /// A day that cannot be read is told in its row, and the column is no unknown one.
    @Test func daysOfNotification() throws {
        let check = try Binary.run(["check", "study.yml"], in: folder.url)
        #expect(check.status == 0 && !check.output.contains("notification"))
        let posts = try String(contentsOfFile: folder.path("postes.csv"), encoding: .utf8)
        try folder.write(posts.replacing("2025-12-10", with: "mi-décembre"), to: "postes.csv")
        let row = try #require(try rows().first { $0["poste"] as? String == "E" })
        #expect(row["date"] is NSNull && (row["remarque"] as? String)?.contains("mi-décembre") == true)
    }

    @Test func asText() throws {
        let run = try Binary.run(["calendar", "study.yml"], in: folder.url)
        #expect(run.output.contains("Échéances du 01/12/2025 au 30/11/2026"))
        #expect(run.output.contains("sans date") && run.output.contains("31/10/2026"))
        let english = try Binary.run(["calendar", "study.yml", "--lang", "en"], in: folder.url)
        #expect(english.output.contains("Annual report to hand in"))
    }

    /// Lines of 75 octets, CR LF, whole days, and the same bytes each time.
    @Test func asACalendar() throws {
        for name in ["a.ics", "b.ics"] {
            let run = try Binary.run(["calendar", "study.yml", "--out", name, "--quiet"], in: folder.url)
            #expect(run.status == 0, "\(run.errors)")
        }
        let bytes = try Data(contentsOf: folder.url.appendingPathComponent("a.ics"))
        #expect(bytes == (try Data(contentsOf: folder.url.appendingPathComponent("b.ics"))))
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\u{FFFD}") })
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
        let unfolded = text.replacing("\r\n ", with: "")
        #expect(
            unfolded.contains("DTSTART;VALUE=DATE:20261031\r\n") && unfolded.contains("DTSTAMP:20251201T000000Z\r\n"))
        #expect(unfolded.contains("PLIE « é\\; l’Est »\\, Lille"))
        let uids = unfolded.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
        #expect(uids.count > 10 && Set(uids).count == uids.count)
    }

    @Test func asTables() throws {
        for name in ["c.csv", "c.xlsx", "c.ods"] {
            #expect(try Binary.run(["calendar", "study.yml", "--out", name, "--quiet"], in: folder.url).status == 0)
        }
        let csv = try String(contentsOfFile: folder.path("c.csv"), encoding: .utf8)
        #expect(csv.hasPrefix("date;echeance;quoi;poste;structure;qui;appel;source;remarque\n"))
        #expect(try Binary.run(["calendar", "study.yml", "--out", "c.doc"], in: folder.url).status == 64)
        #expect(try Binary.run(["calendar", "study.yml", "--rules", "occitani-2025"], in: folder.url).status == 65)
    }
}

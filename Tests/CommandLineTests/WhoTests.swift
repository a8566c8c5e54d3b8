import Foundation
import TestSupport
import Testing

/// Who covers a place, by the register alone: known answers on a study made by hand.
struct WhoTests {
    private let folder: TemporaryFolder

    /// Thouars (79329) has a post of its EPCI's own; Bressuire (79049) one of the département that the State's contracts
    /// do not concern, and one by extension; Niort (79191) none that is in post.
    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "territory: { departements: [\"79\"] }\ndate: 2026-01-01\nnetwork: postes.csv\n", to: "study.yml")
        try folder.write(
            """
            id;structure;qualite;etp;siege;perimetre;perimetre_limitrophe;marches_etat;debut;fin;Courriel;Téléphone
            T;CC du Thouarsais;;1;Thouars;CC du Thouarsais;com:79049;oui;;2026-12-31;t@example.fr;05 49 00 00 01
            B;Bocage;;0,5;;com:79049;;non;;2026-06-30;;
            N;Niort;;1;;com:79191;;oui;;2025-12-31;;
            C;Région;coordinateur;;;;;;;2027-12-31;c@example.fr;

            """, to: "postes.csv")
    }

    private func who(_ arguments: [String]) throws -> (status: Int32, rows: [[String: Any]], errors: String) {
        let run = try Binary.run(["who"] + arguments + ["--json"], in: folder.url)
        let rows = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        return (run.status, rows ?? [], run.errors)
    }

    private func posts(_ rows: [[String: Any]]) -> [String] {
        rows.map { "\($0["role"] as? String ?? "–") \($0["poste"] as? String ?? "–")" }
    }

    @Test(arguments: [
        ("Thouars", ["propre T", "coordinateur C"]), ("79329", ["propre T", "coordinateur C"]),
        ("Bressuire", ["propre B", "limitrophe T", "coordinateur C"]), ("niort", ["– –", "coordinateur C"]),
        ("CC du Thouarsais", ["propre T", "coordinateur C"]),
    ])
    func byTheRegister(place: String, expected: [String]) throws {
        let answer = try who([place, "study.yml"])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(posts(answer.rows) == expected)
    }

    @Test func onAnotherDay() throws {
        #expect(posts(try who(["Niort", "study.yml", "--date", "2025-07-01"]).rows) == ["propre N", "coordinateur C"])
        #expect(
            posts(try who(["Bressuire", "study.yml", "--date", "2026-07-01"]).rows) == [
                "limitrophe T", "coordinateur C",
            ])
    }

    /// The coordinator first, and nobody who says that the State's contracts are not theirs.
    @Test func forTheState() throws {
        #expect(
            posts(try who(["Bressuire", "study.yml", "--buyer", "etat"]).rows) == ["coordinateur C", "limitrophe T"])
    }

    @Test func contactsAreThoseOfTheRegister() throws {
        let row = try #require(try who(["Thouars", "study.yml"]).rows.first)
        #expect(row["contact"] as? String == "t@example.fr, 05 49 00 00 01" && row["fin"] as? String == "2026-12-31")
        let run = try Binary.run(["who", "Thouars", "study.yml"], in: folder.url)
        #expect(run.output.contains("Thouars (79329), commune\u{A0}: couverte") && run.output.contains("31/12/2026"))
        #expect(run.output.contains("périmètre propre") && run.output.contains("t@example.fr"))
    }

    @Test func whatIsNoPlaceOfTheStudyIsTold() throws {
        let outside = try who(["Poitiers", "study.yml"])
        #expect(outside.status == 65 && outside.errors.contains("territoire étudié"))
        let part = try who(["Mele", "study.yml"])
        #expect(part.status == 65 && part.errors.contains("aucun territoire ne porte ce nom"), "\(part.errors)")
        let unknown = try who(["Thouarz", "study.yml"])
        #expect(unknown.status == 65 && unknown.errors.contains("Thouars"))
        #expect(try Binary.run(["who", "study.yml"], in: folder.url).status == 64)
    }

    /// A list loses no line: what is no place, or another's, has its row and its remark.
    @Test func allPlacesOfAList() throws {
        try folder.write(
            "Acheteur;Commune\nMairie;Thouars\nLycée;Poitiers\nX;Nulle-Part-sur-Rien\n", to: "acheteurs.csv")
        let run = try Binary.run(
            ["who", "study.yml", "--list", "acheteurs.csv", "--out", "reponse.csv", "--quiet"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        let lines = try String(contentsOfFile: folder.path("reponse.csv"), encoding: .utf8).split(separator: "\n")
        #expect(lines[0].hasPrefix("lieu;code;nom;niveau;statut;role;structure;poste"))
        #expect(
            lines.dropFirst().map { $0.split(separator: ";")[0] } == [
                "Thouars", "Thouars", "Poitiers", "Nulle-Part-sur-Rien",
            ])
        #expect(lines[3].contains("hors du territoire étudié") && lines[4].contains("lieu inconnu"))
        let wrong = try Binary.run(
            ["who", "study.yml", "--list", "acheteurs.csv", "--column", "Comune"], in: folder.url)
        #expect(wrong.status == 65 && wrong.errors.contains("Commune"))
        let book = try Binary.run(
            ["who", "study.yml", "--list", "acheteurs.csv", "--out", "r.xlsx", "--quiet"], in: folder.url)
        #expect(book.status == 0)
    }
}

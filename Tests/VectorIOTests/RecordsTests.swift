import Diagnostics
import Foundation
import TestSupport
import Testing
import VectorIO

/// Records of JSON and XML as rows of a table.
struct RecordsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ text: String, _ name: String) throws -> Table {
        try folder.write(text, to: name)
        var findings = Findings()
        return try Table.readRecords(InputFile(path: folder.path(name)), part: nil, findings: &findings) { cells in
            cells.contains { $0.hasPrefix("lieu") }
        }
    }

    private func cells(_ table: Table, _ row: Int) -> [String: String] {
        Dictionary(uniqueKeysWithValues: zip(table.header, table.rows[row].cells)).filter { !$0.value.isEmpty }
    }

    @Test(arguments: [
        #"[{"id": 1, "lieu": {"code": "79191"}}, {"id": "2", "lieu": {"code": "79329"}, "x": null}]"#,
        #"{"marches": [{"id": 1, "lieu": {"code": "79191"}}, {"id": 2, "lieu": {"code": "79329"}}]}"#,
        #"{"marches": {"marche": [{"id": 1, "lieu": {"code": "79191"}}], "contrat-concession": [{"id": 2, "lieu": {"code": "79329"}}]}}"#,
    ])
    func jsonWhereverItsRecordsAre(text: String) throws {
        let table = try read(text, "marches.json")
        #expect(
            table.rows.count == 2 && Set(["1", "2"]) == Set(table.rows.indices.map { cells(table, $0)["id"] ?? "" }))
        let first = table.rows.indices.first { cells(table, $0)["id"] == "1" }
        #expect(first.map { cells(table, $0) } == ["id": "1", "lieu.code": "79191"])
    }

    @Test func valuesOfOnePathStandInOneCell() throws {
        let table = try read(
            #"[{"lieu": "a", "modifications": [{"modification": {"montant": 1.5}}, {"modification": {"montant": 2}}]}]"#,
            "marches.json")
        #expect(cells(table, 0) == ["lieu": "a", "modifications.modification.montant": "1.5 | 2"])
    }

    @Test func xmlIsTheSame() throws {
        let table = try read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <marches>
              <marche><id>1</id><lieu><code>79191</code><nom>Niort &amp; Chauray</nom></lieu>
                <titulaires><titulaire><id>A</id></titulaire><titulaire><id>B</id></titulaire></titulaires></marche>
              <marche><id>2</id><lieu><code>79329</code></lieu></marche>
            </marches>
            """, "marches.xml")
        #expect(table.rows.map(\.number) == [1, 2])
        #expect(
            cells(table, 0) == [
                "id": "1", "lieu.code": "79191", "lieu.nom": "Niort & Chauray", "titulaires.titulaire.id": "A | B",
            ])
        #expect(cells(table, 1) == ["id": "2", "lieu.code": "79329"])
    }

    @Test func oneRecordAlone() throws {
        #expect(try read("<marches><marche><lieu>a</lieu></marche></marches>", "un.xml").rows.count == 1)
        #expect(try read(#"{"lieu": "a"}"#, "un.json").rows.count == 1)
    }

    @Test(arguments: [
        ("", "json"), ("{", "json"), ("[]", "json"), ("{\"marches\": []}", "json"), ("12", "json"),
        ("<marches/>", "xml"), ("<marches>", "xml"), ("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "xml"),
        (String(repeating: "<a>", count: 100_000), "xml"), (String(repeating: "[", count: 100_000), "json"),
    ])
    func whatIsNoListOfRecordsIsRefused(text: String, ending: String) {
        #expect(throws: Diagnostic.self) { try read(text, "faux.\(ending)") }
    }
}

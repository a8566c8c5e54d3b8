import Diagnostics
import FacilitatorNetwork
import Territories
import Testing
import VectorIO

/// Contracts of tables in memory, over the embedded France: what each trap comes to is written by hand.
struct ContractsReaderTests {
    private func read(_ header: [String], _ rows: [[String]]...) -> (ledger: ContractLedger, findings: Findings) {
        var findings = Findings()
        let tables = rows.enumerated().map { rank, rows in
            Table(
                file: "\(rank).csv", header: header,
                rows: rows.enumerated().map { Table.Row(number: $0 + 2, cells: $1) })
        }
        let ledger = ContractsReader.read(
            tables, buyers: [], names: TerritoryNames(France.embedded), findings: &findings)
        return (ledger, findings)
    }

    /// The place of execution by its code and kind, as national data have it.
    @Test(arguments: [
        ("79191", "Code commune", "", "79191", false),
        ("1004", "Code commune", "", "01004", false),  // lost its zero
        ("75110", "Code commune", "", "75056", false),  // an arrondissement
        ("79100", "Code postal", "THOUARS", "79329", false), ("79100", "Code postal", "", "79", true),
        ("20090", "Code postal", "", "2A", true), ("20200", "Code postal", "", "2B", true),
        ("97410", "Code postal", "", "974", true),
        ("9", "Code département", "", "09", false), ("75", "Code région", "", "75", false),
        ("7901", "Code canton", "", "79", true), ("792", "Code arrondissement", "", "79", true),
        ("FR", "Code pays", "", "", false), ("99999", "Code commune", "", "", false),
    ])
    func placesByKind(code: String, kind: String, name: String, expected: String, isApproximate: Bool) throws {
        let read = read(
            ["id", "lieuExecution.code", "lieuExecution.typeCode", "lieuExecution.nom"], [["1", code, kind, name]])
        let contract = try #require(read.ledger.contracts.first)
        #expect(contract.places.map { France.embedded.code(of: $0) }.joined() == expected)
        #expect(contract.isPlaceApproximate == isApproximate)
        #expect(read.findings.warnings.isEmpty == (!expected.isEmpty && !isApproximate))
    }

    /// Buyers by the series of their SIREN, with the name that it means.
    @Test(
        arguments: [
            ("21790191700013", "Niort", BuyerKind.collectivite), ("21130055300016", "Marseille", .collectivite),
            ("21974011500018", "Saint-Denis", .collectivite), ("21200004600018", "Ajaccio", .collectivite),
            ("20004131700017", "Communauté d'agglomération du Niortais", .collectivite),
            ("22790001600014", "Deux-Sèvres", .collectivite),
            ("17790001600018", nil, .etat), ("13000000000019", nil, .epa), ("18000000000019", nil, .epa),
            ("55208131766522", nil, .prive),
        ] as [(String, String?, BuyerKind)])
    func buyersByTheirNumber(number: String, name: String?, kind: BuyerKind) throws {
        let read = read(["id", "acheteur_id", "lieu"], [["1", number, "79191"]])
        let buyer = try #require(read.ledger.buyers.first)
        #expect(buyer.name == name && buyer.kind == kind && buyer.isKindDeduced && buyer.id == number)
    }

    @Test(
        arguments: [
            ("Clause sociale", ["clause"]), ("Clause sociale, Marché réservé", ["clause", "reserve"]),
            ("Critère social", ["critere"]), ("Pas de considération sociale", []), ("oui", ["clause"]), ("non", []),
            ("Sans objet", []), ("peut-être", nil), ("", nil),
        ] as [(String, [String]?)])
    func considerations(text: String, expected: [String]?) throws {
        let read = read(["id", "lieu", "considerationsSociales"], [["1", "79191", text]])
        let found = try #require(read.ledger.contracts.first).considerations
        #expect(found.map { $0.map(\.rawValue).sorted() } == expected)
    }

    @Test func aContractCountsOnceHoweverOftenItIsPublished() {
        let header = ["id", "acheteur_id", "objet", "lieu", "dateNotification", "montant", "datePublicationDonnees"]
        let road = ["21790191700013", "Voirie", "79191", "2025-01-01", "1000"]
        let read = read(
            header,
            [
                ["A"] + road + ["2025-01-10"], ["A"] + road.dropLast() + ["1200", "2025-06-10"],
                // A lot of the same day and amount is another contract.
                ["B"] + road + ["2025-01-10"],
            ],
            // Another file's number for the first one, by a SIRET of another establishment.
            [["2025A01", "21790191700021"] + road.dropFirst() + ["2025-01-10"]])
        #expect(read.ledger.contracts.map(\.id) == ["A", "B"] && read.ledger.republished == 2)
        #expect(read.ledger.contracts.map { $0.amount?.cents } == [120_000, 100_000])
        #expect(read.ledger.buyers.count == 1)
    }

    @Test func theLastModificationCounts() throws {
        let read = read(
            [
                "id", "lieu", "dateNotification", "dureeMois", "montant", "modifications.modification.montant",
                "modifications.modification.dureeMois", "modifications.modification.dateNotificationModification",
            ], [["1", "79191", "2025-01-01", "12", "100", "300 | 200", "24 | 18", "2025-09-01 | 2025-05-01"]])
        let contract = try #require(read.ledger.contracts.first)
        #expect(contract.amount?.cents == 30_000 && contract.end == CivilDate("2026-12-31"))
    }

    @Test func segmentsByTheirCode() {
        let codes = ["45214210", "45233140-2", "90910000", "77310000-6", "79713000-5", "33000000", "x"]
        let read = read(["id", "lieu", "codeCPV"], codes.map { [$0, "79191", $0] })
        #expect(
            read.ledger.contracts.map { $0.segment } == [
                "bâtiment", "travaux publics", "nettoyage", "espaces verts", "sécurité et gardiennage", "CPV 33", nil,
            ])
    }

    @Test func aTableWithoutPlacesIsRefused() throws {
        let read = read(["id", "acheteur", "lieux d'execution"], [["1", "A", "79191"]])
        let error = try #require(read.findings.errors.first)
        #expect(error.problem.facts.code == "missingColumn" && read.ledger.contracts.isEmpty)
    }

    /// Concessions have an authority, a value, and days of their own.
    @Test func concessions() throws {
        let read = read(
            [
                "id", "autoriteConcedante.id", "lieuExecution.code", "lieuExecution.typeCode", "valeurGlobale",
                "dateDebutExecution", "dateSignature", "dureeMois",
            ],
            [["1", "21790191700013", "79191", "Code commune", "1000", "2025-02-01", "2025-01-01", "120"]])
        let contract = try #require(read.ledger.contracts.first)
        #expect(contract.start == CivilDate("2025-02-01") && contract.end == CivilDate("2035-01-31"))
        #expect(contract.amount?.cents == 100_000 && read.ledger.buyers.map(\.name) == ["Niort"])
    }
}

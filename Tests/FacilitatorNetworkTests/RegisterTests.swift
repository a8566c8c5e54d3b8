import Diagnostics
import FacilitatorNetwork
import GeometryKit
import Territories
import TestSupport
import Testing
import VectorIO

struct RegisterTests {
    private let country = try! GridCountry(columns: 4, rows: 3)

    private func read(_ header: String, _ rows: [String]) throws -> (register: Register, findings: Findings) {
        func cells(_ line: String) -> [String] {
            line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        let table = Table(
            file: "postes.csv", header: cells(header),
            rows: rows.enumerated().map { Table.Row(number: $0.offset + 2, cells: cells($0.element)) })
        var findings = Findings()
        let register = try RegisterReader.read(
            table, names: TerritoryNames(country.gazetteer), zones: nil, findings: &findings)
        return (register, findings)
    }

    @Test func aRowBecomesAPost() throws {
        let (register, findings) = try read(
            "ID;Structure;Type structure;Qualité;ETP;Siège;Périmètre;Début;Fin;Statut",
            ["P1;Plie de l'Est;PLIE;Facilitateur;0,8;10002;epci:200000001 -com:10005;01/02/2023;2025-12-31;en cours"])
        #expect(findings.diagnostics.isEmpty)
        let post = try #require(register.posts.first)
        #expect(post.id == "P1")
        #expect(post.structureType == .plie)
        #expect(post.etp == 0.8)
        #expect(post.seat == 2)
        #expect(post.start == CivilDate(year: 2023, month: 2, day: 1))
        #expect(post.end == CivilDate(year: 2025, month: 12, day: 31))
        #expect(
            post.own.tokens == [
                Perimeter.Token(.unit(.epci, 1)), Perimeter.Token(.unit(.commune, 5), isExcluded: true),
            ])
        #expect(post.cells["structure"] == "Plie de l'Est")
    }

    @Test func blankETPIsUnknownAndZeroIsZero() throws {
        let (register, _) = try read("id;etp;perimetre", ["A;;10;", "B;0;10", "C; ;10"].map { String($0) })
        #expect(register.posts.map(\.etp) == [nil, 0, nil])
    }

    @Test func bareCodesAreKnownByTheirShape() throws {
        let (register, findings) = try read("id;perimetre", ["A;200000002, 11 | 10003"])
        #expect(findings.errors.isEmpty)
        #expect(
            register.posts[0].own.tokens.map(\.part) == [
                .unit(.epci, 2), .unit(.departement, 1), .unit(.commune, 3),
            ])
    }

    @Test func reservationsAndRadii() throws {
        let (register, findings) = try read(
            "id;etp;siege;perimetre",
            ["A;2;10000;epci:200000000=1,25,rayon:12,5km,11", "B;1;10000;rayon:12km, epci:200000000=0.5,200000001"])
        #expect(findings.diagnostics.isEmpty)
        #expect(register.posts[0].own.tokens.map(\.reservedETP) == [1.25, nil, nil])
        #expect(
            register.posts[0].own.tokens.map(\.part) == [.unit(.epci, 0), .polygon(0), .unit(.departement, 1)])
        #expect(register.posts[1].own.tokens.map(\.reservedETP) == [nil, 0.5, nil])
        #expect(register.polygons.map(\.name) == ["rayon:12.5km", "rayon:12km"])
    }

    /// What is reserved in a perimeter may not exceed what the quota leaves it: shares would turn negative.
    @Test func reservationsStayWithinTheQuota() throws {
        let (_, findings) = try read(
            "id;etp;perimetre;perimetre_limitrophe;quota_limitrophe",
            [
                "A;1;epci:200000000=0.8 epci:200000001;epci:200000002;0,5", "B;1;;epci:200000000=5 epci:200000001;",
                "C;1;epci:200000000=0.5;epci:200000002;0,5",
            ])
        #expect(
            findings.errors.map { "\($0.place.row ?? 0) \($0.place.column ?? "")" } == [
                "2 perimetre", "3 perimetre_limitrophe",
            ])
    }

    /// Every problem of the file at once, each at its row and column, with the nearest valid value.
    @Test func everyProblemIsReported() throws {
        let (_, findings) = try read(
            "id;etp;qualite;siege;perimetre;debut;fin;quota_limitrophe",
            [
                "A;un;facilitateur;10000;10;;;",
                "A;1;facilitateur;10000;10;;;",
                ";1;facilitateur;10000;10;;;",
                "B;1;facilitatrice;10000;10;;;",
                "C;1;facilitateur;00000;epci:20000001;31/02/2024;;",
                "D;1;facilitateur;10000;;;;",
                "E;1;facilitateur;10000;dpe:10;2025-12-31;2025-01-01;",
                "F;1;facilitateur;;rayon:5km;;;1,5",
                "G;1;facilitateur;;zone:Z1;;;",
                "H;1;facilitateur;;epci:200000000=2;;;",
            ])
        let found = findings.errors.map { "\($0.place.row ?? 0) \($0.place.column ?? "")" }
        #expect(
            found == [
                "2 etp", "3 id", "4 id", "5 qualite", "6 siege", "6 perimetre", "6 debut", "7 perimetre",
                "8 perimetre", "8 fin", "9 perimetre", "9 quota_limitrophe", "10 perimetre", "11 perimetre",
            ])
        #expect(findings.errors[1].problem as? TableProblem == .duplicateIdentifier(firstRow: 2))
        #expect(findings.errors[3].nearest == "facilitateur")
        #expect(findings.errors[5].nearest == "200000001")
        #expect(findings.errors[8].nearest == "dep:10")
    }

    @Test func aLostZeroIsNamedNotRepaired() throws {
        let gazetteer = Gazetteer(
            vintage: .file("ain"),
            communes: [
                Commune(
                    code: "01004", name: "Ambérieu-en-Bugey", population: 1, areaSquareMetres: 1, seat: nil,
                    hasOutline: false, epci: nil, departement: 0, region: nil)
            ], epcis: [],
            departements: [Grouping(level: .departement, code: "01", name: "Ain", communes: [0], seat: 0)], regions: [],
            outlines: .inMemory([nil]))
        let table = Table(
            file: "p.csv", header: ["id", "siege", "perimetre"],
            rows: [.init(number: 2, cells: ["A", "1004", "dep:1"])])
        var findings = Findings()
        let register = try RegisterReader.read(table, names: TerritoryNames(gazetteer), zones: nil, findings: &findings)
        #expect(
            findings.errors.map { $0.problem as? TerritoryProblem } == [
                .lostLeadingZero(repaired: "01004"), .lostLeadingZero(repaired: "01"),
            ])
        #expect(register.posts[0].seat == nil)
    }

    @Test func missingColumnsAreErrorsAndUnknownOnesWarnings() throws {
        let (_, missing) = try read("id;périmètr", ["A;10"])
        #expect(missing.errors.map(\.place.column) == ["perimetre"])
        #expect(missing.warnings.first?.nearest == "perimetre")
        let (register, unknown) = try read("id;perimetre;etp;couleur", ["A;10;1;bleu"])
        #expect(unknown.errors.isEmpty)
        #expect(unknown.warnings.map(\.value) == ["couleur"])
        #expect(register.posts[0].cells["couleur"] == "bleu")
    }

    @Test func aHeaderAloneIsARegister() throws {
        let (register, findings) = try read("id;perimetre;etp", [])
        #expect(register.posts.isEmpty)
        #expect(findings.diagnostics.isEmpty)
    }
}

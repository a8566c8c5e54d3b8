import Diagnostics
import Foundation
import TestSupport
import Testing
import VectorIO

struct DelimitedTextTests {
    private func read(_ data: Data) throws -> Table {
        let folder = try TemporaryFolder()
        var findings = Findings()
        return try Table.read(
            InputFile(path: folder.write(data, to: "t.csv"), name: "t.csv"), part: nil, findings: &findings
        ) { $0.contains("id") }
    }

    private func read(_ text: String) throws -> Table { try read(Data(text.utf8)) }

    @Test(arguments: [";", ",", "\t"])
    func separators(separator: String) throws {
        let table = try read("id\(separator)nom\r\nA\(separator)Été\r\n")
        #expect(table.header == ["id", "nom"])
        #expect(table.rows == [.init(number: 2, cells: ["A", "Été"])])
    }

    @Test func encodings() throws {
        let text = "id;nom\nA;L’Été – n° 1\n"
        let mark = Data([0xEF, 0xBB, 0xBF])
        let windows = try #require(text.data(using: .windowsCP1252))
        for data in [Data(text.utf8), mark + Data(text.utf8), windows] {
            let table = try read(data)
            #expect(table.header[0] == "id")
            #expect(table.rows[0].cells[1] == "L’Été – n° 1")
        }
    }

    @Test func quotesHoldSeparatorsAndLines() throws {
        let table = try read("id;nom\nA;\"a;b\nc \"\"d\"\"\"\nB;x\n")
        #expect(table.rows[0].cells[1] == "a;b\nc \"d\"")
        #expect(table.rows[1].cells[0] == "B")
    }

    @Test func blankRowsKeepTheNumbersOfOthers() throws {
        let table = try read("id;nom\nA;1\n\n;\nB;2\n")
        #expect(table.rows.map(\.number) == [2, 5])
    }

    @Test func shortRowsAreFilledAndLongOnesRefused() throws {
        #expect(try read("id;nom;etp\nA\n").rows[0].cells == ["A", "", ""])
        let folder = try TemporaryFolder()
        let path = try folder.write("id,etp\nA,1,5\nB,2,5\nC,1\n", to: "t.csv")
        var findings = Findings()
        let table = try Table.read(InputFile(path: path), part: nil, findings: &findings) { $0.contains("id") }
        #expect(findings.errors.map(\.place.row) == [2, 3])
        #expect(table.rows.map(\.number) == [4])
    }

    @Test func anUnclosedQuoteLosesNoRowInSilence() {
        #expect(throws: Diagnostic(TableProblem.unclosedQuote, at: .init(file: "t.csv", row: 2))) {
            try read("id;note\nA;\"oubli\nB;ok\nC;ok\n")
        }
    }

    @Test func aQuoteInsideACellIsACharacter() throws {
        let table = try read("id;nom\nA;PLIE \"Le Pont\" de Niort\n")
        #expect(table.rows[0].cells[1] == "PLIE \"Le Pont\" de Niort")
    }

    @Test func separatorsBetweenQuotesDoNotCount() throws {
        let table = try read("id,note,etp\nA,\"un; deux\",1\nB,\"trois; quatre, cinq\",2\nC,\"six; sept\",3\n")
        #expect(table.header == ["id", "note", "etp"])
        #expect(table.rows.map { $0.cells[2] } == ["1", "2", "3"])
    }

    @Test(arguments: [
        ("1 234,5", 1234.5), ("1\u{202F}234\u{A0}567", 1_234_567), ("-0,5", -0.5), ("- 0,5", -0.5), (",5", 0.5),
        ("12345.25", 12345.25),
    ])
    func numbersAsPeopleWriteThem(text: String, number: Double) {
        #expect(DecimalNumber.parse(text) == number)
    }

    @Test(arguments: ["1 5", "12 34", "1.234,5", "1e3", "", "-", ".", "1,2,3", "douze"])
    func whatIsNoNumber(text: String) {
        #expect(DecimalNumber.parse(text) == nil)
    }

    @Test func emptyFilesAreRefused() throws {
        for text in ["", "\n\n"] { #expect(throws: Diagnostic.self) { try read(text) } }
        #expect(try read("id;etp").rows.isEmpty)
    }
}

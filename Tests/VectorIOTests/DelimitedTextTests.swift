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
            path: folder.write(data, to: "t.csv"), part: nil, file: "t.csv", findings: &findings
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
        #expect(throws: Findings.self) { try read("id,etp\nA,1,5\nB,2,5\n") }
        do {
            _ = try read("id,etp\nA,1,5\nB,2,5\nC,1\n")
        } catch let findings as Findings {
            #expect(findings.errors.map(\.place.row) == [2, 3])
        }
    }

    @Test func anUnclosedQuoteLosesNoRowInSilence() {
        #expect(throws: Diagnostic(.unclosedQuote, at: .init(file: "t.csv"))) {
            try read("id;note\nA;\"oubli\nB;ok\nC;ok\n")
        }
    }

    @Test func emptyFilesAreRefused() throws {
        for text in ["", "\n\n"] { #expect(throws: Diagnostic.self) { try read(text) } }
        #expect(try read("id;etp").rows.isEmpty)
    }
}

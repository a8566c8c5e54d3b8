import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import VectorIO

/// What the reader of spreadsheets makes of workbooks as programs write them (Fixtures/README.md).
struct WorkbookTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Fixtures")

    private func open(_ name: String) throws -> any Workbook {
        try WorkbookReader.open(InputFile(path: Self.fixtures.appendingPathComponent(name).path, name: name))
    }

    private func rows(_ name: String, sheet: Int = 0) throws -> [[String]] {
        try open(name).rows(of: sheet).map(\.cells)
    }

    private func table(_ name: String, sheet: String? = nil) throws -> (rows: [[String]], findings: Findings) {
        var findings = Findings()
        let input = try InputFile(path: Self.fixtures.appendingPathComponent(name).path, name: name)
        let rows = try Table.spreadsheet(input, sheet: sheet, findings: &findings) { $0.first == "id" }
        return (rows.map(\.cells), findings)
    }

    @Test func bothWaysOfCountingDays() throws {
        #expect(try rows("from-1904.xlsx") == [["2024/01/01", "1904/01/01", "2024/01/01 06:00:00"]])
        #expect(
            try rows("from-1900.xlsx") == [
                [
                    "1900/01/01", "1900/02/28", "1900/02/29", "1900/03/01", "2025/12/31", "9999/12/31", "2958466", "-1",
                ]
            ])
    }

    /// 46022.5 is 31 December 2025 at noon; what looks like letters of a date in a literal is none.
    @Test func formatsSayWhatANumberIs() throws {
        let (day, noon, number) = ("2025/12/31", "2025/12/31 12:00:00", "46022.5")
        #expect(
            try rows("formats.xlsx").map { $0[0] } == [
                day, day, day, noon, "12:00:00", "1104540:00:00", "12:00:00", number, number, number, number, number,
                number, number, number, number, day, number, "12:00:00", noon, "1104540:00:00", day, day,
            ])
    }

    @Test(arguments: [
        ("yyyy", CellFormat.date), ("[h]", .duration), ("[mm]:ss", .duration), ("h", .time), ("mm:ss", .time),
        (#""le "d\ mmmm"#, .date), ("0", .number), ("00", .digits(2)), (#"000\ 000\ 000"#, .digits(9)),
        ("0;dd/mm/yyyy", .number), ("[Blue]General", .number), ("_-* #,##0.00_-", .number), ("@", .number),
        ("ss.000", .time), ("[$-F800]dddd, mmmm dd, yyyy", .date), (#"0.0" h""#, .number), ("", .number),
        ("jj/mm/aaaa", .date), ("[>100]0.0;0.00", .number), ("\"open", .number), ("[open", .number), ("\\", .number),
    ])
    func codes(code: String, format: CellFormat) {
        #expect(CellFormat(code: code) == format)
    }

    @Test func builtInFormatsOfDates() {
        let dates = (0..<164).filter { CellFormat(builtIn: $0) != .number }
        #expect(dates == Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))
    }

    @Test func textsOfCells() throws {
        #expect(
            try rows("texts.xlsx") == [
                [
                    "deux\nlignes", "tout le texte", "東京", "Maison de l’emploi", "calculé", "#N/A", "1", "2025/12/31",
                    "2025/12/31 08:30:00", "0.3", "0.001", "20004131700012", "a & b",
                ]
            ])
        // A carriage return cannot stand in XML; an escape can be escaped.
        #expect(try rows("escapes.xlsx") == [["a\r\nb", "_x0041_"]])
    }

    @Test func dialects() throws {
        #expect(try rows("prefixed.xlsx") == [["un", "2"]])
        #expect(try rows("strict.xlsx") == [["un", "2025/12/31"]])
    }

    @Test func hiddenSheetsAreLeftAsideAndTold() throws {
        let (rows, findings) = try table("hidden.xlsx")
        #expect(rows == [["id"], ["x"]])
        #expect(
            findings.diagnostics == [
                Diagnostic(
                    TableProblem.hiddenSheet, severity: .warning, at: .init(file: "hidden.xlsx"), value: "Feuil1"),
                Diagnostic(
                    TableProblem.hiddenSheet, severity: .warning, at: .init(file: "hidden.xlsx"), value: "Feuil4"),
                Diagnostic(
                    TableProblem.hiddenRows(count: 1), severity: .warning, at: .init(file: "hidden.xlsx", row: 2)),
            ])
        // Who names it means it.
        let (named, none) = try table("hidden.xlsx", sheet: "feuil1")
        #expect(named == [["id"]] && none.diagnostics.isEmpty)
        #expect(throws: Diagnostic.self) { try table("hidden.xlsx", sheet: "Feuil9") }
    }

    @Test func farCellsLoseNoRow() throws {
        let found = try open("far.xlsx").rows(of: 0)
        #expect(found.map(\.number) == [1, 2, 1_048_576])
        #expect(found[0].cells == ["un"] && found[2].cells == ["bas"])
        #expect(found[1].cells.count == 16_384 && found[1].cells.last == "loin")
        let error = try #require(throws: Diagnostic.self) { try rows("beyond.xlsx") }
        #expect(error.problem.code == "truncatedData" && error.place.row == 3)
    }

    @Test func mergedCellsShowTheFirst() throws {
        #expect(try rows("merged.xlsx") == [["titre", ""], ["", "", "vu"]])
    }

    @Test func openDocument() throws {
        let book = try open("cells.ods")
        #expect(book.sheets == [SheetName(name: "Cachée", isHidden: true), SheetName(name: "Vue")])
        let found = try book.rows(of: 1)
        #expect(found.map(\.number) == [1, 4, 5, 6, 7])
        #expect(found[0].cells == ["Structure A\net  B", "東京", "a\nb"])
        #expect(found[1].cells == ["2025/12/31", "0.3", "0.5", "42105.26", "1", "08:30:00"] && found[1].isHidden)
        #expect(found[2].cells == ["01004", "#N/D", "1234", "titre", "", "x", "x"])
        #expect(found[3].cells == ["encore"] && found[4].cells == ["encore"])
    }

    @Test(arguments: [
        ("cut.xlsx", "truncatedData"), ("entities.xlsx", "truncatedData"), ("lost-string.xlsx", "truncatedData"),
        ("bomb.xlsx", "oversizedArchive"),
    ])
    func brokenWorkbooksAreNotReadInPart(name: String, code: String) throws {
        let error = try #require(throws: Diagnostic.self) { try rows(name) }
        #expect(error.problem.code == code && error.place.file == name)
    }

    /// Every cut of a workbook is refused, or reads as the whole.
    @Test func cutShort() throws {
        let folder = try TemporaryFolder()
        let whole = try Data(contentsOf: Self.fixtures.appendingPathComponent("texts.xlsx"))
        let expected = try rows("texts.xlsx")
        for length in stride(from: 0, to: whole.count, by: 61) {
            let path = try folder.write(whole.prefix(length), to: "\(length).xlsx")
            let cut = try? WorkbookReader.open(InputFile(path: path)).rows(of: 0).map(\.cells)
            #expect(cut == nil || cut == expected, "\(length) bytes")
        }
    }

    /// A changed byte in what was packed is seen by its checksum.
    @Test func changedBytes() throws {
        let folder = try TemporaryFolder()
        var bytes = try Data(contentsOf: Self.fixtures.appendingPathComponent("texts.xlsx"))
        let name = try #require(bytes.range(of: Data("xl/worksheets/sheet1.xml".utf8)))
        bytes[name.upperBound + 200] ^= 0x10
        let path = try folder.write(bytes, to: "a.xlsx")
        #expect(throws: Diagnostic.self) { try WorkbookReader.open(InputFile(path: path)).rows(of: 0) }
    }

    @Test func registersFromTheField() throws {
        let start = ["P1", "Structure 1", "facilitateur", "1", "79191", "epci:200041317"]
        #expect(try table("field-1904.xlsx").rows[1] == start + ["2024/01/01", "2027/12/31", "en_cours"])
        #expect(try table("field-prefixed.xlsx").rows[1] == start + ["2024-01-01", "2027-12-31", "en_cours"])
        let commented = try table("field-comments.ods").rows[1]
        #expect(commented[1] == "Structure A" && commented[5] == "epci:200041317")
        let bold = try table("field-bold-words.xlsx").rows[1]
        #expect(bold[1] == "Maison de l’emploi" && bold[5] == "epci:200041317 epci:200041994")
        let far = try table("field-far-cell.xlsx").rows
        #expect(far.count == 4 && far.allSatisfy { $0.count == 9 })
        let (visible, findings) = try table("field-hidden-sheet.xlsx")
        #expect(visible.count == 2 && visible[1][1] != "VIEUX")
        #expect(findings.warnings.map(\.value) == ["Archive 2019"])
    }
}

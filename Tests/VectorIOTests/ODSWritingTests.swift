import Diagnostics
import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import VectorIO

/// An OpenDocument spreadsheet says what the XLSX says, read back by the program's own reader.
struct ODSWritingTests {
    private func rows(_ pages: [WorkbookPage], sheet: String, as ending: String) throws -> [[String]] {
        let folder = try TemporaryFolder()
        let path = folder.path("a.\(ending)")
        try ending == "ods" ? ODSWriter.write(pages, to: path) : XLSXWriter.write(pages, to: path)
        let sheets = try RawSheet.read(InputFile(path: path))
        return try #require(sheets.first { $0.name == sheet }).rows.map { row in
            var cells = row.cells
            while cells.last == "" { cells.removeLast() }
            return cells
        }
    }

    private static let table = Layer(
        schema: LayerSchema(
            name: "l'été", geometry: .none,
            fields: [
                .init("code", .text), .init("n", .integer), .init("x", .real), .init("b", .boolean), .init("d", .date),
            ]),
        features: [
            Layer.Feature([.text("01004"), .integer(3), .real(1234.5), .boolean(true), .text("2025-12-31")]),
            Layer.Feature([.text("a \"b\" <c> & d"), .integer(-1), .real(0.1), .boolean(false), .null]),
            Layer.Feature([.text("  deux  espaces "), .null, .real(1e-9), .null, .text("1850-01-01")]),
            Layer.Feature([.text("une\nligne\tet tab"), .integer(7), .real(123_456_789.123), .null, .text("sans date")]
            ),
        ])

    @Test func aTableReadsTheSameFromBoth() throws {
        let pages = [WorkbookPage.table(Self.table)]
        let ods = try rows(pages, sheet: "l'été", as: "ods")
        #expect(ods == (try rows(pages, sheet: "l'été", as: "xlsx")))
        #expect(ods[1] == ["01004", "3", "1234.5", "1", "2025/12/31"])
        #expect(ods.count == 5 && ods[2][0] == "a \"b\" <c> & d")
    }

    @Test func aPageReadsTheSameFromBoth() throws {
        let page = ReadingPage(
            name: "État des lieux", title: "Titre", subtitle: "Au 01/01/2025",
            columns: [
                .init("Nom", nil, [.text("A"), .null], total: .text("Total")),
                .init("Habitants", .count, [.real(1234), .real(5)], total: .real(1239)),
                .init("Part", .percentage, [.real(0.5), .null]), .init("Coût", .euros, [.real(12.5), .integer(3)]),
            ], isTinted: [true, false], frozen: 1)
        let pages = [WorkbookPage.reading(page)]
        let ods = try rows(pages, sheet: "État des lieux", as: "ods")
        #expect(ods == (try rows(pages, sheet: "État des lieux", as: "xlsx")))
        #expect(ods.last == ["Total", "1239"])
    }

    @Test func cellsStayWhereTheyStand() throws {
        let raw = RawSheet(
            name: "liste",
            rows: [
                .init(number: 2, cells: ["Titre"]), .init(number: 4, cells: ["", "x", "3.5", "2025/12/31"]),
                .init(number: 5, cells: ["01", "", "1e3"]),
            ])
        let folder = try TemporaryFolder()
        try ODSWriter.write([.raw(raw)], to: folder.path("a.ods"))
        let read = try RawSheet.read(InputFile(path: folder.path("a.ods")))[0].rows.filter {
            !$0.cells.allSatisfy(\.isEmpty)
        }
        #expect(read.map(\.number) == [2, 4, 5])
        #expect(
            read[1].cells.prefix(4) == ["", "x", "3.5", "2025/12/31"] && read[2].cells.prefix(3) == ["01", "", "1e3"])
    }

    /// Programs know the format by its first bytes, and find the lists and what stays in sight.
    @Test func whatThePartsSay() throws {
        var layer = Self.table
        layer.schema.fields[0].choices = .words(["oui", "a\"b"])
        let folder = try TemporaryFolder()
        let path = folder.path("a.ods")
        try Layer.write([layer], to: path, format: .ods)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(String(decoding: bytes[30..<38], as: UTF8.self) == "mimetype")
        #expect(String(decoding: bytes[38..<84], as: UTF8.self) == "application/vnd.oasis.opendocument.spreadsheet")
        // Another reader finds the archive whole.
        let unzip = Process()
        unzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        unzip.arguments = [
            "python3", "-c", "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)", path,
        ]
        try unzip.run()
        unzip.waitUntilExit()
        #expect(unzip.terminationStatus == 0)
        let parts = Dictionary(
            uniqueKeysWithValues: try ZipArchive.read(InputFile(path: path)).map {
                ($0.name, String(decoding: $0.bytes, as: UTF8.self))
            })
        let content = try #require(parts["content.xml"])
        #expect(content.contains("of:cell-content-is-in-list(&quot;oui&quot;;&quot;a&quot;&quot;b&quot;)"))
        #expect(content.contains("table:number-rows-repeated=\"1000\""))
        #expect(content.contains("table:target-range-address=\"'l''été'.A1:'l''été'.E5\""))
        #expect(parts["settings.xml"]?.contains("VerticalSplitPosition\" config:type=\"int\">1<") == true)
        for part in parts.values where part.hasPrefix("<?xml") {
            #expect(XMLParser(data: Data(part.utf8)).parse())
        }
    }

    @Test func theSameTablesGiveTheSameBytes() throws {
        let folder = try TemporaryFolder()
        for name in ["a.ods", "b.ods"] { try Layer.write([Self.table], to: folder.path(name), format: .ods) }
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: folder.path("a.ods")))
                == Data(contentsOf: URL(fileURLWithPath: folder.path("b.ods"))))
    }
}

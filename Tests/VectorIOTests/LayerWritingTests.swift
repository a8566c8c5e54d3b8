import Diagnostics
import Foundation
import GeometryKit
import TestSupport
import Testing

@testable import VectorIO

struct LayerWritingTests {
    private let layer = Layer(
        schema: LayerSchema(
            name: "table", geometry: .none,
            fields: [
                .init("code", .text), .init("n", .integer), .init("x", .real), .init("b", .boolean), .init("d", .date),
            ]),
        features: [
            Layer.Feature([.text("01004"), .integer(3), .real(1234.5), .boolean(true), .text("2025-12-31")]),
            Layer.Feature([.text("a \"b\"; c"), .integer(-1), .real(0.1), .boolean(false), .null]),
        ])

    @Test func csvQuotesTextAndNeverNumbers() throws {
        let folder = try TemporaryFolder()
        try layer.write(to: folder.path("a.csv"), format: .csv)
        let text = try String(contentsOfFile: folder.path("a.csv"), encoding: .utf8)
        #expect(text == "code;n;x;b;d\n\"01004\";3;1234.5;1;2025-12-31\n\"a \"\"b\"\"; c\";-1;0.1;0;\n")
        try layer.write(to: folder.path("b.csv"), format: .csv, csv: .fr)
        let french = String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path("b.csv"))), as: UTF8.self)
        #expect(french == "\u{FEFF}" + text.replacing("1234.5", with: "1234,5").replacing("0.1", with: "0,1"))
    }

    /// A client that sees whole numbers alone on its first page would take the field for one of integers.
    @Test func aPageSaysWhichNumbersAreReal() throws {
        let layer = Layer(
            schema: LayerSchema(name: "a", geometry: .none, fields: [.init("n", .integer), .init("x", .real)]),
            features: [.init([.integer(2), .real(-3)]), .init([.integer(2), .real(0.5)])])
        let texts = try (0...1).map { try layer.featureText(at: $0, id: "i", in: GEOSContext(), decimals: 7) }
        #expect(texts[0].contains(#"{"n":2,"x":-3.0}"#) && texts[1].contains(#"{"n":2,"x":0.5}"#))
    }

    @Test(arguments: [VectorFormat.xlsx, .ods])
    func spreadsheetsKeepCodesAsText(format: VectorFormat) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.\(format.rawValue)")
        try Layer.write([layer], to: path, format: format)
        var findings = Findings()
        let rows = try Table.spreadsheet(InputFile(path: path), sheet: "table", findings: &findings) { _ in true }
            .map(\.cells)
        #expect(rows.count == 3)
        #expect(rows[0] == ["code", "n", "x", "b", "d"])
        #expect(rows[1][0] == "01004" && rows[1][1] == "3" && Double(rows[1][2]) == 1234.5)
        #expect(rows[1][4].replacing("/", with: "-") == "2025-12-31")
        #expect(rows[2][0] == "a \"b\"; c" && rows[2].count == 4)
    }

    /// A register's cells are text in CSV; its numbers and dates are numbers and dates in a spreadsheet.
    @Test func textOfANumericFieldIsANumberInASpreadsheet() throws {
        let folder = try TemporaryFolder()
        let register = Layer(
            schema: LayerSchema(
                name: "registre", geometry: .none,
                fields: [.init("id", .text), .init("etp", .real), .init("cout", .real), .init("fin", .date)]),
            features: [
                Layer.Feature([.text("01"), .text("1.5"), .text("42105.26"), .text("2025-12-31")]),
                Layer.Feature([.text("02"), .null, .text("beaucoup"), .null]),
            ])
        try register.write(to: folder.path("a.csv"), format: .csv)
        let csv = try String(contentsOfFile: folder.path("a.csv"), encoding: .utf8)
        #expect(csv.contains("\"01\";\"1.5\";\"42105.26\";2025-12-31"))
        let path = folder.path("a.xlsx")
        try Layer.write([register], to: path, format: .xlsx)
        let archive = Process()
        archive.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        archive.arguments = ["unzip", "-o", "-q", path, "-d", folder.path("x")]
        try archive.run()
        archive.waitUntilExit()
        let sheet = try String(contentsOfFile: folder.path("x/xl/worksheets/sheet1.xml"), encoding: .utf8)
        #expect(sheet.contains(/<c r="B2" s="\d+"><v>1\.5<\/v>/))
        #expect(sheet.contains(/<c r="C2" s="\d+"><v>42105\.26/))
        #expect(sheet.contains(/<c r="D2" s="\d+"><v>46022<\/v>/))
        #expect(sheet.contains(/<c r="C3" s="\d+" t="s">/))
    }

    /// GDAL leaves nothing of an empty FlatGeobuf unless it is asked for an index.
    @Test(arguments: [VectorFormat.fgb, .gpkg, .geojson, .shp])
    func aLayerWithoutFeaturesIsAFileAllTheSame(format: VectorFormat) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("vide.\(format.rawValue)")
        let empty = Layer(
            schema: LayerSchema(name: "vide", geometry: .surface, fields: [.init("code", .text)]), features: [])
        try empty.write(to: path, format: format)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(bytes.count > 50)
        if format == .fgb { #expect(bytes.starts(with: Data("fgb".utf8))) }
    }

    @Test func aliasesOfShapefilesAreShortAndUnique() {
        let names = [
            "code", "population_non_couverte", "population_limitrophe", "population_limitrophe_a_qualifier",
            "population_limitrophe_sans_besoin", "population", "statut_avant", "statut_apres", "extraordinairement",
            "extraordinaire1", "extraordinaire2",
        ]
        let aliases = ShapefileAliases.of(names)
        #expect(aliases[0] == "code" && aliases[5] == "population")
        #expect(Set(aliases).count == names.count)
        #expect(aliases.allSatisfy { $0.utf8.count <= 10 && !$0.isEmpty })
    }

    @Test func foldersAreNoDestinationsOfOGR() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a.gpkg/file")
        for name in ["out", "out/", "resultats.2025", "a.gpkg", "C:out"] {
            #expect(OGRDestination(folder.path(name)) == nil)
        }
        #expect(OGRDestination("PG:dbname=a") == .database("PG:dbname=a", driver: "PostgreSQL"))
        #expect(OGRDestination("out/b.gpkg") == .file("out/b.gpkg", driver: "GPKG"))
    }

    @Test func passwordsAreNotShown() {
        for text in [
            "PG:host=a password=secret dbname=b", "PG:password='se cret' host=a", "postgresql://me:secret@host/db",
        ] {
            let shown = GDAL.withoutPassword(text)
            #expect(!shown.contains("cret") && shown.contains("…"))
        }
        #expect(GDAL.withoutPassword("PG:dbname=a") == "PG:dbname=a")
    }
}

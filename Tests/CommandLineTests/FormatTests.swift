import Foundation
import TestSupport
import Testing

/// The formats of the outputs, and what stays when writing fails.
struct FormatTests {
    private static let study = "GeoData/studies/deux-sevres-2018/study.yml"

    private func files(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    @Test func withoutFormatAnAnalysisIsLayersTablesAndAWorkbook() throws {
        let folder = try TemporaryFolder()
        #expect(try Binary.run(["analyze", Self.study, "--out", folder.path("out")]).status == 0)
        #expect(
            try files(folder.path("out")) == [
                "maillage.xlsx", "perimetres.csv", "perimetres.geojson", "synthese.json", "territoires.csv",
                "territoires.geojson", "zones-blanches.csv", "zones-blanches.geojson",
            ])
    }

    @Test func severalFormatsAtOnce() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(
            ["analyze", Self.study, "--out", folder.path("out"), "--format", "gpkg, csv,xlsx,ods,fgb,shp"])
        #expect(run.status == 0)
        let layers = ["perimetres", "territoires", "zones-blanches"]
        let expected =
            ["champs.csv", "maillage.gpkg", "maillage.ods", "maillage.xlsx", "synthese.json"]
            + layers.flatMap { layer in ["cpg", "csv", "dbf", "fgb", "prj", "shp", "shx"].map { "\(layer).\($0)" } }
        #expect(try files(folder.path("out")) == expected.sorted())
        for file in expected { #expect(run.errors.contains(file)) }
    }

    /// Where the geometries fall is checked in `Tests/Independent`.
    @Test func anotherReferenceSystem() throws {
        let folder = try TemporaryFolder()
        let occitanie = "GeoData/studies/occitanie-2025/study.yml"
        let run = try Binary.run(["analyze", occitanie, "--out", folder.path("lambert"), "--crs", "2154", "--quiet"])
        #expect(run.status == 0)
        #expect(try files(folder.path("lambert")) == ["maillage.gpkg", "synthese.json"])
        for (arguments, words) in [
            (["--crs", "2154"], "--out"),
            (["--out", folder.path("x"), "--crs", "2154", "--format", "geojson"], "RFC 7946"),
            (["--out", folder.path("x"), "--crs", "2154", "--format", "gpkg,csv"], "csv"),
            (["--out", folder.path("x.xlsx"), "--crs", "2154"], "xlsx"),
            (["--out", folder.path("x"), "--crs", "12"], "--crs"),
        ] {
            let refused = try Binary.run(["analyze", occitanie] + arguments)
            #expect(refused.status == 64 && refused.errors.contains(words))
        }
    }

    @Test func everyCommandTakesFormats() throws {
        let occitanie = "GeoData/studies/occitanie-2025/study.yml"
        let commands: [(arguments: [String], files: [String])] = [
            (["timeline", occitanie], ["chronologie.json", "maillage.ods"]),
            (["compare", occitanie, "--versus", "2026-01-01"], ["comparaison.json", "maillage.ods"]),
            (["place", occitanie, "--quiet"], ["maillage.ods", "plan-registre.csv", "synthese.json"]),
        ]
        for command in commands {
            let folder = try TemporaryFolder()
            let run = try Binary.run(command.arguments + ["--out", folder.path("out"), "--format", "ods"])
            #expect(run.status == 0)
            #expect(try files(folder.path("out")) == command.files)
        }
    }

    @Test func anUnknownFormatNamesTheNearestAndAll() throws {
        let folder = try TemporaryFolder()
        for (word, meant) in [("geojsn", "geojson"), ("geopackage", "gpkg"), ("Shapefiles", "shp")] {
            let run = try Binary.run(["analyze", Self.study, "--out", folder.path("out"), "--format", "csv,\(word)"])
            #expect(run.status == 64)
            #expect(run.errors.contains("'\(word)'") && run.errors.contains("Did you mean '\(meant)'?"))
            #expect(run.errors.contains("geojson,gpkg,csv,xlsx,ods,fgb,shp"))
        }
        #expect(try Binary.run(["analyze", Self.study, "--format", "csv"]).status == 64)
        #expect(try folder.contents.isEmpty)
    }

    @Test func csvOfBothDialects() throws {
        let folder = try TemporaryFolder()
        /// The first row, by the names of its columns.
        func read(_ dialect: String) throws -> (bytes: Data, row: [Substring: Substring]) {
            let run = try Binary.run([
                "analyze", Self.study, "--out", folder.path(dialect), "--format", "csv", "--csv", dialect,
            ])
            #expect(run.status == 0)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("\(dialect)/territoires.csv")))
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            func cells(_ line: Substring) -> [Substring] {
                line.split(separator: ";", omittingEmptySubsequences: false)
            }
            let names = cells(lines[0]).map { $0.drop { $0 == "\u{FEFF}" } }
            return (bytes, Dictionary(uniqueKeysWithValues: zip(names, cells(lines[1]))))
        }
        let (plain, row) = try read("plain")
        #expect(plain.starts(with: Data("code;nom".utf8)))
        let area = try #require(row["surface_km2"])
        #expect(row["code"] == "\"200040244\"" && row["population"] == "73527" && area.contains("."))
        let (french, frenchRow) = try read("fr")
        #expect(french.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(frenchRow["population"] == "73527")
        #expect(frenchRow["surface_km2"] == Substring(area.replacing(".", with: ",")))
    }

    @Test func oneFileTakesAllLayers() throws {
        let folder = try TemporaryFolder()
        for name in ["tout.gpkg", "tout.xlsx", "tout.sqlite"] {
            let run = try Binary.run(["analyze", Self.study, "--out", folder.path(name)])
            #expect(run.status == 0, "\(run.errors)")
        }
        // The summary comes along, under the file's own name.
        #expect(
            try folder.contents == [
                "tout.gpkg", "tout.sqlite", "tout.synthese.json", "tout.xlsx",
            ])
        // A folder stays a folder, whatever its name.
        try folder.write("", to: "dossier.gpkg/a")
        #expect(try Binary.run(["analyze", Self.study, "--out", folder.path("dossier.gpkg")]).status == 0)
        #expect(try files(folder.path("dossier.gpkg")).contains("territoires.geojson"))
        let run = try Binary.run(["analyze", Self.study, "--out", folder.path("un.fgb")])
        #expect(run.status == 64)
        #expect(run.errors.contains("un.fgb") && run.errors.contains("gpkg, xlsx, ods"))
        #expect(try !folder.contents.contains("un.fgb"))
    }

    @Test func aFileOfAnUnknownFormatIsNoFolder() throws {
        let folder = try TemporaryFolder()
        for (name, meant) in [("q.gpk", ".gpkg"), ("q.excel", ".xlsx"), ("q.foo", ".gpkg, .xlsx, .ods")] {
            let run = try Binary.run(["analyze", Self.study, "--out", folder.path(name)])
            #expect(run.status == 64)
            #expect(run.errors.contains(meant), "\(run.errors)")
        }
        #expect(try folder.contents.isEmpty)
        for out in [folder.path("q.foo") + "/", folder.path("resultats.2025"), folder.path("v1.2")] {
            #expect(try Binary.run(["analyze", Self.study, "--out", out, "--quiet"]).status == 0)
        }
        #expect(try Binary.run(["analyze", Self.study, "--csv", "fr"]).status == 64)
    }

    @Test func theFieldsOfAShapefileFollowTheDialect() throws {
        let folder = try TemporaryFolder()
        for (dialect, hasMark) in [("plain", false), ("fr", true)] {
            let out = folder.path(dialect)
            #expect(
                try Binary.run(["analyze", Self.study, "--out", out, "--format", "shp", "--csv", dialect]).status == 0)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: out + "/champs.csv"))
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) == hasMark)
        }
    }

    @Test func completionsKnowTheFormats() throws {
        let run = try Binary.run(["--generate-completion-script", "bash"])
        #expect(run.output.contains("geojson") && run.output.contains("fgb"))
    }

    /// The system refuses to let a file grow: what was there stays, and nothing new is left.
    @Test(arguments: ["geojson", "gpkg", "csv", "xlsx", "ods", "fgb", "shp"])
    func aDiskThatFillsUpLeavesTheOldFiles(format: String) throws {
        let folder = try TemporaryFolder()
        let out = folder.path("out")
        // Communes make files of some size in every format.
        let arguments = ["analyze", Self.study, "--level", "commune", "--out", out, "--format", format, "--quiet"]
        #expect(try Binary.run(arguments).status == 0)
        let before = try contents(out)
        // In blocks of 512 or 1024 bytes.
        let run = try Binary.run(arguments, limitedTo: 16)
        #expect(run.status == 73, "\(run.errors)")
        #expect(run.errors.contains("écriture impossible"))
        #expect(try contents(out) == before)
    }

    @Test func anUnwritableDestinationIsSaid() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a file", to: "file")
        for out in [file + "/out", "/proc/out", "/proc/out/tout.gpkg"] {
            let run = try Binary.run(["analyze", Self.study, "--out", out])
            #expect(run.status == 73, "\(out): \(run.errors)")
            #expect(run.errors.contains("écriture impossible"))
        }
        let run = try Binary.run(["analyze", Self.study, "--out", "PG:host=/nonexistent dbname=x password=secret"])
        #expect(run.status == 73)
        #expect(run.errors.contains("écriture impossible") && !run.errors.contains("secret"))
    }

    private func contents(_ path: String) throws -> [String: Data] {
        Dictionary(
            uniqueKeysWithValues: try files(path).map {
                ($0, try Data(contentsOf: URL(fileURLWithPath: "\(path)/\($0)")))
            })
    }

    /// Sheets of more than ten megabytes, with signs that XML escapes at their end, are written and read back.
    @Test func aCountryOfCommunesFitsAWorkbook() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run([
            "analyze", "GeoData/studies/france/study.yml", "--level", "commune", "--out", folder.path("f.xlsx"),
            "--quiet",
        ])
        #expect(run.status == 0, "\(run.errors)")
        let list = try Binary.run([
            "import", folder.path("f.xlsx"), "--region", "76", "--out", folder.path("out"), "--json",
        ])
        #expect(list.status == 0, "\(list.errors)")
    }
}

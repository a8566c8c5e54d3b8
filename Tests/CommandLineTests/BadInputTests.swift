import Foundation
import TestSupport
import Testing

/// Bad input: a diagnostic that says what and where, the right exit code, nothing written.
struct BadInputTests {
    private static let study = """
        territory: { departements: ["79"] }
        date: 2025-07-01
        target: { etp_per_100k: 1 }
        network: postes.csv
        """
    private static let header = "id;etp;siege;perimetre\n"

    private func run(_ files: [String: String], study: String = "study.yml") throws -> Binary.Run {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        let before = try folder.contents
        let run = try Binary.run(["analyze", folder.path(study), "--out", folder.path("out")], in: folder.url)
        if run.status != 0 {
            #expect(try folder.contents == before, "nothing may be written")
            #expect(run.output.isEmpty)
        }
        return run
    }

    @Test func theSameStudyWithoutFaultWorks() throws {
        let run = try run(["study.yml": Self.study, "postes.csv": Self.header + "A;1;79191;dep:79\n"])
        #expect(run.status == 0)
    }

    @Test func missingStudy() throws {
        let run = try run([:])
        #expect(run.status == 66)
        #expect(run.errors.contains("study.yml") && run.errors.contains("introuvable"))
    }

    @Test func missingRegister() throws {
        let run = try run(["study.yml": Self.study])
        #expect(run.status == 66)
        #expect(run.errors.contains("postes.csv"))
    }

    @Test func wrongYAMLKey() throws {
        let run = try run(["study.yml": Self.study + "\nzone: z.geojson\n", "postes.csv": Self.header])
        #expect(run.status == 65)
        #expect(run.errors.contains("ligne 5"))
        #expect(run.errors.contains("Vouliez-vous dire «\u{A0}zones\u{A0}»"))
    }

    /// YAML takes the comma of a flow mapping for the end of a value.
    @Test(arguments: [
        ("target: { etp_per_100k: 1,0 }", "target.etp_per_100k", "1.0"),
        ("target:\n  etp_per_100k: 1,0", "target.etp_per_100k", "1.0"),
        ("target: { etp: 1 000 }", "target.etp", "1000"),
        ("target: { etp_per_100k: 1,0, tolerance: 0,0 }", "", "1.0"),
        ("placement: { budget_eur: 50 000,50 }", "placement.budget_eur", "50000.50"),
    ])
    func aNumberAsPeopleWriteIt(line: String, key: String, number: String) throws {
        let study = "territory: { departements: [\"79\"] }\nnetwork: postes.csv\n\(line)\n"
        let run = try run(["study.yml": study, "postes.csv": Self.header])
        #expect(run.status == 65)
        #expect(
            (key.isEmpty || run.errors.contains("clé \(key)")) && run.errors.contains("sans espace\u{A0}: \(number)."),
            "\(run.errors)")
    }

    @Test func aPartToPasteIsShown() throws {
        let folder = try TemporaryFolder()
        let study = "territory: { departements: [\"79\"] }\nnetwork: postes.csv\n"
        try folder.write(study, to: "study.yml")
        try folder.write(Self.header + "A;1;79191;dep:79\n", to: "postes.csv")
        let without = try Binary.run(["place", folder.path("study.yml")])
        let part = try #require(without.errors.range(of: "\n\nplacement:"))
        #expect(without.status == 65)
        // What is shown runs as it is.
        try folder.write(study + without.errors[part.lowerBound...], to: "study.yml")
        #expect(try Binary.run(["place", folder.path("study.yml")]).status == 0)
    }

    @Test func unknownCodeLostZeroAndDuplicateIdAtOnce() throws {
        let run = try run([
            "study.yml": Self.study,
            "postes.csv": Self.header + "A;1;;epci:200041318\nB;1;1004;dep:79\nB;1;;dep:79\n",
        ])
        #expect(run.status == 65)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].contains("ligne 2") && lines[0].contains("200041317"))
        #expect(lines[1].contains("ligne 3") && lines[1].contains("01004") && lines[1].contains("zéro"))
        #expect(lines[2].contains("ligne 4") && lines[2].contains("ligne 3"))
    }

    @Test func emptyTerritory() throws {
        let study = Self.study.replacingOccurrences(of: "[\"79\"]", with: "[]")
        let run = try run(["study.yml": study, "postes.csv": Self.header])
        #expect(run.status == 65)
        #expect(run.errors.contains("vide"))
    }

    @Test func unknownDepartement() throws {
        let study = Self.study.replacingOccurrences(of: "\"79\"", with: "\"9\", \"20\"")
        let run = try run(["study.yml": study, "postes.csv": Self.header])
        #expect(run.status == 65)
        #expect(run.errors.contains("09"))
        #expect(run.errors.split(separator: "\n").count == 2)
    }

    private static let zoned = study + "\nzones: zones.geojson\n"
    private static let zoneRegister = header + "A;1;79191;zone:Z1\n"

    @Test func aLayerWithNoPolygons() throws {
        let points = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"Z1"},
            "geometry":{"type":"Point","coordinates":[0,46]}}]}
            """
        let run = try run(["study.yml": Self.zoned, "postes.csv": Self.zoneRegister, "zones.geojson": points])
        #expect(run.status == 65)
        #expect(run.errors.contains("zones.geojson") && run.errors.contains("aucun polygone"))
    }

    @Test func aTruncatedGeoJSON() throws {
        let truncated = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"Z1"},
            "geometry":{"type":"Polygon","coordinates":[[[0,46],[1,46],[1,4
            """
        let run = try run(["study.yml": Self.zoned, "postes.csv": Self.zoneRegister, "zones.geojson": truncated])
        #expect(run.status == 65)
        #expect(run.errors.contains("zones.geojson"))
    }

    @Test func aLayerInNoKnownSystem() throws {
        // A MapInfo interchange file without a CoordSys line has none.
        let mif = """
            Version 300
            Charset "Neutral"
            Delimiter ","
            CoordSys NonEarth Units "m" Bounds (0, 0) (100, 100)
            Columns 1
              id Char(10)
            Data
            Region 1
              4
            0 0
            10 0
            10 10
            0 0
            """
        let study = Self.study + "\nzones: zones.mif\n"
        let run = try run([
            "study.yml": study, "postes.csv": Self.zoneRegister, "zones.mif": mif, "zones.mid": "\"Z1\"\n",
        ])
        #expect(run.status == 65)
        #expect(run.errors.contains("zones.mif") && run.errors.contains("système de coordonnées"))
    }

    @Test func anUnknownZoneNamesTheNearest() throws {
        let zones = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"Zone-1"},
            "geometry":{"type":"Polygon","coordinates":[[[-0.5,46.2],[-0.4,46.2],[-0.4,46.3],[-0.5,46.2]]]}}]}
            """
        let register = Self.header + "A;1;;zone:Zone-2\n"
        let run = try run(["study.yml": Self.zoned, "postes.csv": register, "zones.geojson": zones])
        #expect(run.status == 65)
        #expect(run.errors.contains("Zone-1"))
    }

    @Test func aFolderThatCannotBeWritten() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.study, to: "study.yml")
        try folder.write(Self.header + "A;1;;dep:79\n", to: "postes.csv")
        try folder.write("a file in the way", to: "out")
        let run = try Binary.run(["analyze", folder.path("study.yml"), "--out", folder.path("out")])
        #expect(run.status == 73)
        #expect(run.errors.contains("out"))
    }

    @Test func aFolderForAStudy() throws {
        let run = try Binary.run(["analyze", "GeoData/studies/france"])
        #expect(run.status == 65)
        #expect(run.errors.contains("dossier") && run.errors.contains("GeoData/studies/france/study.yml"))
    }

    @Test func aPostThatCoversNothingIsNamed() throws {
        let run = try run(["study.yml": Self.study, "postes.csv": Self.header + "A;1;;com:79191 -com:79191\n"])
        #expect(run.status == 0)
        #expect(run.errors.contains("ligne 2") && run.errors.contains("ne couvre aucun territoire"))
    }

    @Test func wrongUsage() throws {
        #expect(try Binary.run(["analyze"]).status == 64)
        #expect(try Binary.run(["analyse", "x.yml"]).status == 64)
        #expect(try Binary.run(["analyze", "x.yml", "--date", "31/02/2025"]).status == 64)
    }

    @Test func messagesInEnglish() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["analyze", folder.path("study.yml"), "--lang", "en"])
        #expect(run.status == 66)
        #expect(run.errors.contains("no such file"))
    }
}

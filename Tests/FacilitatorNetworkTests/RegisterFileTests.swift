import Diagnostics
import FacilitatorNetwork
import Foundation
import GeometryKit
import Territories
import TestSupport
import Testing
import VectorIO

/// Registers as files, on the embedded France.
struct RegisterFileTests {
    private static let france = try! EmbeddedFrance.load()

    private func read(
        _ path: String, part: String? = nil, columns: [String: String] = [:]
    ) throws -> (register: Register, findings: Findings) {
        var findings = Findings()
        let table = try Table.read(
            InputFile(path: path, name: "registre"), part: part, findings: &findings, isHeader: RegisterReader.isHeader)
        let register = try RegisterReader.read(
            table, names: TerritoryNames(Self.france), zones: nil, columns: columns, findings: &findings)
        return (register, findings)
    }

    /// The same posts from each file that LibreOffice writes, with the row numbers that it shows.
    @Test(arguments: ["registre.xlsx", "registre.ods", "registre-windows-1252.csv", "registre-utf-8.csv"])
    func libreOfficeFiles(name: String) throws {
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        let (register, findings) = try read(fixtures.appendingPathComponent(name).path)
        #expect(findings.diagnostics.isEmpty)
        #expect(register.posts.map(\.id) == ["P1", "P2", "P3"])
        #expect(register.posts.map(\.etp) == [0.8, 1, nil])
        #expect(register.posts.map(\.row) == [4, 5, 7])
        #expect(register.posts[0].structure == "Plie été")
        #expect(register.posts.map { $0.end?.description } == ["2025-12-31", "2026-12-31", "2025-12-31"])
        #expect(register.posts.allSatisfy { $0.seat == Self.france.position(of: "79191", at: .commune) })
    }

    @Test func theStudyNamesWhatIsLeft() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("id;Nb équivalents;Lieux\nA;0,5;79\n", to: "r.csv")
        let (register, findings) = try read(path, columns: ["etp": "nb equivalents", "perimetre": "Lieux"])
        #expect(findings.diagnostics.isEmpty)
        #expect(register.posts[0].etp == 0.5)
        let (_, wrong) = try read(path, columns: ["etp": "Nb équivalent", "perimetre": "Lieux"])
        #expect(wrong.errors.map(\.nearest).contains("Nb équivalents"))
        let (_, twice) = try read(path, columns: ["etp": "Lieux", "perimetre": "Lieux"])
        #expect(twice.errors.contains { $0.problem as? TableProblem == .repeatedColumn })
    }

    @Test(arguments: [
        "Nombre d'ETP", "nb d’ETP", "ETP", "etp ", "Quotité", "Équivalents temps plein",
    ])
    func headersAreKnownByTheirUsualWords(header: String) throws {
        let folder = try TemporaryFolder()
        let (register, findings) = try read(folder.write("N°;Territoires couverts;\(header)\nA;79;0,5\n", to: "r.csv"))
        #expect(findings.diagnostics.isEmpty)
        #expect(register.posts.map(\.etp) == [0.5])
    }

    /// Two headers that mean the same column: nobody can tell which is meant.
    @Test func aColumnGivenTwiceIsAnError() throws {
        let folder = try TemporaryFolder()
        let (_, findings) = try read(folder.write("id;perimetre;etp;Nombre d'ETP\nA;79;1;2\n", to: "r.csv"))
        #expect(findings.errors.map { $0.problem as? TableProblem } == [.repeatedColumn])
    }

    @Test func aRowOfALayerIsItsOwnPerimeter() throws {
        let folder = try TemporaryFolder()
        let layer = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"id":"A","etp":0.5},
            "geometry":{"type":"Polygon","coordinates":[[[-0.5,46.2],[-0.4,46.2],[-0.4,46.3],[-0.5,46.2]]]}},
            {"type":"Feature","properties":{"id":"B","etp":1,"perimetre":"dep:79"},
            "geometry":{"type":"Polygon","coordinates":[[[-0.5,46.2],[-0.4,46.2],[-0.4,46.3],[-0.5,46.2]]]}}]}
            """
        let (register, findings) = try read(folder.write(layer, to: "r.geojson"))
        #expect(findings.diagnostics.isEmpty)
        #expect(register.polygons.map(\.name) == ["A", "B"])
        #expect(register.posts[0].own.tokens.map(\.part) == [.polygon(0)])
        #expect(register.posts[1].own.tokens.count == 2)
    }

    @Test func titlesAboveTheHeaderAreSkipped() throws {
        let folder = try TemporaryFolder()
        let text = "Réseau des facilitateurs, 2025\n\nid;perimetre;etp\nA;epci:200041317, com:79005;0,5\n"
        let (register, findings) = try read(folder.write(text, to: "r.csv"))
        #expect(findings.diagnostics.isEmpty)
        #expect(register.posts.map(\.row) == [4])
        #expect(register.posts[0].own.tokens.count == 2)
    }
}

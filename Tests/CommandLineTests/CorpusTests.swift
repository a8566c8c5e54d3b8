import Foundation
import TestSupport
import Testing

/// Broken registers, layers, tables and studies (Tests/Corpus), each with what `check` must say of it.
struct CorpusTests {
    struct Expected: Decodable {
        struct Entry: Decodable {
            let code: String
            let file: String?
            let row: Int?
            let column: String?
            let value: String?
            let nearest: String?
        }

        let about: String
        let exit: Int32
        let errors: [Entry]
        let warnings: [Entry]
        let posts: Int?
    }

    struct Report: Decodable {
        struct Entry: Decodable {
            let code: String
            let fichier: String?
            let ligne: Int?
            let colonne: String?
            let valeur: String?
            let proche: String?
        }

        let erreurs: [Entry]
        let avertissements: [Entry]
        let postes: Int?
    }

    private static let folder = Binary.root.appendingPathComponent("Tests/Corpus")

    static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("\($0)/expected.json").path)
    }.sorted()

    @Test func theCorpusIsThere() {
        #expect(Self.cases.count >= 60)
    }

    @Test(arguments: cases)
    func whatCheckSays(name: String) throws {
        let folder = Self.folder.appendingPathComponent(name)
        let expected = try JSONDecoder().decode(
            Expected.self, from: Data(contentsOf: folder.appendingPathComponent("expected.json")))
        let run = try Binary.run(["check", "study.yml", "--json"], in: folder)
        #expect(run.status == expected.exit, "\(expected.about)")
        let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
        expect(report.erreurs, expected.errors, expected.about)
        expect(report.avertissements, expected.warnings, expected.about)
        if let posts = expected.posts { #expect(report.postes == posts) }
    }

    /// In any order; what an expectation leaves out may be anything.
    private func expect(_ found: [Report.Entry], _ expected: [Expected.Entry], _ about: String) {
        #expect(found.map(\.code).sorted() == expected.map(\.code).sorted(), "\(about)")
        for entry in expected {
            let isFound = found.contains { other in
                other.code == entry.code && (entry.file == nil || other.fichier == entry.file)
                    && (entry.row == nil || other.ligne == entry.row)
                    && (entry.column == nil || other.colonne == entry.column)
                    && (entry.value == nil || other.valeur == entry.value)
                    && (entry.nearest == nil || other.proche == entry.nearest)
            }
            #expect(isFound, "\(entry) (\(about)) in \(found)")
        }
    }
}

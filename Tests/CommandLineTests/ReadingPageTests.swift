import Foundation
import TestSupport
import Testing
import VectorIO

/// Workbooks that are opened by people: behind « Lisez-moi » a page in words, the same in XLSX and ODS.
struct ReadingPageTests {
    private static let study = "GeoData/studies/hauts-de-france-2025/study.yml"

    private func sheets(_ arguments: [String], as ending: String) throws -> [RawSheet] {
        let folder = try TemporaryFolder()
        let run = try Binary.run(arguments + ["--out", folder.path("out"), "--format", ending, "--quiet"])
        #expect(run.status == 0, "\(run.errors)")
        return try RawSheet.read(InputFile(path: folder.path("out/maillage.\(ending)")))
    }

    @Test(arguments: [
        ("timeline", [], "Échéances", "Date"), ("compare", ["--versus", "2026-01-01"], "Avant et après", "Code"),
        ("place", [], "Postes proposés", "Rang"), ("analyze", [], "État des lieux", "Code"),
    ])
    func thePageIsInWords(command: String, more: [String], name: String, first: String) throws {
        let books = try ["xlsx", "ods"].map { try sheets([command, Self.study] + more, as: $0) }
        for book in books {
            #expect(book.first?.name == "Lisez-moi" && book[1].name == name)
            let header = try #require(book[1].rows.first { $0.number == 4 })
            #expect(header.cells.first == first)
            #expect(!book[1].rows.flatMap(\.cells).contains { $0.contains("non_couverte") })
        }
        #expect(books[0].map(\.name) == books[1].map(\.name))
        let pages = books.map { $0[1].rows.flatMap(\.cells).filter { !$0.isEmpty } }
        #expect(pages[0].count == pages[1].count)
        // The library of XLSX writes sixteen digits.
        for (one, other) in zip(pages[0], pages[1]) where one != other {
            #expect(abs((Double(one) ?? .nan) - (Double(other) ?? .nan)) < 1e-9, "\(one) \(other)")
        }
    }

    /// What turned white between the two days is seen first: 33 territories, as `timeline` counts them.
    @Test func theComparisonTellsWhoTurnsWhite() throws {
        let book = try sheets(["compare", Self.study, "--versus", "2026-01-01"], as: "xlsx")
        let rows = book[1].rows.filter { $0.number > 4 }
        #expect(rows.count == 92)
        #expect(rows.contains { $0.cells.contains("couverte") && $0.cells.contains("non couverte") })
    }
}

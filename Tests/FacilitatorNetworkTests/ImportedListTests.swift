import FacilitatorNetwork
import Foundation
import Territories
import Testing
import VectorIO

/// Lists as people keep them, written by LibreOffice and others (`Tests/Lists/make.py`), with the meaning of each cell.
struct ImportedListTests {
    struct Expected: Decodable, CustomTestStringConvertible {
        let fichier: String
        let departements: [String]
        let feuille: String
        /// By address: certainty and reading.
        let cellules: [String: [String]]
        let laissees: [String: String]

        private enum CodingKeys: String, CodingKey {
            case fichier, departements, feuille, cellules
            case laissees = "laissees_de_cote"
        }

        var testDescription: String { fichier }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Lists")

    static let all: [Expected] =
        (try? JSONDecoder().decode(
            [Expected].self, from: Data(contentsOf: folder.appendingPathComponent("expected.json"))))
        ?? []

    private static func read(_ expected: Expected, corrections: [String: [String: String]] = [:]) throws -> ImportedList
    {
        let gazetteer = France.embedded
        let departements = expected.departements.compactMap { gazetteer.position(of: $0, at: .departement) }
        let names = TerritoryNames(gazetteer, around: NameSurroundings(departements: Set(departements)))
        let sheets = try RawSheet.read(InputFile(path: folder.appendingPathComponent(expected.fichier).path))
        return try ListImporter(names, corrections: corrections).read(sheets, from: nil, file: expected.fichier)
    }

    private func list(_ rows: [[String]], doubts: ListImporter.Doubts = .heldBack) throws -> ImportedList {
        let gazetteer = France.embedded
        let departement = try #require(gazetteer.position(of: "79", at: .departement))
        let names = TerritoryNames(gazetteer, around: NameSurroundings(departements: [departement]))
        let sheet = RawSheet(
            name: "liste", rows: rows.enumerated().map { RawSheet.Row(number: $0 + 1, cells: $1) })
        return try ListImporter(names, doubts: doubts).read([sheet], from: nil, file: "liste.csv")
    }

    /// ETP reserved for a part of a perimeter take a post whose ETP is known: nothing in the row can be left blank to
    /// mend that, so the row stays out, in its place among those left out.
    @Test func aRowThatCannotBeMendedIsHeldBack() throws {
        let list = try list([
            ["Structure", "Territoire", "ETP"],
            ["A", "epci:247900798=1.2", ""], ["B", "epci:200041317", "1"], ["Total", "", "1"],
        ])
        #expect(list.entries.map(\.row) == [3])
        #expect(list.leftOut.map(\.row) == [2, 4] && list.leftOut.map(\.reason) == [.refused, .total])
    }

    /// An editor shows what is wrong beside the user's own words.
    @Test func doubtfulWordsAreKeptForAnEditor() throws {
        let rows = [["Structure", "Territoire", "ETP"], ["A", "Niort Agglo", "1 poste"], ["B", "", "1"]]
        let kept = try list(rows, doubts: .kept)
        #expect(kept.entries.map { $0.values[.perimetre] } == ["Niort Agglo", nil])
        #expect(kept.entries.map { $0.values[.etp] } == ["1 poste", "1"])
        #expect(try list(rows).entries.isEmpty)
        #expect(try list(rows, doubts: .taken).entries.map { $0.values[.perimetre] } == ["epci:200041317"])
    }

    @Test func thereAreTwelve() { #expect(Self.all.count >= 12) }

    /// Every cell that is no plain word is expected, and reads as expected.
    @Test(arguments: all)
    func everyCellReadsAsExpected(expected: Expected) throws {
        let list = try Self.read(expected)
        #expect(list.sheet.name == expected.feuille)
        let plain: Set<RegisterColumn> = [.id, .structure]
        var found: [String: [String]] = [:]
        for cell in list.cells {
            if case .register(let column) = cell.role, plain.contains(column) { continue }
            found[cell.address] = [cell.reading.certainty.rawValue, cell.reading.reading?.value ?? ""]
        }
        // Of a row that is left out nothing is in the register, but what it would be may be told.
        for (address, reading) in found where expected.cellules[address] == nil {
            Issue.record("\(address): \(reading) is not expected")
        }
        for (address, reading) in expected.cellules where found[address] != reading {
            Issue.record("\(address): \(found[address] ?? []) instead of \(reading)")
        }
        let leftOut = Dictionary(uniqueKeysWithValues: list.leftOut.map { (String($0.row), $0.reason.rawValue) })
        for (row, reason) in expected.laissees where leftOut[row] != reason {
            Issue.record("row \(row): \(leftOut[row] ?? "a post") instead of \(reason)")
        }
        #expect(leftOut.count == expected.laissees.count, "\(leftOut)")
    }

    /// Whatever is not exact is not in the register.
    @Test(arguments: all)
    func nothingDoubtfulEntersTheRegister(expected: Expected) throws {
        let list = try Self.read(expected)
        for cell in list.doubtful {
            guard case .register(let column) = cell.role, let entry = list.entries.first(where: { $0.row == cell.row })
            else { continue }
            let value = entry.values[column] ?? ""
            #expect(value == cell.reading.certain, "\(cell.address)")
            #expect(value.isEmpty || value != cell.reading.reading?.value, "\(cell.address)")
        }
    }

    /// Whoever chooses the first proposal of each cell finds it exact, and in the register.
    @Test(arguments: all)
    func choicesReadBackAsTheyStand(expected: Expected) throws {
        let list = try Self.read(expected)
        var choices: [String: String] = [:]
        for cell in list.doubtful {
            guard let reading = cell.reading.reading else { continue }
            choices[cell.address] = reading.label.isEmpty ? "(vide)" : reading.label
        }
        let again = try Self.read(expected, corrections: [list.sheet.name: choices])
        for cell in list.doubtful {
            guard let reading = cell.reading.reading else { continue }
            let now = again.cells.first { $0.address == cell.address }
            #expect(now?.reading.certainty == .exact, "\(cell.address): \(choices[cell.address] ?? "")")
            #expect(now?.reading.reading?.value == reading.value, "\(cell.address)")
            #expect(now?.text == cell.text)
        }
    }
}

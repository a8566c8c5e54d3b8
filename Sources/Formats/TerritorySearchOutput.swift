public import Diagnostics
internal import FacilitatorNetwork
internal import Sheets
internal import Territories
internal import VectorIO
public import Wording

/// What `find` prints: the territories that a text may mean, with code, level, people and parents.
public struct TerritorySearchOutput {
    private let sheet: Sheet<FoundTerritoryRow>
    private let wording: Wording
    /// What is to be told where no territory bears the code or the name.
    public let notFound: Diagnostic?

    /// - Parameters:
    ///   - departement: a code or a name, to look around there; nil for the whole country.
    ///   - most: how many territories at most.
    /// - Throws: a `Diagnostic` for a département that is none.
    public init(_ text: String, near departement: String?, most: Int = 20, language: Language) throws {
        let gazetteer = try EmbeddedFrance.load()
        var surroundings = NameSurroundings()
        if let departement {
            let place = Diagnostic.Place(column: "--departement")
            surroundings.departements = [
                try TerritoryNames(gazetteer).position(of: departement, at: .departement, place: place)
            ]
        }
        let names = TerritoryNames(gazetteer, around: surroundings)
        let found = names.search(text, most: most)
        sheet = .found(found, in: gazetteer)
        notFound = names.notFound(text, found)
        wording = Wording(language)
    }

    /// A table, empty where nothing comes near.
    public var text: String {
        if sheet.rows.isEmpty { return "" }
        let column = { (column: Column<FoundTerritoryRow>, kind: ColumnKind) in
            PrintedColumn(column.label[wording.language], kind, of: column, wording)
        }
        let level = PrintedColumn<FoundTerritoryRow>(FoundTerritoryRow.level.label[wording.language]) { row in
            Level(rawValue: FoundTerritoryRow.level.words(of: row, wording)).map { wording.name(of: $0) } ?? ""
        }
        let parents = PrintedColumn<FoundTerritoryRow>(FoundTerritoryRow.parents.label[wording.language]) { row in
            FoundTerritoryRow.parents.value(of: row) == .null
                ? "" : FoundTerritoryRow.parents.words(of: row, wording)
        }
        let table = ConsoleTable(
            [
                column(FoundTerritoryRow.code, .code), column(FoundTerritoryRow.name, .text), level,
                column(FoundTerritoryRow.people, .number), parents,
            ], rows: sheet.rows)
        return table.lines.joined(separator: "\n") + "\n"
    }

    /// The same as a list of objects, with the reason of each.
    public var json: String {
        get throws { try sheet.outputJSON }
    }
}

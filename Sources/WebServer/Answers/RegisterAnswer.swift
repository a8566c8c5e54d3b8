internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Sheets
internal import Studies
internal import VectorIO
internal import Wording

/// The register as a table to edit: its columns, its rows as written, what is to be said of its cells.
struct RegisterAnswer: Encodable {
    struct ColumnEntry: Encodable {
        let name: String
        let label: String
        let definition: String
        /// Words to choose from; nil where anything may be written.
        let words: [String]?
        /// Read by the program, rather than somebody's own.
        let isRead: Bool

        private enum CodingKeys: String, CodingKey {
            case name = "nom"
            case label = "libelle"
            case definition
            case words = "valeurs"
            case isRead = "lue"
        }
    }

    struct Row: Encodable {
        let number: Int
        /// By column.
        let cells: [String: String]
        let counts: Bool

        private enum CodingKeys: String, CodingKey {
            case number = "ligne"
            case cells = "valeurs"
            case counts = "valide"
        }
    }

    let version: Int
    let columns: [ColumnEntry]
    let rows: [Row]
    let remarks: [Remark]
    let canUndo: Bool
    let canRedo: Bool
    let isEditable: Bool

    private enum CodingKeys: String, CodingKey {
        case version
        case columns = "colonnes"
        case rows = "lignes"
        case remarks = "remarques"
        case canUndo = "annuler"
        case canRedo = "retablir"
        case isEditable = "modifiable"
    }

    init(_ view: StudyDesk.View, _ language: Language) {
        version = view.version
        (canUndo, canRedo) = (view.canUndo, view.canRedo)
        remarks = RegisterRemarks(view.opened).remarks(in: language)
        guard let sheet = view.opened.register else {
            (columns, rows, isEditable) = ([], [], false)
            return
        }
        isEditable = !sheet.table.isLayer
        let names = sheet.header
        columns = names.map { name in
            guard let column = RegisterColumn(rawValue: name), sheet.indices[column] != nil else {
                return ColumnEntry(name: name, label: name, definition: "", words: nil, isRead: false)
            }
            let words = RegisterEntry.words(of: column)
            return ColumnEntry(
                name: name, label: words.label[language], definition: words.definition[language],
                words: column.words.isEmpty ? nil : column.words, isRead: true)
        }
        rows = sheet.table.rows.map { row in
            Row(
                number: row.number,
                cells: Dictionary(zip(names, row.cells), uniquingKeysWith: { first, _ in first }),
                counts: !view.opened.rowsInError.contains(row.number))
        }
    }
}

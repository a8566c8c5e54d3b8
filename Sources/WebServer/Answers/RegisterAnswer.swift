internal import Diagnostics
internal import FacilitatorNetwork
internal import Sheets
internal import Studies
internal import VectorIO
internal import Wording

/// The register as a table to edit: its columns, its rows as written, what is to be said of its cells.
struct RegisterAnswer: Encodable {
    struct ColumnEntry: Encodable {
        let nom: String
        let libelle: String
        let definition: String
        let valeurs: [String]?
        /// Read by the program, rather than somebody's own.
        let lue: Bool
    }

    struct Row: Encodable {
        let ligne: Int
        let valeurs: [String: String]
        let valide: Bool
    }

    let version: Int
    let colonnes: [ColumnEntry]
    let lignes: [Row]
    let remarques: [Remark]
    let annuler: Bool
    let retablir: Bool
    let modifiable: Bool

    init(_ view: StudyDesk.View, _ language: Language) {
        version = view.version
        (annuler, retablir) = (view.canUndo, view.canRedo)
        remarques = RegisterRemarks(view.opened).remarks(in: language)
        guard let sheet = view.opened.register else {
            (colonnes, lignes, modifiable) = ([], [], false)
            return
        }
        modifiable = !sheet.table.isLayer
        var names = sheet.table.header
        for (column, index) in sheet.indices { names[index] = column.rawValue }
        colonnes = names.map { name in
            guard let column = RegisterColumn(rawValue: name), sheet.indices[column] != nil else {
                return ColumnEntry(nom: name, libelle: name, definition: "", valeurs: nil, lue: false)
            }
            let words = RegisterEntry.words(of: column)
            return ColumnEntry(
                nom: name, libelle: words.label[language], definition: words.definition[language],
                valeurs: column.words.isEmpty ? nil : column.words, lue: true)
        }
        lignes = sheet.table.rows.map { row in
            Row(
                ligne: row.number,
                valeurs: Dictionary(zip(names, row.cells), uniquingKeysWith: { first, _ in first }),
                valide: !view.opened.rowsInError.contains(row.number))
        }
    }
}

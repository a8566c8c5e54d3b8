public import FacilitatorNetwork
public import Wording

/// A row of an imported register: what is certain of a list's row, and the user's own words.
public struct ImportedRow: Sendable {
    let entry: ImportedList.Entry
}

extension Sheet where Row == ImportedRow {
    /// Columns that a register always shows, whether the list fills them in or not.
    private static var always: Set<RegisterColumn> {
        [.id, .structure, .etp, .siege, .perimetre, .debut, .fin, .statut]
    }

    /// `postes`: the register of an imported list, the columns of the list beside it in brackets.
    public static func imported(_ list: ImportedList) -> Self {
        let used = list.entries.reduce(into: always) { $0.formUnion($1.values.keys) }
        let read = RegisterColumn.allCases.filter(used.contains).map { column in
            Column<ImportedRow>(column.rawValue, Words(column.rawValue), Words(column.rawValue)) {
                $0.entry.values[column]
            }
        }
        var names: Set<String> = []
        let own = list.columns.filter { column in
            list.entries.contains { !$0.words[column.index].isEmpty }
        }.map { column in
            // Brackets make a note of it, which no reader takes for a column of the register.
            var name = column.header.isEmpty ? String(column.index + 1) : column.header
            name = name.split(whereSeparator: \.isNewline).joined(separator: " ")
            if !names.insert(name).inserted { name += " \(column.index + 1)" }
            names.insert(name)
            return Column<ImportedRow>("[\(name)]", Words(name), Words(name)) { row in
                let text = row.entry.words[column.index]
                return text.isEmpty ? nil : text
            }
        }
        return Sheet(
            "postes", Words("Postes", "Posts"), columns: read + own, rows: list.entries.map { ImportedRow(entry: $0) })
    }
}

/// A row of « À vérifier »: a doubtful cell, or one that somebody has corrected.
public struct CheckRow: Sendable {
    let sheet: String
    let cell: ImportedList.Cell
    let certainty: String
    let reason: String
    let blank: String

    /// - Parameters:
    ///   - certainty: in the reader's words, as is `reason`.
    ///   - blank: what stands for a blank value.
    public init(_ cell: ImportedList.Cell, in sheet: String, certainty: String, reason: String, blank: String) {
        self.sheet = sheet
        self.cell = cell
        self.certainty = certainty
        self.reason = reason
        self.blank = blank
    }

    /// The reading, then what else it may be.
    var choices: [String] {
        ([cell.reading.reading].compactMap { $0 } + cell.reading.alternatives).map {
            $0.label.isEmpty ? blank : $0.label
        }
    }
}

extension Sheet where Row == CheckRow {
    private static var mostChoices: Int { 6 }

    /// « À vérifier », whose columns stand where `CheckSheet` looks for them: their names are for people, in their language.
    public static func toCheck(_ rows: [CheckRow], in language: Language) -> Self {
        func column(_ words: Words, _ value: @escaping @Sendable (CheckRow) -> String?) -> Column<CheckRow> {
            Column(words[language], words, words, value)
        }
        let columns = [
            column(Words("Feuille", "Sheet")) { $0.sheet },
            column(Words("Cellule", "Cell")) { $0.cell.address },
            column(Words("Colonne", "Column")) { $0.cell.header },
            column(Words("Votre texte", "Your text")) { $0.cell.text },
            column(Words("Lecture", "Reading")) { $0.choices.first },
            column(Words("Certitude", "Certainty")) { $0.certainty },
            column(Words("Motif", "Why")) { $0.reason },
            column(Words("Votre choix", "Your choice")) { $0.cell.correction },
        ]
        let choices = (0..<mostChoices).map { index in
            column(Words("Choix \(index + 1)", "Choice \(index + 1)")) { row in
                index < row.choices.count ? row.choices[index] : nil
            }
        }
        return Sheet(
            language == .french ? CheckSheet.names[0] : CheckSheet.names[1],
            Words(CheckSheet.names[0], CheckSheet.names[1]), columns: columns + choices, rows: rows)
    }

    /// Where the user chooses, and where the choices stand.
    public static var choice: (column: Int, among: Range<Int>) {
        (CheckSheet.choice, CheckSheet.choice + 1..<CheckSheet.choice + 1 + mostChoices)
    }
}

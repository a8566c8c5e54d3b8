public import Wording

/// A row of « Lisez-moi »: the study, its sources, and what every field of every table holds.
public struct ReadMeRow: Sendable {
    let section: String
    let entry: String?
    let content: String?

    public init(_ section: String, _ entry: String?, _ content: String?) {
        self.section = section
        self.entry = entry
        self.content = content
    }
}

extension Sheet where Row == ReadMeRow {
    /// « Lisez-moi », the only table whose name and columns are in the reader's language.
    public static func readMe(_ rows: [ReadMeRow], in language: Language) -> Self {
        func column(
            _ name: Words, _ definition: Words, _ value: @escaping @Sendable (ReadMeRow) -> String?
        ) -> Column<ReadMeRow> {
            Column(name[language], name, definition, value)
        }
        let name = Words("Lisez-moi", "Read-me")
        return Sheet(
            name[language], name,
            columns: [
                column(
                    Words("rubrique", "section"),
                    Words("De quoi la ligne parle, ou le nom d’une table.", "What the row is about, or a table's name.")
                ) { $0.section },
                column(
                    Words("element", "entry"),
                    Words("Le nom d’un fichier ou d’un champ.", "The name of a file or a field.")
                ) { $0.entry },
                column(Words("contenu", "content"), Words("Ce qu’il est ou contient.", "What it is or holds.")) {
                    $0.content
                },
            ], rows: rows)
    }
}

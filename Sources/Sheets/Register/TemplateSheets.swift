public import FacilitatorNetwork

extension Sheet where Row == RegisterEntry {
    /// `postes`: a register to start from, with one post as an example.
    public static func registerTemplate(example: Post, _ writer: RegisterWriter) -> Self {
        Sheet(
            "postes", Words("Postes", "Posts"),
            // Places that other tables add are nothing to fill in.
            columns: RegisterColumn.allCases.filter { $0 != .departement && $0 != .region }.map {
                RegisterEntry.column($0)
            },
            rows: [RegisterEntry(example, writer, hidesZeroQuota: true)])
    }
}

/// A column of the register with what to write in it.
public struct RegisterColumnRow: Sendable {
    let column: RegisterColumn
    let content: String?

    public init(_ column: RegisterColumn, _ content: String?) {
        self.column = column
        self.content = content
    }
}

extension Sheet where Row == RegisterColumnRow {
    /// What each column of a register takes; the names of this table and of its columns are in the reader's language.
    public static func registerColumns(
        named name: String, headers: (column: String, content: String), _ rows: [RegisterColumnRow]
    ) -> Self {
        Sheet(
            name, Words(name),
            columns: [
                Column(
                    headers.column, Words(headers.column),
                    Words("Nom de la colonne du registre.", "Name of the register's column.")
                ) { $0.column.rawValue },
                Column(headers.content, Words(headers.content), Words("Ce qui s’y écrit.", "What is written there.")) {
                    $0.content
                },
            ], rows: rows)
    }
}

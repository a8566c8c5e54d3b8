internal import Sheets
internal import Wording

/// How a column of a table stands.
enum ColumnKind {
    case text
    /// Short, never broken.
    case code
    /// Aligned on the right, never broken.
    case number
}

/// A column of a table that people read: what stands over it, how it stands, and the way from a row to its words.
struct PrintedColumn<Row> {
    typealias Kind = ColumnKind

    let title: String
    let kind: Kind
    /// What the last row has, where a table ends with a sum.
    let total: String
    let words: (Row) -> String

    init(_ title: String, _ kind: Kind = .text, total: String = "", _ words: @escaping (Row) -> String) {
        self.title = title
        self.kind = kind
        self.total = total
        self.words = words
    }

    /// The column of a sheet: the same value, as a reader of the language writes it.
    init(
        _ title: String, _ kind: Kind = .text, of column: Column<Row>, _ wording: Wording, total: String = ""
    ) {
        self.init(title, kind, total: total) { column.words(of: $0, wording) }
    }

    /// The same column of a row that holds the row.
    func of<Outer>(_ row: @escaping (Outer) -> Row) -> PrintedColumn<Outer> {
        let words = words
        return PrintedColumn<Outer>(title, kind, total: total) { words(row($0)) }
    }
}

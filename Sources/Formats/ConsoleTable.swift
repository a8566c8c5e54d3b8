/// A table for a terminal: columns aligned by character, no lines drawn.
struct ConsoleTable {
    private let header: [String]
    private let isNumber: [Bool]
    private let rows: [[String]]

    /// - Parameter hasTotal: with a last row of what stands under the columns.
    init<Item>(_ columns: [PrintedColumn<Item>], rows: [Item], hasTotal: Bool = false) {
        header = columns.map(\.title)
        isNumber = columns.map { $0.kind == .number }
        self.rows = rows.map { row in columns.map { $0.words(row) } } + (hasTotal ? [columns.map(\.total)] : [])
    }

    /// One string a line, without spaces at the end.
    var lines: [String] {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { row in
            let cells = row.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                return isNumber[column] ? padding + row[column] : row[column] + padding
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

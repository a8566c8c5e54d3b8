/// A table for a terminal: columns aligned by character, no lines drawn.
struct ConsoleTable {
    enum Alignment {
        case left, right
    }

    let header: [String]
    let alignments: [Alignment]
    var rows: [[String]] = []

    /// One string a line, without spaces at the end.
    var lines: [String] {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { row in
            let cells = row.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                return alignments[column] == .left ? row[column] + padding : padding + row[column]
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

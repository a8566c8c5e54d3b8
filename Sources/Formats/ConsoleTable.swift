/// A table for a terminal: columns aligned by character, no lines drawn.
///
/// Where the terminal is narrower than the table, titles are broken over several lines, then names are shortened; what still
/// has no room stands in a second table under the first, its rows named again. No number is ever cut or broken.
public struct ConsoleTable {
    /// Characters in a line; nil where nobody looks, as in a file.
    @TaskLocal public static var width: Int?

    private let header: [String]
    private let isNumber: [Bool]
    /// Whose words may be shortened.
    private let isText: [Bool]
    private let rows: [[String]]

    /// - Parameter hasTotal: with a last row of what stands under the columns.
    init<Item>(_ columns: [PrintedColumn<Item>], rows: [Item], hasTotal: Bool = false) {
        header = columns.map(\.title)
        isNumber = columns.map { $0.kind == .number }
        isText = columns.map { $0.kind == .text }
        self.rows = rows.map { row in columns.map { $0.words(row) } } + (hasTotal ? [columns.map(\.total)] : [])
    }

    /// One string a line, without spaces at the end.
    var lines: [String] {
        let natural = header.indices.map { max(header[$0].count, widest($0)) }
        guard let room = Self.width, length(of: natural) > room else {
            return lines(Array(header.indices), widths: natural)
        }
        // A title takes no more room than its longest word, or what stands under it.
        let narrow = header.indices.map { column in
            max(header[column].split(separator: " ").map(\.count).max() ?? 0, widest(column))
        }
        return blocks(narrow, within: room).enumerated().flatMap { index, block in
            let widths = shortened(block, narrow, to: room)
            return (index > 0 ? [""] : []) + lines(block, widths: block.map { widths[$0] })
        }
    }

    private static let gap = 2
    /// A name is told by as many letters.
    private static let shortest = 18

    private func widest(_ column: Int) -> Int { rows.map { $0[column].count }.max() ?? 0 }

    private func length(of widths: [Int]) -> Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

    /// Columns that fit side by side once names are short; each further block begins with what names the rows.
    private func blocks(_ widths: [Int], within room: Int) -> [[Int]] {
        let least = widths.indices.map { isText[$0] ? min(widths[$0], Self.shortest) : widths[$0] }
        // Up to the first name: a mark or a number may stand before it.
        let naming = isText.firstIndex(of: true).map { Array(0...$0) } ?? [0]
        var blocks: [[Int]] = [[]]
        for column in widths.indices {
            let longer = blocks[blocks.count - 1] + [column]
            if length(of: longer.map { least[$0] }) <= room || longer.count <= naming.count + 1 {
                blocks[blocks.count - 1] = longer
            } else {
                blocks.append(naming + [column])
            }
        }
        return blocks
    }

    /// The widths of a block's columns, the widest names shortened first.
    private func shortened(_ block: [Int], _ natural: [Int], to room: Int) -> [Int] {
        var widths = natural
        while length(of: block.map { widths[$0] }) > room {
            let texts = block.filter { isText[$0] && widths[$0] > Self.shortest }
            guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private func lines(_ columns: [Int], widths: [Int]) -> [String] {
        let titles = zip(columns, widths).map { Self.broken(header[$0], to: $1) }
        let height = titles.map(\.count).max() ?? 1
        // Titles stand on their last line, over their column.
        let heads = (0..<height).map { line in
            titles.map { line < height - $0.count ? "" : $0[line - height + $0.count] }
        }
        let cells = rows.map { row in zip(columns, widths).map { Self.cut(row[$0], to: $1) } }
        return (heads + cells).map { row in
            let padded = row.indices.map { index in
                let padding = String(repeating: " ", count: max(0, widths[index] - row[index].count))
                return isNumber[columns[index]] ? padding + row[index] : row[index] + padding
            }
            var line = padded.joined(separator: String(repeating: " ", count: Self.gap))
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// At spaces, so that no line is longer.
    private static func broken(_ title: String, to width: Int) -> [String] {
        var lines: [String] = []
        for word in title.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.isEmpty ? [""] : lines
    }

    private static func cut(_ words: String, to width: Int) -> String {
        words.count <= width ? words : words.prefix(width - 1) + "…"
    }
}

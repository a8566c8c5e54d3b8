internal import Diagnostics
internal import Foundation

/// The rows of a sheet as they are found, within the bounds that spreadsheets have themselves. What lies beyond is said,
/// never dropped.
struct SheetGrid {
    static let mostRows = 1_048_576
    static let mostColumns = 16_384
    /// Cells up to the last one of each row: a cell in the last column of every row would fill the memory with blanks.
    static let mostCells = 20_000_000

    /// As the user named it.
    let file: String
    private(set) var rows: [SheetRow] = []
    private var count = 0

    init(file: String) {
        self.file = file
    }

    /// Adds a row, unless it is blank: a cell may have a colour and nothing in it.
    ///
    /// - Parameters:
    ///   - cells: by column, from 1, in any order.
    ///   - times: how many rows from this one on are the same.
    /// - Throws: `truncatedData` when something stands beyond the bounds.
    mutating func add(
        row number: Int, cells: [(column: Int, text: String)], isHidden: Bool, times: Int = 1
    ) throws(Diagnostic) {
        var texts: [String] = []
        for (column, text) in cells {
            let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
            if text.isEmpty { continue }
            guard column <= Self.mostColumns else { throw beyond("column \(column)", number) }
            if texts.count < column { texts += Array(repeating: "", count: column - texts.count) }
            texts[column - 1] = text
        }
        if texts.isEmpty { return }
        guard number >= 1, times <= Self.mostRows - number + 1 else { throw beyond("row \(number)", number) }
        count += texts.count
        guard count <= Self.mostCells else { throw beyond("\(count) cells", number) }
        for row in number..<number + times {
            rows.append(SheetRow(number: row, cells: texts, isHidden: isHidden))
        }
    }

    /// The rows from the top. Of merged cells only the first is shown, whatever the others hold.
    consuming func finished(merging areas: [CellArea] = []) -> [SheetRow] {
        if zip(rows, rows.dropFirst()).contains(where: { $0.number > $1.number }) {
            rows.sort { $0.number < $1.number }
        }
        for area in areas {
            var index = firstIndex(from: area.rows.lowerBound)
            while index < rows.count, rows[index].number <= area.rows.upperBound {
                let end = min(area.columns.upperBound, rows[index].cells.count)
                for column in area.columns.lowerBound..<max(end + 1, area.columns.lowerBound)
                where rows[index].number > area.rows.lowerBound || column > area.columns.lowerBound {
                    if !rows[index].cells[column - 1].isEmpty { rows[index].cells[column - 1] = "" }
                }
                index += 1
            }
        }
        return rows
    }

    /// Where the rows from this number on begin, by halving.
    private func firstIndex(from number: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func beyond(_ what: String, _ row: Int) -> Diagnostic {
        Diagnostic(FileProblem.truncatedData(reason: what), at: .init(file: file, row: row))
    }
}

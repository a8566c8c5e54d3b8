public import Foundation

/// Cuts delimited text into rows as spreadsheets do: the only reader of CSV here, for people's files and for our own.
///
/// A quote opens a quoted cell only where the cell begins; anywhere else it is a character like another, as in
/// `PLIE "Le Pont" de Niort`, which stricter readers refuse or cut short without a word.
public struct DelimitedText: Sendable {
    /// All of them, blank ones and the header included, so that positions are those of the file.
    public let rows: [[String]]
    /// The row in which a quoted cell is opened and never closed; nil when all are.
    public let unclosedRow: Int?

    /// - Complexity: linear in the bytes of the text.
    public init(_ text: String, separator: Character) {
        let separator = separator.asciiValue ?? UInt8(ascii: ";")
        let (quote, lineFeed, carriageReturn) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        var rows: [[String]] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var unclosedRow: Int?
        let bytes = Array(text.utf8)
        func endCell() {
            cells.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll(keepingCapacity: true)
        }
        func endRow() {
            endCell()
            rows.append(cells)
            cells.removeAll(keepingCapacity: true)
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : nil
            index += 1
            if isQuoted {
                if byte == quote, next == quote {
                    cell.append(quote)
                    index += 1
                } else if byte == quote {
                    isQuoted = false
                    // A quote that closes in the middle of a cell has met another's: what lies between would vanish.
                    let after = bytes[index...].first { $0 != UInt8(ascii: " ") }
                    let isEnd = after.map { [separator, lineFeed, carriageReturn].contains($0) } ?? true
                    guard isEnd else { break }
                    unclosedRow = nil
                } else {
                    cell.append(byte)
                }
            } else if byte == quote, cell.isEmpty {
                isQuoted = true
                unclosedRow = rows.count + 1
            } else if byte == separator {
                endCell()
            } else if byte == lineFeed || byte == carriageReturn {
                if byte == carriageReturn, next == lineFeed { index += 1 }
                endRow()
            } else {
                cell.append(byte)
            }
        }
        if !cell.isEmpty || !cells.isEmpty { endRow() }
        self.rows = rows
        self.unclosedRow = unclosedRow
    }
}

extension DelimitedText {
    /// The named columns of a table of our own (`;`, UTF-8), row by row, without its header.
    /// - Returns: nil where a column is missing, or a row is longer or shorter than the header.
    public static func rows(of data: Data, columns: [String]) -> [[String]]? {
        var rows = DelimitedText(String(decoding: data, as: UTF8.self), separator: ";").rows[...]
        let header = rows.popFirst() ?? []
        let indices = columns.compactMap { header.firstIndex(of: $0) }
        guard indices.count == columns.count, rows.allSatisfy({ $0.count == header.count }) else { return nil }
        return rows.map { row in indices.map { row[$0] } }
    }
}

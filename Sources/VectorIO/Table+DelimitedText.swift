internal import Diagnostics
internal import Foundation

extension Table {
    /// The raw rows of a CSV file: `;`, `,` or tab between cells, UTF-8 with or without BOM, else Windows-1252.
    static func delimitedText(_ data: Data, file: String) throws -> [Row] {
        guard let text = decode(data) else { throw Diagnostic(FileProblem.unknownEncoding, at: .init(file: file)) }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Diagnostic(TableProblem.emptyTable, at: .init(file: file))
        }
        let lines = DelimitedText(text, separator: separator(of: text))
        if let row = lines.unclosedRow { throw Diagnostic(TableProblem.unclosedQuote, at: .init(file: file, row: row)) }
        return lines.rows.enumerated().map { index, cells in Row(number: index + 1, cells: cells.map(trimmed)) }
    }

    /// Without spaces at its ends; most cells have none, and asking Foundation costs more than looking.
    private static func trimmed(_ cell: String) -> String {
        func isPlain(_ byte: UInt8?) -> Bool { byte.map { $0 > 0x20 && $0 < 0x7F } ?? true }
        if isPlain(cell.utf8.first), isPlain(cell.utf8.last) { return cell }
        return cell.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func decode(_ data: Data) -> String? {
        // A zero byte is no text: a program's file, or UTF-16.
        if data.contains(0) || data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) { return nil }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = data.starts(with: mark) ? data.dropFirst(mark.count) : data
        return String(data: body, encoding: .utf8) ?? String(data: body, encoding: .windowsCP1252)
    }

    /// The character that cuts most of the first rows into the same number of cells: a decimal comma or a list in a
    /// perimeter varies from row to row, a separator does not. What stands between quotes does not count.
    private static func separator(of text: String) -> Character {
        var candidates: [(separator: Character, score: (rows: Int, cells: Int))] = []
        let start = String(text.prefix(20_000))
        for separator in [";", "\t", ","] as [Character] {
            let counts = DelimitedText(start, separator: separator).rows.prefix(30).map(\.count).filter { $0 > 1 }
            let byCount = Dictionary(grouping: counts) { $0 }.mapValues(\.count)
            let score = byCount.map { (rows: $0.value, cells: $0.key) }.max { $0 < $1 } ?? (0, 0)
            candidates.append((separator, score))
        }
        // On a tie the first: a semicolon is seldom part of a value.
        return candidates.reduce(candidates[0]) { $0.score < $1.score ? $1 : $0 }.separator
    }
}

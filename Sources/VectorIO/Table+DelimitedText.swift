internal import Diagnostics
internal import Foundation
private import SwiftCSV

extension Table {
    /// The raw rows of a CSV file: `;`, `,` or tab between cells, UTF-8 with or without BOM, else Windows-1252.
    static func delimitedText(at path: String, file: String) throws -> [Row] {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw Diagnostic(.unreadableFile(reason: error.localizedDescription), at: .init(file: file))
        }
        guard let text = decode(data) else { throw Diagnostic(.unknownEncoding, at: .init(file: file)) }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Diagnostic(.emptyTable, at: .init(file: file))
        }
        guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
            throw Diagnostic(.unclosedQuote, at: .init(file: file))
        }
        let lines: CSV<Enumerated>
        do {
            lines = try CSV<Enumerated>(string: text, delimiter: separator(of: text), loadColumns: false)
        } catch {
            throw Diagnostic(.unreadableFile(reason: "\(error)"), at: .init(file: file))
        }
        return ([lines.header] + lines.rows).enumerated().map { index, cells in
            Row(number: index + 1, cells: cells.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) })
        }
    }

    private static func decode(_ data: Data) -> String? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = data.starts(with: mark) ? data.dropFirst(mark.count) : data
        return String(data: body, encoding: .utf8) ?? String(data: body, encoding: .windowsCP1252)
    }

    /// The character that cuts most of the first lines into the same number of cells: a decimal comma or a list in a
    /// perimeter varies from line to line, a separator does not.
    private static func separator(of text: String) -> CSVDelimiter {
        let lines = text.split(maxSplits: 30, whereSeparator: \.isNewline).prefix(30)
        func score(_ candidate: Character) -> (lines: Int, cells: Int) {
            let counts = lines.map { line in line.count { $0 == candidate } }.filter { $0 > 0 }
            let byCount = Dictionary(grouping: counts) { $0 }.mapValues(\.count)
            return byCount.map { (lines: $0.value, cells: $0.key) }.max { $0 < $1 } ?? (0, 0)
        }
        // On a tie the first: a semicolon is seldom part of a value.
        let candidates: [Character] = [";", "\t", ","]
        let best = candidates.map(score).enumerated().max { ($0.element, $1.offset) < ($1.element, $0.offset) }
        return .character(candidates[best?.offset ?? 0])
    }
}

/// Compares pairs of pairs, which Swift's tuples do not.
private func < (first: ((lines: Int, cells: Int), Int), second: ((lines: Int, cells: Int), Int)) -> Bool {
    (first.0.lines, first.0.cells, first.1) < (second.0.lines, second.0.cells, second.1)
}

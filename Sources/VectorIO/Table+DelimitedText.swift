internal import Diagnostics
internal import Foundation
private import SwiftCSV

extension Table {
    /// Reads a CSV file: `;`, `,` or tab between cells, UTF-8 with or without BOM, else Windows-1252.
    ///
    /// The separator is the one the header line holds most of. The first line is the header.
    /// - Throws: `missingFile`, `unreadableFile`, `emptyTable`; `raggedRow` for each row with more cells than the
    ///   header (a decimal comma in a comma-separated file makes one), all at once.
    public static func delimitedText(at path: String, file: String) throws -> Table {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Diagnostic(.missingFile, at: .init(file: file))
        }
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw Diagnostic(.unreadableFile(reason: error.localizedDescription), at: .init(file: file))
        }
        guard let text = decode(data) else { throw Diagnostic(.unknownEncoding, at: .init(file: file)) }
        guard let firstLine = text.split(whereSeparator: \.isNewline).first else {
            throw Diagnostic(.emptyTable, at: .init(file: file))
        }
        let lines: CSV<Enumerated>
        do {
            lines = try CSV<Enumerated>(string: text, delimiter: separator(of: firstLine), loadColumns: false)
        } catch {
            throw Diagnostic(.unreadableFile(reason: "\(error)"), at: .init(file: file))
        }
        let header = lines.header.map(trimmed)
        var findings = Findings()
        var rows: [Row] = []
        for (index, line) in lines.rows.enumerated() {
            var cells = line.map(trimmed)
            while cells.count > header.count, cells.last == "" { cells.removeLast() }
            if cells.allSatisfy(\.isEmpty) { continue }
            if cells.count > header.count {
                findings.add(
                    Diagnostic(
                        .raggedRow(cells: cells.count, columns: header.count), at: .init(file: file, row: index + 2)))
            }
            cells += Array(repeating: "", count: max(0, header.count - cells.count))
            rows.append(Row(number: index + 2, cells: cells))
        }
        try findings.throwIfErrors()
        return Table(file: file, header: header, rows: rows)
    }

    private static func decode(_ data: Data) -> String? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = data.starts(with: mark) ? data.dropFirst(mark.count) : data
        return String(data: body, encoding: .utf8) ?? String(data: body, encoding: .windowsCP1252)
    }

    private static func separator(of header: Substring) -> CSVDelimiter {
        let candidates: [Character] = [";", ",", "\t"]
        let counts = candidates.map { candidate in header.count { $0 == candidate } }
        let most = counts.max() ?? 0
        return .character(candidates[counts.firstIndex(of: most) ?? 0])
    }

    /// Without the spaces around, no-break ones included.
    private static func trimmed(_ cell: String) -> String {
        cell.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

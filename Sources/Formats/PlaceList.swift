internal import Diagnostics
internal import Foundation
public import VectorIO

/// Places that somebody lists, as they write them: a column of a table, or lines.
public enum PlaceList {
    /// The headers under which places stand, the likeliest first.
    private static let usual = ["lieu", "commune", "code", "code_insee", "ville"]

    /// The texts of a file's column, blank ones left out.
    /// - Parameter column: its header; nil for one of the usual ones, or the first.
    /// - Throws: what is wrong with the file; `notAmong` for a column that it has not.
    public static func places(in input: InputFile, column: String?) throws -> [String] {
        var findings = Findings()
        let table = try Table.read(input, part: nil, findings: &findings) { _ in true }
        try findings.throwIfErrors()
        let wanted = column.map { [$0] } ?? usual
        let index = wanted.lazy.compactMap { name in
            table.header.firstIndex { $0.lowercased() == name.lowercased() }
        }.first
        guard let index = index ?? (column == nil ? 0 : nil), index < table.header.count else {
            throw Diagnostic(
                ValueProblem.notAmong(valid: table.header), at: .init(file: input.name, column: "--column"),
                value: column, nearest: nearest(to: column ?? "", among: table.header))
        }
        return table.rows.compactMap { row in
            let text = index < row.cells.count ? row.cells[index].trimmingCharacters(in: .whitespaces) : ""
            return text.isEmpty ? nil : text
        }
    }

    /// A place a line, blank ones left out; of cells pasted from a spreadsheet, the first.
    public static func places(inLines text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let cell = line.split(separator: "\t", omittingEmptySubsequences: false).first ?? ""
            let place = cell.trimmingCharacters(in: .whitespaces)
            return place.isEmpty ? nil : place
        }
    }
}

public import VectorIO

/// The sheet of things to check, which goes with a copy of the user's workbook and is read back.
///
/// Columns: sheet, cell, column, text, reading, certainty, why, the user's choice, alternatives.
public enum CheckSheet {
    /// Names that the sheet may have.
    public static let names = ["À vérifier", "To check"]
    /// Among the columns, from 0.
    public static let (sheet, cell, choice) = (0, 1, 7)

    public static func isOne(_ sheet: RawSheet) -> Bool { names.contains(sheet.name) }

    /// What the user chose, by sheet and address of the cell.
    public static func corrections(in sheets: [RawSheet]) -> [String: [String: String]] {
        var found: [String: [String: String]] = [:]
        for row in sheets.filter(isOne).flatMap(\.rows).dropFirst() where row.cells.count > choice {
            let text = row.cells[choice]
            guard !text.isEmpty, CellReference.parse(row.cells[cell]) != nil else { continue }
            found[row.cells[sheet], default: [:]][row.cells[cell]] = text
        }
        return found
    }
}

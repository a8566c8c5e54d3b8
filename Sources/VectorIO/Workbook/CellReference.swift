/// Places in a sheet as spreadsheets name them: `BC12`.
public enum CellReference {
    /// Of a column and a row, from 1.
    public static func text(column: Int, row: Int) -> String {
        var (letters, rest) = ("", column)
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters + String(row)
    }

    /// Column and row, from 1; nil for anything else.
    public static func parse(_ text: some StringProtocol) -> (column: Int, row: Int)? {
        var (column, row) = (0, 0)
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 1_000_000:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0 && column < 1_000_000:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row < 100_000_000:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
        }
        return column > 0 && row > 0 ? (column, row) : nil
    }
}

/// A rectangle of cells: `B2:D4`.
struct CellArea: Hashable {
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>

    /// Nil for anything else, and for a single cell.
    init?(_ text: String) {
        let ends = text.split(separator: ":").compactMap { CellReference.parse($0) }
        guard ends.count == 2 else { return nil }
        columns = min(ends[0].column, ends[1].column)...max(ends[0].column, ends[1].column)
        rows = min(ends[0].row, ends[1].row)...max(ends[0].row, ends[1].row)
    }
}

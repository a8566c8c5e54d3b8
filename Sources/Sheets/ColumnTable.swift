internal import VectorIO

/// A table as JSON, columns side by side: a page repaints from one array. Written byte by byte, since a country's table
/// takes an encoder a tenth of a second, and a slider has a twentieth.
public struct ColumnTable: Sendable {
    /// One object: an array a column, under its name.
    public private(set) var bytes: [UInt8] = []

    /// - Parameters:
    ///   - names: of the columns that are told, in the sheet's order; nil for all.
    ///   - replaced: columns that are told otherwise, one text a row.
    /// - Complexity: linear in the cells.
    public init<Row>(_ sheet: Sheet<Row>, only names: Set<String>? = nil, replacing replaced: [String: [String]] = [:])
    {
        let columns = sheet.columns.filter { names?.contains($0.name) ?? true }
        bytes.reserveCapacity(sheet.rows.count * columns.count * 8)
        bytes.append(UInt8(ascii: "{"))
        for (index, column) in columns.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONText.append(column.name, to: &bytes)
            bytes.append(contentsOf: ":[".utf8)
            let others = replaced[column.name]
            // By their places: a sequence of any row's type is stepped through witness tables, which takes as long as
            // the values.
            for row in sheet.rows.indices {
                if row > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONText.append(others.map { .text($0[row]) } ?? column.value(of: sheet.rows[row]), to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "}"))
    }
}

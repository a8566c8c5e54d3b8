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
            append(column.name)
            bytes.append(contentsOf: ":[".utf8)
            let values = replaced[column.name].map { $0.map(FieldValue.text) } ?? column.values(of: sheet.rows)
            for (row, value) in values.enumerated() {
                if row > 0 { bytes.append(UInt8(ascii: ",")) }
                append(value)
            }
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func append(_ value: FieldValue) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .text(let text): append(text)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .real(let number):
            // What is no number has no place in JSON.
            guard number.isFinite else { return bytes.append(contentsOf: "null".utf8) }
            if let whole = Int(exactly: number) {
                bytes.append(contentsOf: String(whole).utf8)
            } else {
                bytes.append(contentsOf: number.description.utf8)
            }
        case .boolean(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        }
    }

    private mutating func append(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { letters in
            // Names and codes have nothing to be written otherwise.
            guard letters.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
                return bytes.append(contentsOf: letters)
            }
            for byte in letters { append(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }
}

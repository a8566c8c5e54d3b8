public import VectorIO

extension Sheet {
    /// The rows as texts under the columns' names, as a register's cells are written.
    /// - Parameter file: how messages name it.
    public func table(named file: String) -> Table {
        Table(
            file: file, header: columns.map(\.name),
            rows: rows.enumerated().map { index, row in
                Table.Row(number: index + 2, cells: columns.map { Self.cell($0.value(of: row)) })
            }, headerRow: 1)
    }

    private static func cell(_ value: FieldValue) -> String {
        switch value {
        case .null: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .real(let number): DecimalNumber.text(number)
        case .boolean(let truth): truth ? "oui" : "non"
        }
    }
}

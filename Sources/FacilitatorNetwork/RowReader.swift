internal import Diagnostics
internal import VectorIO

/// The cells of one row, by the names of the contract, with the place of each for diagnostics.
struct RowReader {
    let file: String
    let row: Table.Row
    let columns: [RegisterColumn: Int]

    func place(_ column: RegisterColumn) -> Diagnostic.Place {
        .init(file: file, row: row.number, column: column.rawValue)
    }

    /// Nil for a blank cell or a column that the table has not.
    func text(_ column: RegisterColumn) -> String? {
        guard let index = columns[column] else { return nil }
        return row.cells[index].isEmpty ? nil : row.cells[index]
    }

    func number(_ column: RegisterColumn, in range: ClosedRange<Double>, findings: inout Findings) -> Double? {
        guard let text = text(column) else { return nil }
        guard let number = DecimalNumber.parse(text) else {
            findings.add(Diagnostic(.wrongKind(expected: .number), at: place(column), value: text))
            return nil
        }
        guard range.contains(number) else {
            findings.add(
                Diagnostic(
                    .outOfRange(expected: "\(Int(range.lowerBound)) – \(Int(range.upperBound))"), at: place(column),
                    value: text))
            return nil
        }
        return number
    }

    func date(_ column: RegisterColumn, findings: inout Findings) -> CivilDate? {
        guard let text = text(column) else { return nil }
        guard let date = CivilDate(text) else {
            findings.add(Diagnostic(.wrongKind(expected: .date), at: place(column), value: text))
            return nil
        }
        return date
    }

    /// One of a fixed list of words, matched without case or accents.
    func keyword<Keyword: RawRepresentable & CaseIterable>(
        _ column: RegisterColumn, _: Keyword.Type, findings: inout Findings
    ) -> Keyword? where Keyword.RawValue == String {
        guard let text = text(column) else { return nil }
        if let match = Keyword.allCases.first(where: { normalized($0.rawValue) == normalized(text) }) { return match }
        let valid = Keyword.allCases.map(\.rawValue)
        findings.add(
            Diagnostic(
                .notAmong(valid: valid), at: place(column), value: text, nearest: nearest(to: text, among: valid)))
        return nil
    }
}

internal import Diagnostics
internal import VectorIO

/// The cells of one row, by the names of its columns, with the place of each for diagnostics.
struct RowReader<Column: RawRepresentable<String> & Hashable> {
    let file: String
    let row: Table.Row
    let columns: [Column: Int]

    func place(_ column: Column) -> Diagnostic.Place {
        .init(file: file, row: row.number, column: column.rawValue)
    }

    /// Nil for a blank cell or a column that the table has not.
    func text(_ column: Column) -> String? {
        guard let index = columns[column] else { return nil }
        return row.cells[index].isEmpty ? nil : row.cells[index]
    }

    /// - Parameter expected: how the range reads, for the message.
    func number(
        _ column: Column, in range: ClosedRange<Double>, expected: String? = nil, findings: inout Findings
    ) -> Double? {
        guard let text = text(column) else { return nil }
        guard let number = DecimalNumber.parse(text) else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .number), at: place(column), value: text))
            return nil
        }
        guard range.contains(number) else {
            let expected = expected ?? "\(Int(range.lowerBound)) – \(Int(range.upperBound))"
            findings.add(Diagnostic(ValueProblem.outOfRange(expected: expected), at: place(column), value: text))
            return nil
        }
        return number
    }

    func money(_ column: Column, findings: inout Findings) -> Money? {
        guard let text = text(column) else { return nil }
        guard let amount = Money(text) else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .amount), at: place(column), value: text))
            return nil
        }
        guard amount.cents >= 0 else {
            findings.add(Diagnostic(ValueProblem.outOfRange(expected: "≥ 0"), at: place(column), value: text))
            return nil
        }
        return amount
    }

    func date(_ column: Column, findings: inout Findings) -> CivilDate? {
        guard let text = text(column) else { return nil }
        guard let date = CivilDate(text) else {
            findings.add(
                Diagnostic(
                    ValueProblem.wrongKind(expected: .date), at: place(column), value: text,
                    nearest: CivilDate(lenient: text)?.description))
            return nil
        }
        // 9999 is what people write for « without end ».
        guard (1900...2200).contains(date.year) || date.year == 9999 else {
            findings.add(Diagnostic(ValueProblem.outOfRange(expected: "1900 – 2200"), at: place(column), value: text))
            return nil
        }
        return date
    }

    func truth(_ column: Column, findings: inout Findings) -> Bool? {
        guard let text = text(column) else { return nil }
        if let answer = YesNo(written: text) { return answer == .oui }
        findings.add(
            Diagnostic(ValueProblem.notAmong(valid: YesNo.allCases.map(\.rawValue)), at: place(column), value: text))
        return nil
    }

    /// One of a fixed list of words, matched without case or accents.
    func keyword<Keyword: RawRepresentable & CaseIterable>(
        _ column: Column, _: Keyword.Type, findings: inout Findings
    ) -> Keyword? where Keyword.RawValue == String {
        guard let text = text(column) else { return nil }
        if let match = Keyword(rawValue: text) { return match }
        if let match = Keyword.allCases.first(where: { normalized($0.rawValue) == normalized(text) }) { return match }
        let valid = Keyword.allCases.map(\.rawValue)
        let bare = nearest(to: normalized(text), among: valid.map(normalized))
        let near = valid.first { normalized($0) == bare }
        findings.add(Diagnostic(ValueProblem.notAmong(valid: valid), at: place(column), value: text, nearest: near))
        return nil
    }
}

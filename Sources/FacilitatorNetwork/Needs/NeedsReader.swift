public import Diagnostics
internal import Territories
public import VectorIO

/// Turns the rows of a table into needs, and says everything that is wrong with them in one go.
public struct NeedsReader {
    private let table: Table
    private let names: TerritoryNames
    private var gazetteer: Gazetteer { names.gazetteer }
    private var findings = Findings()

    /// Whether a row of a table looks like the header of a table of needs.
    public static func isHeader(_ cells: [String]) -> Bool { cells.contains { NeedsColumn.named($0) == .code } }

    /// - Parameters:
    ///   - indicators: the columns that the study weighs; the others are labels and pass unread.
    ///   - findings: receives errors; with one in it the needs are not whole.
    public static func read(
        _ table: Table, names: TerritoryNames, indicators: [String], findings: inout Findings
    ) throws -> Needs {
        var reader = NeedsReader(table: table, names: names)
        let rows = try reader.rows(indicators: indicators)
        findings.add(contentsOf: reader.findings)
        return Needs(rows: rows)
    }

    private init(table: Table, names: TerritoryNames) {
        self.table = table
        self.names = names
    }

    private mutating func rows(indicators: [String]) throws -> [Needs.Row] {
        guard let columns = columns(indicators: indicators) else { return [] }
        var rows: [Needs.Row] = []
        var seen: [String: Int] = [:]
        var units: [UnitReference: Int] = [:]
        let levels = levels(columns)
        let counts = counts(of: indicators, columns)
        for row in table.rows {
            let reader = RowReader(file: table.file, row: row, columns: columns)
            guard let code = reader.text(.code) else {
                findings.add(Diagnostic(TableProblem.missingValue, at: reader.place(.code)))
                continue
            }
            if let first = seen.updateValue(row.number, forKey: code) {
                findings.add(
                    Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: reader.place(.code), value: code))
                continue
            }
            let unit = try findings.attempt { [names] in
                try names.unit(of: code, at: levels, place: reader.place(.code))
            }
            if let unit, let first = units.updateValue(row.number, forKey: unit) {
                findings.add(
                    Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: reader.place(.code), value: code))
                continue
            }
            var values: [String: Double] = [:]
            for indicator in indicators {
                values[indicator] = count(NeedsColumn(rawValue: indicator), reader, counts)
            }
            let isIdentified = reader.truth(.besoinIdentifie, findings: &findings)
            let factor = number(.poids, reader)
            guard let unit else { continue }
            rows.append(
                Needs.Row(
                    level: unit.level, position: unit.position, isIdentified: isIdentified, factor: factor,
                    indicators: values,
                    row: row.number))
        }
        checkCountedTwice(rows, columns: columns)
        return rows
    }

    /// Those that names of the column may be of: a column « commune » holds communes.
    private func levels(_ columns: [NeedsColumn: Int]) -> Set<Level> {
        switch columns[.code].map({ normalized(table.header[$0]) }) {
        case "commune", "codecommune": [.commune]
        case "epci", "codeepci": [.epci]
        default: [.commune, .epci]
        }
    }

    /// INSEE's tables write `s` for what is kept secret and `nd` for what is not available: both unknown.
    private static let unknownWords: Set<String> = ["s", "nd", "nc", "na", ""]

    private mutating func number(_ column: NeedsColumn, _ reader: RowReader<NeedsColumn>) -> Double? {
        guard let text = reader.text(column), !Self.unknownWords.contains(normalized(text)) else { return nil }
        return reader.number(column, in: 0...1e12, expected: "≥ 0", findings: &findings)
    }

    /// What the cells of each indicator tell of its marks.
    private func counts(of indicators: [String], _ columns: [NeedsColumn: Int]) -> [NeedsColumn: CountTexts] {
        var counts: [NeedsColumn: CountTexts] = [:]
        for column in indicators.map(NeedsColumn.init) {
            counts[column] = columns[column].map { index in CountTexts(table.rows.map { $0.cells[index] }) }
        }
        return counts
    }

    /// The number of an indicator, unless its mark may stand for thousands.
    private mutating func count(
        _ column: NeedsColumn, _ reader: RowReader<NeedsColumn>, _ counts: [NeedsColumn: CountTexts]
    ) -> Double? {
        if let text = reader.text(column), let thousands = counts[column]?.thousands(in: text) {
            findings.add(
                Diagnostic(
                    ValueProblem.wrongKind(expected: .positiveNumber), at: reader.place(column), value: text,
                    nearest: thousands))
            return nil
        }
        return number(column, reader)
    }

    private mutating func columns(indicators: [String]) -> [NeedsColumn: Int]? {
        var columns: [NeedsColumn: Int] = [:]
        for (index, header) in table.header.enumerated() {
            guard let column = NeedsColumn.named(header) else { continue }
            if columns.updateValue(index, forKey: column) != nil {
                let place = Diagnostic.Place(file: table.file, row: table.headerRow, column: header)
                findings.add(Diagnostic(TableProblem.repeatedColumn, at: place, value: header))
            }
        }
        for indicator in indicators {
            if let index = table.header.firstIndex(where: { normalized($0) == normalized(indicator) }) {
                columns[NeedsColumn(rawValue: indicator)] = index
            } else {
                addMissing(indicator)
            }
        }
        if columns[.code] == nil { addMissing(NeedsColumn.code.rawValue) }
        return findings.errors.isEmpty ? columns : nil
    }

    private mutating func addMissing(_ column: String) {
        findings.add(
            Diagnostic(
                TableProblem.missingColumn(valid: table.header.filter { !$0.isEmpty }),
                at: .init(file: table.file, row: table.headerRow, column: column),
                nearest: nearest(to: column, among: table.header)))
    }

    /// A commune's count is part of its EPCI's: the two together would count it twice.
    private mutating func checkCountedTwice(_ rows: [Needs.Row], columns: [NeedsColumn: Int]) {
        for indicator in columns.keys.map(\.rawValue).sorted() {
            let counted = rows.filter { $0.indicators[indicator] != nil }
            let epcis = Set(counted.filter { $0.level == .epci }.map(\.position))
            for row in counted where row.level == .commune {
                guard let epci = gazetteer.communes[row.position].epci, epcis.contains(epci) else { continue }
                findings.add(
                    Diagnostic(
                        NeedsProblem.countedTwice(epci: gazetteer.epcis[epci].code),
                        at: .init(file: table.file, row: row.row, column: indicator),
                        value: gazetteer.communes[row.position].code))
            }
        }
    }
}

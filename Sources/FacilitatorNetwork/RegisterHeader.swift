internal import Diagnostics
internal import VectorIO

/// Which column of a table holds what, by the names of the contract.
struct RegisterHeader {
    private(set) var columns: [RegisterColumn: Int] = [:]

    /// - Parameters:
    ///   - mapping: headers by column name, as the study gives them.
    ///   - findings: receives errors for what is missing or given twice, warnings for what is unknown.
    init(_ table: Table, mapping: [String: String], findings: inout Findings) {
        let valid = RegisterColumn.allCases.map(\.rawValue)
        let mapped = Self.mappedColumns(table, mapping, findings: &findings)
        columns = mapped
        for (index, header) in table.header.enumerated() where !header.isEmpty && !mapped.values.contains(index) {
            let place = Diagnostic.Place(file: table.file, row: table.headerRow, column: header)
            guard let column = RegisterColumn.named(header) else {
                findings.add(
                    Diagnostic(
                        TableProblem.unknownColumn(valid: valid), severity: .warning, at: place, value: header,
                        nearest: nearest(to: header, among: valid)))
                continue
            }
            if mapped[column] != nil { continue }
            if columns.updateValue(index, forKey: column) != nil {
                findings.add(Diagnostic(TableProblem.repeatedColumn, at: place, value: header))
            }
        }
        for (index, header) in table.header.enumerated() where header.isEmpty {
            guard table.rows.contains(where: { !$0.cells[index].isEmpty }) else { continue }
            findings.add(
                Diagnostic(
                    TableProblem.unknownColumn(valid: valid), severity: .warning,
                    at: .init(file: table.file, row: table.headerRow))
            )
        }
        let headers = table.header.filter { !$0.isEmpty }
        func addMissing(_ column: RegisterColumn, _ severity: Diagnostic.Severity) {
            let place = Diagnostic.Place(file: table.file, row: table.headerRow, column: column.rawValue)
            findings.add(
                Diagnostic(
                    TableProblem.missingColumn(valid: headers), severity: severity, at: place,
                    nearest: nearest(to: column.rawValue, among: headers)))
        }
        // A row of a layer is its own perimeter.
        for column in RegisterColumn.required where columns[column] == nil && !(column == .perimetre && table.isLayer) {
            addMissing(column, .error)
        }
        if columns[.etp] == nil { addMissing(.etp, .warning) }
    }

    /// The columns that the study names itself.
    private static func mappedColumns(
        _ table: Table, _ mapping: [String: String], findings: inout Findings
    ) -> [RegisterColumn: Int] {
        var columns: [RegisterColumn: Int] = [:]
        for (name, header) in mapping.sorted(by: { $0.key < $1.key }) {
            // The study's reader tells the names that are none.
            guard let column = RegisterColumn(rawValue: name) else { continue }
            if let index = table.header.firstIndex(where: { normalized($0) == normalized(header) }) {
                if columns.values.contains(index) {
                    findings.add(
                        Diagnostic(
                            TableProblem.repeatedColumn,
                            at: .init(file: table.file, row: table.headerRow, column: name),
                            value: header))
                }
                columns[column] = index
            } else {
                findings.add(
                    Diagnostic(
                        TableProblem.missingColumn(valid: table.header), at: .init(file: table.file, column: header),
                        value: header,
                        nearest: nearest(to: header, among: table.header)))
            }
        }
        return columns
    }
}

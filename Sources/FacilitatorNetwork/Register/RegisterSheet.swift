public import Diagnostics
public import VectorIO

/// A table whose header has been matched with the columns of the contract, once for whoever reads or repairs it.
///
///     var findings = Findings()
///     let sheet = RegisterSheet(table, columns: ["etp": "Nb équivalents"], findings: &findings)
///     let register = try RegisterReader.read(sheet, gazetteer: gazetteer, zones: nil, findings: &findings)
///     let repair = RegisterRepair(sheet, gazetteer: gazetteer)
public struct RegisterSheet: Sendable {
    /// As its file gives it.
    public let table: Table
    /// Where each column stands among a row's cells.
    package let indices: [RegisterColumn: Int]
    /// The columns that the table has, in the order of the contract.
    package let columns: [RegisterColumn]

    /// The table's header under the contract's names; what is no column of it keeps its own.
    package var header: [String] {
        var names = table.header
        for (column, index) in indices { names[index] = column.rawValue }
        return names
    }

    /// - Parameters:
    ///   - table: as its file gives it.
    ///   - mapping: headers that are not the usual ones, by the name of their column.
    ///   - findings: receives errors for what is missing or given twice, warnings for what is unknown.
    public init(_ table: Table, columns mapping: [String: String] = [:], findings: inout Findings) {
        self.table = table
        var match = HeaderMatch(table: table)
        match.takeNamed(mapping, findings: &findings)
        match.takeUsual(findings: &findings)
        match.checkUnnamed(findings: &findings)
        match.checkMissing(findings: &findings)
        indices = match.indices
        columns = RegisterColumn.allCases.filter { match.indices[$0] != nil }
    }
}

/// The search for the columns of a table.
private struct HeaderMatch {
    let table: Table
    private(set) var indices: [RegisterColumn: Int] = [:]

    init(table: Table) {
        self.table = table
    }

    private static let valid = RegisterColumn.allCases.map(\.rawValue)

    private func place(_ column: String?) -> Diagnostic.Place {
        .init(file: table.file, row: table.headerRow, column: column)
    }

    /// The columns whose header the study names itself. Names that are none are told by the study's reader.
    mutating func takeNamed(_ mapping: [String: String], findings: inout Findings) {
        for (name, header) in mapping.sorted(by: { $0.key < $1.key }) {
            guard let column = RegisterColumn(rawValue: name) else { continue }
            if let index = table.header.firstIndex(where: { normalized($0) == normalized(header) }) {
                if indices.values.contains(index) {
                    findings.add(Diagnostic(TableProblem.repeatedColumn, at: place(name), value: header))
                }
                indices[column] = index
            } else {
                findings.add(
                    Diagnostic(
                        TableProblem.missingColumn(valid: table.header), at: .init(file: table.file, column: header),
                        value: header,
                        nearest: nearest(to: header, among: table.header)))
            }
        }
    }

    /// The columns that are known by the words people write.
    mutating func takeUsual(findings: inout Findings) {
        let named = indices
        for (index, header) in table.header.enumerated()
        where !header.isEmpty && !RegisterColumn.isNote(header) && !named.values.contains(index) {
            guard let column = RegisterColumn.named(header) else {
                // Read where deadlines are counted, and kept as any other.
                if Post.isNotification(header) { continue }
                findings.add(
                    Diagnostic(
                        TableProblem.unknownColumn(valid: Self.valid), severity: .warning, at: place(header),
                        value: header,
                        nearest: nearest(to: header, among: Self.valid)))
                continue
            }
            if named[column] != nil { continue }
            if indices.updateValue(index, forKey: column) != nil {
                findings.add(Diagnostic(TableProblem.repeatedColumn, at: place(header), value: header))
            }
        }
    }

    /// Cells under no header at all.
    func checkUnnamed(findings: inout Findings) {
        for (index, header) in table.header.enumerated() where header.isEmpty {
            guard table.rows.contains(where: { !$0.cells[index].isEmpty }) else { continue }
            findings.add(Diagnostic(TableProblem.unknownColumn(valid: Self.valid), severity: .warning, at: place(nil)))
        }
    }

    func checkMissing(findings: inout Findings) {
        // A row of a layer is its own perimeter.
        for column in RegisterColumn.required where !(column == .perimetre && table.isLayer) {
            if indices[column] == nil { addMissing(column, .error, &findings) }
        }
        if indices[.etp] == nil { addMissing(.etp, .warning, &findings) }
    }

    private func addMissing(_ column: RegisterColumn, _ severity: Diagnostic.Severity, _ findings: inout Findings) {
        let headers = table.header.filter { !$0.isEmpty }
        findings.add(
            Diagnostic(
                TableProblem.missingColumn(valid: headers), severity: severity, at: place(column.rawValue),
                nearest: nearest(to: column.rawValue, among: headers)))
    }
}

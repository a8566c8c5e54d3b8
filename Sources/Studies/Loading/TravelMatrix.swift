internal import Diagnostics
internal import VectorIO

/// Travel times or distances that the planner brings: a table `candidate;unit;value`. An absent pair is out of reach.
enum TravelMatrix {
    private static let columns = ["candidate", "unit", "value"]

    /// - Parameters:
    ///   - candidates: identifiers that a row may name, as `units` are; others are told, once each, and ignored.
    static func read(
        _ input: InputFile, candidates: [String], units: [String], findings: inout Findings
    ) throws -> [String: [String: Double]] {
        let file = input.name
        let table = try Table.read(input, part: nil, findings: &findings) { cells in
            Set(cells.map { $0.lowercased() }).isSuperset(of: columns)
        }
        let indices = columns.compactMap { name in table.header.firstIndex { $0.lowercased() == name } }
        guard indices.count == columns.count else {
            for name in columns where !table.header.contains(where: { $0.lowercased() == name }) {
                findings.add(
                    Diagnostic(
                        TableProblem.missingColumn(valid: table.header),
                        at: .init(file: file, row: table.headerRow, column: name)))
            }
            return [:]
        }
        var values: [String: [String: Double]] = [:]
        var rows: [String: [String: Int]] = [:]
        let known = [Set(candidates), Set(units)]
        var told: [Set<String>] = [[], []]
        for row in table.rows {
            let (candidate, unit, text) = (row.cells[indices[0]], row.cells[indices[1]], row.cells[indices[2]])
            guard let value = DecimalNumber.parse(text), value >= 0 else {
                findings.add(
                    Diagnostic(
                        ValueProblem.wrongKind(expected: .positiveNumber),
                        at: .init(file: file, row: row.number, column: "value"),
                        value: text))
                continue
            }
            for (index, (id, valid)) in [(candidate, candidates), (unit, units)].enumerated()
            where !known[index].contains(id) && told[index].insert(id).inserted {
                findings.add(
                    Diagnostic(
                        PlanningProblem.unknownIdentifier, severity: .warning,
                        at: .init(file: file, row: row.number, column: columns[index]), value: id,
                        nearest: nearest(to: id, among: valid)))
            }
            if let first = rows[candidate, default: [:]].updateValue(row.number, forKey: unit) {
                findings.add(
                    Diagnostic(
                        TableProblem.duplicateIdentifier(firstRow: first),
                        at: .init(file: file, row: row.number, column: "unit"),
                        value: "\(candidate) ; \(unit)"))
            }
            values[candidate, default: [:]][unit] = value
        }
        return values
    }
}

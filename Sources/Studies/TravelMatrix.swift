internal import Diagnostics
internal import VectorIO

/// Travel times or distances that the planner brings: a table `candidate;unit;value`. An absent pair is out of reach.
enum TravelMatrix {
    private static let columns = ["candidate", "unit", "value"]

    static func read(path: String, file: String, findings: inout Findings) throws -> [String: [String: Double]] {
        let table = try Table.read(path: path, part: nil, file: file, findings: &findings) { cells in
            Set(cells.map { $0.lowercased() }).isSuperset(of: columns)
        }
        let indices = columns.compactMap { name in table.header.firstIndex { $0.lowercased() == name } }
        guard indices.count == columns.count else {
            for name in columns where !table.header.contains(where: { $0.lowercased() == name }) {
                findings.add(
                    Diagnostic(
                        .missingColumn(valid: table.header),
                        at: .init(file: file, row: table.headerRow, column: name)))
            }
            return [:]
        }
        var values: [String: [String: Double]] = [:]
        for row in table.rows {
            let (candidate, unit, text) = (row.cells[indices[0]], row.cells[indices[1]], row.cells[indices[2]])
            guard let value = DecimalNumber.parse(text), value >= 0 else {
                findings.add(
                    Diagnostic(
                        .wrongKind(expected: .positiveNumber), at: .init(file: file, row: row.number, column: "value"),
                        value: text))
                continue
            }
            values[candidate, default: [:]][unit] = value
        }
        return values
    }
}

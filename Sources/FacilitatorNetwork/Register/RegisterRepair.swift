public import Diagnostics
public import Territories
public import VectorIO

/// The repairs of a register that change no meaning: zeros that a spreadsheet took from codes, dates of other forms,
/// decimal commas. Nothing else is ever repaired.
public struct RegisterRepair: Sendable {
    /// What was put right; raw values are those of `check --json`.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case leadingZero = "zero_initial"
        case date
        case decimalNumber = "nombre_decimal"
    }

    /// One cell.
    public struct Repair: Hashable, Sendable {
        /// Where the cell stands, by the name of its column in the contract.
        public let place: Diagnostic.Place
        /// What was put right.
        public let kind: Kind
        /// As written.
        public let before: String
        /// As repaired.
        public let after: String

        /// Whether the cell could not be read as it was, rather than written another way.
        public var isNeeded: Bool {
            switch kind {
            case .leadingZero: true
            case .date: CivilDate(before) == nil
            case .decimalNumber: false
            }
        }
    }

    /// The register with its own headers, repaired.
    public let table: Table
    /// By row, then column.
    public let repairs: [Repair]

    /// Repairs every cell that can be, and leaves the others as they are.
    public init(_ sheet: RegisterSheet, gazetteer: Gazetteer) {
        let table = sheet.table
        let resolver = CodeResolver(gazetteer: gazetteer)
        let repairable = sheet.indices.sorted { $0.value < $1.value }.compactMap { column, index in
            column.repair.map { (column: column, index: index, repair: $0) }
        }
        var repairs: [Repair] = []
        let rows = table.rows.map { row in
            var cells = row.cells
            for (column, index, repair) in repairable where !cells[index].isEmpty {
                guard let after = repair(cells[index], resolver), after.text != cells[index] else { continue }
                let place = Diagnostic.Place(file: table.file, row: row.number, column: column.rawValue)
                repairs.append(Repair(place: place, kind: after.kind, before: cells[index], after: after.text))
                cells[index] = after.text
            }
            return Table.Row(number: row.number, cells: cells, outline: row.outline)
        }
        self.table = Table(
            file: table.file, header: table.header, rows: rows, headerRow: table.headerRow, isLayer: table.isLayer,
            isWhole: table.isWhole)
        self.repairs = repairs
    }
}

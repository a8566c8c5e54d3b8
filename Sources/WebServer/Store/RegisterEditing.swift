internal import FacilitatorNetwork
internal import Foundation
internal import VectorIO

/// A change of a register's rows, as a request gives it.
struct RegisterOperation: Decodable {
    struct Write: Decodable {
        let ligne: Int
        let colonne: String
        let valeur: String?
    }

    struct Add: Decodable {
        /// Nil adds at the end.
        let apres: Int?
        let valeurs: [String: String]
    }

    struct Remove: Decodable {
        let ligne: Int
    }

    let ecrire: Write?
    let ajouter: Add?
    let retirer: Remove?
    let polygone: ZoneOperation?
}

/// A register while its rows change; rows keep their numbers until all of one request's changes are made.
struct RegisterEditing {
    private var header: [String]
    private var rows: [(number: Int?, cells: [String])]
    private let file: String
    private let columns: [RegisterColumn: Int]

    /// - Throws: `registerIsLayer`.
    init(_ sheet: RegisterSheet) throws {
        guard !sheet.table.isLayer else { throw StoreProblem.registerIsLayer.diagnostic(sheet.table.file) }
        header = sheet.table.header
        rows = sheet.table.rows.map { ($0.number, $0.cells) }
        file = sheet.table.file
        columns = sheet.indices
    }

    mutating func write(_ value: String, at row: Int, _ column: String) throws {
        let (row, column) = (try index(of: row), index(of: column))
        rows[row].cells[column] = value
    }

    /// - Parameter row: the number of the row that it comes after; nil for the end.
    mutating func add(_ values: [String: String], after row: Int?) throws {
        let place = try row.map { try index(of: $0) + 1 } ?? rows.count
        var cells = Array(repeating: "", count: header.count)
        for (column, value) in values.sorted(by: { $0.key < $1.key }) {
            let index = index(of: column)
            cells += Array(repeating: "", count: header.count - cells.count)
            cells[index] = value
        }
        rows.insert((nil, cells), at: place)
    }

    mutating func remove(_ row: Int) throws { rows.remove(at: try index(of: row)) }

    /// Rows that hold something, under the header.
    var table: Table {
        Table(
            file: file, header: header, rows: rows.enumerated().map { Table.Row(number: $0 + 2, cells: $1.cells) },
            headerRow: 1)
    }

    private func index(of row: Int) throws -> Int {
        guard let index = rows.firstIndex(where: { $0.number == row }) else {
            throw StoreProblem.unknownRow(rows: rows.count).diagnostic(file, value: String(row))
        }
        return index
    }

    /// Of a column by its name in the contract, else by its header; a new one where there is none.
    private mutating func index(of column: String) -> Int {
        if let known = RegisterColumn(rawValue: column).flatMap({ columns[$0] }) ?? header.firstIndex(of: column) {
            return known
        }
        header.append(column)
        for row in rows.indices { rows[row].cells.append("") }
        return header.count - 1
    }
}

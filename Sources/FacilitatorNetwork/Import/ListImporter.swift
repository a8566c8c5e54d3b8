internal import Diagnostics
internal import Territories
public import VectorIO

/// Reads lists as people keep them.
///
///     let importer = ListImporter(names, corrections: CheckSheet.corrections(in: sheets))
///     let list = try importer.read(sheets, from: nil, file: "liste.xlsx")
///     list.doubtful.map(\.text)  // ["Niort Agglo", "1 poste"]
///
/// Pure: nothing is opened or written. What is not certain does not enter the register, unless it is asked for.
public struct ListImporter: Sendable {
    let names: TerritoryNames
    /// By sheet and address: what stands in the place of a cell's text.
    let corrections: [String: [String: String]]
    let doubts: Doubts

    /// What becomes of a cell that is not certain.
    public enum Doubts: Sendable {
        /// Stays out of the register.
        case heldBack
        /// Its first proposal enters, as if somebody had confirmed it.
        case taken
        /// The user's own words enter, for an editor that shows what is wrong with them.
        case kept
    }

    /// - Parameter names: around the study's territory.
    public init(
        _ names: TerritoryNames, corrections: [String: [String: String]] = [:], doubts: Doubts = .heldBack
    ) {
        self.names = names
        self.corrections = corrections
        self.doubts = doubts
    }

    /// - Parameters:
    ///   - name: of the sheet; nil takes the only one that holds a list.
    ///   - file: how diagnostics call the workbook.
    /// - Throws: `noList`, `severalLists`, `noTerritories`; `missingLayer` for a sheet that is not there.
    /// - Complexity: linear in the cells, with a lookup for each name.
    public func read(_ sheets: [RawSheet], from name: String?, file: String) throws -> ImportedList {
        var table = try chosen(sheets, name, file: file)
        table.recognizeByContent(names)
        guard table.hasRole(.perimetre) || table.hasRole(.perimetreLimitrophe) else {
            throw Diagnostic(
                ImportProblem.noTerritories(headers: table.columns.map(\.header).filter { !$0.isEmpty }),
                at: .init(file: file, row: table.sheet.rows[table.header].number))
        }
        var reader = ListRows(table, self)
        var list = reader.list()
        if doubts != .kept { try list.refuseWhatIsRefused(names, file: file) }
        return list
    }

    private func chosen(_ sheets: [RawSheet], _ name: String?, file: String) throws -> ListTable {
        let place = Diagnostic.Place(file: file)
        if let name {
            let found = sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
            guard let found else {
                throw Diagnostic(
                    LayerProblem.missingLayer(available: sheets.map(\.name)), at: place, value: name,
                    nearest: nearest(to: name, among: sheets.map(\.name)))
            }
            guard let table = ListTable(found) else {
                throw Diagnostic(ImportProblem.noList(sheets: [found.name]), at: place)
            }
            return table
        }
        let own = sheets.filter { !CheckSheet.isOne($0) }
        let visible = own.filter { !$0.isHidden }
        let tables = (visible.isEmpty ? own : visible).compactMap { ListTable($0) }
        guard let first = tables.first else {
            throw Diagnostic(ImportProblem.noList(sheets: own.map(\.name)), at: place)
        }
        if tables.count == 1 { return first }
        // A list has territories; a summary beside it seldom names a structure as well.
        let full = tables.filter { $0.hasRole(.perimetre) && $0.hasRole(.structure) }
        guard full.count == 1 else {
            throw Diagnostic(ImportProblem.severalLists(sheets: tables.map(\.sheet.name)), at: place)
        }
        return full[0]
    }
}

extension ImportedList {
    /// Holds what is certain against the register's own reader: what that refuses stays out, and is told.
    fileprivate mutating func refuseWhatIsRefused(_ names: TerritoryNames, file: String) throws {
        defer { leftOut.sort { $0.row < $1.row } }
        let columns = RegisterColumn.allCases
        // Each round takes out a cell or a row at least.
        while true {
            let table = Table(
                file: file, header: columns.map(\.rawValue),
                rows: entries.map { entry in
                    Table.Row(number: entry.row, cells: columns.map { entry.values[$0] ?? "" })
                })
            var findings = Findings()
            _ = try RegisterReader.read(table, names: names, zones: nil, findings: &findings)
            let wrong = Dictionary(grouping: findings.errors) { $0.place.row ?? 0 }
            if wrong.isEmpty { return }
            var kept: [Entry] = []
            for var entry in entries {
                let faulty = (wrong[entry.row] ?? []).map { RegisterColumn(rawValue: $0.place.column ?? "") }
                let isHopeless = faulty.contains { column in
                    guard let column, ![.perimetre, .perimetreLimitrophe, .id].contains(column) else { return true }
                    // What is wrong is that nothing stands there.
                    return (entry.values[column] ?? "").isEmpty
                }
                if isHopeless {
                    leftOut.append(
                        LeftOut(row: entry.row, reason: .refused, cells: entry.words.filter { !$0.isEmpty }))
                    continue
                }
                for column in faulty.compactMap(\.self) { entry.values[column] = nil }
                kept.append(entry)
            }
            entries = kept
        }
    }
}

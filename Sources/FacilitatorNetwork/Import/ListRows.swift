internal import Foundation
internal import Territories
internal import VectorIO

/// Reads the rows of a list one after the other.
struct ListRows {
    private let table: ListTable
    private let importer: ListImporter
    private let reader: CellReader
    private var cells: [ImportedList.Cell] = []
    private var entries: [ImportedList.Entry] = []
    private var leftOut: [ImportedList.LeftOut] = []
    private var identifiers: Set<String> = []
    /// Of the title above the rows that follow.
    private var departement: Int?

    init(_ table: ListTable, _ importer: ListImporter) {
        self.table = table
        self.importer = importer
        reader = CellReader(importer.names)
    }

    mutating func list() -> ImportedList {
        for row in table.body { read(row) }
        return ImportedList(
            sheet: table.sheet, headerRow: table.sheet.rows[table.header].number, columns: table.columns,
            entries: entries, cells: cells, leftOut: leftOut, rowCount: table.body.count,
            hiddenRows: table.body.count(where: \.isHidden))
    }

    private mutating func read(_ row: RawSheet.Row) {
        let filled = row.cells.filter { !$0.isEmpty }
        if let reason = reasonToLeaveOut(row, filled) {
            leftOut.append(.init(row: row.number, reason: reason, cells: filled))
            return
        }
        let first = cells.count
        let surroundings = surroundings(of: row)
        var values: [RegisterColumn: String] = [:]
        for column in table.columns where column.role != .kept { read(column, of: row, surroundings, into: &values) }
        let read = cells[first...]
        guard read.contains(where: { tellsOfAPost($0) }) || !table.tellsOfPosts else {
            cells.removeSubrange(first...)
            leftOut.append(.init(row: row.number, reason: .noPost, cells: filled))
            return
        }
        let hasTerritory = [.perimetre, .perimetreLimitrophe].contains { !(values[$0] ?? "").isEmpty }
        let coversNobody = values[.qualite] == Post.Quality.coordinateur.rawValue
        guard hasTerritory || coversNobody || importer.doubts == .kept else {
            leftOut.append(.init(row: row.number, reason: .noTerritory, cells: filled))
            return
        }
        // A second row under one identifier gets one of its own, as a row without any does.
        let isMadeUp = values[.id].map { !identifiers.insert($0).inserted } ?? true
        if isMadeUp {
            values[.id] = "ligne-\(row.number)"
            identifiers.insert("ligne-\(row.number)")
        }
        let words = table.columns.map { $0.index < row.cells.count ? row.cells[$0.index] : "" }
        entries.append(.init(row: row.number, values: values, isIdentifierMadeUp: isMadeUp, words: words))
    }

    /// Whether a cell says that somebody is there: a structure, a size, a name of the post, days.
    private func tellsOfAPost(_ cell: ImportedList.Cell) -> Bool {
        switch cell.role {
        case .register(.perimetre), .register(.perimetreLimitrophe), .register(.departement), .register(.region),
            .register(.siege), .register(.statut), .kept:
            false
        default: !isNobody(cell.text) && !NothingSaid.isSaid(by: cell.text)
        }
    }

    /// « aucun facilitateur », « vacant », « 0 ».
    private func isNobody(_ text: String) -> Bool {
        let word = normalized(text)
        return [
            "aucun", "aucune", "neant", "vacant", "0", "00", "000", "sansobjet", "pasdefacilitateur", "zoneblanche",
        ]
        .contains(word) || word.hasPrefix("aucunfacilit") || word.hasPrefix("pasdefacilit")
    }

    // MARK: Rows that are no posts

    private mutating func reasonToLeaveOut(
        _ row: RawSheet.Row, _ filled: [String]
    ) -> ImportedList.LeftOut.Reason? {
        let headers = table.sheet.rows[table.header].cells
        let repeated = zip(row.cells, headers).count { !$0.isEmpty && normalized($0) == normalized($1) }
        if repeated >= 2, repeated == filled.count { return .header }
        if filled.prefix(2).contains(where: Self.isTotal) { return .total }
        guard filled.count == 1 else { return nil }
        let text = filled[0]
        let index = row.cells.firstIndex { !$0.isEmpty } ?? 0
        // A département on a line of its own heads the rows below it.
        let answer = importer.names.answer(to: text, at: [.departement], around: NameSurroundings())
        if answer.certainty == .exact, answer.units.count == 1 { departement = answer.units[0].position }
        let role = index < table.columns.count ? table.columns[index].role : .kept
        return role == .register(.perimetre) && answer.certainty != .exact ? nil : .title
    }

    private static func isTotal(_ text: String) -> Bool {
        let word = text.lowercased().folded
        return word.wholeMatch(of: /(?:sous[- ]?total|total|totaux|ensemble|somme|cumul)(?:[ :(].*|s)?/) != nil
    }

    // MARK: Cells

    private func surroundings(of row: RawSheet.Row) -> NameSurroundings {
        var surroundings = importer.names.surroundings.within(departement)
        for column in table.columns where column.index < row.cells.count {
            let text = row.cells[column.index]
            guard column.role == .register(.departement), !text.isEmpty else { continue }
            if let position = importer.names.departement(text) { surroundings = surroundings.within(position) }
        }
        for column in table.columns where column.index < row.cells.count {
            let text = row.cells[column.index]
            guard column.role == .register(.siege), !text.isEmpty else { continue }
            let reading = reader.perimeters.seat(text, around: surroundings)
            if reading.certainty == .exact, let code = reading.reading?.value {
                surroundings.seat = importer.names.gazetteer.position(of: code, at: .commune)
            }
        }
        return surroundings
    }

    private mutating func read(
        _ column: ListColumn, of row: RawSheet.Row, _ surroundings: NameSurroundings,
        into values: inout [RegisterColumn: String]
    ) {
        guard column.index < row.cells.count, !row.cells[column.index].isEmpty else { return }
        let text = row.cells[column.index]
        let address = CellReference.text(column: column.index + 1, row: row.number)
        let correction = importer.corrections[table.sheet.name]?[address]
        let written = correction ?? text
        func add(_ register: RegisterColumn, _ reading: CellReading) {
            cells.append(
                .init(
                    row: row.number, column: column.index, header: column.header, role: column.role, text: text,
                    correction: correction, reading: reading))
            let taken =
                switch importer.doubts {
                case .heldBack: reading.certain
                case .taken: reading.reading?.value ?? reading.certain
                case .kept: reading.certainty == .exact ? reading.certain : written
                }
            values[register] = taken.isEmpty ? nil : taken
        }
        switch column.role {
        case .kept: break
        case .period:
            guard let period = DayReading.period(written) else {
                add(.fin, DayReading.read(written, .end))
                return
            }
            let label = "\(DayReading.choice(period.start).label) – \(DayReading.choice(period.end).label)"
            add(.fin, .exact(period.end.description, label: label))
            values[.debut] = period.start.description
        case .register(let register):
            add(register, reader.reading(written, of: register, under: column.header, around: surroundings))
        }
    }
}

extension ListTable {
    /// Whether a column tells of posts beside where they act: in a list of territories and their contacts each row is one.
    var tellsOfPosts: Bool { hasRole(.structure) || hasRole(.etp) || hasRole(.id) }
}

extension TerritoryNames {
    /// The département of a cell that may hold its number or its name.
    func departement(_ text: String) -> Int? {
        if let position = gazetteer.position(of: text.uppercased(), at: .departement) { return position }
        if text.count == 1, let position = gazetteer.position(of: "0" + text, at: .departement) { return position }
        let answer = answer(to: text, at: [.departement], around: NameSurroundings())
        return answer.certainty == .exact ? answer.units.first?.position : nil
    }
}

extension String {
    /// Without accents.
    fileprivate var folded: String { folding(options: .diacriticInsensitive, locale: nil) }
}

internal import VectorIO

/// The table that a sheet holds among titles and totals: its header and its columns.
struct ListTable {
    let sheet: RawSheet
    /// Among the rows of the sheet.
    let header: Int
    var columns: [ListColumn]

    /// How far from the top a header may stand.
    private static let deepest = 60

    /// Nil for a sheet in which no row names two columns of a register, a territory, a structure or a size among them; one
    /// is enough in a row of three headers at least, whose other columns their cells may tell.
    init?(_ sheet: RawSheet) {
        var best: (row: Int, roles: [Int: ListColumn.Role])?
        for (index, row) in sheet.rows.enumerated() where row.number <= Self.deepest {
            let roles = ListHeader.roles(of: row.cells)
            let filled = row.cells.filter { !$0.isEmpty }
            let isRowOfHeaders = filled.count > 2 && !filled.contains { $0.contains(where: \.isNumber) }
            if roles.count > best?.roles.count ?? (isRowOfHeaders ? 0 : 1) { best = (index, roles) }
        }
        guard let best, best.roles.values.contains(where: Self.isTelling), best.row + 1 < sheet.rows.count else {
            return nil
        }
        self.sheet = sheet
        header = best.row
        let width = sheet.rows[best.row...].map(\.cells.count).max() ?? 0
        let headers = sheet.rows[best.row].cells
        columns = (0..<width).map { index in
            ListColumn(
                index: index, header: index < headers.count ? headers[index] : "", role: best.roles[index] ?? .kept,
                clue: .header)
        }
    }

    private static func isTelling(_ role: ListColumn.Role) -> Bool {
        [.register(.perimetre), .register(.structure), .register(.etp)].contains(role)
    }

    var body: ArraySlice<RawSheet.Row> { sheet.rows[(header + 1)...] }

    /// The cells of a column that hold something, from the top.
    func texts(of column: ListColumn, most: Int = 40) -> [String] {
        Array(
            body.lazy.compactMap { row in
                column.index < row.cells.count && !row.cells[column.index].isEmpty ? row.cells[column.index] : nil
            }.prefix(most))
    }

    func hasRole(_ role: RegisterColumn) -> Bool { columns.contains { $0.role == .register(role) } }

    /// Finds by their cells the columns that no header names: territories, sizes, days.
    mutating func recognizeByContent(_ names: TerritoryNames) {
        if !hasRole(.perimetre) {
            take(.register(.perimetre), atLeast: 0.4) { text in
                text.contains(where: \.isLetter) && names.reading(of: text).certainty == .exact
            }
        }
        if !hasRole(.etp) {
            take(.register(.etp), atLeast: 0.7) { text in
                let reading = ETPReading.read(text, under: "")
                return reading.certainty != .unknown && !(reading.reading?.value ?? "").isEmpty
            }
        }
        if !hasRole(.fin), !columns.contains(where: { $0.role == .period }) {
            take(.period, atLeast: 0.7) { DayReading.period($0) != nil }
        }
        if !hasRole(.fin), !columns.contains(where: { $0.role == .period }) {
            take(.register(.fin), atLeast: 0.7) { text in
                text.contains(where: \.isNumber) && DayReading.read(text, .end).certainty == .exact
            }
        }
        if !hasRole(.structure) {
            take(.register(.structure), atLeast: 0.5) { text in
                let word = normalized(text)
                return Self.bodies.contains { word.hasPrefix($0) }
            }
        }
    }

    private static let bodies = [
        "plie", "maisondelemploi", "mde", "missionlocale", "association", "geiq", "conseildepartemental",
        "departementd",
        "communaute", "ville", "mairie", "metropole", "ccas",
    ]

    /// Gives a role to the column without one most of whose cells fit it.
    private mutating func take(_ role: ListColumn.Role, atLeast part: Double, _ fits: (String) -> Bool) {
        var best: (index: Int, share: Double)?
        for column in columns where column.role == .kept {
            let texts = texts(of: column)
            guard !texts.isEmpty else { continue }
            let share = Double(texts.count(where: fits)) / Double(texts.count)
            if share >= part, share > best?.share ?? 0 { best = (column.index, share) }
        }
        guard let best else { return }
        columns[best.index].role = role
        columns[best.index].clue = .content
    }
}

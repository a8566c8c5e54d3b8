internal import Diagnostics
internal import Territories
internal import VectorIO

/// Reads one row of a register after the other. The columns fill in the post; what only several cells together tell is
/// checked once they have.
struct PostReader {
    private let sheet: RegisterSheet
    private let names: TerritoryNames
    private(set) var parser: PerimeterParser
    private(set) var findings = Findings()
    /// The row of each identifier.
    private var rows: [String: Int] = [:]

    /// The row being read.
    private var cells: RowReader<RegisterColumn>
    /// What it has become so far.
    var post = Post(id: "", etp: nil, own: Perimeter())
    /// It has an identifier that no other row has.
    private var isNamed = false

    init(_ sheet: RegisterSheet, names: TerritoryNames, zones: Zones?) {
        self.sheet = sheet
        self.names = names
        parser = PerimeterParser(names: names, zones: zones)
        cells = RowReader(file: sheet.table.file, row: Table.Row(number: 0, cells: []), columns: sheet.indices)
    }

    /// - Returns: nil for a row without a name of its own, which is still read for what else is wrong with it.
    mutating func post(_ row: Table.Row) throws -> Post? {
        cells = RowReader(file: sheet.table.file, row: row, columns: sheet.indices)
        post = Post(id: "", etp: nil, own: Perimeter())
        isNamed = false
        post.row = row.number
        post.cells = written(row)
        for column in sheet.columns { try column.read(&self, column) }
        if let outline = row.outline {
            post.own = Perimeter(post.own.tokens + [.init(parser.add(.row(post.id), outline))])
        }
        check()
        return isNamed ? post : nil
    }

    private func written(_ row: Table.Row) -> [String: String] {
        var written = Dictionary(zip(sheet.table.header, row.cells), uniquingKeysWith: { first, _ in first })
        for (column, index) in sheet.indices { written[column.rawValue] = row.cells[index] }
        return written
    }

    // MARK: Cells

    mutating func readIdentifier(_ column: RegisterColumn) {
        guard let id = cells.text(column) else {
            findings.add(Diagnostic(TableProblem.missingValue, at: cells.place(column)))
            return
        }
        post.id = id
        if let first = rows[id] {
            findings.add(
                Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: cells.place(column), value: id))
        } else {
            rows[id] = cells.row.number
            isNamed = true
        }
    }

    mutating func readSeat(_ column: RegisterColumn) throws {
        guard let code = cells.text(column) else { return }
        let place = cells.place(column)
        post.seat = try findings.attempt { [names, surroundings] in
            try names.position(of: code, at: .commune, around: surroundings, place: place)
        }
    }

    mutating func perimeter(_ column: RegisterColumn) throws -> Perimeter {
        parser.surroundings = surroundings
        let read = try parser.perimeter(
            cells.text(column) ?? "", round: centre, place: cells.place(column), findings: &findings)
        if !read.isWhole { post.isPerimeterWhole = false }
        return read.perimeter
    }

    private var centre: PerimeterParser.Centre {
        guard let seat = post.seat else { return cells.text(.siege) == nil ? .missing : .faulty }
        return names.gazetteer.communes[seat].seat.map { .known($0) } ?? .missing
    }

    /// What chooses among homonyms: the row's département, the seat once it is read, the study's territory.
    private var surroundings: NameSurroundings {
        var surroundings = names.surroundings
        surroundings.seat = post.seat
        guard let text = cells.text(.departement) else { return surroundings }
        let answer = names.answer(to: text, at: [.departement], around: NameSurroundings())
        guard
            let departement = names.gazetteer.position(of: text, at: .departement)
                ?? (answer.certainty == .exact ? answer.units.first?.position : nil)
        else { return surroundings }
        return surroundings.within(departement)
    }

    func text(_ column: RegisterColumn) -> String? { cells.text(column) }

    mutating func number(_ column: RegisterColumn, in range: ClosedRange<Double>) -> Double? {
        cells.number(column, in: range, findings: &findings)
    }

    mutating func date(_ column: RegisterColumn) -> CivilDate? { cells.date(column, findings: &findings) }

    mutating func money(_ column: RegisterColumn) -> Money? { cells.money(column, findings: &findings) }

    mutating func truth(_ column: RegisterColumn) -> Bool? { cells.truth(column, findings: &findings) }

    mutating func keyword<Keyword: RawRepresentable & CaseIterable>(
        _ column: RegisterColumn
    ) -> Keyword? where Keyword.RawValue == String {
        cells.keyword(column, Keyword.self, findings: &findings)
    }

    // MARK: Cells against each other

    private mutating func check() {
        checkPerimeter()
        if let start = post.start, let end = post.end, end < start {
            findings.add(Diagnostic(ValueProblem.reversedDates, at: cells.place(.fin), value: cells.text(.fin)))
        }
        if let least = post.leastETP, let most = post.mostETP, most < least {
            findings.add(Diagnostic(ValueProblem.reversedBounds, at: cells.place(.etpMax), value: cells.text(.etpMax)))
        }
    }

    private mutating func checkPerimeter() {
        let hasPerimeter = sheet.indices[.perimetre] != nil || sheet.table.isLayer
        if post.own.isEmpty, post.adjoining.isEmpty, post.isPerimeterWhole, post.quality == .facilitateur,
            !post.id.isEmpty, hasPerimeter
        {
            findings.add(Diagnostic(PerimeterProblem.emptyPerimeter, at: cells.place(.perimetre), value: post.id))
        }
        // An ETP that cannot be read is told already.
        if post.etp == nil, cells.text(.etp) != nil { return }
        let adjoiningShare = post.own.isEmpty ? 1 : post.adjoining.isEmpty ? 0 : post.adjoiningQuota
        checkReservations(post.own, .perimetre, etp: post.etp.map { $0 * (1 - adjoiningShare) })
        checkReservations(post.adjoining, .perimetreLimitrophe, etp: post.etp.map { $0 * adjoiningShare })
    }

    /// - Parameter etp: what the post has for this perimeter; nil when unknown.
    private mutating func checkReservations(_ perimeter: Perimeter, _ column: RegisterColumn, etp: Double?) {
        let reservations = perimeter.tokens.compactMap(\.reservedETP)
        guard !reservations.isEmpty else { return }
        guard let etp else {
            findings.add(Diagnostic(PerimeterProblem.reservedWithUnknownETP, at: cells.place(.etp)))
            return
        }
        if reservations.reduce(0, +) > etp * (1 + 1e-9) {
            findings.add(
                Diagnostic(PerimeterProblem.reservedBeyondPost, at: cells.place(column), value: cells.text(column)))
        }
    }
}

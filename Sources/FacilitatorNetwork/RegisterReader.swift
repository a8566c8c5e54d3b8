public import Diagnostics
internal import GeometryKit
public import Territories
public import VectorIO

/// Turns the rows of a table into posts, and says everything that is wrong with them in one go.
public struct RegisterReader {
    private let gazetteer: Gazetteer
    private let resolver: CodeResolver
    private var parser: PerimeterParser
    /// Headers by column name, as the study gives them.
    private let mapping: [String: String]
    private var findings = Findings()

    private init(gazetteer: Gazetteer, zones: Zones?, mapping: [String: String]) {
        self.gazetteer = gazetteer
        self.mapping = mapping
        resolver = CodeResolver(gazetteer: gazetteer)
        parser = PerimeterParser(resolver: resolver, zones: zones)
    }

    /// Whether a row of a table looks like the header of a register.
    public static func isHeader(_ cells: [String]) -> Bool { RegisterColumn.isHeader(cells) }

    /// - Parameters:
    ///   - columns: headers that are not the usual ones, by the name of their column.
    ///   - findings: receives errors and warnings; with an error in it the register is not whole.
    public static func read(
        _ table: Table, gazetteer: Gazetteer, zones: Zones?, columns: [String: String] = [:], findings: inout Findings
    ) throws -> Register {
        var reader = RegisterReader(gazetteer: gazetteer, zones: zones, mapping: columns)
        let posts = try reader.posts(of: table)
        findings.add(contentsOf: reader.findings)
        return Register(posts: posts, polygons: reader.parser.polygons)
    }

    private mutating func posts(of table: Table) throws -> [Post] {
        let columns = RegisterHeader(table, mapping: mapping, findings: &findings).columns
        var posts: [Post] = []
        var rows: [String: Int] = [:]
        for row in table.rows {
            let reader = RowReader(file: table.file, row: row, columns: columns)
            let id = reader.text(.id)
            let first = id.flatMap { rows[$0] }
            if let id, let first {
                findings.add(
                    Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: reader.place(.id), value: id))
            } else if let id {
                rows[id] = row.number
            } else if columns[.id] != nil {
                findings.add(Diagnostic(TableProblem.missingValue, at: reader.place(.id)))
            }
            // A row without a name of its own is still read, for what else is wrong with it.
            let post = try post(id: id ?? "", reader, table: table)
            if id != nil, first == nil { posts.append(post) }
        }
        return posts
    }

    private mutating func post(id: String, _ reader: RowReader<RegisterColumn>, table: Table) throws -> Post {
        let etp = reader.number(.etp, in: 0...50, findings: &findings)
        let isETPWrong = etp == nil && reader.text(.etp) != nil
        var seat: Int?
        if let code = reader.text(.siege) {
            seat = try findings.attempt { [resolver] in
                try resolver.position(of: code, at: .commune, place: reader.place(.siege))
            }
        }
        let quality = reader.keyword(.qualite, Post.Quality.self, findings: &findings) ?? .facilitateur
        let isSeatTold = seat == nil && reader.text(.siege) != nil
        let read = try perimeter(.perimetre, reader, seat: seat, isSeatTold: isSeatTold)
        let readAdjoining = try perimeter(.perimetreLimitrophe, reader, seat: seat, isSeatTold: isSeatTold)
        var own = read.perimeter
        if let outline = reader.row.outline {
            own = Perimeter(own.tokens + [.init(parser.polygon(named: id, outline))])
        }
        let adjoining = readAdjoining.perimeter
        let isWhole = read.isWhole && readAdjoining.isWhole
        if own.isEmpty, adjoining.isEmpty, isWhole, quality == .facilitateur, !id.isEmpty,
            reader.columns[.perimetre] != nil || table.isLayer
        {
            findings.add(Diagnostic(PerimeterProblem.emptyPerimeter, at: reader.place(.perimetre), value: id))
        }
        let quota = reader.number(.quotaLimitrophe, in: 0...1, findings: &findings) ?? 0
        let adjoiningShare = own.isEmpty ? 1 : adjoining.isEmpty ? 0 : quota
        if !isETPWrong {
            checkReservations(own, .perimetre, etp: etp.map { $0 * (1 - adjoiningShare) }, reader)
            checkReservations(adjoining, .perimetreLimitrophe, etp: etp.map { $0 * adjoiningShare }, reader)
        }
        let start = reader.date(.debut, findings: &findings)
        let end = reader.date(.fin, findings: &findings)
        if let start, let end, end < start {
            findings.add(Diagnostic(ValueProblem.reversedDates, at: reader.place(.fin), value: reader.text(.fin)))
        }
        let least = reader.number(.etpMin, in: 0...50, findings: &findings)
        let most = reader.number(.etpMax, in: 0...50, findings: &findings)
        if let least, let most, most < least {
            findings.add(
                Diagnostic(ValueProblem.reversedBounds, at: reader.place(.etpMax), value: reader.text(.etpMax)))
        }
        return Post(
            id: id, structure: reader.text(.structure) ?? "",
            structureType: reader.keyword(.typeStructure, Post.StructureType.self, findings: &findings),
            quality: quality, etp: etp, seat: seat, own: own, adjoining: adjoining,
            adjoiningQuota: quota, start: start, end: end,
            status: reader.keyword(.statut, Post.Status.self, findings: &findings) ?? .enCours,
            servesStateContracts: reader.truth(.marchesEtat, findings: &findings), leastETP: least, mostETP: most,
            financing: financing(reader), isPerimeterWhole: isWhole,
            row: reader.row.number, cells: cells(of: reader.row, table, reader.columns))
    }

    private mutating func financing(_ reader: RowReader<RegisterColumn>) -> Financing {
        var amounts: [Financing.Line: Money] = [:]
        for line in Financing.Line.allCases {
            if let column = RegisterColumn(rawValue: line.rawValue) {
                amounts[line] = reader.money(column, findings: &findings)
            }
        }
        return Financing(
            call: reader.text(.aap), followUp: reader.text(.suivi),
            annualCost: reader.money(.coutAnnuel, findings: &findings), amounts: amounts)
    }

    private func cells(of row: Table.Row, _ table: Table, _ columns: [RegisterColumn: Int]) -> [String: String] {
        var cells = Dictionary(zip(table.header, row.cells), uniquingKeysWith: { first, _ in first })
        for (column, index) in columns { cells[column.rawValue] = row.cells[index] }
        return cells
    }

    private mutating func perimeter(
        _ column: RegisterColumn, _ reader: RowReader<RegisterColumn>, seat: Int?, isSeatTold: Bool
    ) throws -> (perimeter: Perimeter, isWhole: Bool) {
        try parser.perimeter(
            reader.text(column) ?? "", seat: seat.flatMap { gazetteer.communes[$0].seat }, isSeatTold: isSeatTold,
            place: reader.place(column), findings: &findings)
    }

    /// - Parameter etp: what the post has for this perimeter; nil when unknown.
    private mutating func checkReservations(
        _ perimeter: Perimeter, _ column: RegisterColumn, etp: Double?, _ reader: RowReader<RegisterColumn>
    ) {
        let reservations = perimeter.tokens.compactMap(\.reservedETP)
        guard !reservations.isEmpty else { return }
        guard let etp else {
            findings.add(Diagnostic(PerimeterProblem.reservedWithUnknownETP, at: reader.place(.etp)))
            return
        }
        if reservations.reduce(0, +) > etp * (1 + 1e-9) {
            findings.add(
                Diagnostic(PerimeterProblem.reservedBeyondPost, at: reader.place(column), value: reader.text(column)))
        }
    }
}

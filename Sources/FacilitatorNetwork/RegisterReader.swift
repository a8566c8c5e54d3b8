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
        let columns = columns(of: table)
        guard findings.errors.isEmpty else { return [] }
        var posts: [Post] = []
        var rows: [String: Int] = [:]
        for row in table.rows {
            let reader = RowReader(file: table.file, row: row, columns: columns)
            guard let id = reader.text(.id) else {
                findings.add(Diagnostic(.missingValue, at: reader.place(.id)))
                continue
            }
            if let first = rows[id] {
                findings.add(Diagnostic(.duplicateIdentifier(firstRow: first), at: reader.place(.id), value: id))
                continue
            }
            rows[id] = row.number
            posts.append(try post(id: id, reader, table: table))
        }
        return posts
    }

    private mutating func post(id: String, _ reader: RowReader, table: Table) throws -> Post {
        let etp = reader.number(.etp, in: 0...1000, findings: &findings)
        var seat: Int?
        if let code = reader.text(.siege) {
            seat = try findings.attempt { [resolver] in
                try resolver.position(of: code, at: .commune, place: reader.place(.siege))
            }
        }
        let quality = reader.keyword(.qualite, Post.Quality.self, findings: &findings) ?? .facilitateur
        var own = try perimeter(.perimetre, reader, seat: seat)
        if let outline = reader.row.outline {
            own = Perimeter(own.tokens + [.init(parser.polygon(named: id, outline))])
        }
        let adjoining = try perimeter(.perimetreLimitrophe, reader, seat: seat)
        if own.isEmpty, adjoining.isEmpty, quality == .facilitateur, reader.text(.perimetre) == nil {
            findings.add(Diagnostic(.emptyPerimeter, at: reader.place(.perimetre), value: id))
        }
        let quota = reader.number(.quotaLimitrophe, in: 0...1, findings: &findings) ?? 0
        let adjoiningShare = own.isEmpty ? 1 : adjoining.isEmpty ? 0 : quota
        checkReservations(own, .perimetre, etp: etp.map { $0 * (1 - adjoiningShare) }, reader)
        checkReservations(adjoining, .perimetreLimitrophe, etp: etp.map { $0 * adjoiningShare }, reader)
        let start = reader.date(.debut, findings: &findings)
        let end = reader.date(.fin, findings: &findings)
        if let start, let end, end < start {
            findings.add(Diagnostic(.reversedDates, at: reader.place(.fin), value: end.description))
        }
        return Post(
            id: id, structure: reader.text(.structure) ?? "",
            structureType: reader.keyword(.typeStructure, Post.StructureType.self, findings: &findings),
            quality: quality, etp: etp, seat: seat, own: own, adjoining: adjoining,
            adjoiningQuota: quota,
            start: start, end: end,
            status: reader.keyword(.statut, Post.Status.self, findings: &findings) ?? .enCours,
            row: reader.row.number,
            cells: Dictionary(zip(table.header, reader.row.cells), uniquingKeysWith: { first, _ in first }))
    }

    private mutating func perimeter(_ column: RegisterColumn, _ reader: RowReader, seat: Int?) throws -> Perimeter {
        try parser.perimeter(
            reader.text(column) ?? "", seat: seat.flatMap { gazetteer.communes[$0].seat },
            place: reader.place(column), findings: &findings)
    }

    /// - Parameter etp: what the post has for this perimeter; nil when unknown.
    private mutating func checkReservations(
        _ perimeter: Perimeter, _ column: RegisterColumn, etp: Double?, _ reader: RowReader
    ) {
        let reservations = perimeter.tokens.compactMap(\.reservedETP)
        guard !reservations.isEmpty else { return }
        guard let etp else {
            findings.add(Diagnostic(.reservedWithUnknownETP, at: reader.place(.etp)))
            return
        }
        if reservations.reduce(0, +) > etp * (1 + 1e-9) {
            findings.add(Diagnostic(.reservedBeyondPost, at: reader.place(column), value: reader.text(column)))
        }
    }

    /// The column of each name of the contract; unknown columns are kept in the rows and only warned about.
    private mutating func columns(of table: Table) -> [RegisterColumn: Int] {
        let valid = RegisterColumn.allCases.map(\.rawValue)
        let mapped = mappedColumns(of: table)
        var columns = mapped
        for (index, header) in table.header.enumerated() where !header.isEmpty && !mapped.values.contains(index) {
            let place = Diagnostic.Place(file: table.file, row: table.isLayer ? nil : 1, column: header)
            guard let column = RegisterColumn.named(header) else {
                findings.add(
                    Diagnostic(
                        .unknownColumn(valid: valid), severity: .warning, at: place, value: header,
                        nearest: nearest(to: header, among: valid)))
                continue
            }
            if mapped[column] != nil { continue }
            if columns.updateValue(index, forKey: column) != nil {
                findings.add(Diagnostic(.repeatedColumn, at: place, value: header))
            }
        }
        // A row of a layer is its own perimeter.
        for column in RegisterColumn.required where columns[column] == nil && !(column == .perimetre && table.isLayer) {
            add(.missingColumn(valid: table.header.filter { !$0.isEmpty }), column.rawValue, severity: .error, table)
        }
        if columns[.etp] == nil {
            add(.missingColumn(valid: table.header), RegisterColumn.etp.rawValue, severity: .warning, table)
        }
        return columns
    }

    private mutating func add(
        _ problem: Problem, _ column: String, severity: Diagnostic.Severity, _ table: Table
    ) {
        let place = Diagnostic.Place(file: table.file, row: table.isLayer ? nil : 1, column: column)
        findings.add(Diagnostic(problem, severity: severity, at: place))
    }

    /// The columns that the study names itself.
    private mutating func mappedColumns(of table: Table) -> [RegisterColumn: Int] {
        var columns: [RegisterColumn: Int] = [:]
        for (name, header) in mapping.sorted(by: { $0.key < $1.key }) {
            guard let column = RegisterColumn(rawValue: name) else {
                let valid = RegisterColumn.allCases.map(\.rawValue)
                findings.add(
                    Diagnostic(
                        .notAmong(valid: valid), at: .init(column: "columns.\(name)"), value: name,
                        nearest: nearest(to: name, among: valid)))
                continue
            }
            if let index = table.header.firstIndex(where: { normalized($0) == normalized(header) }) {
                columns[column] = index
            } else {
                findings.add(
                    Diagnostic(
                        .missingColumn(valid: table.header), at: .init(file: table.file, column: header), value: header,
                        nearest: nearest(to: header, among: table.header)))
            }
        }
        return columns
    }
}

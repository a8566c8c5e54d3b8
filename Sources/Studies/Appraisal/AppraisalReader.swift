internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
internal import VectorIO

/// Turns the rows of an appraisal's tables into what people noted, and says everything that is wrong with them in one go.
struct AppraisalReader {
    private let columns: [(column: AppraisalColumn, words: [String])]
    private let byName: [String: AppraisalColumn]
    /// Identifiers of the applications.
    private let applications: [String]
    private let scale: Double
    private var findings = Findings()
    private var entries: [String: AppraisalEntry] = [:]
    /// Which table gave a column first.
    private var given: [AppraisalColumn: String] = [:]

    /// Whether a row of a table looks like the header of an appraisal.
    static func isHeader(_ cells: [String]) -> Bool {
        cells.contains { cell in ["id", "identifiant", "candidature"].contains { Post.key($0) == Post.key(cell) } }
    }

    /// - Parameters:
    ///   - calls: those of the applications, whose pieces and criteria are columns.
    ///   - scale: the best mark.
    /// - Returns: by the identifier of the application.
    static func read(
        _ tables: [Table], under calls: [CallRules], of applications: [String], scale: Double,
        findings: inout Findings
    ) -> [String: AppraisalEntry] {
        var reader = AppraisalReader(AppraisalColumn.all(under: calls), applications, scale)
        for table in tables { reader.read(table) }
        findings.add(contentsOf: reader.findings)
        return reader.entries
    }

    private init(
        _ columns: [(column: AppraisalColumn, words: [String])], _ applications: [String], _ scale: Double
    ) {
        self.columns = columns
        self.applications = applications
        self.scale = scale
        var byName: [String: AppraisalColumn] = [:]
        for (column, words) in columns {
            for word in [column.name] + words where byName[Post.key(word)] == nil { byName[Post.key(word)] = column }
        }
        self.byName = byName
    }

    // MARK: Header

    private mutating func read(_ table: Table) {
        guard let indices = header(of: table) else { return }
        var rows: [String: Int] = [:]
        for row in table.rows {
            func place(_ column: AppraisalColumn) -> Diagnostic.Place {
                .init(file: table.file, row: row.number, column: column.name)
            }
            func text(_ column: AppraisalColumn) -> String? {
                indices[column].flatMap { row.cells[$0].isEmpty ? nil : row.cells[$0] }
            }
            guard let id = text(.id) else {
                findings.add(Diagnostic(TableProblem.missingValue, at: place(.id)))
                continue
            }
            let isKnown = applications.contains(id)
            if !isKnown {
                findings.add(
                    Diagnostic(
                        AppraisalProblem.unknownApplication(valid: Array(applications.prefix(12))), at: place(.id),
                        value: id, nearest: nearest(to: id, among: applications)))
            }
            if let first = rows.updateValue(row.number, forKey: id) {
                findings.add(Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: place(.id), value: id))
                continue
            }
            // What is wrong with the other cells is told too.
            var entry = entries[id] ?? AppraisalEntry()
            for column in indices.keys.sorted(by: { indices[$0] ?? 0 < indices[$1] ?? 0 }) {
                if let text = text(column) { take(text, column, place(column), &entry) }
            }
            if isKnown { entries[id] = entry }
        }
    }

    /// Nil without a column of identifiers.
    private mutating func header(of table: Table) -> [AppraisalColumn: Int]? {
        var indices: [AppraisalColumn: Int] = [:]
        let valid = columns.map(\.column.name)
        func place(_ column: String) -> Diagnostic.Place {
            .init(file: table.file, row: table.headerRow, column: column)
        }
        for (index, header) in table.header.enumerated() where !header.isEmpty && !RegisterColumn.isNote(header) {
            guard let column = byName[Post.key(header)] else {
                findings.add(
                    Diagnostic(
                        TableProblem.unknownColumn(valid: valid), severity: .warning, at: place(header), value: header,
                        nearest: nearest(to: header, among: valid)))
                continue
            }
            let isShared = column == .id || column == .structure
            let isElsewhere = !isShared && given[column].map { $0 != table.file } ?? false
            if isElsewhere || indices.updateValue(index, forKey: column) != nil {
                findings.add(Diagnostic(TableProblem.repeatedColumn, at: place(header), value: header))
            }
            given[column] = given[column] ?? table.file
        }
        if indices[.id] == nil {
            findings.add(
                Diagnostic(
                    TableProblem.missingColumn(valid: table.header.filter { !$0.isEmpty }), at: place("id"),
                    nearest: nearest(to: "id", among: table.header)))
            return nil
        }
        return indices
    }

    // MARK: Cells

    private mutating func take(
        _ text: String, _ column: AppraisalColumn, _ place: Diagnostic.Place, _ entry: inout AppraisalEntry
    ) {
        switch column {
        case .id, .structure: break
        case .applicant: entry.applicant = keyword(text, ApplicantStatus.self, place)
        case .decision: entry.decision = decision(text, place)
        case .motive: entry.motive = text
        case .remark: entry.remark = text
        case .piece(let code): entry.pieces[code] = answer(text, place)
        case .mark(let code): entry.marks[code] = mark(text, place)
        case .comment(let code): entry.comments[code] = text
        }
    }

    private mutating func answer(_ text: String, _ place: Diagnostic.Place) -> AppraisalEntry.PieceAnswer? {
        if let answer = YesNo(written: text) { return answer == .oui ? .oui : .non }
        if ["sansobjet", "so", "nonconcerne"].contains(Post.key(text)) { return .sansObjet }
        let valid = ["oui", "non", "sans objet"]
        findings.add(
            Diagnostic(
                ValueProblem.notAmong(valid: valid), at: place, value: text, nearest: nearest(to: text, among: valid)))
        return nil
    }

    private mutating func mark(_ text: String, _ place: Diagnostic.Place) -> Double? {
        guard let mark = DecimalNumber.parse(text) else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .number), at: place, value: text))
            return nil
        }
        guard (0...scale).contains(mark) else {
            let expected = "0 – \(DecimalNumber.text(scale))"
            findings.add(Diagnostic(ValueProblem.outOfRange(expected: expected), at: place, value: text))
            return nil
        }
        return mark
    }

    /// « Retenue », « refusé », « favorable »: as minutes of a committee have it.
    private mutating func decision(_ text: String, _ place: Diagnostic.Place) -> AppraisalEntry.Decision? {
        switch Post.key(text) {
        case "retenu", "retenue", "favorable", "accepte", "acceptee": return .retenu
        case "refuse", "refusee", "defavorable", "rejete", "rejetee": return .refuse
        default: return keyword(text, AppraisalEntry.Decision.self, place)
        }
    }

    private mutating func keyword<Keyword: RawRepresentable & CaseIterable>(
        _ text: String, _: Keyword.Type, _ place: Diagnostic.Place
    ) -> Keyword? where Keyword.RawValue == String {
        if let word = Keyword.allCases.first(where: { Post.key($0.rawValue) == Post.key(text) }) { return word }
        let valid = Keyword.allCases.map(\.rawValue)
        findings.add(
            Diagnostic(
                ValueProblem.notAmong(valid: valid), at: place, value: text, nearest: nearest(to: text, among: valid)))
        return nil
    }
}

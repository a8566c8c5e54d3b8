public import Diagnostics
public import VectorIO

/// Turns the rows of tables of hours into records, and says everything that is wrong with them in one go.
public struct ActivityReader {
    private let posts: [Post]
    private var findings = Findings()
    private var records: [ActivityRecord] = []

    /// Whether a row of a table looks like the header of a table of hours.
    public static func isHeader(_ cells: [String]) -> Bool {
        let columns = Set(cells.compactMap(ActivityColumn.named))
        return !columns.isDisjoint(with: [.post, .structure]) && !columns.isDisjoint(with: [.period, .start])
    }

    /// - Parameters:
    ///   - posts: the register's, of which the tables speak.
    ///   - findings: receives errors; with one in it the records are not whole.
    public static func read(_ tables: [Table], posts: [Post], findings: inout Findings) -> ActivityLog {
        var reader = ActivityReader(posts: posts)
        for table in tables { reader.read(table) }
        reader.checkOverlaps()
        reader.checkCarriers()
        findings.add(contentsOf: reader.findings)
        return ActivityLog(records: reader.records)
    }

    private init(posts: [Post]) {
        self.posts = posts
    }

    private mutating func read(_ table: Table) {
        guard let columns = columns(table) else { return }
        var texts: [ActivityColumn: CountTexts] = [:]
        for measure in ActivityMeasure.allCases {
            let column = ActivityColumn(measure)
            texts[column] = columns[column].map { index in CountTexts(table.rows.map { $0.cells[index] }) }
        }
        for row in table.rows {
            let reader = RowReader(file: table.file, row: row, columns: columns)
            let subject = subject(reader)
            let period = period(reader)
            let blank = Period(year: 2000)!
            var record = ActivityRecord(
                subject ?? .post(""), period ?? blank, file: table.file, row: row.number)
            fill(&record, reader, texts)
            if subject != nil, period != nil {
                checkConvention(record, reader)
                records.append(record)
            }
        }
    }

    private mutating func columns(_ table: Table) -> [ActivityColumn: Int]? {
        var columns: [ActivityColumn: Int] = [:]
        let errors = findings.errors.count
        for (index, header) in table.header.enumerated() {
            guard let column = ActivityColumn.named(header) else { continue }
            if columns.updateValue(index, forKey: column) != nil {
                let place = Diagnostic.Place(file: table.file, row: table.headerRow, column: header)
                findings.add(Diagnostic(TableProblem.repeatedColumn, at: place, value: header))
            }
        }
        for (either, or) in [(ActivityColumn.post, ActivityColumn.structure), (.period, .start)]
        where columns[either] == nil && columns[or] == nil {
            findings.add(
                Diagnostic(
                    TableProblem.missingColumn(valid: table.header.filter { !$0.isEmpty }),
                    at: .init(file: table.file, row: table.headerRow, column: either.rawValue),
                    nearest: nearest(to: either.rawValue, among: table.header)))
        }
        return findings.errors.count == errors ? columns : nil
    }

    // MARK: Whose and when

    private mutating func subject(_ reader: RowReader<ActivityColumn>) -> ActivityRecord.Subject? {
        if let id = reader.text(.post) {
            let ids = posts.map(\.id)
            guard let post = posts.first(where: { $0.id == id }) else {
                findings.add(
                    Diagnostic(
                        ValueProblem.notAmong(valid: Array(ids.prefix(12))), at: reader.place(.post), value: id,
                        nearest: nearest(to: id, among: ids)))
                return nil
            }
            if let structure = reader.text(.structure), Post.key(structure) != post.structureKey {
                findings.add(
                    Diagnostic(
                        ValueProblem.notAmong(valid: [post.structure]), at: reader.place(.structure),
                        value: structure, nearest: post.structure))
                return nil
            }
            return .post(id)
        }
        guard let structure = reader.text(.structure) else {
            findings.add(Diagnostic(TableProblem.missingValue, at: reader.place(.post)))
            return nil
        }
        let key = Post.key(structure)
        guard posts.contains(where: { $0.structureKey == key }) else {
            let names = posts.map(\.structure).filter { !$0.isEmpty }
            findings.add(
                Diagnostic(
                    ValueProblem.notAmong(valid: Array(names.prefix(12))), at: reader.place(.structure),
                    value: structure, nearest: nearest(to: structure, among: names)))
            return nil
        }
        return .structure(key)
    }

    private mutating func period(_ reader: RowReader<ActivityColumn>) -> Period? {
        if let text = reader.text(.period) {
            guard let period = Period(text) else {
                findings.add(Diagnostic(ActivityProblem.unreadablePeriod, at: reader.place(.period), value: text))
                return nil
            }
            return period
        }
        let start = reader.date(.start, findings: &findings)
        let end = reader.date(.end, findings: &findings)
        for column in [ActivityColumn.start, .end] where reader.text(column) == nil {
            findings.add(
                Diagnostic(
                    TableProblem.missingValue,
                    at: reader.place(reader.columns[.period] == nil ? column : .period)))
            return nil
        }
        guard let start, let end else { return nil }
        guard let period = Period(start: start, end: end) else {
            findings.add(
                Diagnostic(ValueProblem.reversedDates, at: reader.place(.end), value: end.description))
            return nil
        }
        return period
    }

    /// Told, not refused: reports go on after a convention, and a register may have the next one already.
    private mutating func checkConvention(_ record: ActivityRecord, _ reader: RowReader<ActivityColumn>) {
        let concerned = posts.filter { record.concerns($0) && $0.status == .enCours }
        let inside = concerned.contains { post in
            (post.start.map { $0 <= record.period.end } ?? true) && (post.end.map { $0 >= record.period.start } ?? true)
        }
        if !inside {
            findings.add(
                Diagnostic(
                    ActivityProblem.outsideConvention, severity: .warning, at: reader.place(.period),
                    value: record.period.description))
        }
    }

    // MARK: What

    private mutating func fill(
        _ record: inout ActivityRecord, _ reader: RowReader<ActivityColumn>, _ texts: [ActivityColumn: CountTexts]
    ) {
        for measure in ActivityMeasure.allCases {
            let column = ActivityColumn(measure)
            guard let text = reader.text(column), !Self.unknownWords.contains(normalized(text)) else { continue }
            if measure == .buyers, DecimalNumber.parse(text) == nil {
                record.buyers = Self.names(text)
                continue
            }
            if let thousands = texts[column]?.thousands(in: text) {
                findings.add(
                    Diagnostic(
                        ValueProblem.wrongKind(expected: .positiveNumber), at: reader.place(column), value: text,
                        nearest: thousands))
                continue
            }
            let number = reader.number(column, in: 0...1e12, expected: "≥ 0", findings: &findings)
            if let number, measure.isCount, number != number.rounded() {
                findings.add(
                    Diagnostic(ValueProblem.outOfRange(expected: "0, 1, 2…"), at: reader.place(column), value: text))
            } else {
                record.numbers[measure] = number
            }
        }
        for text in ActivityText.allCases { record.texts[text] = reader.text(ActivityColumn(text)) }
        readShare(&record, reader)
        let numbers = record.numbers
        for (part, whole) in [
            (ActivityMeasure.rsaHours, ActivityMeasure.insertionHours), (.insertionHours, .carrierHours),
        ] {
            guard let less = numbers[part], let more = numbers[whole], less > more else { continue }
            findings.add(
                Diagnostic(
                    ActivityProblem.beyondWhole(column: whole.rawValue, whole: more),
                    at: reader.place(ActivityColumn(part)), value: reader.text(ActivityColumn(part))))
        }
    }

    /// `0,3` or `30 %`; the hours that it makes.
    private mutating func readShare(_ record: inout ActivityRecord, _ reader: RowReader<ActivityColumn>) {
        guard let text = reader.text(.rsaShare), !Self.unknownWords.contains(normalized(text)) else { return }
        let isPercentage = text.hasSuffix("%")
        let digits = isPercentage ? String(text.dropLast().trimmingPrefix { $0 == " " }) : text
        guard let number = DecimalNumber.parse(digits.replacing(/\s+$/, with: "")) else {
            findings.add(
                Diagnostic(ValueProblem.wrongKind(expected: .number), at: reader.place(.rsaShare), value: text))
            return
        }
        let share = isPercentage ? number / 100 : number
        guard (0...1).contains(share) else {
            findings.add(
                Diagnostic(
                    ValueProblem.outOfRange(expected: "0 – 1 (0 % – 100 %)"), at: reader.place(.rsaShare), value: text))
            return
        }
        guard let hours = record.numbers[.insertionHours] else { return }
        if let told = record.numbers[.rsaHours] {
            if abs(told - share * hours) > max(1, 0.01 * hours) {
                findings.add(
                    Diagnostic(
                        ActivityProblem.disagrees(column: ActivityMeasure.rsaHours.rawValue, value: told),
                        at: reader.place(.rsaShare), value: text))
            }
        } else {
            record.numbers[.rsaHours] = share * hours
        }
    }

    private static let unknownWords: Set<String> = ["nd", "nc", "na", "arenseigner", ""]

    /// Names between semicolons, bars or line breaks, each once.
    private static func names(_ text: String) -> [String] {
        var seen: Set<String> = []
        return text.split { ";|\n\r".contains($0) }.compactMap { part in
            let name = String(part.drop { $0 == " " }).replacing(/\s+$/, with: "")
            return name.isEmpty || !seen.insert(Post.key(name)).inserted ? nil : name
        }
    }

    // MARK: Rows together

    /// A post's row and its structure's have hours in common too.
    private mutating func checkOverlaps() {
        func posts(of record: ActivityRecord) -> Set<String> {
            Set(self.posts.filter(record.concerns).map(\.id))
        }
        let concerned = records.map(posts)
        for index in records.indices {
            let record = records[index]
            guard
                let first = records.indices.prefix(index).first(where: { other in
                    records[other].period.overlaps(record.period)
                        && !concerned[other].isDisjoint(with: concerned[index])
                })
            else { continue }
            let column: ActivityColumn = if case .post = record.subject { .post } else { .structure }
            findings.add(
                Diagnostic(
                    ActivityProblem.overlappingPeriods(file: records[first].file, row: records[first].row),
                    at: .init(file: record.file, row: record.row, column: column.rawValue),
                    value: record.period.description))
        }
    }

    /// A carrier's hours are told beside each of its posts, and are one number.
    private mutating func checkCarriers() {
        var told: [String: ActivityRecord] = [:]
        for record in records {
            guard let hours = record.numbers[.carrierHours], let key = Self.carrier(of: record, among: posts) else {
                continue
            }
            if let first = told.updateValue(record, forKey: "\(key) \(record.period)"),
                let before = first.numbers[.carrierHours], before != hours
            {
                findings.add(
                    Diagnostic(
                        ActivityProblem.disagrees(column: ActivityMeasure.carrierHours.rawValue, value: before),
                        at: .init(
                            file: record.file, row: record.row, column: ActivityMeasure.carrierHours.rawValue),
                        value: "\(DecimalNumber.withoutNoise(hours))"))
            }
        }
    }

    /// The structure that a record is of, by its key; nil where nobody says.
    public static func carrier(of record: ActivityRecord, among posts: [Post]) -> String? {
        switch record.subject {
        case .structure(let key): key
        case .post(let id): posts.first { $0.id == id }.map(\.structureKey).flatMap { $0.isEmpty ? nil : $0 }
        }
    }
}

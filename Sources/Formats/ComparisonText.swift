internal import Coverage
public import Studies
internal import Territories
public import Wording

/// Two situations as a person compares them in a terminal: territories whose status changed, how people moved between
/// statuses, figures before and after.
public struct ComparisonText {
    private let result: StudyComparison
    private let wording: Wording
    private var format: NumberFormat { wording.format }
    private var comparison: Comparison { result.comparison }

    public init(_ result: StudyComparison, language: Language) {
        self.result = result
        wording = Wording(language)
    }

    /// A sentence stands for the first table where no status changes. It ends with a line feed.
    public var text: String {
        (heading + [""] + changedTerritories + [""] + movements + [""] + totals).joined(separator: "\n") + "\n"
    }

    private var heading: [String] {
        let isOneStudy = result.before.file == result.after.file
        let notes = isOneStudy ? result.before.notes : result.before.notes + result.after.notes
        var seen: Set<String> = []
        return [
            isOneStudy ? result.before.title : "\(result.before.title) / \(result.after.title)",
            "\(wording.before)\(wording.colon)\(situation(result.before))",
            "\(wording.after)\(wording.colon)\(situation(result.after))",
        ] + notes.filter { seen.insert($0).inserted }.map { "\(wording.notes)\(wording.colon)\($0)" }
    }

    private func situation(_ study: Study) -> String {
        let isOneStudy = result.before.file == result.after.file
        let date = study.date.map { format.date($0) } ?? wording.situationWithoutDate
        return isOneStudy ? date : "\(study.title), \(date)"
    }

    private var changedTerritories: [String] {
        let changed = comparison.rows.filter(\.hasChanged)
        if changed.isEmpty { return [wording.noStatusChange] }
        func dated(_ name: String, _ when: String) -> String { "\(name) \(when.lowercased())" }
        let (before, after) = (wording.before, wording.after)
        let columns: [PrintedColumn<Comparison.Row>] =
            [
                PrintedColumn(wording.code) { $0.unit.code }, PrintedColumn(wording.territory) { $0.unit.name },
                PrintedColumn(wording.population, .number) { wording.people(of: $0.before) },
                PrintedColumn(dated(wording.status, before)) { wording.name(of: $0.before.status) },
                PrintedColumn(dated(wording.status, after)) { wording.name(of: $0.after.status) },
                PrintedColumn(dated(wording.etp, before), .number) { wording.etp(of: $0.before) },
                PrintedColumn(dated(wording.etp, after), .number) { wording.etp(of: $0.after) },
            ]
        let table = ConsoleTable(columns, rows: changed)
        return ["\(wording.statusChanges) (\(format.integer(changed.count)))"] + table.lines
    }

    /// Rows are the statuses before, columns those after; printed parts still add up to the printed total.
    private var movements: [String] {
        guard comparison.total.before.population != nil else { return [wording.populationNotCalculable] }
        let statuses = AtomStatus.allCases.filter { status in
            comparison.total.before.areaByStatus[status] > 0
                || comparison.total.after.areaByStatus[status] > 0
        }
        let parts = roundedParts(
            statuses.flatMap { old in statuses.map { comparison.population(from: old, to: $0) } })
        struct Row {
            let status: AtomStatus
            let people: [Int]
        }
        let count = statuses.count
        let rows = statuses.indices.map {
            Row(status: statuses[$0], people: Array(parts[$0 * count..<($0 + 1) * count]))
        }
        let columns = statuses.indices.map { column in
            PrintedColumn<Row>(
                wording.name(of: statuses[column]), .number,
                total: format.integer(rows.reduce(0) { $0 + $1.people[column] })
            ) { format.integer($0.people[column]) }
        }
        let name = PrintedColumn<Row>("\(wording.before) \\ \(wording.after)", total: wording.total) {
            wording.name(of: $0.status)
        }
        let sum = PrintedColumn<Row>(wording.total, .number, total: format.integer(parts.reduce(0, +))) {
            format.integer($0.people.reduce(0, +))
        }
        let table = ConsoleTable([name] + columns + [sum], rows: rows, hasTotal: true)
        return [wording.movements] + table.lines
    }

    private var totals: [String] {
        ConsoleTable(
            PrintedChange.columns(wording), rows: PrintedChange.inComparison(comparison.total, wording)
        ).lines
    }
}

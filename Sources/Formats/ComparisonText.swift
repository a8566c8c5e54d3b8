internal import Coverage
public import Studies
internal import Territories
public import Wording

/// Two situations as a person compares them in a terminal: territories whose status changed, how people moved between
/// statuses, figures before and after.
public struct ComparisonText {
    private let result: StudyComparison
    private let catalogue: Wording
    private var format: NumberFormat { catalogue.format }
    private var comparison: Comparison { result.comparison }

    public init(_ result: StudyComparison, language: Language) {
        self.result = result
        catalogue = Wording(language)
    }

    public var text: String {
        (heading + [""] + changedTerritories + [""] + movements + [""] + totals).joined(separator: "\n") + "\n"
    }

    private var heading: [String] {
        let isOneStudy = result.before.file == result.after.file
        let notes = isOneStudy ? result.before.notes : result.before.notes + result.after.notes
        var seen: Set<String> = []
        return [
            isOneStudy ? result.before.title : "\(result.before.title) / \(result.after.title)",
            "\(catalogue.before)\(catalogue.colon)\(situation(result.before))",
            "\(catalogue.after)\(catalogue.colon)\(situation(result.after))",
        ] + notes.filter { seen.insert($0).inserted }.map { "\(catalogue.notes)\(catalogue.colon)\($0)" }
    }

    private func situation(_ study: Study) -> String {
        let isOneStudy = result.before.file == result.after.file
        let date = study.date.map { format.date($0) } ?? catalogue.situationWithoutDate
        return isOneStudy ? date : "\(study.title), \(date)"
    }

    private var changedTerritories: [String] {
        let changed = comparison.rows.filter(\.hasChanged)
        if changed.isEmpty { return [catalogue.noStatusChange] }
        var table = ConsoleTable(
            header: [
                catalogue.code, catalogue.territory, catalogue.population,
                "\(catalogue.status) \(catalogue.before.lowercased())",
                "\(catalogue.status) \(catalogue.after.lowercased())",
                "\(catalogue.etp) \(catalogue.before.lowercased())",
                "\(catalogue.etp) \(catalogue.after.lowercased())",
            ], alignments: [.left, .left, .right, .left, .left, .right, .right])
        for row in changed {
            table.rows.append([
                row.unit.code, row.unit.name, catalogue.people(of: row.before),
                catalogue.name(of: row.before.status), catalogue.name(of: row.after.status), etp(row.before),
                etp(row.after),
            ])
        }
        return ["\(catalogue.statusChanges) (\(format.integer(changed.count)))"] + table.lines
    }

    private func etp(_ figures: TerritoryFigures) -> String {
        figures.hasUnknownETP && figures.etp == 0 ? catalogue.unknown : format.decimal(figures.etp, digits: 2)
    }

    /// Rows are the statuses before, columns those after; printed parts still add up to the printed total.
    private var movements: [String] {
        let statuses = AtomStatus.allCases.filter { status in
            (comparison.total.before.areaByStatus[status] ?? 0) > 0
                || (comparison.total.after.areaByStatus[status] ?? 0) > 0
        }
        let parts = roundedParts(
            statuses.flatMap { old in statuses.map { comparison.population(from: old, to: $0) } })
        var table = ConsoleTable(
            header: ["\(catalogue.before) \\ \(catalogue.after)"] + statuses.map { catalogue.name(of: $0) }
                + [catalogue.total],
            alignments: [.left] + Array(repeating: .right, count: statuses.count + 1))
        let cells = { (row: Int) in Array(parts[row * statuses.count..<(row + 1) * statuses.count]) }
        for (row, status) in statuses.enumerated() {
            let cells = cells(row)
            table.rows.append(
                [catalogue.name(of: status)] + (cells + [cells.reduce(0, +)]).map(format.integer))
        }
        let sums = statuses.indices.map { column in
            statuses.indices.reduce(0) { $0 + parts[$1 * statuses.count + column] }
        }
        table.rows.append([catalogue.total] + (sums + [sums.reduce(0, +)]).map(format.integer))
        return [catalogue.movements] + table.lines
    }

    private var totals: [String] {
        let (before, after) = comparison.total
        var table = ConsoleTable(
            header: ["", catalogue.before, catalogue.after, catalogue.difference],
            alignments: [.left, .right, .right, .right])
        func add(_ label: String, _ value: (TerritoryFigures) -> Double?, digits: Int) {
            guard let old = value(before), let new = value(after) else { return }
            table.rows.append([
                label, format.decimal(old, digits: digits), format.decimal(new, digits: digits),
                format.signed(new - old, digits: digits),
            ])
        }
        add(catalogue.population, { $0.population }, digits: 0)
        add(catalogue.name(of: .nonCouverte), { $0.uncoveredPopulation }, digits: 0)
        add(catalogue.whitePopulation, { $0.whitePopulation }, digits: 0)
        add(catalogue.etp, { $0.etp }, digits: 2)
        add(catalogue.etpPer100k, { $0.etpPer100k }, digits: 2)
        add(catalogue.need, { $0.need }, digits: 2)
        add(catalogue.deficit, { $0.deficit }, digits: 2)
        add(catalogue.activePosts, { Double($0.postCount) }, digits: 0)
        return table.lines
    }
}

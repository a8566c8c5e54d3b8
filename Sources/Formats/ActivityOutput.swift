internal import FacilitatorNetwork
internal import Foundation
internal import Sheets
public import Studies
public import VectorIO
public import Wording

/// The indicators of a call's list: as text, as JSON, as a table.
public struct ActivityOutput {
    private let report: ActivityReport
    private let study: Study
    private let wording: Wording

    public init(_ report: ActivityReport, of study: Study, language: Language) {
        self.report = report
        self.study = study
        wording = Wording(language)
    }

    private var sheet: Sheet<IndicatorRow> { .indicators(report, in: wording.language) }

    /// One table a post, under its name. It ends with a line feed.
    public var text: String {
        var lines = [study.title, wording.title(of: report.list) + wording.colon + wording.name(of: report.period)]
        if !report.crossing.isEmpty { lines.append(wording.notCounted(report.crossing.count)) }
        for group in report.groups {
            let name = group.post.map { wording.name(of: $0) } ?? wording.wholeNetwork
            let table = ConsoleTable(IndicatorColumns(wording).of(group.indicators), rows: group.indicators)
            lines += ["", name] + table.lines
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One object for each indicator of each post.
    public var json: String {
        get throws { try sheet.outputJSON }
    }

    /// Writes the table: CSV or a workbook.
    /// - Throws: `cannotWrite`.
    public func write(to file: String, as format: VectorFormat) throws {
        let target = URL(fileURLWithPath: file)
        try OutputFolder.write(to: target.deletingLastPathComponent().path) { staging in
            try sheet.layer(wording).write(to: "\(staging)/\(target.lastPathComponent)", format: format, csv: .plain)
        }
    }
}

/// Indicators as people read them.
struct IndicatorColumns {
    private let wording: Wording

    init(_ wording: Wording) { self.wording = wording }

    /// Those of a year before and of objectives only where some indicator has one.
    func of(_ indicators: [Indicator]) -> [PrintedColumn<Indicator>] {
        var columns = [
            PrintedColumn<Indicator>(wording.indicatorTitle) { wording.name(of: $0.kind) },
            PrintedColumn<Indicator>(wording.valueTitle) { wording.words($0) },
        ]
        if indicators.contains(where: { $0.before != nil }) {
            columns.append(PrintedColumn(wording.beforeTitle, .number) { wording.wordsBefore($0) })
        }
        if indicators.contains(where: { $0.objective != nil }) {
            columns.append(
                PrintedColumn(wording.objectiveTitle, .number) { indicator in
                    indicator.objective.map { wording.value($0, of: indicator.kind) } ?? ""
                })
        }
        return columns
    }
}

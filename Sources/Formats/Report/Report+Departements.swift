internal import Coverage
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

/// What fits on a page of a large territory: its départements, and the beginning of long tables.
extension Report {
    /// A département as tables name it.
    func name(of grouping: Grouping) -> String { "\(grouping.name) (\(grouping.code))" }

    /// Tables longer than this are cut to their first rows.
    static let mostRows = 200
    private static let keptRows = 80

    /// The first rows of a long table, and in its caption how many are left out and where they are.
    func shortened(_ table: Document.Table) -> Document.Table {
        if table.rows.count <= Self.mostRows { return table }
        var short = table
        short.rows = Array(table.rows.prefix(Self.keptRows))
        short.caption = "\(table.caption) (\(cut(table.rows.count)))"
        return short
    }

    private func cut(_ count: Int) -> String {
        labels.leftOut(kept: Self.keptRows, all: count, others: count - Self.keptRows)
    }

    /// The figures of each département; nil where the territory has one, or the units are départements already.
    var departements: Document.Table? {
        guard let units = departementUnits else { return nil }
        let rows = units.map { UnitFigures(unit: $0, figures: coverage.figures(of: $0.communes)) }
        let name = PrintedColumn<UnitFigures>(labels.departementLong, total: wording.total) { row in
            row.unit.level == .departement ? "\(self.name(row.unit)) (\(row.unit.code))" : self.name(row.unit)
        }
        return Document.Table(
            caption: labels.departementsCaption, [name, printed.people] + printed.white + printed.capacity, rows: rows,
            hasTotal: true, isMarked: { ($0.figures.whiteShare ?? 0) > 0 })
    }

    /// The départements of the territory; nil where it has one, or the units are départements already.
    var departementUnits: [TerritoryUnit]? {
        guard result.study.level != .departement else { return nil }
        let units = TerritoryUnit.units(
            of: coverage.scenario.territory, at: .departement, in: coverage.scenario.gazetteer)
        return units.count { $0.level == .departement } > 1 ? units : nil
    }

    /// The columns of figures, and those of the whole.
    var printed: PrintedFigures { PrintedFigures(wording: wording, total: total, isJudged: isJudged) }
}

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
        let gazetteer = coverage.scenario.gazetteer
        guard result.study.level != .departement else { return nil }
        let units = TerritoryUnit.units(of: coverage.scenario.territory, at: .departement, in: gazetteer)
        guard units.count(where: { $0.level == .departement }) > 1 else { return nil }
        var columns = [
            Document.Table.Column(labels.departementLong), .init(catalogue.population, .number),
            .init(labels.whitePopulation, .number), .init(labels.share, .number), .init(catalogue.posts, .number),
            .init(catalogue.etp, .number), .init(catalogue.etpPer100k, .number),
        ]
        if isJudged { columns += [.init(catalogue.need, .number), .init(catalogue.deficit, .number)] }
        var table = Document.Table(caption: labels.departementsCaption, columns: columns)
        for unit in units {
            let figures = coverage.figures(of: unit.communes)
            let name = unit.level == .departement ? "\(self.name(unit)) (\(unit.code))" : unit.name
            table.add([name] + cells(figures), isMarked: (figures.whiteShare ?? 0) > 0)
        }
        table.total = [catalogue.total] + cells(total)
        return table
    }

    /// A territory's people, people in white zones, their share, its posts, and what `numbers` tells of its ETP.
    func cells(_ figures: TerritoryFigures) -> [String] {
        let numbers = catalogue.numbers(of: figures, isJudged: isJudged)
        let white = catalogue.people(figures.whitePopulation)
        return [
            numbers[0], white, figures.whiteShare.map { format.percent($0) } ?? catalogue.absent,
            format.integer(figures.postCount),
        ] + numbers.dropFirst()
    }
}

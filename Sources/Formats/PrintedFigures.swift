internal import Coverage
internal import Sheets
internal import Wording

/// A territory of a result with its figures.
struct UnitFigures {
    let unit: TerritoryUnit
    let figures: TerritoryFigures
}

extension CoverageResult {
    var unitFigures: [UnitFigures] {
        units.indices.map { UnitFigures(unit: units[$0], figures: figures[$0]) }
    }
}

/// The columns of a territory's figures as texts and reports print them, with those of the whole under them.
struct PrintedFigures {
    let catalogue: Wording
    let total: TerritoryFigures
    /// A target judges need and deficit.
    let isJudged: Bool

    private func column(
        _ title: String, _ words: @escaping (TerritoryFigures) -> String
    ) -> PrintedColumn<UnitFigures> {
        PrintedColumn(title, .number, total: words(total)) { words($0.figures) }
    }

    private func column(_ title: String, of column: Column<TerritoryFigures>) -> PrintedColumn<UnitFigures> {
        self.column(title) { column.words(of: $0, catalogue) }
    }

    var people: PrintedColumn<UnitFigures> { column(catalogue.population, of: Figures.population) }

    /// People in white zones, their share, and active posts.
    var white: [PrintedColumn<UnitFigures>] {
        [
            column(catalogue.report.whitePopulation, of: Figures.whitePopulation),
            column(catalogue.report.share) { figures in
                figures.whiteShare.map { catalogue.format.percent($0) } ?? catalogue.absent
            },
            column(catalogue.posts, of: Figures.activePosts),
        ]
    }

    /// ETP, ratio and, where a target judges them, need and deficit.
    var capacity: [PrintedColumn<UnitFigures>] {
        let known = [
            column(catalogue.etp) { catalogue.etp(of: $0) }, column(catalogue.etpPer100k) { catalogue.ratio(of: $0) },
        ]
        guard isJudged else { return known }
        return known + [column(catalogue.need, of: Figures.need), column(catalogue.deficit, of: Figures.deficit)]
    }
}

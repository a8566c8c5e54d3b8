internal import Coverage
internal import Sheets
internal import Wording

/// A territory of a result with its figures.
struct UnitFigures {
    let unit: TerritoryUnit
    let figures: TerritoryFigures
}

extension Situation {
    var unitFigures: [UnitFigures] {
        units.indices.map { UnitFigures(unit: units[$0], figures: figures[$0]) }
    }
}

extension [UnitFigures] {
    /// Those with most people in white zones before the others.
    var mostWhiteFirst: Self {
        sorted { first, second in
            let (one, other) = (first.figures.whitePopulation ?? 0, second.figures.whitePopulation ?? 0)
            return (other, first.unit.code) < (one, second.unit.code)
        }
    }
}

/// The columns of a territory's figures as texts and reports print them, with those of the whole under them.
struct PrintedFigures {
    let wording: Wording
    let total: TerritoryFigures
    /// A target judges need and deficit.
    let isJudged: Bool

    private func column(
        _ title: String, _ words: @escaping (TerritoryFigures) -> String
    ) -> PrintedColumn<UnitFigures> {
        PrintedColumn(title, .number, total: words(total)) { words($0.figures) }
    }

    private func column(_ title: String, of column: Column<TerritoryFigures>) -> PrintedColumn<UnitFigures> {
        self.column(title) { column.words(of: $0, wording) }
    }

    var people: PrintedColumn<UnitFigures> { column(wording.population, of: Figures.population) }

    /// People in white zones, their share, and active posts.
    var white: [PrintedColumn<UnitFigures>] {
        [
            column(wording.report.whitePopulation, of: Figures.whitePopulation),
            column(wording.report.share) { figures in
                figures.whiteShare.map { wording.format.percent($0) } ?? wording.absent
            },
            column(wording.posts, of: Figures.activePosts),
        ]
    }

    /// ETP, ratio and, where a target judges them, need and deficit.
    var capacity: [PrintedColumn<UnitFigures>] {
        let known = [
            column(wording.etp) { wording.etp(of: $0) }, column(wording.etpPer100k) { wording.ratio(of: $0) },
        ]
        guard isJudged else { return known }
        return known + [column(wording.need, of: Figures.need), column(wording.deficit, of: Figures.deficit)]
    }
}

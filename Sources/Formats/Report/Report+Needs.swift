internal import Coverage
internal import Sheets
internal import Wording

/// What each territory needs, as far as the study says.
extension Report {
    /// Territories with most need first; nil where the study weighs nothing but people.
    var weightedNeeds: Document.Section? {
        guard let weights = coverage.scenario.policy.needWeights, let sheet = Sheet.needs(coverage) else { return nil }
        let indicators = weights.parts.indices.filter { weights.parts[$0].name != NeedWeights.population }
        func column(_ column: Column<NeedRow>) -> PrintedColumn<NeedRow> {
            PrintedColumn(column.label[language], .number, of: column, wording)
        }
        let columns =
            [PrintedColumn<NeedRow>(wording.territory) { name($0.unit) }, column(NeedRow.unweighted)]
            + indicators.map { column(NeedRow.effect(of: weights.parts[$0].name, part: $0)) }
            + [column(NeedRow.ofFactors), column(NeedRow.need)]
        let rows = sheet.rows.sorted { ($1.effect.need, $0.unit.code) < ($0.effect.need, $1.unit.code) }
        return Document.Section(
            id: "besoins-ponderes", title: sheet.title[language],
            blocks: [.table(shortened(Document.Table(caption: sheet.title[language], columns, rows: rows)))])
    }
}

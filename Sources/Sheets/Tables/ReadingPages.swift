package import Coverage
package import FacilitatorNetwork
internal import Territories
package import VectorIO
package import Wording

/// The tables of an analysis as people read and print them in a workbook.
extension ReadingPage {
    /// « État des lieux »: a row a territory, white ones shaded, with the totals of the analysis.
    package static func territories(
        _ sheet: Sheet<TerritoryRow>, _ coverage: Situation, of study: (title: String, date: CivilDate?),
        _ wording: Wording
    ) -> ReadingPage {
        let language = wording.language
        func words(_ column: Sheets.Column<TerritoryRow>, total: String? = nil) -> Column {
            Column(column, of: sheet.rows, total: FieldValue(total), language)
        }
        func numbers(_ column: Sheets.Column<TerritoryFigures>) -> Column {
            Column(column.of(\.figures), of: sheet.rows, total: column.value(of: coverage.total), language)
        }
        func flag(_ column: Sheets.Column<TerritoryFigures>) -> Column {
            Column(
                column.label[language], nil,
                sheet.rows.map { column.value(of: $0.figures) == .boolean(true) ? .text(wording.report.yes) : .null })
        }
        let isJudged = coverage.scenario.demand.targetRatio != nil
        let status = Column(
            Figures.status.label[language], nil, sheet.rows.map { .text(wording.name(of: $0.figures.status)) })
        return ReadingPage(
            name: wording.stateOfPlay, title: study.title, subtitle: wording.situation(on: study.date),
            columns: [
                words(Places.code.of(\.unit)), words(TerritoryRow.name, total: wording.total),
                words(Places.departement.of(\.unit.departements)), numbers(Figures.population),
                numbers(Figures.whitePopulation), numbers(Figures.whiteShare), numbers(Figures.etp),
                flag(Figures.hasUnknownETP), numbers(Figures.etpPer100k),
            ] + (isJudged ? [numbers(Figures.need), numbers(Figures.deficit)] : []) + [
                status, flag(Figures.isFragile),
                // A post counts in each territory that it reaches: there is no sum of them.
                Column(Figures.activePosts.of(\.figures), of: sheet.rows, language),
            ], isTinted: sheet.rows.map(\.figures.hasWhiteZone), frozen: 2)
    }

    /// « Zones blanches »: a row a territory and white status, with the reason.
    package static func whiteZones(
        _ sheet: Sheet<WhiteZoneRow>, _ coverage: Situation, of study: (title: String, date: CivilDate?),
        _ wording: Wording
    ) -> ReadingPage {
        let language = wording.language
        func words(_ column: Sheets.Column<WhiteZoneRow>, total: String? = nil) -> Column {
            Column(column, of: sheet.rows, total: FieldValue(total), language)
        }
        func sum(_ column: Sheets.Column<WhiteZoneRow>) -> Column {
            let total = sheet.rows.reduce(0.0) { sum, row in
                if case .real(let number) = column.value(of: row) { sum + number } else { sum }
            }
            return Column(column, of: sheet.rows, total: .real(total), language)
        }
        return ReadingPage(
            name: wording.whiteZonesSheet, title: study.title, subtitle: wording.situation(on: study.date),
            columns: [
                words(WhiteZoneRow.code), words(Places.name.of(\.unit), total: wording.total),
                words(Places.departement.of(\.zone.departements)),
                Column(
                    Figures.status.label[language], nil, sheet.rows.map { .text(wording.name(of: $0.zone.status)) }),
                sum(WhiteZoneRow.population), sum(WhiteZoneRow.area), words(WhiteZoneRow.reasonColumn),
            ], isTinted: sheet.rows.map { _ in false }, frozen: 2)
    }
}

extension ReadingPage {
    /// « Quartiers prioritaires »: a row a district, those in a white zone tinted.
    package static func districts(
        _ sheet: Sheet<DistrictRow>, of study: (title: String, date: CivilDate?), _ wording: Wording
    ) -> ReadingPage {
        .of(
            sheet, named: wording.priorityDistricts, of: study,
            keeping: [
                DistrictRow.code, DistrictRow.name, DistrictRow.communeNames, DistrictRow.population,
                DistrictRow.isEstimated, DistrictRow.whitePopulation, DistrictRow.status, DistrictRow.servedBy,
                DistrictRow.servesStateContracts, DistrictRow.isFragile,
            ].map(\.name), frozen: 2, wording, isTinted: { $0.figures.status.isWhite })
    }

    /// A table as people read it: its labels, its statuses in words, its numbers in their measures.
    /// - Parameters:
    ///   - kept: the names of the columns that fit on a page; nil for all.
    ///   - codes: words for the codes of a column, by its name.
    ///   - isTinted: a row that a reader should see first.
    package static func of<Row>(
        _ sheet: Sheet<Row>, named name: String, of study: (title: String, date: CivilDate?),
        keeping kept: [String]? = nil, frozen: Int, _ wording: Wording, codes: [String: [String: String]] = [:],
        isTinted: (Row) -> Bool = { _ in false }
    ) -> ReadingPage {
        let statuses = Dictionary(
            uniqueKeysWithValues: AtomStatus.allCases.map { TerritoryFigures.Status.uniform($0) }.map { ($0.code, $0) }
                + [(TerritoryFigures.Status.mixed.code, .mixed)])
        return ReadingPage(
            name: name, title: study.title, subtitle: wording.situation(on: study.date),
            columns: sheet.columns.filter { kept?.contains($0.name) ?? true }.map { column in
                Column(
                    column.label[wording.language], column.measure?.numberStyle,
                    sheet.rows.map { row in
                        switch column.value(of: row) {
                        case .boolean(let truth): truth ? .text(wording.report.yes) : .null
                        case .text(let text) where column.name.hasPrefix("statut"):
                            .text(statuses[text].map { wording.name(of: $0) } ?? text)
                        case .text(let text): .text(codes[column.name]?[text] ?? text)
                        case let value: value
                        }
                    })
            }, isTinted: sheet.rows.map(isTinted), frozen: frozen)
    }
}

extension ReadingPage.Column {
    /// A column of a table as it stands, under its label and in its measure.
    fileprivate init<Row>(
        _ column: Sheets.Column<Row>, of rows: [Row], total: FieldValue = .null, _ language: Language
    ) {
        self.init(column.label[language], column.measure?.numberStyle, rows.map { column.value(of: $0) }, total: total)
    }
}

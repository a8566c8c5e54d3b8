internal import Coverage
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

/// Priority districts: how many, how many of their people are covered, and each of them.
extension Report {
    /// None where the study names no district.
    var districts: [Document.Section] {
        guard let districts = result.districts else { return [] }
        let fragile = (districts.fragilePopulation ?? 0).rounded()
        var told = wording.totals(of: districts) + "."
        if fragile > 0 { told += " " + labels.fragileDistricts(people: people(fragile)) }
        let rows = Sheet.districts(districts, of: coverage).rows.sorted {
            (($1.figures.whitePopulation ?? 0), $0.figures.district.code)
                < (($0.figures.whitePopulation ?? 0), $1.figures.district.code)
        }
        let blocks: [Document.Block] =
            [.paragraph(told), .paragraph(labels.districtsMethod)]
            + (rows.isEmpty ? [] : [.table(shortened(table(of: rows)))])
        return [Document.Section(id: "quartiers", title: wording.priorityDistricts, blocks: blocks)]
    }

    private func table(of rows: [DistrictRow]) -> Document.Table {
        let columns: [PrintedColumn<DistrictRow>] = [
            PrintedColumn(wording.code, .code, of: DistrictRow.code, wording),
            PrintedColumn(labels.district) { $0.figures.district.name ?? $0.figures.district.code },
            PrintedColumn(DistrictRow.communeNames.label[language], of: DistrictRow.communeNames, wording),
            PrintedColumn(wording.population, .number, of: DistrictRow.population, wording),
            PrintedColumn(labels.whitePopulation, .number, of: DistrictRow.whitePopulation, wording),
            PrintedColumn(wording.status) { row in
                wording.name(of: row.figures.status) + (row.figures.isFragile ? ", \(wording.fragile)" : "")
            },
            PrintedColumn(labels.servedBy) { row in
                row.figures.posts.isEmpty
                    ? labels.servedByNobody : listed(row.figures.posts.map { name(posts[at: $0]) }, most: 3)
            },
            PrintedColumn(
                DistrictRow.servesStateContracts.label[language], of: DistrictRow.servesStateContracts, wording),
        ]
        return Document.Table(
            caption: labels.districtsCaption, columns, rows: rows, nameColumn: 1,
            isMarked: { $0.figures.status.isWhite })
    }
}

extension Wording {
    /// « 3, dont 1 en zone blanche… », without a full stop.
    func totals(of districts: DistrictSituation) -> String {
        let people = districts.whitePopulation.flatMap { white in
            districts.population.map { (white: white, all: $0) }
        }
        let told = districtTotals(districts.districts.count, white: districts.whiteCount, people: people)
        let estimated = districts.estimatedCount
        return "\(priorityDistricts)\(colon)\(told)"
            + (estimated > 0 ? " (\(estimatedDistricts(estimated)))" : "")
    }
}

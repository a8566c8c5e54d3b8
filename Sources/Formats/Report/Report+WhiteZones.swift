internal import Coverage
internal import Sheets
internal import Territories
internal import Wording

/// White zones with their reasons: those of one reason together, the others in a table.
extension Report {
    /// So many zones of one reason are a list of names, by département.
    private static let fewestOfOneReason = 6

    /// The parts of territories in a white status, with the reason.
    var whiteZones: Document.Section {
        get throws {
            let sheet = Sheet.whiteZones(try WhiteZones(coverage), of: coverage) {
                wording.reason($0, of: $1, in: coverage.scenario)
            }
            let rows = sheet.rows.sorted {
                ($1.zone.population ?? 0, $0.zone.unit) < ($0.zone.population ?? 0, $1.zone.unit)
            }
            let byReason = Dictionary(grouping: rows, by: \.reason)
            func isShared(_ row: WhiteZoneRow) -> Bool {
                byReason[row.reason, default: []].count >= Self.fewestOfOneReason
            }
            let shared = byReason.values.filter { $0.count >= Self.fewestOfOneReason }
                .sorted { (people($1), $0[0].reason) < (people($0), $1[0].reason) }
            var blocks: [Document.Block] = rows.isEmpty ? [.paragraph(labels.noneToday)] : []
            for zones in shared { blocks += together(zones) }
            let others = rows.filter { !isShared($0) }
            if !others.isEmpty { blocks.append(.table(shortened(table(of: others, isAll: shared.isEmpty)))) }
            return Document.Section(
                id: "zones-blanches", title: labels.whiteZones, blocks: blocks)
        }
    }

    private func people(_ zones: [WhiteZoneRow]) -> Double { zones.reduce(0) { $0 + ($1.zone.population ?? 0) } }

    /// The reason once, then who has it: a line a département, its most populous first.
    private func together(_ zones: [WhiteZoneRow]) -> [Document.Block] {
        let byDepartement = Dictionary(grouping: zones) { $0.zone.departements }.sorted {
            $0.key.lexicographicallyPrecedes($1.key)
        }
        let told = labels.zonesOfReason(zones.count, people: wording.people(people(zones)))
        // Départements that have one each, as in a study of départements: their names are enough.
        let places: Document.Block =
            byDepartement.count == zones.count
            ? .paragraph(names(zones) + ".")
            : .list(
                byDepartement.map { codes, zones in
                    labels.zonesOfDepartement(
                        codes.map(departement).joined(separator: ", "), zones.count,
                        people: wording.people(people(zones)), names: names(zones))
                })
        return [.heading(zones[0].reason), .paragraph(told), places]
    }

    /// Each with its people.
    private func names(_ zones: [WhiteZoneRow]) -> String {
        zones.map { labels.zoneWithPeople(name($0.unit), people: wording.people($0.zone.population)) }
            .joined(separator: wording.semicolon)
    }

    private func departement(_ code: String) -> String {
        let gazetteer = coverage.scenario.gazetteer
        return gazetteer.position(of: code, at: .departement).map { gazetteer.departements[$0].name } ?? code
    }

    /// - Parameter isAll: whether no zone is told elsewhere, so that the sums are those of the territory.
    private func table(of rows: [WhiteZoneRow], isAll: Bool) -> Document.Table {
        let area = rows.reduce(0) { $0 + $1.zone.areaSquareMetres }
        let columns: [PrintedColumn<WhiteZoneRow>] =
            [
                PrintedColumn(wording.code, .code, of: WhiteZoneRow.code, wording),
                PrintedColumn(wording.territory, total: wording.total) { name($0.unit) },
                PrintedColumn(labels.departement, .code) { $0.zone.departements.joined(separator: "/") },
                PrintedColumn(
                    wording.population, .number, of: WhiteZoneRow.population, wording,
                    total: wording.people(isAll ? total.whitePopulation : people(rows))),
                PrintedColumn(labels.area, .number, of: WhiteZoneRow.area, wording, total: squareKilometres(area)),
                PrintedColumn(labels.reason, of: WhiteZoneRow.reasonColumn, wording),
            ]
        return Document.Table(
            caption: isAll ? labels.whiteZonesCaption : labels.otherWhiteZonesCaption, columns, rows: rows,
            nameColumn: 1,
            hasTotal: true)
    }
}

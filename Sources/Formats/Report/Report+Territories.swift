internal import Coverage
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

/// The tables of territories and of white zones.
extension Report {
    var territories: Document.Section {
        Document.Section(
            id: "territoires", title: labels.territories, startsPage: true,
            blocks: [.table(statuses)] + (departements.map { [.table($0)] } ?? [])
                + [.table(shortened(units)), .paragraph(labels.rounding)])
    }

    /// People and area by status: they add up to the whole.
    private var statuses: Document.Table {
        var table = Document.Table(
            caption: labels.statusesCaption,
            columns: [
                .init(catalogue.status), .init(catalogue.population, .number), .init(labels.share, .number),
                .init(labels.area, .number), .init(labels.isWhite),
            ])
        let statuses = AtomStatus.allCases.filter { total.areaByStatus[$0] > 0 }
        let people = roundedParts(statuses.map { total.populationByStatus?[$0] ?? 0 })
        for (status, people) in zip(statuses, people) {
            let share = total.population.flatMap { $0 > 0 ? (total.populationByStatus?[status] ?? 0) / $0 : nil }
            table.add(
                [
                    (catalogue.name(of: status)).unbroken, format.integer(people),
                    share.map { format.percent($0) } ?? catalogue.absent,
                    format.decimal(total.areaByStatus[status] / 1e6, digits: 0),
                    status == .limitropheAQualifier ? labels.toDecide : status.isWhite ? labels.yes : labels.no,
                ], isMarked: status.isWhite)
        }
        table.total = [
            catalogue.total, format.integer(people.reduce(0, +)),
            (total.population ?? 0) > 0 ? format.percent(1) : catalogue.absent,
            format.decimal(total.areaSquareMetres / 1e6, digits: 0), "",
        ]
        return table
    }

    private var units: Document.Table {
        var columns = [
            Document.Table.Column(catalogue.code, .code), .init(catalogue.territory),
            .init(catalogue.population, .number), .init(labels.whitePopulation, .number),
            .init(labels.share, .number), .init(catalogue.posts, .number), .init(catalogue.etp, .number),
            .init(catalogue.etpPer100k, .number),
        ]
        if isJudged { columns += [.init(catalogue.need, .number), .init(catalogue.deficit, .number)] }
        var table = Document.Table(
            caption: labels.territoriesCaption, columns: columns + [.init(catalogue.status)], nameColumn: 1)
        let rows = zip(coverage.units, coverage.figures).sorted {
            ($1.1.whitePopulation ?? 0, $0.0.code) < ($0.1.whitePopulation ?? 0, $1.0.code)
        }
        for (unit, figures) in rows {
            let status =
                catalogue.name(of: figures.status).unbroken + (figures.isFragile ? ", \(catalogue.fragile)" : "")
            table.add([unit.code, name(unit)] + cells(figures) + [status], isMarked: figures.hasWhiteZone)
        }
        table.total = ["", catalogue.total] + cells(total) + [""]
        return table
    }

    /// The parts of territories in a white status, with the reason.
    var whiteZones: Document.Section {
        get throws {
            let zones = try WhiteZones(coverage).zones.sorted {
                ($1.population ?? 0, $0.unit) < ($0.population ?? 0, $1.unit)
            }
            var table = Document.Table(
                caption: labels.whiteZonesCaption,
                columns: [
                    .init(catalogue.code, .code), .init(catalogue.territory), .init(labels.departement, .code),
                    .init(catalogue.population, .number), .init(labels.area, .number), .init(labels.reason),
                ], nameColumn: 1)
            for zone in zones {
                let unit = coverage.units[zone.unit]
                table.add([
                    unit.code, name(unit), zone.departements.joined(separator: "/"),
                    catalogue.people(zone.population),
                    format.decimal(zone.areaSquareMetres / 1e6, digits: 0),
                    catalogue.reason(zone, of: unit, in: coverage.scenario),
                ])
            }
            table.total = [
                "", catalogue.total, "", catalogue.people(total.whitePopulation),
                format.decimal(total.whiteAreaSquareMetres / 1e6, digits: 0), "",
            ]
            return Document.Section(
                id: "zones-blanches", title: labels.whiteZones, startsPage: zones.count > 12,
                blocks: zones.isEmpty ? [.paragraph(labels.noneToday)] : [.table(shortened(table))])
        }
    }
}

extension String {
    /// A short status that stays on one line.
    fileprivate var unbroken: String { count <= 21 ? replacing(" ", with: "\u{A0}") : self }
}

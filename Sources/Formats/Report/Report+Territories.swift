internal import Coverage
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

/// The tables of territories.
extension Report {
    var territories: Document.Section {
        Document.Section(
            id: "territoires", title: labels.territories, startsPage: true,
            blocks: [.table(statuses)] + (departements.map { [.table($0)] } ?? [])
                + [.table(shortened(units)), .paragraph(labels.rounding)]
                + (total.deficit != nil && total.hasUnknownETP ? [.paragraph(wording.deficitBesideUnknown + ".")] : []))
    }

    /// People and area by status: they add up to the whole.
    private var statuses: Document.Table {
        let statuses = AtomStatus.allCases.filter { total.areaByStatus[$0] > 0 }
        let people = roundedParts(statuses.map { total.populationByStatus?[$0] ?? 0 })
        let all = total.population ?? 0
        let rows = statuses.indices.map { (status: statuses[$0], people: people[$0]) }
        let columns: [PrintedColumn<(status: AtomStatus, people: Int)>] =
            [
                PrintedColumn(wording.status, total: wording.total) { wording.name(of: $0.status).unbroken },
                PrintedColumn(
                    wording.population, .number,
                    total: total.population == nil ? wording.unknown : format.integer(people.reduce(0, +))
                ) { total.population == nil ? wording.unknown : format.integer($0.people) },
                PrintedColumn(labels.share, .number, total: all > 0 ? format.percent(1) : wording.absent) { row in
                    all > 0 ? format.percent((total.populationByStatus?[row.status] ?? 0) / all) : wording.absent
                },
                PrintedColumn(labels.area, .number, total: squareKilometres(total.areaSquareMetres)) { row in
                    squareKilometres(total.areaByStatus[row.status])
                },
                PrintedColumn(labels.isWhite) { row in
                    row.status == .limitropheAQualifier
                        ? labels.toDecide : row.status.isWhite ? labels.yes : labels.no
                },
            ]
        return Document.Table(
            caption: labels.statusesCaption, columns, rows: rows, hasTotal: true, isMarked: { $0.status.isWhite })
    }

    func squareKilometres(_ squareMetres: Double) -> String { format.decimal(squareMetres / 1e6, digits: 0) }

    private var units: Document.Table {
        let rows = coverage.unitFigures.sorted { first, second in
            let (one, other) = (first.figures.whitePopulation ?? 0, second.figures.whitePopulation ?? 0)
            return (other, first.unit.code) < (one, second.unit.code)
        }
        let names: [PrintedColumn<UnitFigures>] = [
            PrintedColumn(wording.code, .code) { $0.unit.code },
            PrintedColumn(wording.territory, total: wording.total) { name($0.unit) },
        ]
        let status = PrintedColumn<UnitFigures>(wording.status) { row in
            (wording.name(of: row.figures.status) + (row.figures.isFragile ? ", \(wording.fragile)" : "")).unbroken
        }
        return Document.Table(
            caption: labels.territoriesCaption,
            names + [printed.people] + printed.white + printed.capacity + [status], rows: rows, nameColumn: 1,
            hasTotal: true, isMarked: { $0.figures.hasWhiteZone })
    }
}

extension String {
    /// A short status that stays on one line.
    fileprivate var unbroken: String { count <= 21 ? replacing(" ", with: "\u{A0}") : self }
}

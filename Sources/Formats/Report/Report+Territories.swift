internal import Coverage
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

/// The tables of territories.
extension Report {
    var territories: Document.Section {
        let units = units
        return Document.Section(
            id: "territoires", title: labels.territories, startsPage: true,
            blocks: [.table(statuses)] + (departements.map { [.table($0)] } ?? [])
                + [.table(shortened(units)), .paragraph(notes(under: units).joined(separator: " "))]
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

    /// One row a unit; where they are not too many for one table, département by département, each under its sum.
    private var units: Document.Table {
        let names: [PrintedColumn<UnitFigures>] = [
            PrintedColumn(wording.code, .code) { $0.unit.code },
            PrintedColumn(wording.territory, total: wording.total) { name($0.unit) },
        ]
        let status = PrintedColumn<UnitFigures>(wording.status) { row in
            (wording.name(of: row.figures.status) + (row.figures.isFragile ? ", \(wording.fragile)" : "")).unbroken
        }
        let columns = names + [printed.people] + printed.white + printed.capacity + [status]
        let groups = groupsOfUnits
        let rows = (groups ?? [(nil, coverage.unitFigures)]).flatMap { group, units in
            [group].compactMap { $0 } + units.mostWhiteFirst
        }
        var table = Document.Table(
            caption: groups == nil ? labels.territoriesCaption : labels.territoriesByDepartementCaption, columns,
            rows: rows, nameColumn: 1, hasTotal: true, isMarked: { $0.figures.hasWhiteZone })
        for (index, row) in rows.enumerated() {
            if groups != nil, row.unit.level == .departement {
                table.rows[index].role = .subtotal
                // A sum has no status of its own.
                table.rows[index].cells[columns.count - 1] = ""
            } else {
                table.rows[index].code = row.unit.code
            }
        }
        return table
    }

    /// The units by the département where most of their people live, with the sum of each; nil where there is nothing to
    /// group, or more than a table shows.
    private var groupsOfUnits: [(sum: UnitFigures?, units: [UnitFigures])]? {
        guard let departements = departementUnits, result.study.level != .region,
            coverage.units.count <= Self.mostRows
        else { return nil }
        let gazetteer = coverage.scenario.gazetteer
        let byDepartement = Dictionary(grouping: coverage.unitFigures) { row -> Int? in
            var people: [Int: Double] = [:]
            for commune in row.unit.communes {
                let place = gazetteer.communes[commune]
                if let departement = place.departement { people[departement, default: 0] += place.population ?? 0 }
            }
            return people.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
        guard byDepartement[nil] == nil else { return nil }
        return departements.compactMap { departement in
            byDepartement[departement.position].map { units in
                (
                    UnitFigures(
                        unit: departement, figures: coverage.figures(of: units.flatMap(\.unit.communes).sorted())),
                    units
                )
            }
        }
    }

    /// What a reader of the table must know.
    private func notes(under units: Document.Table) -> [String] {
        let isGrouped = units.rows.contains { $0.role == .subtotal }
        let straddles = coverage.units.contains { $0.departements.count > 1 }
        return (coverage.figures.contains(where: \.hasWhiteZone) ? [labels.tintedRows] : [])
            + (isGrouped && straddles ? [labels.straddlingUnits] : []) + [labels.rounding]
    }
}

extension String {
    /// A short status that stays on one line.
    fileprivate var unbroken: String { count <= 21 ? replacing(" ", with: "\u{A0}") : self }
}

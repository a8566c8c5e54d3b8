internal import Coverage
internal import FacilitatorNetwork
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

/// Buyers and contracts: who follows which, what nobody follows, what will be left; and what large projects ask for.
extension Report {
    /// None where the study names neither contracts, buyers nor projects.
    var needs: [Document.Section] {
        get throws {
            let contracts = try result.contracts.map(contractBlocks) ?? []
            let hasProjects = !coverage.scenario.demand.projects.isEmpty
            let projects = hasProjects ? projectBlocks(try Sheet.projects(of: coverage)) : []
            guard !contracts.isEmpty || !projects.isEmpty else { return [] }
            let title = contracts.isEmpty ? labels.projects : wording.contractsTitle
            let map = try contractsMap
            return [Document.Section(id: "marches", title: title, blocks: contracts + projects)]
                + (map.map { [.picture($0, id: "carte-des-marches", title: labels.contractsMap)] } ?? [])
        }
    }

    /// So many contracts are named; the layer `marches` has them all.
    private static let mostContracts = 25

    private func contractBlocks(_ contracts: ContractsSituation) throws -> [Document.Block] {
        let rows = try Sheet.contracts(contracts, of: coverage).rows.filter { $0.service.stage != .termine }
        var blocks: [Document.Block] = [.paragraph(labels.placeOfExecution), .list(summary(contracts))]
        if !contracts.buyers.isEmpty { blocks.append(.table(byKind(contracts))) }
        let alone = rows.filter(\.service.status.isLeftAlone).sorted { size($0) > size($1) }
        if !alone.isEmpty {
            blocks += [.heading(labels.contractsLeftAlone(alone.count)), .table(table(of: alone, until: false))]
        }
        let losing = rows.compactMap { row in row.service.lastServedDay.map { (day: $0, row: row) } }
            .sorted { ($0.day, size($1.row)) < ($1.day, size($0.row)) }.map(\.row)
        if !losing.isEmpty {
            blocks += [.heading(wording.losingTheirFollower(losing.count)), .table(table(of: losing, until: true))]
        }
        return blocks
    }

    private func size(_ row: ContractRow) -> Int { row.service.contract.amount?.cents ?? -1 }

    private func summary(_ contracts: ContractsSituation) -> [String] {
        let current = contracts.current
        var lines = [wording.contractsLine(current.count, byStatus: ContractsSituation.counts(current)) + "."]
        let hours = current.compactMap(\.contract.insertionHours)
        if !hours.isEmpty {
            lines.append(labels.contractHours(hours.reduce(0, +), known: hours.count, of: current.count))
        }
        let elsewhere = current.count { $0.isFollowedFromElsewhere }
        if elsewhere > 0 { lines.append(labels.followedFromElsewhere(elsewhere)) }
        if contracts.ledger.republished > 0 { lines.append(wording.republished(contracts.ledger.republished)) }
        let coordinators = contracts.coordinators.map { name(posts[at: $0]) }
        if contracts.buyers.contains(where: { $0.buyer.kind?.isOfTheState == true }) {
            lines.append(labels.stateBuyers(coordinators: listed(coordinators)))
        }
        return lines
    }

    private struct KindRow {
        let kind: BuyerKind?
        let buyers: [BuyerService]
        var contracts: [ContractService] { buyers.flatMap(\.contracts) }
    }

    private func byKind(_ contracts: ContractsSituation) -> Document.Table {
        let groups = Dictionary(grouping: contracts.buyers, by: \.buyer.kind)
        let kinds: [BuyerKind?] = BuyerKind.allCases.map { $0 } + [nil]
        let rows = kinds.compactMap { kind in groups[kind].map { KindRow(kind: kind, buyers: $0) } }
        let all = KindRow(kind: nil, buyers: contracts.buyers)
        func count(_ title: String, _ value: @escaping (KindRow) -> Int) -> PrintedColumn<KindRow> {
            PrintedColumn(title, .number, total: format.integer(value(all))) { format.integer(value($0)) }
        }
        return Document.Table(
            caption: labels.byBuyerKind,
            [
                PrintedColumn(labels.buyerKind, total: wording.total) { wording.name(of: $0.kind) },
                count(labels.buyersCount) { $0.buyers.count },
                count(labels.contractsCount) { $0.contracts.count },
                count(labels.contractsFollowed) { $0.contracts.count(where: \.status.isServed) },
                count(labels.contractsAlone) { $0.contracts.count(where: \.status.isLeftAlone) },
            ], rows: rows, hasTotal: true)
    }

    private func table(of rows: [ContractRow], until: Bool) -> Document.Table {
        func day(_ date: CivilDate?) -> String { date.map { format.date($0) } ?? wording.absent }
        let last: PrintedColumn<ContractRow> =
            until
            ? PrintedColumn(labels.followedUntil, .code) { day($0.service.lastServedDay) }
            : PrintedColumn(labels.contractFollowed) { wording.name(of: $0.service.status) }
        let shown = rows.prefix(Self.mostContracts)
        return Document.Table(
            caption: labels.contractsCaption(shown: shown.count, of: rows.count),
            [
                PrintedColumn(labels.buyer) { row in
                    row.service.buyer.map { $0.name ?? $0.id } ?? wording.absent
                },
                PrintedColumn(labels.contractObject, of: ContractRow.object, wording),
                PrintedColumn(labels.contractPlace, of: ContractRow.placeNames, wording),
                PrintedColumn(wording.amount, .number, of: ContractRow.amount, wording),
                PrintedColumn(labels.lastDay, .code) { day($0.service.contract.end) },
                last,
            ], rows: Array(shown), nameColumn: 1)
    }

    private func projectBlocks(_ sheet: Sheet<ProjectRow>) -> [Document.Block] {
        func day(_ date: CivilDate?) -> String { date.map { format.date($0) } ?? wording.absent }
        return [
            .heading(labels.projects),
            .table(
                Document.Table(
                    caption: labels.projectsCaption,
                    [
                        PrintedColumn(labels.project, of: ProjectRow.name, wording),
                        PrintedColumn(labels.firstDay, .code) { day($0.need.project.start) },
                        PrintedColumn(labels.lastDay, .code) { day($0.need.project.end) },
                        PrintedColumn(labels.etpAskedFor, .number, of: ProjectRow.etp, wording),
                        PrintedColumn(labels.etpInside, .number, of: ProjectRow.etpInside, wording),
                        PrintedColumn(labels.underWay) { $0.isActive ? labels.yes : labels.no },
                    ], rows: sheet.rows)),
        ]
    }
}

internal import Cartography
internal import Coverage
internal import FacilitatorNetwork
internal import GeometryKit
internal import Studies
internal import Territories
internal import Wording

extension ThematicMap {
    /// Contracts that are not over in the place of posts: at each place of execution a circle of those that somebody
    /// follows, a square of those that nobody does.
    mutating func addContracts(_ contracts: ContractsSituation) {
        let current = contracts.current
        name(
            labels.contractFinding(
                of: study.title, contracts: current.count, alone: current.count { $0.status.isLeftAlone }),
            labels.contractsSubtitle(level:situation:))
        let count = ContractSymbols(current, in: coverage.scenario.gazetteer)
        sheet.posts = count.symbols
        let wording = wording
        sheet.etp = { wording.map.contracts($0) }
        sheet.postsOutside = { wording.map.contractsOutside(places: $0) }
        sheet.legend.append(.heading(labels.contracts))
        let kinds = Set(count.symbols.map(\.kind))
        if let kind = [MapSheet.Post.Kind.followed, .alone].first(where: kinds.contains) {
            sheet.legend.append(.sizes(kind))
        }
        if kinds.contains(.followed) { sheet.legend.append(.post(.followed, isKnown: true, labels.followedContracts)) }
        if kinds.contains(.alone) { sheet.legend.append(.post(.alone, isKnown: true, labels.contractsAlone)) }
        let notes = [
            (count.ofSeveralPlaces, labels.ofSeveralPlaces(contracts:)),
            (count.atChiefTown, labels.contractsAtChiefTown(contracts:)),
            (count.withoutPlace, labels.contractsWithoutPlace(contracts:)),
        ]
        for (number, note) in notes where number > 0 { sheet.legend.append(.note(note(number))) }
    }
}

/// Contracts by the town where they are drawn.
private struct ContractSymbols {
    private(set) var symbols: [MapSheet.Post] = []
    private(set) var ofSeveralPlaces = 0
    /// Of more than a commune, or known by their département alone.
    private(set) var atChiefTown = 0
    /// Without a place, or of one that nobody knows where to draw.
    private(set) var withoutPlace = 0

    private struct Key: Hashable {
        let seat: Int
        let isAlone: Bool
    }

    init(_ contracts: [ContractService], in gazetteer: Gazetteer) {
        var counts: [Key: Double] = [:]
        for contract in contracts {
            let places = contract.places.filter { $0.status != .horsTerritoire }
            if places.isEmpty, !contract.places.isEmpty { continue }
            if places.count > 1 { ofSeveralPlaces += 1 }
            if places.contains(where: { $0.unit.level != .commune }) { atChiefTown += 1 }
            let seats = places.compactMap { place in
                gazetteer.seat(of: place.unit).flatMap { seat in
                    gazetteer.communes[seat].seat.map { _ in Key(seat: seat, isAlone: !place.status.isServed) }
                }
            }
            if seats.isEmpty { withoutPlace += 1 }
            for key in seats { counts[key, default: 0] += 1 }
        }
        symbols = counts.sorted { ($0.key.seat, $0.key.isAlone ? 1 : 0) < ($1.key.seat, $1.key.isAlone ? 1 : 0) }
            .compactMap { key, count in
                gazetteer.communes[key.seat].seat.map {
                    MapSheet.Post(position: $0, etp: count, kind: key.isAlone ? .alone : .followed)
                }
            }
    }
}

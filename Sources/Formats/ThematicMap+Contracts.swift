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
        add(count.symbols, under: labels.contracts, (labels.followedContracts, labels.contractsAlone))
        let notes = [
            (count.ofSeveralPlaces, labels.ofSeveralPlaces(contracts:)),
            (count.atChiefTown, labels.contractsAtChiefTown(contracts:)),
            (count.withoutPlace, labels.contractsWithoutPlace(contracts:)),
        ]
        for (number, note) in notes where number > 0 { sheet.legend.append(.note(note(number))) }
    }

    /// Buyers in the place of posts: at each seat a circle of those that somebody serves, a square of those that nobody
    /// does.
    mutating func addBuyers(_ contracts: ContractsSituation) {
        let buyers = contracts.buyers
        name(
            labels.buyerFinding(
                of: study.title, buyers: buyers.count, alone: buyers.count { $0.status.isLeftAlone }),
            labels.buyersSubtitle(level:situation:))
        var counts: [SeatKey: Double] = [:]
        var withoutSeat = 0
        for buyer in buyers {
            guard let seat = buyer.buyer.seat, coverage.scenario.gazetteer.communes[seat].seat != nil else {
                withoutSeat += 1
                continue
            }
            if buyer.status == .horsTerritoire { continue }
            counts[SeatKey(seat: seat, isAlone: !buyer.status.isServed), default: 0] += 1
        }
        add(
            SeatKey.symbols(counts, in: coverage.scenario.gazetteer), under: labels.buyers,
            (labels.servedBuyers, labels.contractsAlone))
        if withoutSeat > 0 { sheet.legend.append(.note(labels.buyersWithoutSeat(buyers: withoutSeat))) }
    }

    /// Symbols of counts, with their legend.
    private mutating func add(
        _ symbols: [MapSheet.Post], under heading: String, _ words: (followed: String, alone: String)
    ) {
        sheet.posts = symbols
        let wording = wording
        sheet.etp = { wording.map.contracts($0) }
        sheet.postsOutside = { wording.map.contractsOutside(places: $0) }
        sheet.legend.append(.heading(heading))
        let kinds = Set(symbols.map(\.kind))
        if let kind = [MapSheet.Post.Kind.followed, .alone].first(where: kinds.contains) {
            sheet.legend.append(.sizes(kind))
        }
        if kinds.contains(.followed) { sheet.legend.append(.post(.followed, isKnown: true, words.followed)) }
        if kinds.contains(.alone) { sheet.legend.append(.post(.alone, isKnown: true, words.alone)) }
    }
}

/// What is drawn at a town: what somebody follows there, or what nobody does.
private struct SeatKey: Hashable {
    let seat: Int
    let isAlone: Bool

    /// In the order of seats, so that the same study gives the same map.
    static func symbols(_ counts: [SeatKey: Double], in gazetteer: Gazetteer) -> [MapSheet.Post] {
        counts.sorted { ($0.key.seat, $0.key.isAlone ? 1 : 0) < ($1.key.seat, $1.key.isAlone ? 1 : 0) }
            .compactMap { key, count in
                gazetteer.communes[key.seat].seat.map {
                    MapSheet.Post(position: $0, etp: count, kind: key.isAlone ? .alone : .followed)
                }
            }
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

    init(_ contracts: [ContractService], in gazetteer: Gazetteer) {
        var counts: [SeatKey: Double] = [:]
        for contract in contracts {
            let places = contract.places.filter { $0.status != .horsTerritoire }
            if places.isEmpty, !contract.places.isEmpty { continue }
            if places.count > 1 { ofSeveralPlaces += 1 }
            if places.contains(where: { $0.unit.level != .commune }) { atChiefTown += 1 }
            let seats = places.compactMap { place in
                gazetteer.seat(of: place.unit).flatMap { seat in
                    gazetteer.communes[seat].seat.map { _ in SeatKey(seat: seat, isAlone: !place.status.isServed) }
                }
            }
            if seats.isEmpty { withoutPlace += 1 }
            for key in seats { counts[key, default: 0] += 1 }
        }
        symbols = SeatKey.symbols(counts, in: gazetteer)
    }
}

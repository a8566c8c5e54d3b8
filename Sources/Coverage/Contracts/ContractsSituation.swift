public import FacilitatorNetwork
public import Territories

/// Who follows a contract, by the rule of the place of execution.
public struct ContractService: Sendable {
    public let contract: Contract
    /// Nil when the file names none.
    public let buyer: Buyer?
    /// Of all its places together.
    public let status: ServiceStatus
    /// Each of its places, with those who serve it.
    public let places: [PlaceService]
    /// The day that was looked at: the study's, or the nearest of the contract's own; nil when neither has one.
    public let day: CivilDate?
    /// What is left of it on the study's day.
    public let stage: ContractStage
    /// The last day on which all of its places are served as on `day`, where that is before its end; nil otherwise.
    public let lastServedDay: CivilDate?
    /// The posts that its file says follow it; empty when it names nobody of the register.
    public let followers: [PostPosition]

    /// Whether those that follow it are others than those whose perimeter holds its place.
    public var isFollowedFromElsewhere: Bool {
        let serving = Set(places.flatMap { $0.own + $0.adjoining })
        return !followers.isEmpty && !serving.isEmpty && serving.isDisjoint(with: followers)
    }
}

/// Where a contract stands on a day.
public enum ContractStage: String, Hashable, Sendable, CaseIterable {
    case aVenir = "a_venir"
    case enCours = "en_cours"
    case termine
    /// Its dates do not say.
    case inconnu

    init(_ contract: Contract, on day: CivilDate?) {
        guard let day else {
            self = .inconnu
            return
        }
        if let start = contract.start, start > day {
            self = .aVenir
        } else if let end = contract.end {
            self = end < day ? .termine : .enCours
        } else {
            self = .inconnu
        }
    }
}

/// Who serves a buyer where it has its seat, and what it buys.
public struct BuyerService: Sendable {
    public let buyer: Buyer
    /// Of its seat, on the study's day.
    public let place: PlaceService?
    /// Those that are not over.
    public let contracts: [ContractService]

    /// Nobody can tell where the seat is not known.
    public var status: ServiceStatus { place?.status ?? .lieuInconnu }
}

/// The buyers and contracts of a study under its situation on a day.
public struct ContractsSituation: Sendable {
    /// What the study's files hold.
    public let ledger: ContractLedger
    /// In the order of the ledger.
    public let contracts: [ContractService]
    /// In the order of the ledger.
    public let buyers: [BuyerService]
    /// The State's buyers are to turn to them first (Hauts-de-France 2025, annex 1).
    public let coordinators: [PostPosition]

    /// - Complexity: linear in the contracts, and in the atoms of each place on each day that is looked at.
    public init(_ ledger: ContractLedger, _ situation: Situation) {
        self.ledger = ledger
        let scenario = situation.scenario
        var index = PlaceServiceIndex(scenario)
        let followers = FollowerNames(scenario.register)
        contracts = ledger.contracts.map { contract in
            ContractService(contract, ledger.buyer(of: contract), on: situation.now.date, followers, &index)
        }
        var byBuyer: [Int: [ContractService]] = [:]
        for service in contracts where service.stage != .termine {
            if let buyer = service.contract.buyer { byBuyer[buyer, default: []].append(service) }
        }
        buyers = ledger.buyers.enumerated().map { position, buyer in
            BuyerService(
                buyer: buyer,
                place: buyer.seat.map {
                    index.service(
                        of: UnitReference(.commune, $0), on: situation.now.date,
                        isForState: buyer.kind?.isOfTheState ?? false)
                }, contracts: byBuyer[position] ?? [])
        }
        coordinators = scenario.register.posts.indices.filter { situation.now.states[$0] == .coordinateur }
            .map { PostPosition($0) }
    }

    /// Those that are not over on the study's day, which is what there is to follow.
    public var current: [ContractService] { contracts.filter { $0.stage != .termine } }

    /// How many of some contracts there are in each status.
    public static func counts(_ contracts: [ContractService]) -> [ServiceStatus: Int] {
        contracts.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
    }
}

extension ContractService {
    fileprivate init(
        _ contract: Contract, _ buyer: Buyer?, on today: CivilDate?, _ followers: FollowerNames,
        _ index: inout PlaceServiceIndex
    ) {
        self.contract = contract
        self.buyer = buyer
        stage = ContractStage(contract, on: today)
        // Before it starts and after its end, what counts is its own first or last day.
        let day = today.map { contract.nearestDay(to: $0) } ?? contract.start
        self.day = day
        let isForState = buyer?.kind?.isOfTheState ?? false
        let places = contract.places.map { index.service(of: $0, on: day, isForState: isForState) }
        self.places = places
        status = ServiceStatus(of: places.map(\.status))
        let last = places.filter(\.status.isServed).compactMap(\.lastDay).min()
        lastServedDay = last.flatMap { last in contract.end.map { last < $0 } ?? false ? last : nil }
        self.followers = (contract.followedBy ?? buyer?.followedBy).map(followers.posts) ?? []
    }
}

extension ServiceStatus {
    /// Of several places: theirs where they agree, `partielle` where some are served and others are not. Places outside
    /// the study say nothing where others are inside.
    init(of places: [ServiceStatus]) {
        let inside = Set(places).subtracting([.horsTerritoire])
        if inside.isEmpty {
            self = places.isEmpty ? .lieuInconnu : .horsTerritoire
        } else if inside.count == 1, let status = inside.first {
            self = status
        } else if inside.contains(where: \.isServed) {
            self = .partielle
        } else {
            // Nobody at some, nobody for the State at others.
            self = .personne
        }
    }
}

/// The posts of a register by the words that files name them with.
private struct FollowerNames {
    private var posts: [String: [PostPosition]] = [:]

    init(_ register: Register) {
        for (position, post) in register.posts.enumerated() where post.status == .enCours {
            for key in Set([Post.key(post.id), post.structureKey]) where !key.isEmpty {
                posts[key, default: []].append(PostPosition(position))
            }
        }
    }

    func posts(_ words: String) -> [PostPosition] { posts[Post.key(words)] ?? [] }
}

extension Contract {
    /// Its own day that is nearest to a day.
    fileprivate func nearestDay(to day: CivilDate) -> CivilDate {
        if let start, start > day { return start }
        if let end, end < day { return end }
        return day
    }
}

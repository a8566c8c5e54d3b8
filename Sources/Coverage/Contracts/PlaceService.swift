public import FacilitatorNetwork
public import Territories

/// How far a place is served by facilitators on a day.
public enum ServiceStatus: String, Hashable, Sendable, CaseIterable {
    /// In the own perimeter of a facilitator, nearly whole.
    case facilitateur
    /// A part of it only, or some of several places only.
    case partielle
    /// By extension of a neighbour's perimeter alone.
    case limitrophe
    /// Only by facilitators who do not follow the State's contracts, which this one is.
    case horsMarchesEtat = "hors_marches_etat"
    case personne
    /// Nobody can tell: no place could be read.
    case lieuInconnu = "lieu_inconnu"
    case horsTerritoire = "hors_territoire"

    /// Whether somebody follows what is carried out there.
    public var isServed: Bool { self == .facilitateur || self == .partielle || self == .limitrophe }
    /// Whether a place of the study is left without anybody.
    public var isLeftAlone: Bool { self == .personne || self == .horsMarchesEtat }
}

/// Who serves one place on a day.
public struct PlaceService: Hashable, Sendable {
    /// Commune, EPCI, département or région.
    public let unit: UnitReference
    /// Of the part inside the study.
    public let status: ServiceStatus
    /// Whose own perimeter holds it, or a part; those that reach most of its people first.
    public let own: [PostPosition]
    /// That reach it by extension only, likewise.
    public let adjoining: [PostPosition]
    /// The last day on which it is served as it is on this one, if nothing is renewed; nil without an end, or where nobody
    /// serves it.
    public let lastDay: CivilDate?
}

/// Answers who serves a place, for any number of places and days. The perimeters are turned round once.
///
///     var services = PlaceServiceIndex(scenario)
///     services.service(of: unit, on: day, isForState: false).status
public struct PlaceServiceIndex {
    private struct Key: Hashable {
        let unit: UnitReference
        let day: CivilDate?
        let isForState: Bool
    }

    private let scenario: Scenario
    /// The posts whose own or adjoining perimeter holds each atom.
    private let ownPosts: [[Int]]
    private let adjoiningPosts: [[Int]]
    private var known: [Key: PlaceService] = [:]

    /// - Complexity: linear in the atoms of all perimeters.
    public init(_ scenario: Scenario) {
        self.scenario = scenario
        var (own, adjoining) = ([[Int]](repeating: [], count: scenario.atoms.count), [[Int]]())
        adjoining = own
        for post in scenario.reach.postsByID {
            for atom in scenario.reach.rows[post].own { own[atom].append(post) }
            for atom in scenario.reach.rows[post].adjoining { adjoining[atom].append(post) }
        }
        (ownPosts, adjoiningPosts) = (own, adjoining)
    }

    /// The parts of a place that count: under this share of its people nothing is said to be served, or left, as
    /// territories of two statuses are told.
    private static let hair = 0.005

    /// - Parameter isForState: a contract of the State's, which posts that say they do not follow these leave alone.
    /// - Complexity: linear in the atoms of the place, once for each day.
    public mutating func service(of unit: UnitReference, on day: CivilDate?, isForState: Bool) -> PlaceService {
        let key = Key(unit: unit, day: day, isForState: isForState)
        if let service = known[key] { return service }
        let service = Count(scenario, unit, day, isForState: isForState, own: ownPosts, adjoining: adjoiningPosts)
            .service
        known[key] = service
        return service
    }

    /// What each post reaches of one place.
    private struct Count {
        let scenario: Scenario
        let unit: UnitReference
        private let day: CivilDate?
        private var whole = 0.0
        private var (inOwn, inAdjoining, refused) = (0.0, 0.0, 0.0)
        private var ownShares: [Int: Double] = [:]
        private var adjoiningShares: [Int: Double] = [:]
        private var isInside = false

        init(
            _ scenario: Scenario, _ unit: UnitReference, _ day: CivilDate?, isForState: Bool, own: [[Int]],
            adjoining: [[Int]]
        ) {
            (self.scenario, self.unit, self.day) = (scenario, unit, day)
            let (atoms, posts) = (scenario.atoms, scenario.register.posts)
            let communes = scenario.gazetteer.communes(of: unit).filter { scenario.territory.contains[$0] }
            isInside = !communes.isEmpty
            let inside = communes.flatMap { atoms.ranges[$0] }
            let hasPeople = inside.contains { atoms.populations[$0] > 0 }
            for atom in inside {
                // Where nobody lives, places are held by their area.
                let weight = hasPeople ? atoms.populations[atom] : atoms.areasSquareMetres[atom]
                whole += weight
                func active(_ candidates: [Int]) -> [Int] { candidates.filter { posts[$0].state(on: day) == .actif } }
                func willing(_ candidates: [Int]) -> [Int] {
                    isForState ? candidates.filter { posts[$0].servesStateContracts != false } : candidates
                }
                let (allOwn, allAdjoining) = (active(own[atom]), active(adjoining[atom]))
                let (here, beside) = (willing(allOwn), willing(allAdjoining))
                if !here.isEmpty {
                    inOwn += weight
                } else if !beside.isEmpty {
                    inAdjoining += weight
                } else if !allOwn.isEmpty || !allAdjoining.isEmpty {
                    refused += weight
                }
                for post in here { ownShares[post, default: 0] += weight }
                for post in beside { adjoiningShares[post, default: 0] += weight }
            }
        }

        private var status: ServiceStatus {
            guard isInside else { return .horsTerritoire }
            let hair = PlaceServiceIndex.hair * whole
            if inOwn > whole - hair { return .facilitateur }
            if inOwn > hair { return .partielle }
            if inAdjoining > hair { return .limitrophe }
            return refused > hair ? .horsMarchesEtat : .personne
        }

        var service: PlaceService {
            func positions(_ shares: [Int: Double]) -> [PostPosition] {
                let posts = scenario.register.posts
                return shares.filter { $0.value > PlaceServiceIndex.hair * whole }.keys.sorted {
                    (-shares[$0, default: 0], posts[$0].id) < (-shares[$1, default: 0], posts[$1].id)
                }.map { PostPosition($0) }
            }
            let own = positions(ownShares)
            let adjoining = positions(adjoiningShares).filter { !own.contains($0) }
            return PlaceService(
                unit: unit, status: status, own: own, adjoining: adjoining,
                lastDay: lastDay(own.isEmpty ? adjoining : own))
        }

        /// Of several posts that serve the place the last one stays longest; where each has a part, the first that goes
        /// leaves its own.
        private func lastDay(_ serving: [PostPosition]) -> CivilDate? {
            let posts = serving.map { scenario.register.posts[at: $0] }
            if posts.contains(where: { $0.end == nil }) { return nil }
            return posts.compactMap(\.end).max()
        }
    }
}

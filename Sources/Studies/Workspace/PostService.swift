internal import Coverage
internal import FacilitatorNetwork
public import GeometryKit
public import Placement
internal import Territories

/// A territory that a post of a plan serves: a unit that a seat takes on, or what a perimeter of its own has of a unit of
/// the study's level.
public struct PostService: Sendable {
    /// INSEE code, or SIREN of an EPCI.
    public let code: String
    public let name: String
    /// By position in the gazetteer.
    public let communes: [Int]
    /// Where distances are measured to; nil when nobody knows.
    public let seat: LonLat?
    /// ETP that it brings there; nil where its ETP are unknown, or where none are modelled.
    public let etp: Double?
    /// People there in no own perimeter, and in white zones, before the plan.
    public let uncovered: Double
    public let white: Double
    /// Kilometres, or the unit of a travel matrix; nil where nobody knows.
    public let distance: Double?
}

extension PlacementResult {
    /// Whom a post of the plan serves, most people of white zones first.
    /// - Complexity: linear in the atoms of its perimeter.
    public func services(of post: ProposedPost) -> [PostService] {
        let services = instance.candidates[post.candidate].row == nil ? drawn(post) : kept(post)
        return services.sorted { ($1.white, $1.uncovered, $0.code) < ($0.white, $0.uncovered, $1.code) }
    }

    /// People of white zones before the plan who are in the own perimeter of one of its posts: each counts once.
    public var servedPeople: Double {
        let atoms = after.scenario.atoms
        let inside = posts.reduce(into: Set<Int>()) { $0.formUnion(after.scenario.reach.rows[row(of: $1)].own) }
        return inside.sorted().reduce(0) {
            let isMeant = before.now.statuses[$1].isWhite && before.scenario.territory.contains[atoms.communes[$1]]
            return isMeant ? $0 + atoms.populations[$1] : $0
        }
    }

    /// The atoms of the situation after the plan that each of its posts has in its own perimeter, in their order.
    public var servedAtoms: [[Int]] { posts.map { Array(after.scenario.reach.rows[row(of: $0)].own) } }

    private func row(of post: ProposedPost) -> Int {
        let id = register[post.rank - 1].id
        return after.scenario.register.posts.firstIndex { $0.id == id } ?? 0
    }

    private func drawn(_ post: ProposedPost) -> [PostService] {
        post.services.map { service in
            let unit = instance.units[service.unit]
            return PostService(
                code: unit.code, name: unit.name, communes: unit.communes, seat: unit.seat,
                etp: instance.problem.isCapacitated ? service.etp : nil, uncovered: service.uncovered,
                white: service.white,
                distance: instance.knowsDistance(of: post, to: service) ? service.distance : nil)
        }
    }

    /// What the register shares of a perimeter of its own.
    private func kept(_ post: ProposedPost) -> [PostService] {
        let scenario = after.scenario
        let (reach, atoms, gazetteer) = (scenario.reach.rows[row(of: post)], scenario.atoms, scenario.gazetteer)
        let table = scenario.atlas.units(at: study.level)
        var etp: [Int: Double] = [:]
        var (uncovered, white): ([Int: Double], [Int: Double]) = ([:], [:])
        let isKnown = !reach.ownETP.isEmpty || !reach.adjoiningETP.isEmpty
        for (all, shares) in [(reach.own, reach.ownETP), (reach.adjoining, reach.adjoiningETP)] {
            for (index, atom) in all.enumerated() {
                guard let unit = table.unit(ofCommune: atoms.communes[atom]) else { continue }
                etp[unit, default: 0] += shares.isEmpty ? 0 : shares[index]
            }
        }
        for atom in reach.own {
            guard let unit = table.unit(ofCommune: atoms.communes[atom]) else { continue }
            let people = atoms.populations[atom]
            if !before.now.isInOwnPerimeter[atom] { uncovered[unit, default: 0] += people }
            if before.now.statuses[atom].isWhite { white[unit, default: 0] += people }
        }
        let place = instance.candidates[post.candidate].location
        return etp.keys.sorted().map { index in
            let unit = table.units[index]
            let town =
                unit.level == .commune
                ? unit.position : gazetteer.groupings(unit.level)[unit.position].seat
            let seat = town.flatMap { gazetteer.communes[$0].seat }
            let distance = place.flatMap { place in
                seat.map { $0 == place ? 0 : place.distanceMetres(to: $0) / 1000 }
            }
            return PostService(
                code: unit.code, name: unit.name, communes: unit.communes, seat: seat,
                etp: isKnown ? etp[index] : nil, uncovered: uncovered[index] ?? 0, white: white[index] ?? 0,
                distance: instance.travel == nil ? distance : nil)
        }
    }
}

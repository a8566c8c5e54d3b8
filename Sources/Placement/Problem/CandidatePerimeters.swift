internal import Coverage
internal import FacilitatorNetwork
internal import GeometryKit
internal import Territories

/// Candidates that keep the perimeter of a row of the register, laid over the atlas: the whole of it, and the ETP that the
/// register's own sharing brings to each atom.
struct CandidatePerimeters {
    /// ETP of an atom: some whatever the size, some with each ETP.
    struct Part {
        let atom: Int
        let fixed: Double
        let perETP: Double
    }

    /// By candidate: atoms of the own perimeter and of the adjoining one; empty for a seat.
    let own: [[Int]]
    let adjoining: [[Int]]
    /// By candidate: what comes to each atom of both.
    let parts: [[Part]]
    private let candidates: [PostCandidate]

    init(_ candidates: [PostCandidate], in scenario: Scenario) {
        self.candidates = candidates
        let register = scenario.register
        /// The candidates' rows as posts of one size; sharing is affine in the size, so that two sizes tell all others.
        func reach(_ size: (PostCandidate) -> Double) -> Reach {
            let posts = candidates.map { candidate -> Post in
                var post =
                    candidate.row.map { register.posts[$0] } ?? Post(id: candidate.id, etp: nil, own: Perimeter())
                post.etp = candidate.row == nil ? nil : size(candidate)
                return post
            }
            return Reach(Register(posts: posts, polygons: register.polygons), over: scenario.atlas)
        }
        let sizes = candidates.map { max($0.mostETP ?? 1, 0.001) }
        let sizeOf = Dictionary(zip(candidates.map(\.id), sizes)) { first, _ in first }
        let (one, two) = (reach { sizeOf[$0.id] ?? 1 }, reach { (sizeOf[$0.id] ?? 1) + 1 })
        own = one.rows.map(\.own)
        adjoining = one.rows.map(\.adjoining)
        parts = candidates.indices.map { index in
            guard candidates[index].row != nil else { return [] }
            let (first, second) = (one.rows[index], two.rows[index])
            func parts(_ atoms: [Int], _ small: [Double], _ large: [Double]) -> [Part] {
                zip(atoms, zip(small, large)).map { atom, etp in
                    let perETP = etp.1 - etp.0
                    return Part(atom: atom, fixed: etp.0 - perETP * sizes[index], perETP: perETP)
                }
            }
            return parts(first.own, first.ownETP, second.ownETP)
                + (first.adjoiningETP.isEmpty ? [] : parts(first.adjoining, first.adjoiningETP, second.adjoiningETP))
        }
    }

    /// Σ people × kilometres, from the seat to the towns of the EPCI that it would cover first, over those in no own
    /// perimeter; 0 where nobody knows where the seat is.
    func distance(of candidate: Int, in scenario: Scenario, _ now: Assessment) -> Double {
        guard candidates[candidate].row != nil, let place = candidates[candidate].location else { return 0 }
        let (atoms, gazetteer) = (scenario.atoms, scenario.gazetteer)
        var people: [Int: Double] = [:]
        for atom in own[candidate]
        where !now.isInOwnPerimeter[atom] && scenario.territory.contains[atoms.communes[atom]] {
            let commune = atoms.communes[atom]
            // Where distances of seats are measured to: the town of the EPCI, else the commune's own.
            let town = gazetteer.communes[commune].epci.flatMap { gazetteer.epcis[$0].seat } ?? commune
            people[town, default: 0] += atoms.populations[atom]
        }
        return people.sorted { $0.key < $1.key }.reduce(0) { sum, item in
            guard let town = gazetteer.communes[item.key].seat else { return sum }
            return sum + item.value * (town == place ? 0 : place.distanceMetres(to: town) / 1000)
        }
    }
}

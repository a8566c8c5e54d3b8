public import FacilitatorNetwork
public import Territories

/// A post whose perimeter reaches some places.
public struct ServingPost: Sendable {
    /// In the register.
    public let post: PostPosition
    /// Whether its adjoining perimeter reaches them, not its own.
    public let isAdjoining: Bool
    /// Of its ETP, those that serve there; nil where they are unknown.
    public let etp: Double?
    /// People there whom it reaches.
    public let population: Double
}

extension Situation {
    /// The posts whose perimeters reach some communes of the territory: those that act on the day first, then those that
    /// reach most people. One that reaches them by both its perimeters comes twice.
    /// - Complexity: linear in the atoms of all perimeters.
    public func serving(_ communes: [Int]) -> [ServingPost] { ServingPosts(self).serving(communes) }
}

/// The posts of a situation by the atoms that they reach, for many questions to the same one.
public struct ServingPosts: Sendable {
    /// One perimeter of a post over an atom.
    private struct Reaching: Sendable {
        let perimeter: ServedBy
        /// Of its ETP, those that serve the atom; nil where they are unknown.
        let etp: Double?
    }

    private struct ServedBy: Hashable, Sendable {
        let post: PostPosition
        let isAdjoining: Bool
    }

    private let situation: Situation
    private let reaching: [[Reaching]]

    /// - Complexity: linear in the atoms of all perimeters.
    public init(_ situation: Situation) {
        self.situation = situation
        var reaching = [[Reaching]](repeating: [], count: situation.scenario.atoms.count)
        for (index, row) in situation.scenario.reach.rows.enumerated() {
            for (reached, shares, isAdjoining) in [
                (row.own, row.ownETP, false), (row.adjoining, row.adjoiningETP, true),
            ] {
                let perimeter = ServedBy(post: PostPosition(index), isAdjoining: isAdjoining)
                for (position, atom) in reached.enumerated() {
                    reaching[atom].append(
                        Reaching(perimeter: perimeter, etp: shares.isEmpty ? nil : shares[position]))
                }
            }
        }
        self.reaching = reaching
    }

    /// As `Situation.serving`.
    /// - Complexity: linear in the atoms of the communes and the perimeters over them.
    public func serving(_ communes: [Int]) -> [ServingPost] {
        let (scenario, now) = (situation.scenario, situation.now)
        var found: [ServedBy: (etp: Double?, population: Double)] = [:]
        for commune in Set(communes).sorted() {
            for atom in scenario.atoms.ranges[commune] {
                for item in reaching[atom] {
                    let (etp, people) = found[item.perimeter] ?? (0, 0)
                    found[item.perimeter] = (
                        etp.flatMap { sum in item.etp.map { sum + $0 } }, people + scenario.atoms.populations[atom]
                    )
                }
            }
        }
        func order(_ item: ServingPost) -> (Int, Double, String, Int) {
            (
                now.state(of: item.post) == .actif ? 0 : 1, -item.population,
                scenario.register.posts[at: item.post].id, 2 * item.post.rawValue + (item.isAdjoining ? 1 : 0)
            )
        }
        return found.map { perimeter, sums in
            ServingPost(
                post: perimeter.post, isAdjoining: perimeter.isAdjoining, etp: sums.etp, population: sums.population)
        }.sorted { order($0) < order($1) }
    }
}

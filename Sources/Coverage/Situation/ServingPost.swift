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
    public func serving(_ communes: [Int]) -> [ServingPost] {
        let atoms = scenario.atoms
        let inside = Set(communes.flatMap { atoms.ranges[$0] })
        var found: [ServingPost] = []
        for (index, row) in scenario.reach.rows.enumerated() {
            for (reached, shares, isAdjoining) in [
                (row.own, row.ownETP, false), (row.adjoining, row.adjoiningETP, true),
            ] {
                let here = reached.indices.filter { inside.contains(reached[$0]) }
                guard !here.isEmpty else { continue }
                found.append(
                    ServingPost(
                        post: PostPosition(index), isAdjoining: isAdjoining,
                        etp: shares.isEmpty ? nil : here.reduce(0) { $0 + shares[$1] },
                        population: here.reduce(0) { $0 + atoms.populations[reached[$1]] }))
            }
        }
        func order(_ item: ServingPost) -> (Int, Double, String) {
            (now.state(of: item.post) == .actif ? 0 : 1, -item.population, scenario.register.posts[at: item.post].id)
        }
        return found.sorted { order($0) < order($1) }
    }
}

internal import FacilitatorNetwork
internal import Territories

/// Coverage read a second time for the State's own contracts, which only some posts follow. Capacity is not judged:
/// nobody knows which part of the need they are.
public struct StateContracts: Sendable {
    /// Active posts of the territory that say they follow the State's contracts, that say they do not, and that say nothing.
    public let serving: Int
    /// Those that say they do not.
    public let notServing: Int
    /// Those that say nothing.
    public let silent: Int
    /// Atoms in a white zone for these contracts, whatever the silent posts do.
    let isWhite: [Bool]
    /// Atoms whose answer hangs on posts that say nothing.
    let isOpen: [Bool]

    /// - Returns: nil when no post of the register says anything of the State's contracts.
    init?(_ scenario: Scenario, _ now: Assessment, _ network: NetworkCounts) {
        let posts = scenario.register.posts
        guard posts.contains(where: { $0.servesStateContracts != nil }) else { return nil }
        let active = posts.indices.filter { now.states[$0] == .actif }
        let here = network.active
        serving = here.count { posts[at: $0].servesStateContracts == true }
        notServing = here.count { posts[at: $0].servesStateContracts == false }
        silent = here.count - serving - notServing
        let sure = Self.white(scenario, active.filter { posts[$0].servesStateContracts == true })
        let possible = Self.white(scenario, active.filter { posts[$0].servesStateContracts != false })
        isWhite = possible
        isOpen = zip(sure, possible).map { $0 && !$1 }
    }

    /// The atoms that some posts leave white: in none of their perimeters, or only in adjoining ones with needs.
    private static func white(_ scenario: Scenario, _ posts: [Int]) -> [Bool] {
        let atoms = scenario.atoms
        var inOwn = Array(repeating: false, count: atoms.count)
        var inAdjoining = inOwn
        for post in posts {
            for atom in scenario.reach.rows[post].own { inOwn[atom] = true }
            for atom in scenario.reach.rows[post].adjoining { inAdjoining[atom] = true }
        }
        let isIdentified = scenario.policy.needWeights?.isIdentified
        return atoms.indices.map { atom in
            if inOwn[atom] { return false }
            return inAdjoining[atom] ? isIdentified?[atoms.communes[atom]] == true : true
        }
    }
}

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
        let here = network.active
        serving = here.count { posts[at: $0].servesStateContracts == true }
        notServing = here.count { posts[at: $0].servesStateContracts == false }
        silent = here.count - serving - notServing
        let sure = StateCover(scenario, now) { $0 == true }.isWhite(in: scenario)
        let possible = StateCover(scenario, now).isWhite(in: scenario)
        isWhite = possible
        isOpen = zip(sure, possible).map { $0 && !$1 }
    }
}

/// Where active posts that follow the State's contracts are.
public struct StateCover: Sendable {
    /// In the own perimeter of one.
    public private(set) var isInOwn: [Bool]
    /// In the adjoining perimeter of one.
    public private(set) var isInAdjoining: [Bool]

    /// - Parameter isMeant: what posts say of these contracts; those that say they do not follow them are left out, unless
    ///   told otherwise.
    public init(_ scenario: Scenario, _ now: Assessment, where isMeant: (Bool?) -> Bool = { $0 != false }) {
        isInOwn = Array(repeating: false, count: scenario.atoms.count)
        isInAdjoining = isInOwn
        let posts = scenario.register.posts
        for post in posts.indices where now.states[post] == .actif && isMeant(posts[post].servesStateContracts) {
            for atom in scenario.reach.rows[post].own { isInOwn[atom] = true }
            for atom in scenario.reach.rows[post].adjoining { isInAdjoining[atom] = true }
        }
    }

    /// The atoms that these posts leave white: in none of their perimeters, or only in adjoining ones with needs.
    public func isWhite(in scenario: Scenario) -> [Bool] {
        let isIdentified = scenario.policy.needWeights?.isIdentified
        return isInOwn.indices.map { atom in
            if isInOwn[atom] { return false }
            return isInAdjoining[atom] ? isIdentified?[scenario.atoms.communes[atom]] == true : true
        }
    }
}

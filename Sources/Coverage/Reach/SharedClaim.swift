public import FacilitatorNetwork
public import Territories

/// Atoms that the own perimeters of the same posts hold together, at a time when those posts are in place.
public struct SharedClaim: Sendable {
    /// In the order of the register; two at least.
    public let posts: [PostPosition]
    /// Whole communes, by position in the gazetteer.
    public let communes: [Int]
    /// Communes of which a polygon cuts off a part.
    public let cutCommunes: [Int]
    /// Of the parts cut off.
    public let cutPopulation: Double
    /// Of the parts cut off; a sliver under a hectare is most often one edge that was drawn twice.
    public let cutAreaSquareMetres: Double

    /// Every set of posts that share ground, in the order of the register.
    ///
    /// Facilitators whose conventions never run on the same day share nothing.
    /// - Complexity: linear in the atoms of all perimeters, times the posts over the same atom.
    public static func all(in scenario: Scenario) -> [SharedClaim] {
        let posts = scenario.register.posts
        var claimants: [[Int]] = Array(repeating: [], count: scenario.atoms.count)
        for (post, row) in scenario.reach.rows.enumerated() {
            guard posts[post].status == .enCours, posts[post].quality == .facilitateur else { continue }
            for atom in row.own { claimants[atom].append(post) }
        }
        var atomsByPosts: [[Int]: [Int]] = [:]
        for atom in claimants.indices where claimants[atom].count > 1 {
            atomsByPosts[claimants[atom], default: []].append(atom)
        }
        var claims: [[Int]: [Int]] = [:]
        for (all, atoms) in atomsByPosts {
            let together = all.filter { post in
                all.contains { $0 != post && posts[$0].overlapsInTime(with: posts[post]) }
            }
            if together.count > 1 { claims[together, default: []] += atoms }
        }
        return claims.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { posts, atoms in
            SharedClaim(posts: posts, atoms: atoms, in: scenario.atoms)
        }
    }

    private init(posts: [Int], atoms: [Int], in table: AtomTable) {
        self.posts = posts.map { PostPosition($0) }
        let counts = Dictionary(grouping: atoms) { table.communes[$0] }.mapValues(\.count)
        communes = counts.filter { $0.value == table.ranges[$0.key].count }.keys.sorted()
        cutCommunes = counts.filter { $0.value < table.ranges[$0.key].count }.keys.sorted()
        let parts = atoms.filter { counts[table.communes[$0], default: 0] < table.ranges[table.communes[$0]].count }
        cutPopulation = parts.reduce(0) { $0 + table.populations[$1] }
        cutAreaSquareMetres = parts.reduce(0) { $0 + table.areasSquareMetres[$1] }
    }
}

extension Post {
    /// Some day is covered by both conventions; one without dates always runs.
    fileprivate func overlapsInTime(with other: Post) -> Bool {
        func isBefore(_ end: CivilDate?, _ start: CivilDate?) -> Bool {
            guard let end, let start else { return false }
            return end < start
        }
        return !isBefore(end, other.start) && !isBefore(other.end, start)
    }
}

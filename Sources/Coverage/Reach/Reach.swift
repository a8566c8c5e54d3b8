public import FacilitatorNetwork

/// A register laid over an atlas: which atoms each post covers, and how much of its ETP each of them gets.
public struct Reach: Sendable {
    /// One post.
    public struct Row: Sendable {
        /// The atoms of its own perimeter, ascending.
        public let own: [Int]
        /// The atoms of its adjoining perimeter that are not in its own, ascending.
        public let adjoining: [Int]
        /// ETP for each atom of `own`; empty when the post's ETP is unknown.
        public let ownETP: [Double]
        /// ETP for each atom of `adjoining`; empty when it brings none there, or nobody knows how many.
        public let adjoiningETP: [Double]
        /// The part of the post's ETP, known or not, that goes to `adjoining`, 0 to 1.
        public let adjoiningQuota: Double
    }

    public let register: Register
    /// In the order of the register's posts.
    public let rows: [Row]
    /// The positions of the posts in the order of their names: a register sorted otherwise gives the same sums to the
    /// last bit.
    let postsByID: [Int]

    /// - Precondition: the register's polygons are those of the atlas, in the same order.
    /// - Complexity: linear in the atoms of all perimeters; no geometric operation.
    public init(_ register: Register, over atlas: Atlas) {
        precondition(register.polygons.count == atlas.polygons.count, "the polygons of the atlas")
        self.register = register
        var resolver = PerimeterResolver(atoms: atlas.atoms, gazetteer: atlas.gazetteer)
        rows = register.posts.map { post in
            let own = resolver.atoms(of: post.own)
            let ownSet = Set(own)
            let adjoining = resolver.atoms(of: post.adjoining).filter { !ownSet.contains($0) }
            let quota = adjoining.isEmpty ? 0 : own.isEmpty ? 1 : post.adjoiningQuota
            guard let etp = post.etp else {
                return Row(own: own, adjoining: adjoining, ownETP: [], adjoiningETP: [], adjoiningQuota: quota)
            }
            return Row(
                own: own, adjoining: adjoining,
                ownETP: resolver.shares(of: etp * (1 - quota), over: own, reserved: post.own.reservations),
                adjoiningETP: quota == 0
                    ? [] : resolver.shares(of: etp * quota, over: adjoining, reserved: post.adjoining.reservations),
                adjoiningQuota: quota)
        }
        postsByID = register.posts.indices.sorted { register.posts[$0].id < register.posts[$1].id }
    }
}

extension Perimeter {
    fileprivate var reservations: [(part: Part, etp: Double)] {
        tokens.compactMap { token in token.reservedETP.map { (token.part, $0) } }
    }
}

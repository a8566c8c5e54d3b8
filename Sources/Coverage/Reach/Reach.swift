public import FacilitatorNetwork
public import Territories

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

    /// The posts that were laid over the atlas, active or not: their dates play no part here.
    public let register: Register
    /// In the order of the register's posts.
    public let rows: [Row]
    /// The positions of the posts in the order of their names: a register sorted otherwise gives the same sums to the
    /// last bit.
    let postsByID: [Int]
    /// The posts whose perimeter, own or adjoining, reaches the territory of the atlas; positions, ascending.
    public let postsInTerritory: [PostPosition]
    /// One a post: the name of the structure that carries it without case, accents or punctuation, the same for all the
    /// posts of a structure; empty where the register names none.
    public let structureKeys: [String]

    /// - Parameter known: another register over the same atlas; posts of the same perimeters and ETP are taken from it.
    /// - Precondition: the register's polygons are those of the atlas, in the same order.
    /// - Complexity: linear in the posts and in the atoms of the perimeters that are not known yet; no geometric operation.
    public init(_ register: Register, over atlas: Atlas, knowing known: Reach? = nil) {
        precondition(register.polygons.count == atlas.polygons.count, "the polygons of the atlas")
        self.register = register
        var resolver = PerimeterResolver(atoms: atlas.atoms, gazetteer: atlas.gazetteer)
        let knownPositions = known.map { known in
            Dictionary(known.register.posts.map(\.id).enumerated().map { ($1, $0) }) { first, _ in first }
        }
        var rows: [Row] = []
        var structureKeys: [String] = []
        for post in register.posts {
            let same = knownPositions?[post.id].flatMap { position in
                known.map {
                    (post: $0.register.posts[position], row: $0.rows[position], key: $0.structureKeys[position])
                }
            }
            let known = same.flatMap { post.reachesAs($0.post) ? $0.row : nil }
            rows.append(known ?? Row(of: post, &resolver))
            let key = same.flatMap { post.structure == $0.post.structure ? $0.key : nil }
            structureKeys.append(key ?? post.structureKey)
        }
        self.rows = rows
        self.structureKeys = structureKeys
        let (isInside, communes) = (atlas.territory.contains, atlas.atoms.communes)
        let inside = rows.indices.filter { post in
            [rows[post].own, rows[post].adjoining].contains { $0.contains { isInside[communes[$0]] } }
        }
        postsInTerritory = inside.map { PostPosition($0) }
        postsByID = register.posts.indices.sorted { register.posts[$0].id < register.posts[$1].id }
    }
}

extension Reach.Row {
    fileprivate init(of post: Post, _ resolver: inout PerimeterResolver) {
        own = resolver.atoms(of: post.own)
        let ownSet = Set(own)
        adjoining = resolver.atoms(of: post.adjoining).filter { !ownSet.contains($0) }
        adjoiningQuota = adjoining.isEmpty ? 0 : own.isEmpty ? 1 : post.adjoiningQuota
        guard let etp = post.etp else {
            ownETP = []
            adjoiningETP = []
            return
        }
        ownETP = resolver.shares(of: etp * (1 - adjoiningQuota), over: own, reserved: post.own.reservations)
        adjoiningETP =
            adjoiningQuota == 0
            ? []
            : resolver.shares(of: etp * adjoiningQuota, over: adjoining, reserved: post.adjoining.reservations)
    }
}

extension Post {
    /// Whether two posts cover the same atoms with the same ETP.
    fileprivate func reachesAs(_ other: Post) -> Bool {
        etp == other.etp && adjoiningQuota == other.adjoiningQuota && own == other.own && adjoining == other.adjoining
    }
}

extension Perimeter {
    fileprivate var reservations: [(part: Part, etp: Double)] {
        tokens.compactMap { token in token.reservedETP.map { (token.part, $0) } }
    }
}

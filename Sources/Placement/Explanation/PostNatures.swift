internal import Coverage
internal import FacilitatorNetwork
public import Funding
internal import Territories

/// What a call that consolidates makes of a post's ETP (Placement.md, « Consolidation and redeployment »).
public struct PostNature: Hashable, Sendable {
    /// ETP that answer ETP whose conventions end: of its structure, or of its département.
    public var consolidation: ExactETP
    /// The rest: allowed, named, to be justified.
    public var redeployment: ExactETP

    /// In one word: what all or most of it is.
    public enum Name: String, Hashable, Sendable {
        case consolidation
        case redeploiement
        case mixte
    }

    public var name: Name {
        redeployment.thousandths == 0 ? .consolidation : consolidation.thousandths == 0 ? .redeploiement : .mixte
    }
}

/// Gives out the ETP that end: to posts that renew them, then to those of the same structure, then to what the département
/// that follows them has; what finds none is a « redéploiement ».
struct PostNatures {
    /// A post that ends, with what of it is still to be given out.
    private struct Source {
        let position: Int
        let structure: String
        let departement: String?
        /// Thousandths.
        var left: Int
    }

    private let instance: PlacementInstance
    private var sources: [Source]

    init(_ instance: PlacementInstance) {
        self.instance = instance
        let departements = DepartementOfPost(instance.scenario)
        sources = (instance.expiring?.positions ?? []).map { position in
            let post = instance.scenario.register.posts[position]
            // Nobody can say that an unknown ETP is used up.
            return Source(
                position: position, structure: post.structure, departement: departements.code(following: post),
                left: post.etp.map { ExactETP($0).thousandths } ?? 1 << 40)
        }
    }

    /// - Parameter posts: candidates and ETP, those that choose first in front.
    /// - Returns: one a post; nil for all where nothing ends and no call asks.
    mutating func of(_ posts: [(candidate: PostCandidate, etp: ExactETP)]) -> [PostNature?] {
        if sources.isEmpty, instance.rules?.consolidatesOnly != true { return posts.map { _ in nil } }
        let departements = DepartementOfPost(instance.scenario)
        var missing = posts.map(\.etp.thousandths)
        for (index, post) in posts.enumerated() {
            if let renewed = post.candidate.renewed { take(&missing[index]) { $0.position == renewed } }
        }
        for (index, post) in posts.enumerated() {
            let structure = post.candidate.row.map { instance.scenario.register.posts[$0].structure } ?? ""
            if !structure.isEmpty { take(&missing[index]) { $0.structure == structure } }
        }
        for (index, post) in posts.enumerated() {
            if let departement = departements.code(of: post.candidate) {
                take(&missing[index]) { $0.departement == departement }
            }
        }
        return zip(posts, missing).map { post, missing in
            PostNature(
                consolidation: ExactETP(thousandths: post.etp.thousandths - missing),
                redeployment: ExactETP(thousandths: missing))
        }
    }

    private mutating func take(_ missing: inout Int, from isMeant: (Source) -> Bool) {
        for index in sources.indices where missing > 0 && isMeant(sources[index]) {
            let taken = min(missing, sources[index].left)
            sources[index].left -= taken
            missing -= taken
        }
    }
}

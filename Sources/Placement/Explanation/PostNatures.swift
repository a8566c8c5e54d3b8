internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import Territories

/// Gives out the ETP that expire: to posts of the same structure first, what is left in the département that follows
/// them; a post that finds too few is a « redéploiement » (Placement.md, « Consolidation and redeployment »).
struct PostNatures {
    /// An expiring post, with what of it is still to be given out.
    private struct Source {
        let structure: String
        let departement: String?
        var left: Double
    }

    private let instance: PlacementInstance
    private var sources: [Source]

    init(_ instance: PlacementInstance) {
        self.instance = instance
        sources = (instance.expiring?.positions ?? []).map { position in
            let post = instance.scenario.register.posts[position]
            // Nobody can say that an unknown ETP is used up.
            return Source(
                structure: post.structure, departement: instance.departement(following: post),
                left: post.etp ?? .infinity)
        }
    }

    /// - Parameter posts: places and ETP, those that choose first in front.
    /// - Returns: one a post; nil for all where nothing expires and no call asks.
    mutating func of(_ posts: [(place: CandidatePlace, etp: Double)]) -> [ProposedPost.Nature?] {
        if sources.isEmpty, instance.rules?.consolidatesOnly != true { return posts.map { _ in nil } }
        var missing = posts.map(\.etp)
        for (index, post) in posts.enumerated() {
            guard let application = post.place.application else { continue }
            let structure = instance.scenario.register.posts[application].structure
            guard !structure.isEmpty else { continue }
            take(&missing[index]) { $0.structure == structure }
        }
        return posts.indices.map { index in
            if missing[index] < 1e-9 { return .consolidation }
            guard let departement = instance.departement(of: posts[index].place) else { return .redeploiement }
            let before = sources
            take(&missing[index]) { $0.departement == departement }
            if missing[index] < 1e-9 { return .consolidation }
            sources = before
            return .redeploiement
        }
    }

    private mutating func take(_ missing: inout Double, from isMeant: (Source) -> Bool) {
        for index in sources.indices where missing > 0 && isMeant(sources[index]) {
            let taken = min(missing, sources[index].left)
            sources[index].left -= taken
            missing -= taken
        }
    }
}

extension PlacementInstance {
    /// The département of a candidate's seat, by code.
    func departement(of place: CandidatePlace) -> String? {
        let gazetteer = scenario.gazetteer
        return place.seat.flatMap { gazetteer.communes[$0].departement }.map { gazetteer.departements[$0].code }
    }

    /// The département that follows a convention: the code at the end of « DDETS 30 », else that of the post's seat, else
    /// the one that its perimeter names.
    func departement(following post: Post) -> String? {
        let gazetteer = scenario.gazetteer
        if let word = post.financing.followUp?.split(separator: " ").last.map(String.init),
            gazetteer.position(of: word, at: .departement) != nil
        {
            return word
        }
        if let seat = post.seat, let departement = gazetteer.communes[seat].departement {
            return gazetteer.departements[departement].code
        }
        for token in post.own.tokens {
            if case .unit(let unit) = token.part, unit.level == .departement { return gazetteer.code(of: unit) }
        }
        return nil
    }
}

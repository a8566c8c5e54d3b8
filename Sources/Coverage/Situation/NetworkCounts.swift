public import FacilitatorNetwork
public import Territories

/// The posts and structures of a territory, counted once for every text, layer, map and report.
///
/// A post is *of the territory* when its perimeter, own or adjoining, reaches it; or when it names none, as some
/// coordinators do, for then nothing says that it is elsewhere. Those whose convention covers the day are *present*;
/// facilitators among them are *active*, and they alone cover. The same reach counts the active posts of a unit
/// (`TerritoryFigures.postCount`), so that a study of one unit says in its row what it says of the whole.
public struct NetworkCounts: Sendable {
    /// Posts of the territory in any state, in the order of the register.
    public let posts: [PostPosition]
    /// Posts of the register that reach other places only.
    public let elsewhere: Int
    /// Facilitators in post on the day.
    public let active: [PostPosition]
    /// In post on the day: facilitators, coordinators and relays.
    public let present: [PostPosition]
    /// Coordinators in post on the day.
    public let coordinators: [PostPosition]
    /// Structures that carry the posts that are present: names told apart without case, accents or punctuation. A blank
    /// name is no structure.
    public let structures: Int
    /// Present posts that do not say which structure carries them.
    public let withoutStructure: Int
    /// Active posts of unknown ETP.
    public let ofUnknownETP: Int
    private let countsByState: [PostState: Int]

    /// Posts of the territory in a state.
    public func count(_ state: PostState) -> Int { countsByState[state] ?? 0 }

    init(_ scenario: Scenario, _ states: [PostState]) {
        let all = scenario.register.posts
        let reaching = Set(scenario.reach.postsInTerritory.map(\.rawValue))
        let here = all.indices.filter { reaching.contains($0) || (all[$0].own.isEmpty && all[$0].adjoining.isEmpty) }
        posts = here.map { PostPosition($0) }
        elsewhere = all.count - here.count
        active = posts.filter { states[$0.rawValue] == .actif }
        let inPost = here.filter { [.actif, .coordinateur, .relais].contains(states[$0]) }
        present = inPost.map { PostPosition($0) }
        coordinators = present.filter { all[at: $0].quality == .coordinateur }
        let keys = inPost.map { scenario.reach.structureKeys[$0] }
        structures = Set(keys).subtracting([""]).count
        withoutStructure = keys.count(where: \.isEmpty)
        ofUnknownETP = active.count { all[at: $0].etp == nil }
        countsByState = Dictionary(grouping: here) { states[$0] }.mapValues(\.count)
    }
}

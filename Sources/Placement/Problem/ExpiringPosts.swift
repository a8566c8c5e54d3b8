public import FacilitatorNetwork

/// The facilitators whose conventions end before a plan starts. A call that only consolidates pays for no more ETP than
/// these (Placement.md, « Consolidation and redeployment »).
public struct ExpiringPosts: Sendable {
    /// Positions in the register.
    public let positions: [Int]
    /// The first last day looked at.
    public let since: CivilDate
    /// The day on which they are over.
    public let until: CivilDate
    /// ETP in all; nil when a post does not state its own.
    public let etp: Double?

    /// Posts whose last day lies in `since ..< until`, and which ran on that day.
    init(of register: Register, since: CivilDate, until: CivilDate) {
        let posts = register.posts
        positions = posts.indices.filter { index in
            guard let end = posts[index].end, since <= end, end < until else { return false }
            return posts[index].state(on: end) == .actif
        }
        self.since = since
        self.until = until
        let amounts = positions.map { posts[$0].etp }
        etp = amounts.contains(nil) ? nil : amounts.reduce(0) { $0 + ($1 ?? 0) }
    }
}

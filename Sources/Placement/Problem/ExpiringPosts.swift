internal import Coverage
public import FacilitatorNetwork

/// Posts whose conventions end before a plan starts. A call that only consolidates pays for no more ETP than the
/// facilitators among these (Placement.md, « Consolidation and redeployment »).
public struct ExpiringPosts: Sendable {
    /// Facilitators, by position in the register.
    public let positions: [Int]
    /// Coordinators, likewise.
    public let coordinators: [Int]
    /// The first last day looked at.
    public let since: CivilDate
    /// The day on which they are over.
    public let until: CivilDate
    /// ETP of the facilitators in all; nil when a post does not state its own.
    public let etp: Double?

    /// Posts whose last day lies in `since ..< until`, which ran on that day, and which nothing replaces.
    public init(of register: Register, ending days: Range<CivilDate>) {
        let posts = register.posts
        let ending = posts.indices.filter { index in
            guard posts[index].status == .enCours, let end = posts[index].end else { return false }
            return days.contains(end) && posts[index].start.map { $0 <= end } ?? true
        }
        positions = ending.filter { posts[$0].quality == .facilitateur }
        coordinators = ending.filter { posts[$0].quality == .coordinateur }
        since = days.lowerBound
        until = days.upperBound
        let amounts = positions.map { posts[$0].etp }
        etp = amounts.contains(nil) ? nil : amounts.reduce(0) { $0 + ($1 ?? 0) }
    }
}

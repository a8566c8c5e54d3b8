public import Coverage
public import FacilitatorNetwork
public import Funding
public import Territories

/// What a planner asks of a placement: the `placement:` part of a study.
public struct PlacementSettings: Sendable {
    /// Where posts may open.
    public enum Candidates: Hashable, Sendable {
        /// One a seat of EPCI.
        case seats
        /// The seats of these communes.
        case communes([String])
        /// The rows `statut: candidature` of the study's register.
        case applications
        /// A file of the study: applications in a register of their own, or places with `id`, `lon`, `lat`.
        case file(String)
    }

    /// How far a post serves. A limit is inclusive.
    public enum Reach: Hashable, Sendable {
        case anywhere
        case kilometres(Double)
        /// A table `candidate;unit;value`; an absent pair is out of reach.
        case travel(matrix: String, most: Double)
    }

    /// The day whose cover and deficits count; nil for the study's.
    public var date: CivilDate?
    /// Nil for the study's.
    public var target: Target?
    /// As the study names them.
    public var rules: String?
    /// What the funder pays at most for all posts; nil for no such limit, or the call's envelope.
    public var budget: Money?
    /// Where posts may open.
    public var candidates = Candidates.seats
    /// The open part of the territory; nil for all of it.
    public var eligible: (level: Level, codes: [String])?
    /// What is served as one: an EPCI's eligible part, or a commune.
    public var unit = Level.epci
    /// How far a seat serves; applications serve their perimeter.
    public var reach = Reach.anywhere
    /// A unit is served by one post alone, whole (« guichet unique »).
    public var isSingleDesk = true
    /// A unit counts as served when at least this part of its need is filled; above 0, at most 1.
    public var floor = 0.5
    /// The step that sizes of posts are counted in.
    public var grain = ExactETP(thousandths: 100)
    /// Of all posts together; nil for no limit.
    public var mostETP: Double?
    /// How many posts may open; nil for no limit.
    public var mostPosts: Int?
    /// Of each post, where neither the rules nor the candidate say.
    public var leastETPPerPost: Double?
    /// Likewise, at most.
    public var mostETPPerPost: Double?
    /// False where a post serves all units in reach whatever its ETP.
    public var isCapacitated = true
    /// The first is carried to its end first.
    public var objectives: [PlacementProblem.Objective] = [.sansCouverture, .population, .deficit, .distance]
    /// How far a stage may fall back for the later ones, relative.
    public var slack = 1e-6
    /// Identifiers of candidates that must open.
    public var lockedIn: [String] = []
    /// Identifiers of candidates that may not open.
    public var lockedOut: [String] = []

    /// What a study that says nothing but `placement:` asks.
    public init() {}
}

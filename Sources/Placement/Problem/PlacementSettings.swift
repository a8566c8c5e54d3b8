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
    public var target: Target?
    /// As the study names them.
    public var rules: String?
    public var budget: Money?
    public var candidates = Candidates.seats
    /// The open part of the territory; nil for all of it.
    public var eligible: (level: Level, codes: [String])?
    public var unit = Level.epci
    public var reach = Reach.anywhere
    /// One post serves one unit whole.
    public var isSingleDesk = true
    /// A unit counts as served when at least this share of its deficit is filled.
    public var floor = 0.5
    public var grain = ExactETP(thousandths: 100)
    public var mostETP: Double?
    public var mostPosts: Int?
    /// Of each post, where neither the rules nor the candidate say.
    public var leastETPPerPost: Double?
    public var mostETPPerPost: Double?
    /// False where a post serves all units in reach whatever its ETP.
    public var isCapacitated = true
    public var objectives: [PlacementProblem.Objective] = [.sansCouverture, .population, .deficit, .distance]
    /// How far a stage may fall back for the later ones, relative.
    public var slack = 1e-6
    public var lockedIn: [String] = []
    public var lockedOut: [String] = []

    /// What a study that says nothing but `placement:` asks.
    public init() {}
}

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
    public var candidates: Candidates
    /// The open part of the territory; nil for all of it.
    public var eligible: (level: Level, codes: [String])?
    /// What is served as one: an EPCI's eligible part, or a commune.
    public var unit: Level
    /// How far a seat serves; applications serve their perimeter.
    public var reach: Reach
    /// One post serves a unit whole (« guichet unique »).
    public var isSingleDesk: Bool
    /// A unit counts as served when at least this part of its need is filled; above 0, at most 1.
    public var floor: Double
    /// The step that sizes of posts are counted in.
    public var grain: ExactETP
    /// Of all posts together; nil for no limit.
    public var mostETP: Double?
    /// How many posts may open; nil for no limit.
    public var mostPosts: Int?
    /// Of each post, where neither the rules nor the candidate say.
    public var leastETPPerPost: Double?
    /// Likewise, at most.
    public var mostETPPerPost: Double?
    /// False: a post serves all in reach whatever its size (classical maximal covering).
    public var isCapacitated: Bool
    /// The first is carried to its end first.
    public var objectives: [PlacementProblem.Objective]
    /// How far a stage may fall back for the later ones, relative.
    public var slack: Double
    /// Identifiers of candidates that must open.
    public var lockedIn: [String]
    /// Identifiers of candidates that may not open.
    public var lockedOut: [String]

    public init(
        date: CivilDate? = nil, target: Target? = nil, rules: String? = nil, budget: Money? = nil,
        candidates: Candidates = .seats, eligible: (level: Level, codes: [String])? = nil, unit: Level = .epci,
        reach: Reach = .anywhere, isSingleDesk: Bool = true, floor: Double = 0.5,
        grain: ExactETP = ExactETP(thousandths: 100), mostETP: Double? = nil, mostPosts: Int? = nil,
        leastETPPerPost: Double? = nil, mostETPPerPost: Double? = nil, isCapacitated: Bool = true,
        objectives: [PlacementProblem.Objective] = [.sansCouverture, .population, .deficit, .distance],
        slack: Double = 1e-6, lockedIn: [String] = [], lockedOut: [String] = []
    ) {
        self.date = date
        self.target = target
        self.rules = rules
        self.budget = budget
        self.candidates = candidates
        self.eligible = eligible
        self.unit = unit
        self.reach = reach
        self.isSingleDesk = isSingleDesk
        self.floor = floor
        self.grain = grain
        self.mostETP = mostETP
        self.mostPosts = mostPosts
        self.leastETPPerPost = leastETPPerPost
        self.mostETPPerPost = mostETPPerPost
        self.isCapacitated = isCapacitated
        self.objectives = objectives
        self.slack = slack
        self.lockedIn = lockedIn
        self.lockedOut = lockedOut
    }
}

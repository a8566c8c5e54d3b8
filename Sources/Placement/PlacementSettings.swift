public import Coverage
public import FacilitatorNetwork
public import Funding
public import Territories

/// What a planner asks of a placement: the `placement:` part of a study.
public struct PlacementSettings: Sendable {
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

    public var date: CivilDate?
    public var target: Target?
    /// As the study names them.
    public var rules: String?
    public var budget: Money?
    public var candidates: Candidates
    /// The open part of the territory; nil for all of it.
    public var eligible: (level: Level, codes: [String])?
    public var unit: Level
    public var reach: Reach
    public var isSingleDesk: Bool
    public var floor: Double
    public var grain: ExactETP
    public var mostETP: Double?
    public var mostPosts: Int?
    /// Of each post, where neither the rules nor the candidate say.
    public var leastETPPerPost: Double?
    public var mostETPPerPost: Double?
    public var isCapacitated: Bool
    public var objectives: [PlacementProblem.Objective]
    public var slack: Double
    public var lockedIn: [String]
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

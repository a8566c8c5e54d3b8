public import Coverage
public import FacilitatorNetwork
public import Funding
public import Territories

/// What a planner asks of a placement: the `placement:` part of a study.
public struct PlacementSettings: Sendable {
    /// Where posts come from; several stand side by side in one model.
    public enum Source: Hashable, Sendable {
        /// Posts whose conventions end before the plan's day.
        case renewals
        /// The rows `statut: candidature` of the study's register.
        case applications
        /// One place a seat of EPCI.
        case seats
        /// The seats of these communes.
        case communes([String])
        /// A file of the study: applications in a register of their own, or places with `id`, `lon`, `lat`.
        case file(String)
        /// Coordinators whose conventions end, where the rules let them be renewed: their share is taken first.
        case coordinators
    }

    /// What competes with what.
    public enum Priority: String, Hashable, Sendable, CaseIterable {
        /// Posts that stand are renewed first, as far as the budget goes.
        case carriers
        /// Everything competes.
        case none
    }

    /// How far a post serves. A limit is inclusive.
    public enum Reach: Hashable, Sendable {
        case anywhere
        case kilometres(Double)
        /// A table `candidate;unit;value`; an absent pair is out of reach.
        case travel(matrix: String, most: Double)
    }

    /// A candidate that must open, with its size where the planner sets it.
    public struct Locked: Hashable, Sendable {
        public let id: String
        /// Nil leaves it to the plan.
        public let etp: ExactETP?

        public init(id: String, etp: ExactETP? = nil) {
            self.id = id
            self.etp = etp
        }
    }

    /// Bounds on what a département has in all.
    public struct Allocation: Hashable, Sendable {
        public let departement: String
        public let least: ExactETP?
        public let most: ExactETP?

        public init(departement: String, least: ExactETP? = nil, most: ExactETP? = nil) {
            self.departement = departement
            self.least = least
            self.most = most
        }
    }

    /// What the plan may be, where nothing else bounds it.
    public struct Limits: Hashable, Sendable {
        /// What the funder pays at most for all posts; nil for no such limit, or the call's envelope.
        public var budget: Money?
        /// Of all posts together; nil for no limit.
        public var mostETP: Double?
        /// How many posts may open; nil for no limit.
        public var mostPosts: Int?
        /// Of each seat, where neither the rules nor the candidate say.
        public var leastETPPerPost: Double?
        /// Likewise, at most.
        public var mostETPPerPost: Double?
        /// By département, in the order of their codes.
        public var allocations: [Allocation] = []
        /// Candidates that must open.
        public var lockedIn: [Locked] = []
        /// Identifiers of candidates that may not open.
        public var lockedOut: [String] = []

        public init() {}
    }

    /// How seats serve what lies in their reach.
    public struct Seats: Hashable, Sendable {
        /// What is served as one: an EPCI's eligible part, or a commune.
        public var unit = Level.epci
        /// How far a seat serves; renewals and applications serve their perimeter.
        public var reach = Reach.anywhere
        /// A unit is served by one seat alone (« guichet unique »).
        public var isSingleDesk = true
        /// A seat keeps at least this part of what a unit lacks; above 0, at most 1.
        public var floor = 0.5
        /// The step that sizes are counted in.
        public var grain = ExactETP(thousandths: 100)
        /// False where a post serves all units in reach whatever its ETP.
        public var isCapacitated = true

        public init() {}
    }

    /// The day whose cover and deficits count; nil for the study's.
    public var date: CivilDate?
    /// Nil for the study's.
    public var target: Target?
    /// As the study names them.
    public var rules: String?
    /// Nil for renewals, with the register's applications where it has some, else with seats.
    public var sources: [Source]?
    /// Nil for what the rules say.
    public var priority: Priority?
    /// The open part of the territory; nil for all of it.
    public var eligible: (level: Level, codes: [String])?
    public var limits = Limits()
    /// The full cost of an ETP a year where nobody else says; nil for the call's reference.
    public var costPerETP: Money?
    public var seats = Seats()
    /// The first is carried to its end first.
    public var objectives: [PlacementProblem.Objective] = [.sansCouverture, .zoneBlanche, .deficit, .distance]
    /// How far a stage may fall back for the later ones, relative.
    public var slack = 1e-6

    /// What a study that says nothing but `placement:` asks.
    public init() {}
}

public import Funding

/// Which posts to hold, and how large: the instance, without any geography (Placement.md, « The model »).
///
/// Candidates are of two kinds. One with a *perimeter* of its own (a renewal, an application) covers the whole of it and
/// shares its ETP over it as the register does; a *seat* is attached to units of demand within its reach, and keeps ETP for
/// each. People are counted in groups that every plan treats alike; their capacity is judged where the analysis judges it.
public struct PlacementProblem: Sendable {
    /// What seats may serve, with what it lacks before any plan.
    public struct Unit: Sendable {
        public let id: String
        /// As people call it.
        public let name: String
        /// People in no own perimeter.
        public var uncovered: Double
        /// People in white zones.
        public var white: Double
        /// ETP that it lacks; a seat that serves it keeps the `floor` of this at least.
        public var need: Double

        public init(id: String, name: String, uncovered: Double, white: Double, need: Double) {
            self.id = id
            self.name = name
            self.uncovered = uncovered
            self.white = white
            self.need = need
        }
    }

    /// A post that a plan may hold.
    public struct Candidate: Sendable {
        /// A size that is given, and what the budget pays for it.
        public struct Whole: Hashable, Sendable {
            public var etp: ExactETP
            public var cost: Int

            public init(etp: ExactETP, cost: Int) {
                self.etp = etp
                self.cost = cost
            }
        }

        public let id: String
        /// As people call it.
        public let name: String
        /// It has a perimeter of its own; else it is a seat.
        public var hasPerimeter: Bool
        /// Of a perimeter of its own; nil where the plan chooses the size, in grains.
        public var whole: Whole?
        /// Grains of ETP: at least, at most; nil for no bound of its own.
        public var least: Int
        /// Nil for no bound of its own.
        public var most: Int?
        /// What the budget pays for a grain, in the budget's own integer unit.
        public var grainCost: Int
        /// It must open.
        public var isLockedIn: Bool
        /// It may not open.
        public var isLockedOut: Bool
        /// Its structure already carries posts.
        public var isCarrier: Bool
        /// It keeps a post in place that stands today.
        public var isStanding: Bool
        /// It follows the State's contracts, or says nothing of them.
        public var mayFollowState: Bool
        /// The allocation that it counts for, by position; nil for none.
        public var allocation: Int?
        /// What its perimeter brings where capacity is judged; empty for a seat.
        public var supplies: [Supply]
        /// Of its perimeter, to the people whom it covers: Σ people × distance; 0 for a seat, whose arcs tell it.
        public var distance: Double

        public init(
            id: String, name: String, hasPerimeter: Bool = false, whole: Whole? = nil, least: Int = 0, most: Int? = nil,
            grainCost: Int = 0,
            isLockedIn: Bool = false, isLockedOut: Bool = false, isCarrier: Bool = false, isStanding: Bool = false,
            mayFollowState: Bool = true, allocation: Int? = nil, supplies: [Supply] = [], distance: Double = 0
        ) {
            self.id = id
            self.name = name
            self.hasPerimeter = hasPerimeter || whole != nil
            self.whole = whole
            self.least = least
            self.most = most
            self.grainCost = grainCost
            self.isLockedIn = isLockedIn
            self.isLockedOut = isLockedOut
            self.isCarrier = isCarrier
            self.isStanding = isStanding
            self.mayFollowState = mayFollowState
            self.allocation = allocation
            self.supplies = supplies
            self.distance = distance
        }
    }

    /// ETP that a perimeter brings somewhere: some whatever its size, where they are reserved, some with each ETP.
    public struct Supply: Hashable, Sendable {
        /// Of the capacities, or of the pockets, by position.
        public let place: Int
        public var fixed: Double
        public var perETP: Double

        public init(place: Int, fixed: Double, perETP: Double) {
            self.place = place
            self.fixed = fixed
            self.perETP = perETP
        }
    }

    /// That a seat reaches a unit.
    public struct Arc: Sendable {
        /// By position.
        public let candidate: Int
        /// By position.
        public let unit: Int
        /// Kilometres, or the unit of a travel matrix.
        public let distance: Double

        public init(candidate: Int, unit: Int, distance: Double) {
            self.candidate = candidate
            self.unit = unit
            self.distance = distance
        }
    }

    /// Bounds on the ETP of some candidates together.
    public struct Allocation: Sendable {
        /// As the study names it.
        public let name: String
        public let least: ExactETP?
        public let most: ExactETP?

        public init(name: String, least: ExactETP?, most: ExactETP?) {
            self.name = name
            self.least = least
            self.most = most
        }
    }

    /// What a plan is judged by, one after the other. Raw values are those of study files.
    public enum Objective: String, Hashable, Sendable, CaseIterable {
        /// Most ETP of posts that stand: what `priority: carriers` asks for first, never a study's list.
        case renewals = "reconductions"
        /// Fewest people in no own perimeter.
        case sansCouverture = "sans_couverture"
        /// Fewest people in white zones.
        case zoneBlanche = "zone_blanche"
        /// Least summed deficit, in ETP.
        case deficit
        /// Fewest people without a post that follows the State's contracts.
        case marchesEtat = "marches_etat"
        /// Where some are covered, the largest least share of the need filled.
        case equity
        /// Shortest way for those whom the plan's posts cover.
        case distance
        /// Most ETP brought by structures that already carry posts.
        case carriers = "porteurs"
        /// Least cost, as the budget counts it: what a goal asks for, never a study.
        case cost = "cout"

        /// Those that a study may name.
        public static let ofStudies = allCases.filter { $0 != .cost && $0 != .renewals }

        /// Whether more is better.
        public var isMaximized: Bool { [.renewals, .equity, .carriers].contains(self) }
    }

    /// What seats serve.
    public var units: [Unit]
    /// Posts that a plan may hold.
    public var candidates: [Candidate]
    /// Which seat reaches what; at most one a pair.
    public var arcs: [Arc]
    /// Everybody of the territory.
    public var groups: [Group]
    /// Where ETP are held against need.
    public var capacities: [Capacity]
    /// People of unknown ETP whom some candidate reaches.
    public var pockets: [Pocket]
    /// ETP of a grain.
    public var grain: ExactETP
    /// In the unit of the candidates' costs; nil where nothing limits the cost.
    public var budget: Int?
    /// Of all posts together; nil where nothing limits them.
    public var mostETP: ExactETP?
    /// Nil where nothing limits their number.
    public var mostPosts: Int?
    /// By position in the candidates' `allocation`.
    public var allocations: [Allocation]
    /// A seat keeps at least this part of a unit's need; above 0, at most 1.
    public var floor: Double
    /// A unit has one seat at most (« guichet unique »); else several may share it.
    public var isSingleDesk: Bool
    /// False: a post serves every unit in reach whatever its size (classical maximal covering).
    public var isCapacitated: Bool
    /// The first is carried to its end first.
    public var objectives: [Objective]
    /// How far a stage may fall back for the later ones, relative.
    public var slack: Double

    public init(
        units: [Unit] = [], candidates: [Candidate], arcs: [Arc] = [], groups: [Group], capacities: [Capacity] = [],
        pockets: [Pocket] = [], grain: ExactETP = ExactETP(thousandths: 100), budget: Int? = nil,
        mostETP: ExactETP? = nil, mostPosts: Int? = nil, allocations: [Allocation] = [], floor: Double = 0.5,
        isSingleDesk: Bool = true, isCapacitated: Bool = true,
        objectives: [Objective] = [.sansCouverture, .zoneBlanche, .deficit, .distance], slack: Double = 1e-6
    ) {
        self.units = units
        self.candidates = candidates
        self.arcs = arcs
        self.groups = groups
        self.capacities = capacities
        self.pockets = pockets
        self.grain = grain
        self.budget = budget
        self.mostETP = mostETP
        self.mostPosts = mostPosts
        self.allocations = allocations
        self.floor = floor
        self.isSingleDesk = isSingleDesk
        self.isCapacitated = isCapacitated
        self.objectives = objectives
        self.slack = slack
    }
}

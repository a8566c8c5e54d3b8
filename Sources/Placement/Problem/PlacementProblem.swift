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

    /// People who are alike in every plan: the same candidates reach them, and the same capacity judges them.
    public struct Group: Sendable {
        public var people: Double
        /// Where their capacity is judged, by position; nil where none is.
        public let capacity: Int?
        /// Candidates whose own perimeter holds them, ascending.
        public let owners: [Int]
        /// Candidates whose adjoining perimeter does, and whose own does not, ascending.
        public let neighbours: [Int]
        /// The unit whose seats cover them; nil for none.
        public let unit: Int?
        /// What stands before any plan.
        public let standing: Standing

        public init(
            people: Double, capacity: Int? = nil, owners: [Int] = [], neighbours: [Int] = [], unit: Int? = nil,
            standing: Standing = Standing()
        ) {
            self.people = people
            self.capacity = capacity
            self.owners = owners
            self.neighbours = neighbours
            self.unit = unit
            self.standing = standing
        }
    }

    /// What people have before any plan.
    public struct Standing: Hashable, Sendable {
        /// In the own perimeter of a post that stays.
        public var isInOwn = false
        /// In the adjoining perimeter of one.
        public var isInAdjoining = false
        /// Served by a post of unknown ETP: their capacity is not judged.
        public var isExempt = false
        /// Nil where nobody says whether needs are identified.
        public var isNeedIdentified: Bool?
        /// The same perimeters, of posts that follow the State's contracts or say nothing of them.
        public var isInOwnForState = false
        public var isInAdjoiningForState = false

        public init() {}
    }

    /// A place where ETP are held against need.
    public struct Capacity: Sendable {
        /// ETP to come until it is sufficient; 0 or less where it is.
        public var missing: Double
        /// Need less ETP; below 0 where there is more than enough.
        public var lacking: Double
        /// ETP needed by those who are judged; 0 where nobody is, and no deficit is counted.
        public let judgedNeed: Double
        /// ETP that come to it with each ETP kept for a unit, by unit.
        public let unitShares: [(unit: Int, share: Double)]

        public init(
            missing: Double, lacking: Double, judgedNeed: Double, unitShares: [(unit: Int, share: Double)] = []
        ) {
            self.missing = missing
            self.lacking = lacking
            self.judgedNeed = judgedNeed
            self.unitShares = unitShares
        }

        /// ETP to come until the need less tolerance is filled, without the hair of rounding that the analysis lets pass: what
        /// a plan aims at, so that a written digit less changes nothing.
        var aim: Double { missing > 0 ? missing + 1e-9 * judgedNeed : missing }
    }

    /// People whom a post of unknown ETP serves: what comes to them counts for their neighbours beyond their own need
    /// alone (`CapacityBalance`).
    public struct Pocket: Sendable {
        /// By position.
        public let capacity: Int
        /// ETP to come until more counts: for what is sufficient, and for the deficit, which has no tolerance. Below 0
        /// where more than enough came already.
        public let missing: Double
        public let lacking: Double
        /// As in a capacity.
        public let unitShares: [(unit: Int, share: Double)]
        /// ETP that candidates bring, `place` being the candidate.
        public let supplies: [Supply]

        public init(
            capacity: Int, missing: Double, lacking: Double, unitShares: [(unit: Int, share: Double)],
            supplies: [Supply]
        ) {
            self.capacity = capacity
            self.missing = missing
            self.lacking = lacking
            self.unitShares = unitShares
            self.supplies = supplies
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

/// Where to open posts, and how large: the instance, without any geography.
///
/// Units of demand i, candidates j, and an arc for each unit within a candidate's reach. An arc carries the part of the
/// unit that the candidate may serve: the whole of it, or what lies in an application's perimeter.
public struct PlacementProblem: Sendable {
    /// What a plan may serve, with what it lacks.
    public struct Unit: Sendable {
        public let id: String
        /// As people call it.
        public let name: String
        /// People with no cover, u.
        public var uncovered: Double
        /// People in white zones, p ≥ u.
        public var white: Double
        /// ETP to fill, g.
        public var need: Double

        public init(id: String, name: String, uncovered: Double, white: Double, need: Double) {
            self.id = id
            self.name = name
            self.uncovered = uncovered
            self.white = white
            self.need = need
        }
    }

    /// A post that may open, of a size that the plan chooses.
    public struct Candidate: Sendable {
        public let id: String
        /// As people call it.
        public let name: String
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

        public init(
            id: String, name: String, least: Int = 0, most: Int? = nil, grainCost: Int = 0, isLockedIn: Bool = false,
            isLockedOut: Bool = false, isCarrier: Bool = false
        ) {
            self.id = id
            self.name = name
            self.least = least
            self.most = most
            self.grainCost = grainCost
            self.isLockedIn = isLockedIn
            self.isLockedOut = isLockedOut
            self.isCarrier = isCarrier
        }
    }

    /// That a candidate reaches a unit, and how much of the unit it may serve.
    public struct Arc: Sendable {
        /// By position.
        public let candidate: Int
        /// By position.
        public let unit: Int
        /// Kilometres, or the unit of a travel matrix.
        public let distance: Double
        /// People with no cover in the part that it may serve.
        public var uncovered: Double
        /// People of white zones there.
        public var white: Double
        /// ETP to fill there.
        public var need: Double

        public init(candidate: Int, unit: Int, distance: Double, uncovered: Double, white: Double, need: Double) {
            self.candidate = candidate
            self.unit = unit
            self.distance = distance
            self.uncovered = uncovered
            self.white = white
            self.need = need
        }
    }

    /// What a plan is judged by, one after the other. Raw values are those of study files.
    public enum Objective: String, Hashable, Sendable, CaseIterable {
        /// Most people with no cover newly served.
        case sansCouverture = "sans_couverture"
        /// Most people of white zones newly served.
        case population
        /// Most ETP brought where they lack.
        case deficit
        /// The least filled unit among the served ones, as full as can be.
        case equity
        /// Most ETP brought by structures that already carry posts.
        case carriers = "porteurs"
        /// Shortest way for those served.
        case distance
        /// Least cost, as the budget counts it: what a goal asks for, never a study.
        case cost = "cout"

        /// Those that a study may name.
        public static let ofStudies = allCases.filter { $0 != .cost }
    }

    /// Units of demand.
    public var units: [Unit]
    /// Posts that may open.
    public var candidates: [Candidate]
    /// Who reaches whom; at most one a pair.
    public var arcs: [Arc]
    /// ETP of a grain.
    public var grain: Double
    /// In the unit of the candidates' grain costs; nil where nothing limits the cost.
    public var budget: Int?
    /// Of all posts together; nil where nothing limits them.
    public var mostGrains: Int?
    /// Nil where nothing limits their number.
    public var mostPosts: Int?
    /// A unit counts as served when at least this part of its need is filled; above 0, at most 1.
    public var floor: Double
    /// One post serves a unit whole (« guichet unique »); else several may share it.
    public var isSingleDesk: Bool
    /// False: a post serves every unit in reach whatever its size (classical maximal covering).
    public var isCapacitated: Bool
    /// The first is carried to its end first.
    public var objectives: [Objective]
    /// How far a stage may fall back for the later ones, relative.
    public var slack: Double

    public init(
        units: [Unit], candidates: [Candidate], arcs: [Arc], grain: Double = 0.1, budget: Int? = nil,
        mostGrains: Int? = nil, mostPosts: Int? = nil, floor: Double = 0.5, isSingleDesk: Bool = true,
        isCapacitated: Bool = true,
        objectives: [Objective] = [.sansCouverture, .population, .deficit, .distance], slack: Double = 1e-6
    ) {
        self.units = units
        self.candidates = candidates
        self.arcs = arcs
        self.grain = grain
        self.budget = budget
        self.mostGrains = mostGrains
        self.mostPosts = mostPosts
        self.floor = floor
        self.isSingleDesk = isSingleDesk
        self.isCapacitated = isCapacitated
        self.objectives = objectives
        self.slack = slack
    }
}

/// People, and where their capacity is judged.
extension PlacementProblem {
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
}

public import Optimization

/// A solution of a placement problem, and how good it is known to be.
public struct Plan: Sendable {
    /// A candidate that opens, and its size.
    public struct Post: Hashable, Sendable {
        /// By position in the problem.
        public let candidate: Int
        /// Its size, in the problem's grains; 0 for a candidate whose size is given.
        public let grains: Int

        public init(candidate: Int, grains: Int) {
            self.candidate = candidate
            self.grains = grains
        }
    }

    /// That a seat serves a unit.
    public struct Assignment: Hashable, Sendable {
        /// By position in the problem's arcs.
        public let arc: Int
        /// ETP that the seat keeps for the unit; 0 where none is modelled.
        public var etp: Double

        public init(arc: Int, etp: Double) {
            self.arc = arc
            self.etp = etp
        }
    }

    /// One objective carried to its end.
    public struct Stage: Hashable, Sendable {
        /// What was carried to its end.
        public let objective: PlacementProblem.Objective
        /// What the plan reaches: people, ETP, a part, people × distance or the problem's cost unit.
        public let value: Double
        /// No plan that keeps the stages before is better than this.
        public let bound: Double
        /// Whether value and bound are within the gap that was asked for.
        public let isProven: Bool

        public init(objective: PlacementProblem.Objective, value: Double, bound: Double, isProven: Bool) {
            self.objective = objective
            self.value = value
            self.bound = bound
            self.isProven = isProven
        }

        /// |bound − value| / |value|.
        public var relativeGap: Double {
            let gap = abs(bound - value)
            return gap == 0 ? 0 : value == 0 ? .infinity : gap / abs(value)
        }
    }

    /// In the order of the candidates.
    public var posts: [Post]
    /// In the order of the arcs.
    public var assignments: [Assignment]
    /// In the order of the objectives.
    public var stages: [Stage]
    /// Whether another run finds the same plan: no stage ended on the clock or on somebody's word.
    public var isReproducible: Bool

    public init(
        posts: [Post], assignments: [Assignment] = [], stages: [Stage] = [], isReproducible: Bool = true
    ) {
        self.posts = posts
        self.assignments = assignments
        self.stages = stages
        self.isReproducible = isReproducible
    }

    /// Whether every stage is.
    public var isProven: Bool { stages.allSatisfy(\.isProven) }
}

/// Why there is no plan.
public enum PlacementFailure: Error, Hashable, Sendable {
    /// Nobody lacks anything on that day.
    case nothingToServe
    /// No candidate may open, or none changes a figure.
    case nothingInReach
    /// A rule that no plan can keep; the smallest value of it that lets one through, where there is one.
    case blocked(Rule, smallest: Double?)
    case stoppedWithoutPlan
    case solver(SolverFailure)

    /// What keeps a plan from opening anything.
    public enum Rule: Hashable, Sendable {
        case budget, mostETP, mostETPPerPost, mostPosts
        /// The least size of posts that are locked in.
        case leastETP
        /// The part of the need that can be filled at all.
        case goal
        /// One candidate, by identifier.
        case lockedIn(String)
        /// One allocation, as the study names it.
        case allocation(String)
    }
}

public import FacilitatorNetwork
public import Funding

/// A post of a plan, with its money and what it reaches.
public struct ProposedPost: Sendable {
    /// A unit that a seat serves.
    public struct Service: Sendable {
        /// By position in the instance's units.
        public let unit: Int
        /// ETP that it keeps for it.
        public let etp: Double
        /// People in no own perimeter, and people of white zones, before the plan.
        public let uncovered: Double
        public let white: Double
        /// ETP that the unit lacks before the plan.
        public let need: Double
        /// Kilometres, or the unit of a travel matrix; 0 where nobody knows (`knowsDistance`).
        public let distance: Double
    }

    /// From 1, by people served.
    public let rank: Int
    /// By position in the instance's candidates.
    public let candidate: Int
    /// Its size.
    public let etp: ExactETP
    /// Full annual cost.
    public let cost: Money
    /// What the call pays, rounded down to the cent; the whole cost without a call. Where posts have no size, that of the
    /// smallest.
    public let share: Money
    /// What others have promised for a post of that size.
    public let promised: [Financing.Line: Money]
    /// The units that a seat serves; empty for a perimeter of its own.
    public let services: [Service]
    /// People in its own perimeter who were in none, and who were in white zones, before the plan. Where posts share
    /// people, each counts them.
    public let uncoveredServed: Double
    public let whiteServed: Double
    /// Nil where nothing ends and no call asks.
    public let nature: PostNature?
    /// The département that answers for it, by code.
    public let departement: String?
    /// The candidate left out that reaches most of the people whom it serves, and how many; nil when none does.
    public let nextBest: (candidate: Int, people: Double)?

    /// What nobody has promised yet.
    public var toBeFound: Money {
        max(Money(cents: 0), cost - share - promised.values.reduce(Money(cents: 0), +))
    }

    /// What others have promised, as far as the cost goes.
    public var coFunding: Money { cost - share - toBeFound }

    /// All posts of a plan, most people first.
    public static func all(of plan: Plan, in instance: PlacementInstance) -> [ProposedPost] {
        let problem = instance.problem
        let opened = Set(plan.posts.map(\.candidate))
        let reach = PlanReach(plan, problem)
        let ordered = plan.posts.map { post in (post: post, served: reach.people(of: post.candidate)) }
            .sorted { ($1.served.white, $0.post.candidate) < ($0.served.white, $1.post.candidate) }
        let sizes = ordered.map { problem.etp(of: $0.post) }
        var givenOut = PostNatures(instance)
        let natures = givenOut.of(
            zip(ordered, sizes).map { (candidate: instance.candidates[$0.post.candidate], etp: $1) })
        let departements = DepartementOfPost(instance.scenario)
        return ordered.enumerated().map { index, item in
            let candidate = item.post.candidate
            let (place, etp) = (instance.candidates[candidate], sizes[index])
            return ProposedPost(
                rank: index + 1, candidate: candidate, etp: etp, cost: instance.cost(of: candidate, etp: etp),
                share: instance.share(of: candidate, etp: etp),
                promised: place.promised.mapValues { $0.amount(for: etp) },
                services: plan.assignments.filter { problem.arcs[$0.arc].candidate == candidate }.map { assignment in
                    let arc = problem.arcs[assignment.arc]
                    let unit = problem.units[arc.unit]
                    return Service(
                        unit: arc.unit, etp: assignment.etp, uncovered: unit.uncovered, white: unit.white,
                        need: unit.need, distance: arc.distance)
                },
                uncoveredServed: item.served.uncovered, whiteServed: item.served.white, nature: natures[index],
                departement: departements.code(of: place),
                nextBest: reach.nextBest(to: candidate, besides: opened))
        }
    }
}

extension PlacementInstance {
    /// Whether the way from a post to a unit is known: the travel matrix says it, or both have a place to measure from.
    public func knowsDistance(of post: ProposedPost, to service: ProposedPost.Service) -> Bool {
        travel != nil || candidates[post.candidate].location != nil && units[service.unit].seat != nil
    }
}

/// Whom the posts of a plan reach, group by group.
private struct PlanReach {
    private let problem: PlacementProblem
    /// By seat: the units that it serves.
    private var served: [Int: Set<Int>] = [:]
    /// By unit: the seats that reach it.
    private let seatsOfUnit: [[Int]]

    init(_ plan: Plan, _ problem: PlacementProblem) {
        self.problem = problem
        for assignment in plan.assignments {
            let arc = problem.arcs[assignment.arc]
            served[arc.candidate, default: []].insert(arc.unit)
        }
        seatsOfUnit = problem.arcsByUnit.map { arcs in arcs.map { problem.arcs[$0].candidate } }
    }

    private func holds(_ group: PlacementProblem.Group, _ candidate: Int) -> Bool {
        group.owners.contains(candidate) || group.unit.map { served[candidate]?.contains($0) ?? false } ?? false
    }

    func people(of candidate: Int) -> (uncovered: Double, white: Double) {
        var people = (uncovered: 0.0, white: 0.0)
        for group in problem.groups where holds(group, candidate) {
            if !group.standing.isInOwn { people.uncovered += group.people }
            if group.isWhite(in: problem) { people.white += group.people }
        }
        return people
    }

    func nextBest(to candidate: Int, besides opened: Set<Int>) -> (candidate: Int, people: Double)? {
        var reached: [Int: Double] = [:]
        for group in problem.groups where group.people > 0 && group.isWhite(in: problem) && holds(group, candidate) {
            for other in Set(group.owners + (group.unit.map { seatsOfUnit[$0] } ?? [])) {
                guard !opened.contains(other), !problem.candidates[other].isLockedOut else { continue }
                reached[other, default: 0] += group.people
            }
        }
        return reached.min { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { ($0.key, $0.value) }
    }
}

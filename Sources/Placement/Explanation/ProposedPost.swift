internal import Coverage
public import FacilitatorNetwork
public import Funding
internal import Territories

/// A post of a plan, with what there is to say for it.
public struct ProposedPost: Sendable {
    /// What a call that consolidates makes of it.
    public enum Nature: String, Hashable, Sendable {
        /// It renews ETP whose conventions expire, of its structure or of its département.
        case consolidation
        /// It stands where no post expires: allowed, named, to be justified.
        case redeploiement
    }

    /// What the post does for one unit.
    public struct Service: Sendable {
        /// By position in the instance's units.
        public let unit: Int
        /// ETP that it brings there.
        public let etp: Double
        /// People with no cover whom it serves; its part of them where desks are shared.
        public let uncovered: Double
        /// People of white zones whom it serves, likewise.
        public let white: Double
        /// ETP that the unit, or its part in an application's perimeter, lacks before the plan.
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
    /// By unit.
    public let services: [Service]
    /// People whom the plan would no longer serve without this post: all of a unit that falls below the floor, none of one
    /// that others serve all the same.
    public let lost: (white: Double, uncovered: Double)
    /// Nil where nothing expires and no call asks.
    public let nature: Nature?
    /// The département of its seat, by code.
    public let departement: String?
    /// The closed candidate that reaches most of the people it serves, and how many; nil when none does.
    public let nextBest: (candidate: Int, white: Double)?

    /// What the call leaves to others.
    public var coFunding: Money { cost - share }
    /// People with no cover whom it serves.
    public var uncoveredServed: Double { services.reduce(0) { $0 + $1.uncovered } }
    /// People of white zones whom it serves.
    public var whiteServed: Double { services.reduce(0) { $0 + $1.white } }
    /// ETP that it brings where they lack.
    public var deficitFilled: Double { services.reduce(0) { $0 + $1.etp } }

    /// All posts of a plan, most people first.
    public static func all(of plan: Plan, in instance: PlacementInstance) -> [ProposedPost] {
        let problem = instance.problem
        let byCandidate = Dictionary(grouping: plan.assignments) { problem.arcs[$0.arc].candidate }
        var broughtTo = Array(repeating: 0.0, count: problem.units.count)
        for assignment in plan.assignments { broughtTo[problem.arcs[assignment.arc].unit] += assignment.etp }
        let ordered = plan.posts.map { post in
            let services = (byCandidate[post.candidate] ?? []).map { assignment in
                let arc = problem.arcs[assignment.arc]
                // Where several desks share a unit, each serves its part of it.
                let total = problem.isSingleDesk ? assignment.etp : broughtTo[arc.unit]
                let part = total > 0 ? assignment.etp / total : 1
                return Service(
                    unit: arc.unit, etp: assignment.etp, uncovered: arc.uncovered * part, white: arc.white * part,
                    need: arc.need, distance: arc.distance)
            }
            return (post: post, services: services)
        }.sorted { first, second in
            let people = { (services: [Service]) in services.reduce(0) { $0 + $1.white } }
            return (people(second.services), first.post.candidate) < (people(first.services), second.post.candidate)
        }
        let sizes = ordered.map {
            ExactETP(thousandths: $0.post.grains * instance.settings.grain.thousandths)
        }
        var givenOut = PostNatures(instance)
        let natures = givenOut.of(
            zip(ordered, sizes).map { (place: instance.candidates[$0.post.candidate], etp: $1.number) })
        let opened = Set(plan.posts.map(\.candidate))
        let arcsByUnit = problem.arcsByUnit
        let reaching = arcsByUnit.map { arcs in arcs.count { opened.contains(problem.arcs[$0].candidate) } }
        return ordered.enumerated().map { index, item in
            let place = instance.candidates[item.post.candidate]
            let etp = sizes[index]
            let cost = (place.cost ?? PlacementInstance.unstatedCost(under: instance.rules)).amount(for: etp)
            return ProposedPost(
                rank: index + 1, candidate: item.post.candidate, etp: etp, cost: cost,
                share: min(
                    instance.rules?.share(of: cost, etp: etp) ?? cost, place.asked?.amount(for: etp) ?? cost),
                services: item.services,
                lost: lost(item.services, problem, (broughtTo, reaching)),
                nature: natures[index], departement: instance.departement(of: place),
                nextBest: nextBest(item.services, besides: opened, problem, arcsByUnit))
        }
    }

    /// - Parameter desks: by unit: the ETP brought by all posts, and how many of them reach it.
    private static func lost(
        _ services: [Service], _ problem: PlacementProblem, _ desks: (brought: [Double], reaching: [Int])
    ) -> (white: Double, uncovered: Double) {
        var lost = (white: 0.0, uncovered: 0.0)
        for service in services {
            let unit = problem.units[service.unit]
            if problem.isCapacitated, !problem.isSingleDesk {
                guard desks.brought[service.unit] - service.etp < problem.floor * unit.need - 1e-6 else { continue }
                lost.white += unit.white
                lost.uncovered += unit.uncovered
            } else if problem.isCapacitated || desks.reaching[service.unit] < 2 {
                lost.white += service.white
                lost.uncovered += service.uncovered
            }
        }
        return lost
    }

    private static func nextBest(
        _ services: [Service], besides opened: Set<Int>, _ problem: PlacementProblem, _ arcsByUnit: [[Int]]
    ) -> (candidate: Int, white: Double)? {
        var reached: [Int: (white: Double, distance: Double)] = [:]
        for service in services {
            for arc in arcsByUnit[service.unit].map({ problem.arcs[$0] }) {
                guard !opened.contains(arc.candidate), !problem.candidates[arc.candidate].isLockedOut else { continue }
                reached[arc.candidate, default: (0, 0)].white += service.white
                reached[arc.candidate, default: (0, 0)].distance += service.white * arc.distance
            }
        }
        let best = reached.filter { $0.value.white > 0 }.min {
            (-$0.value.white, $0.value.distance, $0.key) < (-$1.value.white, $1.value.distance, $1.key)
        }
        return best.map { ($0.key, $0.value.white) }
    }
}

extension PlacementInstance {
    /// Whether the way from a post to a unit is known: the travel matrix says it, or both have a place to measure from.
    public func knowsDistance(of post: ProposedPost, to service: ProposedPost.Service) -> Bool {
        travel != nil || candidates[post.candidate].location != nil && units[service.unit].seat != nil
    }
}

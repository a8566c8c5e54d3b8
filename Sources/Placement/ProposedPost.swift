internal import CoverageAnalysis
public import FacilitatorNetwork
public import Funding
internal import Territories

/// A post of a plan, with what there is to say for it.
public struct ProposedPost: Sendable {
    public enum Nature: String, Hashable, Sendable {
        /// It renews ETP whose conventions expire, of its structure or of its département.
        case consolidation
        /// It stands where no post expires: allowed, named, to be justified.
        case redeploiement
    }

    public struct Service: Sendable {
        /// By position in the instance's units.
        public let unit: Int
        public let etp: Double
        public let uncovered: Double
        public let white: Double
        public let need: Double
        public let distance: Double
    }

    /// From 1, by people served.
    public let rank: Int
    /// By position in the instance's candidates.
    public let candidate: Int
    public let etp: ExactETP
    public let cost: Money
    /// What the call pays, rounded down to the cent; the whole cost without a call.
    public let share: Money
    public let services: [Service]
    public let nature: Nature
    /// The département of its seat, by code.
    public let departement: String?
    /// The closed candidate that reaches most of the people it serves, and how many; nil when none does.
    public let nextBest: (candidate: Int, white: Double)?

    public var coFunding: Money { cost - share }
    public var uncoveredServed: Double { services.reduce(0) { $0 + $1.uncovered } }
    public var whiteServed: Double { services.reduce(0) { $0 + $1.white } }
    public var deficitFilled: Double { services.reduce(0) { $0 + $1.etp } }

    /// All posts of a plan, most people first.
    public static func all(of plan: Plan, in instance: PlacementInstance) -> [ProposedPost] {
        let problem = instance.problem
        let byCandidate = Dictionary(grouping: plan.assignments) { problem.arcs[$0.arc].candidate }
        let ordered = plan.posts.map { post in
            let services = (byCandidate[post.candidate] ?? []).map { assignment in
                let arc = problem.arcs[assignment.arc]
                // Where several desks share a unit, each serves its part of it.
                let total =
                    problem.isSingleDesk || !problem.isCapacitated
                    ? assignment.etp
                    : plan.assignments.filter { problem.arcs[$0.arc].unit == arc.unit }.reduce(0) { $0 + $1.etp }
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
        var nature = Natures(instance)
        let opened = Set(plan.posts.map(\.candidate))
        let arcsByCandidate = problem.arcsByCandidate
        return ordered.enumerated().map { index, item in
            let place = instance.candidates[item.post.candidate]
            let etp = ExactETP(thousandths: item.post.grains * instance.settings.grain.thousandths)
            let cost = (place.cost ?? PlacementInstance.unstatedCost(under: instance.rules)).amount(for: etp)
            return ProposedPost(
                rank: index + 1, candidate: item.post.candidate, etp: etp, cost: cost,
                share: instance.rules?.share(of: cost, etp: etp) ?? cost, services: item.services,
                nature: nature.of(place, etp: etp.number), departement: instance.departement(of: place),
                nextBest: nextBest(item.services, besides: opened, problem, arcsByCandidate))
        }
    }

    private static func nextBest(
        _ services: [Service], besides opened: Set<Int>, _ problem: PlacementProblem, _ arcsByCandidate: [[Int]]
    ) -> (candidate: Int, white: Double)? {
        let white = Dictionary(services.map { ($0.unit, $0.white) }, uniquingKeysWith: +)
        var best: (candidate: Int, white: Double, distance: Double)?
        for (candidate, item) in problem.candidates.enumerated() where !opened.contains(candidate) && !item.isLockedOut
        {
            var reached = 0.0
            var distance = 0.0
            for arc in arcsByCandidate[candidate].map({ problem.arcs[$0] }) {
                guard let people = white[arc.unit] else { continue }
                reached += people
                distance += people * arc.distance
            }
            guard reached > 0 else { continue }
            if best.map({ (-reached, distance) < (-$0.white, $0.distance) }) ?? true {
                best = (candidate, reached, distance)
            }
        }
        return best.map { ($0.candidate, $0.white) }
    }
}

/// Gives out the expiring ETP: first to their own structures, then to their département.
private struct Natures {
    private let instance: PlacementInstance
    private let structures: Set<String>
    private var left: [String: Double] = [:]

    init(_ instance: PlacementInstance) {
        self.instance = instance
        let posts = (instance.expiring?.positions ?? []).map { instance.scenario.register.posts[$0] }
        structures = Set(posts.map(\.structure).filter { !$0.isEmpty })
        for post in posts {
            if let departement = instance.departement(following: post) {
                // Nobody can say that an unknown ETP is used up.
                left[departement, default: 0] += post.etp ?? .infinity
            }
        }
    }

    mutating func of(_ place: CandidatePlace, etp: Double) -> ProposedPost.Nature {
        if let application = place.application,
            structures.contains(instance.scenario.register.posts[application].structure)
        {
            return .consolidation
        }
        guard let departement = instance.departement(of: place), let rest = left[departement], rest >= etp - 1e-9 else {
            return .redeploiement
        }
        left[departement] = rest - etp
        return .consolidation
    }
}

extension PlacementInstance {
    func departement(of place: CandidatePlace) -> String? {
        let gazetteer = scenario.gazetteer
        return place.seat.flatMap { gazetteer.communes[$0].departement }.map { gazetteer.departements[$0].code }
    }

    /// The département that follows a convention: the code at the end of « DDETS 30 », else that of the post's seat, else
    /// the one that its perimeter names.
    func departement(following post: Post) -> String? {
        let gazetteer = scenario.gazetteer
        if let word = post.financing.followUp?.split(separator: " ").last.map(String.init),
            gazetteer.position(of: word, at: .departement) != nil
        {
            return word
        }
        if let seat = post.seat, let departement = gazetteer.communes[seat].departement {
            return gazetteer.departements[departement].code
        }
        for token in post.own.tokens {
            if case .unit(.departement, let position) = token.part { return gazetteer.departements[position].code }
        }
        return nil
    }
}

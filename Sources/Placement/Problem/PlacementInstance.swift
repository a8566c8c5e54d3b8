public import Coverage
public import FacilitatorNetwork
public import Funding
internal import GeometryKit
internal import Territories

/// A placement problem with the territory that it stands for.
public struct PlacementInstance: Sendable {
    /// The territory, its atoms, its register and the placement's target.
    public let scenario: Scenario
    /// On the placement's day, before any plan: nothing is renewed.
    public let now: Assessment
    /// What the planner asks.
    public let settings: PlacementSettings
    /// Of the call; nil where none binds the plan.
    public let rules: CallRules?
    /// What seats may serve on that day, in the order of the problem's units.
    public let units: [DemandUnit]
    /// In the order of the problem's candidates, those that may not open among them.
    public let candidates: [PostCandidate]
    /// The same without geography.
    public let problem: PlacementProblem
    /// One a commune of the gazetteer.
    public let isEligible: [Bool]
    /// Values of a travel matrix by candidate and unit; nil where distances are measured.
    public let travel: [String: [String: Double]]?
    /// The study's, else the call's envelope where nothing else limits the plan; nil for none.
    public let budget: Money?
    /// Facilitators whose conventions end before the plan; nil where the study gives no day.
    public let expiring: ExpiringPosts?
    /// Coordinators who are renewed, with what the call pays for each: taken from the budget first.
    public let coordinators: [RenewedCoordinator]
    /// What competes with what.
    public let priority: PlacementSettings.Priority

    /// A coordinator whose convention ends and who is renewed.
    public struct RenewedCoordinator: Sendable {
        /// By position in the register.
        public let post: Int
        public let etp: ExactETP
        public let cost: Money
        public let share: Money
    }

    /// The days of the conventions that the plan proposes; nil for a year.
    public let period: OperationPeriod?
    /// The full cost of an ETP a year where a candidate does not say, and who says so.
    public let unstatedCost: UnstatedCost

    /// What an ETP costs where a candidate does not say.
    public struct UnstatedCost: Hashable, Sendable {
        /// Who says so.
        public enum Source: Hashable, Sendable {
            /// The study, `cost_eur_per_etp`.
            case study
            /// The call's reference cost.
            case rules
            /// Nobody: the cost at which a rate of 70 % reaches the State's cap.
            case assumed
        }

        public let amount: Money
        public let source: Source

        /// Nil under rules that name no reference, where the study says nothing: another call's is not borrowed.
        public init?(_ settings: PlacementSettings, _ rules: CallRules?) {
            if let stated = settings.costPerETP {
                (amount, source) = (stated, .study)
            } else if let reference = rules?.referenceCost {
                (amount, source) = (reference, .rules)
            } else if rules == nil {
                (amount, source) = (Money(cents: 4_210_526), .assumed)
            } else {
                return nil
            }
        }
    }

    /// What the budget counts in: 10⁻⁹ euro.
    public static let costUnitsPerCent = 10_000_000

    /// - Parameters:
    ///   - expiring: the conventions that the plan may renew; nil looks at no posts.
    ///   - start: the first day of the conventions that it proposes; nil counts whole years.
    public init(
        scenario: Scenario, now: Assessment, settings: PlacementSettings, rules: CallRules?, isEligible: [Bool],
        candidates: [PostCandidate], coordinators: [Int] = [], travel: [String: [String: Double]]?,
        expiring: ExpiringPosts?, start: CivilDate? = nil
    ) throws {
        self.scenario = scenario
        self.now = now
        self.settings = settings
        self.rules = rules
        self.isEligible = isEligible
        self.travel = travel
        self.expiring = expiring
        let candidates = candidates.map { $0.sized(as: settings.limits.lockedIn.first { [id = $0.id] in $0.id == id }) }
        self.candidates = candidates
        priority = settings.priority ?? (rules?.prioritisesCarriers == true ? .carriers : .none)
        let hasSeats = candidates.contains { $0.kind == .seat }
        units =
            hasSeats
            ? try DemandUnit.units(at: settings.seats.unit, of: scenario, on: now, isEligible: isEligible) : []
        let limits = settings.limits
        budget = limits.budget ?? (limits.mostETP == nil && limits.mostPosts == nil ? rules?.envelope : nil)
        let unstatedCost = UnstatedCost(settings, rules) ?? UnstatedCost(PlacementSettings(), nil)
        guard let unstatedCost else { throw PlacementFailure.nothingInReach }
        self.unstatedCost = unstatedCost
        let period = start.flatMap { start in
            rules?.latestEnd(from: start).flatMap { OperationPeriod(start, $0) }
        }
        self.period = period
        let unstated = FullCost(perETP: unstatedCost.amount)
        let renewed = coordinators.compactMap { position -> RenewedCoordinator? in
            let post = scenario.register.posts[position]
            guard let etp = post.etp.map({ ExactETP($0) }), etp.thousandths > 0 else { return nil }
            let cost = (post.financing.annualCost.map { FullCost($0, for: etp) } ?? unstated).over(period)
                .amount(for: etp)
            return RenewedCoordinator(
                post: position, etp: etp, cost: cost, share: rules?.share(of: cost, etp: etp, over: period) ?? cost)
        }
        self.coordinators = renewed
        let builder = ProblemBuilder(
            scenario: scenario, now: now, settings: settings, rules: rules, candidates: candidates, units: units,
            travel: travel, expiring: expiring, priority: priority, unstated: unstated, period: period)
        problem = builder.problem(
            budget: budget.map { $0 - renewed.map(\.share).reduce(Money(cents: 0), +) })
    }

    /// The full cost of a candidate at a size, over the days of its convention.
    func cost(of candidate: Int, etp: ExactETP) -> Money {
        (candidates[candidate].cost ?? FullCost(perETP: unstatedCost.amount)).over(period).amount(for: etp)
    }

    /// What the call pays of it, rounded down to the cent; the whole cost without a call.
    func share(of candidate: Int, etp: ExactETP) -> Money {
        let cost = cost(of: candidate, etp: etp)
        let asked = candidates[candidate].asked?.over(period).amount(for: etp)
        let room = candidates[candidate].roomForCall(
            rules, candidates[candidate].row.flatMap { scenario.register.posts[$0].structureType },
            cost: FullCost(cost, for: etp), etp: etp, period)
        return min(
            rules?.share(of: cost, etp: etp, over: period) ?? cost, asked ?? cost,
            Money(cents: room / Self.costUnitsPerCent))
    }

    /// What the call would pay for a post as its row states it; nil where its ETP are unknown.
    public func share(of post: Post) -> Money? {
        guard let etp = post.etp.map({ ExactETP($0) }) else { return nil }
        if etp.thousandths == 0 { return Money(cents: 0) }
        let stated = post.financing.annualCost.map { FullCost($0, for: etp) }
        let cost = (stated ?? FullCost(perETP: unstatedCost.amount)).over(period).amount(for: etp)
        return rules?.share(of: cost, etp: etp, over: period) ?? cost
    }
}

extension PostCandidate {
    /// What the others have promised, and the ceiling of the State's funders, leave for the call, in the budget's unit: what is
    /// over-funded brings the call's share down.
    /// - Parameter cost: of the operation.
    func roomForCall(
        _ rules: CallRules?, _ structure: Post.StructureType?, cost: FullCost, etp: ExactETP, _ period: OperationPeriod?
    ) -> Int {
        func sum(_ lines: [Financing.Line]) -> Int {
            lines.reduce(0) { $0 + (promised[$1]?.over(period).billionths(for: etp, at: .whole) ?? 0) }
        }
        let whole = cost.billionths(for: etp, at: .whole)
        var room = whole - (rules == nil ? 0 : sum(Array(promised.keys)))
        let countsFSE = rules?.payment.countsFSEAsState == true
        if let rules, let ceiling = rules.payment.stateCeiling, let structure, rules.funder == .etat || countsFSE,
            ceiling.structures.contains(structure)
        {
            let others: [Financing.Line] = [.etatAutre] + (countsFSE && rules.funder == .etat ? [.fse] : [])
            room = min(room, cost.billionths(for: etp, at: ceiling.share) - sum(others))
        }
        return max(0, room)
    }

    /// The same of one size, where a planner sets it.
    fileprivate func sized(as locked: PlacementSettings.Locked?) -> PostCandidate {
        guard let etp = locked?.etp else { return self }
        var candidate = self
        candidate.leastETP = etp.number
        candidate.mostETP = etp.number
        return candidate
    }
}

public import FacilitatorNetwork
public import Funding
public import Placement

/// One application before those who appraise it.
public struct Application: Sendable {
    /// What the plan of `place` makes of it.
    public enum Planned: Sendable {
        /// The study places nothing.
        case notAsked
        /// There is no plan; why is the appraisal's.
        case impossible
        /// The plan does not choose among applications.
        case notCandidate
        case retained(rank: Int, etp: ExactETP, share: Money)
        case leftOut(Exclusion)

        /// For machines.
        public var code: String {
            switch self {
            case .notAsked: "sans_objet"
            case .impossible: "sans_plan"
            case .notCandidate: "non_candidate"
            case .retained: "retenue"
            case .leftOut: "ecartee"
            }
        }
    }

    /// A rule of its call, and what it would take to verify it.
    public struct JudgedRule: Hashable, Sendable {
        /// With its figures.
        public let rule: FundingRule
        /// What can be said of it.
        public let outcome: Verdict.Outcome
        /// Nil where the outcome is known.
        public let lacking: LackingDatum?
        /// The smallest change after which it no longer refuses; nil where none is known.
        public let cure: Cure?
    }

    /// What those who decide should look at once more.
    public enum Contradiction: Hashable, Sendable {
        case markedThoughIncomplete
        case retainedThoughIncomplete
        case retainedThoughRefused
        case refusedWithoutReason
    }

    /// What a whole application comes to under its call.
    public enum Admissibility: String, Hashable, Sendable, CaseIterable {
        case kept = "respectee"
        case refused = "refusee"
        case unverified = "non_verifiee"
    }

    /// As the register has it.
    public let post: Post
    /// Nil where it names none that is known.
    public let call: CallRules?
    /// What people noted of it.
    public let entry: AppraisalEntry
    /// Its pieces against those that its call asks for.
    public let checklist: Checklist
    /// Nil where its call, its ETP or its cost is not known.
    public let funding: PostFunding?
    /// Which of them lacks; nil where it is none.
    public let lacking: LackingDatum?
    /// In the order of the call; empty where it cannot be asked.
    public let rules: [JudgedRule]
    /// Of itself alone.
    public let effect: ApplicationEffect
    /// What the plan makes of it.
    public let planned: Planned
    /// Whether its structure carries no post of the register yet; nil where nobody says who it is.
    public let isNewStructure: Bool?
    /// What each criterion of its call counts for; 1 where nobody weighs.
    public let weights: [Double]

    /// Those that its call states, for a post of its quality.
    public var criteria: [AppraisalCriterion] { call?.appraisal.criteria ?? [] }

    /// The criteria that nobody has marked yet.
    public var unmarked: [AppraisalCriterion] { criteria.filter { entry.marks[$0.code] == nil } }

    /// The weighted sum of its marks; nil until all are there.
    public var total: Double? {
        guard !criteria.isEmpty, unmarked.isEmpty else { return nil }
        return zip(criteria, weights).reduce(0) { $0 + $1.1 * (entry.marks[$1.0.code] ?? 0) }
    }

    /// Those that came out so.
    public func rules(_ outcome: Verdict.Outcome) -> [JudgedRule] { rules.filter { $0.outcome == outcome } }

    /// Refused by one rule that is known to be broken, unverified as long as one is.
    public var admissibility: Admissibility {
        if !rules(.refused).isEmpty { return .refused }
        return rules.isEmpty || !rules(.unverified).isEmpty ? .unverified : .kept
    }

    /// Days from the notification in which the convention is to be concluded; nil where the call does not say.
    public var daysToConclude: Int? {
        for obligation in call?.obligations ?? [] where obligation.kind == .convention {
            if case .afterNotification(let days) = obligation.timing { return days }
        }
        return nil
    }

    /// Whether it goes through the national technical committee; nil where nobody knows.
    public var needsNationalCommittee: Bool? {
        guard let call else { return nil }
        return call.staffing.asksNationalCommittee ? isNewStructure : false
    }

    /// Whether its call puts structures first that already carry posts, and it is of one.
    public var hasPriority: Bool? {
        guard let call else { return nil }
        return call.prioritisesCarriers ? isNewStructure.map { !$0 } : false
    }

    /// Whether its file stops it, as its call says of incomplete ones.
    public var isLeftOutAsIncomplete: Bool {
        checklist.completeness == .incomplete && call?.appraisal.leavesOutIncompleteFiles == true
    }

    /// Where marks, decision and file do not go together.
    public var contradictions: [Contradiction] {
        var found: [Contradiction] = []
        if isLeftOutAsIncomplete, !entry.marks.isEmpty { found.append(.markedThoughIncomplete) }
        switch entry.decision {
        case .retenu:
            if isLeftOutAsIncomplete { found.append(.retainedThoughIncomplete) }
            if admissibility == .refused { found.append(.retainedThoughRefused) }
        case .refuse:
            var isExplained = entry.motive != nil || admissibility == .refused || isLeftOutAsIncomplete
            if case .leftOut = planned { isExplained = true }
            if !isExplained { found.append(.refusedWithoutReason) }
        case nil: break
        }
        return found
    }
}

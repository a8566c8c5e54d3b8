public import FacilitatorNetwork

/// A post for which a structure asks a call to pay.
///
/// What is left out is unknown: no rule that needs it refuses the post, and none is said to be kept.
public struct FundingRequest: Hashable, Sendable {
    /// One of those who do the work.
    public struct Employee: Hashable, Sendable {
        /// The part of their own working time that they give to the operation.
        public var workingTime: Share
        /// What they are employed for: 0.5 for a half-timer.
        public var contract: ExactETP

        public init(workingTime: Share, contract: ExactETP = ExactETP(thousandths: 1000)) {
            self.workingTime = workingTime
            self.contract = contract
        }
    }

    /// What somebody paid for a post that stands, and pays less.
    public struct Fall: Hashable, Sendable {
        /// Who.
        public var line: Financing.Line
        /// A year, for as many ETP as now.
        public var before: Money
        /// A year.
        public var after: Money

        public init(line: Financing.Line, before: Money, after: Money) {
            self.line = line
            self.before = before
            self.after = after
        }
    }

    /// The size of the post.
    public var etp: ExactETP
    /// Of all posts of its project together; nil where it is alone.
    public var projectETP: ExactETP?
    /// Full cost, a year.
    public var cost: Money
    /// What the cost is made of, where it is known to be made so.
    public var costBase: CallRules.CostBase?
    /// Who carries it.
    public var structure: Post.StructureType?
    /// What its holder does.
    public var quality: Post.Quality
    /// What others pay a year, by line; a call's own line is what is asked of it at most.
    public var amounts: [Financing.Line: Money]
    /// Who does the work.
    public var employees: [Employee] = []
    /// Whether the post renews one whose convention expires.
    public var isRenewal: Bool
    /// Whether the structure carries no post yet.
    public var isNewStructure: Bool?
    /// An operation of the Département that is a purchase of services only, to which the least request does not apply.
    public var isServicePurchase: Bool
    /// The département that it serves, by code.
    public var departement: String?
    /// The EPCI that it serves, by SIREN.
    public var epci: String?
    /// The région that it serves, by code.
    public var region: String?
    /// How much of where it acts each call opens, by the call's name; where nobody has crossed territories, the two codes
    /// above decide.
    public var openness: [String: CallRules.Openness] = [:]
    /// Whether the FSE+ money comes through an intermediate body whose territory is the post's perimeter.
    public var bodyHasPerimeter: Bool?
    /// Whether the operation already meets the call's criteria, so that it may have started.
    public var isRunning: Bool?
    /// The first day of the operation.
    public var start: CivilDate?
    /// The last day of the operation; with a start alone, the latest that the call allows.
    public var end: CivilDate?
    /// What others pay less than before; empty where it is known that nobody does.
    public var falls: [Fall]?

    /// - Parameters:
    ///   - cost: full, a year.
    ///   - amounts: a year.
    public init(
        etp: ExactETP, cost: Money, structure: Post.StructureType? = nil, quality: Post.Quality = .facilitateur,
        amounts: [Financing.Line: Money] = [:], isRenewal: Bool = false, isServicePurchase: Bool = false,
        departement: String? = nil, epci: String? = nil
    ) {
        self.etp = etp
        self.cost = cost
        self.structure = structure
        self.quality = quality
        self.amounts = amounts
        self.isRenewal = isRenewal
        self.isServicePurchase = isServicePurchase
        self.departement = departement
        self.epci = epci
    }

    /// The days of the operation under a call; nil where they are not known.
    public func period(under rules: CallRules) -> OperationPeriod? {
        guard let start, let end = end ?? rules.latestEnd(from: start) else { return nil }
        return OperationPeriod(start, end)
    }
}

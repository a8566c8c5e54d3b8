public import FacilitatorNetwork

/// Who pays what for one post under the rules of a call, or of several, and why.
///
/// Each call pays what its rules give, at most what is asked and what others leave: the funding never exceeds the cost. One
/// whose text does not say its rate pays what is asked of it. What nobody has promised remains to be found.
public struct FinancingPlan: Hashable, Sendable {
    /// What a call pays.
    public struct CallShare: Hashable, Sendable {
        /// Of the calls asked, by position.
        public let call: Int
        /// Its line.
        public let line: Financing.Line
        /// Rounded down to the cent.
        public let amount: Money
        /// What bounds the amount.
        public let rule: FundingRule
        /// Whether its text says no rate, and nobody has asked it for an amount: what it may give remains to be found.
        public let isOpen: Bool
        /// What it would have paid, or what was asked of it, where that is more.
        public let broughtDownFrom: Money?
    }

    /// What somebody else pays.
    public struct FunderLine: Hashable, Sendable {
        /// Who.
        public let line: Financing.Line
        /// What they have promised; nil where nobody knows of anything.
        public let promised: Money?
        /// What they may still give at most.
        public let most: Money
        /// The rule that holds `most` below what is to be found; nil where none does.
        public let rule: FundingRule?
    }

    /// Of the operation: a year's where its days are not known.
    public let cost: Money
    /// Nil where they are not known.
    public let period: OperationPeriod?
    /// In the order of the calls.
    public let shares: [CallShare]
    /// Everybody but the calls, in the order of the register's columns.
    public let funders: [FunderLine]
    /// What nobody has promised.
    public let toBeFound: Money
    /// What came of each rule, call by call.
    public let verdicts: [Verdict]

    /// The rules that the request breaks; empty when nothing that is known forbids funding it.
    public var refusals: [FundingRule] { verdicts.filter { $0.outcome == .refused }.map(\.rule) }
    /// The rules for which a datum lacks, or which a person has to judge.
    public var unverified: [FundingRule] { verdicts.filter { $0.outcome == .unverified }.map(\.rule) }
    /// What the first call pays, rounded down to the cent.
    public var share: Money { shares[0].amount }
    /// Of the full cost.
    public var shareOfCost: Double { cost.cents > 0 ? share.euros / cost.euros : 0 }
    /// Whether no rule refuses the request.
    public var isAccepted: Bool { refusals.isEmpty }

    /// What a call may still give at most; nil where its rules, or what is asked of it, say what it gives.
    public func most(of share: CallShare) -> Money? { openLines[share.line]?.most }

    private let openLines: [Financing.Line: FunderLine]

    /// Shares the cost of a post out among those who pay for it.
    public init(_ request: FundingRequest, under rules: CallRules) {
        self.init(request, under: [rules])
    }

    /// The same with several calls on one post; the first is served first, and its days are those of the operation.
    /// - Precondition: at least one call, no two of them on one line.
    public init(_ request: FundingRequest, under calls: [CallRules]) {
        precondition(!calls.isEmpty && Set(calls.map(\.line)).count == calls.count)
        var sharing = CostSharing(request, calls)
        shares = calls.indices.map { sharing.take($0) }
        cost = sharing.cost
        period = sharing.period
        toBeFound = sharing.left
        funders = Financing.Line.allCases.filter { line in !calls.contains { $0.line == line } }.map(sharing.funder)
        // Once all calls have taken theirs.
        openLines = Dictionary(uniqueKeysWithValues: shares.filter(\.isOpen).map { ($0.line, sharing.funder($0.line)) })
        verdicts = shares.flatMap { share in
            RuleCheck(request, calls[share.call], share, sharing).verdicts
        }
    }
}

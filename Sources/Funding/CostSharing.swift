internal import FacilitatorNetwork

/// Gives the cost of an operation out: what others promise first, then to each call what it pays of what they leave.
struct CostSharing {
    private let request: FundingRequest
    private let calls: [CallRules]
    let period: OperationPeriod?
    /// Of the operation.
    let cost: Money
    /// What others than the calls have promised for the operation.
    let promised: [Financing.Line: Money]
    private(set) var shares: [Financing.Line: Money] = [:]

    init(_ request: FundingRequest, _ calls: [CallRules]) {
        self.request = request
        self.calls = calls
        period = request.period(under: calls[0])
        cost = period?.part(of: request.cost) ?? request.cost
        let lines = calls.map(\.line)
        promised = request.amounts.filter { !lines.contains($0.key) }.mapValues { [period] in
            period?.part(of: $0) ?? $0
        }
    }

    /// What others have promised, all together.
    var promisedInAll: Money { promised.values.reduce(Money(cents: 0), +) }

    /// What nobody pays yet; 0 where they pay more than the post costs.
    var left: Money { max(Money(cents: 0), cost - promisedInAll - shares.values.reduce(Money(cents: 0), +)) }

    /// What is asked of a call for the operation.
    func asked(of line: Financing.Line) -> Money? {
        request.amounts[line].map { period?.part(of: $0) ?? $0 }
    }

    /// What a ceiling of the State leaves for a line, and the rule; nil where none binds it.
    func roomUnderCeiling(for line: Financing.Line) -> (room: Money, rule: FundingRule)? {
        calls.compactMap { call -> (room: Money, rule: FundingRule)? in
            let counted: [Financing.Line] = [.etatAAP, .etatAutre] + (call.payment.countsFSEAsState ? [.fse] : [])
            guard counted.contains(line), let ceiling = call.payment.stateCeiling,
                let most = call.stateFunding(cost: cost, structure: request.structure)
            else { return nil }
            let given = counted.reduce(Money(cents: 0)) {
                $0 + (promised[$1] ?? Money(cents: 0)) + (shares[$1] ?? Money(cents: 0))
            }
            return (most - given, .stateCeiling(ceiling.share))
        }.min { $0.room < $1.room }
    }

    /// What a call pays, which the next ones find paid.
    mutating func take(_ call: Int) -> FinancingPlan.CallShare {
        let rules = calls[call]
        var amount = rules.share(of: cost, etp: request.etp, over: period)
        var rule: FundingRule =
            if rules.isCapped(cost, etp: request.etp, over: period), let cap = rules.capPerETP {
                .cap(perETP: cap)
            } else {
                rules.rate.map { .rate($0) } ?? .unknownRate
            }
        var wanted = amount
        let asked = asked(of: rules.line)
        if let asked {
            wanted = asked
            if asked < amount { (amount, rule) = (asked, .asked(asked)) }
        } else if rules.rate == nil {
            wanted = Money(cents: 0)
            amount = wanted
        }
        if let ceiling = roomUnderCeiling(for: rules.line), ceiling.room < amount {
            (amount, rule) = (max(Money(cents: 0), ceiling.room), ceiling.rule)
        }
        if left < amount { (amount, rule) = (left, .beyondCost) }
        shares[rules.line] = amount
        return FinancingPlan.CallShare(
            call: call, line: rules.line, amount: amount, rule: rule,
            isOpen: asked == nil && rules.rate == nil, broughtDownFrom: wanted > amount ? wanted : nil)
    }

    /// What somebody else has promised, and may still give.
    func funder(_ line: Financing.Line) -> FinancingPlan.FunderLine {
        guard let ceiling = roomUnderCeiling(for: line), ceiling.room < left else {
            return FinancingPlan.FunderLine(line: line, promised: promised[line], most: left, rule: nil)
        }
        return FinancingPlan.FunderLine(
            line: line, promised: promised[line], most: max(Money(cents: 0), ceiling.room), rule: ceiling.rule)
    }
}

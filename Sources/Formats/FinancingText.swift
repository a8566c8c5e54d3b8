public import FacilitatorNetwork
public import Funding
public import Wording

/// The financing plan of one post as a person reads it: who pays what, what each may still give, and what came of each
/// rule, with where it stands.
public struct FinancingText {
    private let plan: FinancingPlan
    private let request: FundingRequest
    private let calls: [CallRules]
    private let wording: Wording
    private var format: NumberFormat { wording.format }

    /// - Parameter calls: those that the plan was made under, in the same order.
    public init(_ plan: FinancingPlan, of request: FundingRequest, under calls: [CallRules], language: Language) {
        self.plan = plan
        self.request = request
        self.calls = calls
        wording = Wording(language)
    }

    /// The calls, a row for each funder with its share of the cost, the rules, then the verdict. It ends with a line feed.
    public var text: String {
        var lines: [String] = []
        for rules in calls {
            lines += [rules.title, wording.sources(attribution: rules.source)] + wording.calendar(of: rules)
        }
        lines.append("\(wording.etp)\(wording.colon)\(format.decimal(request.etp.number, digits: 2))")
        if let period = plan.period { lines.append(wording.operation(start: period.start, end: period.end)) }
        lines += [""] + table.lines + [""] + rules + [""] + verdict
        lines += calls.flatMap(\.notes).map { "\(wording.notes)\(wording.colon)\($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Who pays

    private struct Row {
        let label: String
        var amount: Money?
        var more: Money?
        var rule = ""
        var hasShare = true
    }

    private var table: ConsoleTable {
        let isYear = plan.cost == request.cost
        let cost = Row(label: isYear ? wording.fullCost : wording.operationCost, amount: plan.cost, hasShare: false)
        let shares = plan.shares.map { share in
            Row(
                label: wording.shareLabel(calls[share.call]), amount: share.amount, more: plan.most(of: share),
                rule: words(share))
        }
        let funders = plan.funders.map { funder in
            Row(
                label: wording.name(of: funder.line), amount: funder.promised, more: funder.most,
                rule: funder.rule.map(wording.words) ?? "")
        }
        let rest = Row(label: wording.toBeFound, amount: plan.toBeFound)
        let columns: [PrintedColumn<Row>] = [
            PrintedColumn("") { $0.label },
            PrintedColumn(wording.amount, .number) { $0.amount.map(format.money) ?? "" },
            PrintedColumn("%", .number) { $0.hasShare ? $0.amount.map(percent) ?? "" : "" },
            PrintedColumn(wording.mayStillGive, .number) { $0.more.map(format.money) ?? "" },
            PrintedColumn("") { $0.rule },
        ]
        return ConsoleTable(columns, rows: [cost] + shares + funders + [rest])
    }

    private func percent(_ amount: Money) -> String {
        plan.cost.cents > 0 ? format.percent(amount.euros / plan.cost.euros, digits: 2) : ""
    }

    private func words(_ share: FinancingPlan.CallShare) -> String {
        let rule = wording.words(share.rule)
        guard let before = share.broughtDownFrom else { return rule }
        return "\(wording.broughtDown(from: before, to: share.amount))\(wording.colon)\(rule)"
    }

    // MARK: Rules

    private var rules: [String] {
        plan.verdicts.map { verdict in
            let rules = calls[verdict.call]
            var line = "\(wording.name(of: verdict.outcome))\(wording.colon)\(wording.words(verdict.rule))"
            if let citation = verdict.rule.key.flatMap({ rules.citations[$0] }) {
                line += " [\(wording.words(citation, in: rules))]"
            }
            if verdict.outcome == .refused, let cure = rules.cure(of: verdict.rule, in: request) {
                line += "\(wording.semicolon)\(wording.cure)\(wording.colon)\(wording.words(cure))"
            }
            return line
        }
    }

    private var verdict: [String] {
        guard plan.isAccepted else {
            return ["\(wording.refused)\(wording.colon)\(wording.list(plan.refusals.map(wording.words)))"]
        }
        return plan.unverified.isEmpty
            ? [wording.accepted] : [wording.acceptedUnless(unverified: plan.unverified.count)]
    }

    /// How many whole ETP an amount pays at the cap; nil where the call has none.
    public static func wholeETP(_ amount: Money, under rules: CallRules, language: Language) -> String? {
        let wording = Wording(language)
        return rules.wholeETP(for: amount).map {
            wording.wholeETP(amount: amount, etp: $0, cap: rules.capPerETP ?? Money(cents: 0)) + "\n"
        }
    }
}

public import FacilitatorNetwork
public import Funding

/// The financing plan of one post as a person reads it: who pays what, and the rule behind each line.
public struct FinancingText {
    private let plan: FinancingPlan
    private let request: FundingRequest
    private let rules: CallRules
    private let catalogue: Catalogue
    private var format: NumberFormat { catalogue.format }

    public init(_ plan: FinancingPlan, of request: FundingRequest, under rules: CallRules, language: Language) {
        self.plan = plan
        self.request = request
        self.rules = rules
        catalogue = Catalogue.of(language)
    }

    public var text: String {
        var table = ConsoleTable(header: ["", catalogue.amount, "%", ""], alignments: [.left, .right, .right, .left])
        table.rows.append([catalogue.fullCost, format.money(request.cost), "", ""])
        for entry in plan.entries {
            let share = request.cost.cents > 0 ? format.percent(entry.amount.euros / request.cost.euros, digits: 2) : ""
            table.rows.append([
                label(entry.line), format.money(entry.amount), share, entry.rule.map(catalogue.words) ?? "",
            ])
        }
        let etp = "\(catalogue.etp)\(catalogue.colon)\(format.decimal(request.etp.number, digits: 2))"
        let refusals = plan.refusals.map { "\(catalogue.refused)\(catalogue.colon)\(catalogue.words($0))" }
        let verdict = plan.isAccepted ? [catalogue.accepted] : refusals
        let notes = rules.notes.map { "\(catalogue.notes)\(catalogue.colon)\($0)" }
        let lines =
            [rules.title, catalogue.sources.filled(rules.source)] + catalogue.calendar(of: rules) + [etp, ""]
            + table.lines + [""] + verdict + notes
        return lines.joined(separator: "\n") + "\n"
    }

    /// How many whole ETP an amount pays at the cap; nil where the call has none.
    public static func wholeETP(_ amount: Money, under rules: CallRules, language: Language) -> String? {
        let catalogue = Catalogue.of(language)
        return rules.wholeETP(for: amount).map {
            catalogue.wholeETP.filled(
                catalogue.format.money(amount), catalogue.format.integer($0),
                catalogue.format.money(rules.capPerETP ?? Money(cents: 0))) + "\n"
        }
    }

    private func label(_ line: FinancingPlan.Line) -> String {
        switch line {
        case .call: catalogue.shareLabel(rules)
        case .otherStateAtMost: catalogue.otherStateAtMost
        case .funder(let line): catalogue.fundingLines[line] ?? ""
        case .rest: catalogue.toBeFound
        }
    }
}

extension Catalogue {
    /// When a call takes requests, and for how long it pays.
    func calendar(of rules: CallRules) -> [String] {
        var lines: [String] = []
        switch (rules.opens, rules.closes) {
        case (let opens?, let closes?):
            lines.append(requestsBetween.filled(format.date(opens), format.date(closes)))
        case (nil, let closes?): lines.append(requestsUntil.filled(format.date(closes)))
        default: break
        }
        if let months = rules.durationMonths {
            let longest =
                rules.longestMonths.map { $0 > months ? longestDuration.filled(format.integer($0)) : "" } ?? ""
            lines.append(duration.filled(format.integer(months)) + longest)
        }
        return lines
    }

    /// A rule in words, with its figures.
    func words(_ rule: FundingRule) -> String {
        switch rule {
        case .rate(let share): ruleRate.filled(percent(share))
        case .cap(let cap): ruleCap.filled(format.money(cap))
        case .asked(let amount): ruleAsked.filled(format.money(amount))
        case .minimumETP(let etp): ruleMinimumETP.filled(format.decimal(etp.number, digits: 1))
        case .minimumRequest(let amount): ruleMinimumRequest.filled(format.money(amount))
        case .minimumWorkingTime(let share): ruleMinimumWorkingTime.filled(percent(share))
        case .stateCeiling(let share): ruleStateCeiling.filled(percent(share))
        case .newCoordinator: ruleNewCoordinator
        case .closedTerritory(let code): ruleClosedTerritory.filled(code)
        case .beyondCost: ruleBeyondCost
        case .envelope(let envelope): ruleEnvelope.filled(format.money(envelope))
        }
    }

    /// With decimals only where it has some.
    private func percent(_ share: Share) -> String {
        format.percent(share.number, digits: share.tenThousandths % 100 == 0 ? 0 : 2)
    }
}

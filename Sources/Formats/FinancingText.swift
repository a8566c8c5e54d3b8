public import FacilitatorNetwork
public import Funding
public import Wording

/// The financing plan of one post as a person reads it: who pays what, and the rule behind each line.
public struct FinancingText {
    private let plan: FinancingPlan
    private let request: FundingRequest
    private let rules: CallRules
    private let catalogue: Wording
    private var format: NumberFormat { catalogue.format }

    public init(_ plan: FinancingPlan, of request: FundingRequest, under rules: CallRules, language: Language) {
        self.plan = plan
        self.request = request
        self.rules = rules
        catalogue = Wording(language)
    }

    public var text: String {
        struct Line {
            let label: String
            let amount: Money
            var share = ""
            var rule = ""
        }
        let lines =
            [Line(label: catalogue.fullCost, amount: request.cost)]
            + plan.entries.map { entry in
                let share = request.cost.cents > 0 ? entry.amount.euros / request.cost.euros : nil
                return Line(
                    label: label(entry.line), amount: entry.amount,
                    share: share.map { format.percent($0, digits: 2) } ?? "",
                    rule: entry.rule.map(catalogue.words) ?? "")
            }
        let columns: [PrintedColumn<Line>] =
            [
                PrintedColumn("") { $0.label }, PrintedColumn(catalogue.amount, .number) { format.money($0.amount) },
                PrintedColumn("%", .number) { $0.share }, PrintedColumn("") { $0.rule },
            ]
        let table = ConsoleTable(columns, rows: lines)
        let etp = "\(catalogue.etp)\(catalogue.colon)\(format.decimal(request.etp.number, digits: 2))"
        let refusals = plan.refusals.map { "\(catalogue.refused)\(catalogue.colon)\(catalogue.words($0))" }
        let verdict = plan.isAccepted ? [catalogue.accepted] : refusals
        let notes = rules.notes.map { "\(catalogue.notes)\(catalogue.colon)\($0)" }
        let text =
            [rules.title, catalogue.sources(attribution: rules.source)] + catalogue.calendar(of: rules) + [etp, ""]
            + table.lines + [""] + verdict + notes
        return text.joined(separator: "\n") + "\n"
    }

    /// How many whole ETP an amount pays at the cap; nil where the call has none.
    public static func wholeETP(_ amount: Money, under rules: CallRules, language: Language) -> String? {
        let catalogue = Wording(language)
        return rules.wholeETP(for: amount).map {
            catalogue.wholeETP(amount: amount, etp: $0, cap: rules.capPerETP ?? Money(cents: 0)) + "\n"
        }
    }

    private func label(_ line: FinancingPlan.Line) -> String {
        switch line {
        case .call: catalogue.shareLabel(rules)
        case .otherStateAtMost: catalogue.otherStateAtMost
        case .funder(let line): catalogue.name(of: line)
        case .rest: catalogue.toBeFound
        }
    }
}

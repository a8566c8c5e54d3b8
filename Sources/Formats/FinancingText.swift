public import FacilitatorNetwork
public import Funding
public import Wording

/// The financing plan of one post as a person reads it: who pays what, and the rule behind each line.
public struct FinancingText {
    private let plan: FinancingPlan
    private let request: FundingRequest
    private let rules: CallRules
    private let wording: Wording
    private var format: NumberFormat { wording.format }

    public init(_ plan: FinancingPlan, of request: FundingRequest, under rules: CallRules, language: Language) {
        self.plan = plan
        self.request = request
        self.rules = rules
        wording = Wording(language)
    }

    /// A row for each funder, with its share of the full cost and the rule that bounds it, then the verdict. It ends with
    /// a line feed.
    public var text: String {
        struct Line {
            let label: String
            let amount: Money
            var share = ""
            var rule = ""
        }
        let lines =
            [Line(label: wording.fullCost, amount: request.cost)]
            + plan.entries.map { entry in
                let share = request.cost.cents > 0 ? entry.amount.euros / request.cost.euros : nil
                return Line(
                    label: label(entry.line), amount: entry.amount,
                    share: share.map { format.percent($0, digits: 2) } ?? "",
                    rule: entry.rule.map(wording.words) ?? "")
            }
        let columns: [PrintedColumn<Line>] =
            [
                PrintedColumn("") { $0.label }, PrintedColumn(wording.amount, .number) { format.money($0.amount) },
                PrintedColumn("%", .number) { $0.share }, PrintedColumn("") { $0.rule },
            ]
        let table = ConsoleTable(columns, rows: lines)
        let etp = "\(wording.etp)\(wording.colon)\(format.decimal(request.etp.number, digits: 2))"
        let refusals = plan.refusals.map { "\(wording.refused)\(wording.colon)\(wording.words($0))" }
        let verdict = plan.isAccepted ? [wording.accepted] : refusals
        let notes = rules.notes.map { "\(wording.notes)\(wording.colon)\($0)" }
        let text =
            [rules.title, wording.sources(attribution: rules.source)] + wording.calendar(of: rules) + [etp, ""]
            + table.lines + [""] + verdict + notes
        return text.joined(separator: "\n") + "\n"
    }

    /// How many whole ETP an amount pays at the cap; nil where the call has none.
    public static func wholeETP(_ amount: Money, under rules: CallRules, language: Language) -> String? {
        let wording = Wording(language)
        return rules.wholeETP(for: amount).map {
            wording.wholeETP(amount: amount, etp: $0, cap: rules.capPerETP ?? Money(cents: 0)) + "\n"
        }
    }

    private func label(_ line: FinancingPlan.Line) -> String {
        switch line {
        case .call: wording.shareLabel(rules)
        case .otherStateAtMost: wording.otherStateAtMost
        case .funder(let line): wording.name(of: line)
        case .rest: wording.toBeFound
        }
    }
}

internal import FacilitatorNetwork
public import Funding
public import Wording

/// The financing plan of one post for machines.
public struct FinancingOutput {
    private let plan: FinancingPlan
    private let request: FundingRequest
    private let calls: [CallRules]
    private let wording: Wording

    /// - Parameter calls: those that the plan was made under, in the same order.
    public init(_ plan: FinancingPlan, of request: FundingRequest, under calls: [CallRules], language: Language) {
        self.plan = plan
        self.request = request
        self.calls = calls
        wording = Wording(language)
    }

    /// Amounts in euros, of the operation. The same plan gives the same bytes.
    public var json: String {
        get throws {
            try Output(
                calls: calls.map { CallEntry(name: $0.name, title: $0.title, source: $0.source) },
                etp: request.etp.number, cost: plan.cost.euros, start: plan.period?.start.description,
                end: plan.period?.end.description,
                shares: plan.shares.map { share in
                    ShareEntry(
                        call: calls[share.call].name, line: share.line.rawValue, amount: share.amount.euros,
                        rule: share.rule.code, most: plan.most(of: share)?.euros, before: share.broughtDownFrom?.euros)
                },
                funders: plan.funders.map {
                    FunderEntry(
                        line: $0.line.rawValue, promised: $0.promised?.euros, most: $0.most.euros, rule: $0.rule?.code)
                },
                toBeFound: plan.toBeFound.euros, isAccepted: plan.isAccepted, rules: plan.verdicts.map(entry)
            ).outputJSON
        }
    }

    private func entry(_ verdict: Verdict) -> RuleEntry {
        let rules = calls[verdict.call]
        let citation = verdict.rule.key.flatMap { rules.citations[$0] }
        let cure = verdict.outcome == .refused ? rules.cure(of: verdict.rule, in: request) : nil
        return RuleEntry(
            call: rules.name, code: verdict.rule.code, outcome: verdict.outcome.rawValue,
            message: wording.words(verdict.rule), source: citation?.source, place: citation?.place,
            cure: cure.map(wording.words))
    }

    private struct Output: Encodable {
        let calls: [CallEntry]
        let etp: Double
        let cost: Double
        @Nullable var start: String?
        @Nullable var end: String?
        let shares: [ShareEntry]
        let funders: [FunderEntry]
        let toBeFound: Double
        let isAccepted: Bool
        let rules: [RuleEntry]

        private enum CodingKeys: String, CodingKey {
            case calls = "appels"
            case etp
            case cost = "cout_total"
            case start = "debut"
            case end = "fin"
            case shares = "parts"
            case funders = "financeurs"
            case toBeFound = "a_trouver"
            case isAccepted = "financable"
            case rules = "regles"
        }
    }

    private struct CallEntry: Encodable {
        let name: String
        let title: String
        let source: String

        private enum CodingKeys: String, CodingKey {
            case name = "nom"
            case title = "titre"
            case source
        }
    }

    private struct ShareEntry: Encodable {
        let call: String
        let line: String
        let amount: Double
        let rule: String
        @Nullable var most: Double?
        @Nullable var before: Double?

        private enum CodingKeys: String, CodingKey {
            case call = "appel"
            case line = "ligne"
            case amount = "montant"
            case rule = "regle"
            case most = "encore_possible"
            case before = "ramenee_de"
        }
    }

    private struct FunderEntry: Encodable {
        let line: String
        @Nullable var promised: Double?
        let most: Double
        @Nullable var rule: String?

        private enum CodingKeys: String, CodingKey {
            case line = "ligne"
            case promised = "promis"
            case most = "encore_possible"
            case rule = "regle"
        }
    }

    private struct RuleEntry: Encodable {
        let call: String
        let code: String
        let outcome: String
        let message: String
        @Nullable var source: String?
        @Nullable var place: String?
        @Nullable var cure: String?

        private enum CodingKeys: String, CodingKey {
            case call = "appel"
            case code
            case outcome = "verdict"
            case message
            case source
            case place = "ou"
            case cure = "remede"
        }
    }
}

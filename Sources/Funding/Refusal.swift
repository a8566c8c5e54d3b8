/// A rule that refuses a request, and the smallest change after which it no longer does.
public struct Refusal: Hashable, Sendable {
    public let rule: FundingRule
    /// Nil where no change of a single thing is known to do.
    public let cure: Cure?

    public init(_ rule: FundingRule, cure: Cure? = nil) {
        self.rule = rule
        self.cure = cure
    }
}

extension FinancingPlan {
    /// What refuses the plan of a request, each with its cure.
    /// - Complexity: some forty plans a refusal.
    public static func refusals(of request: FundingRequest, under rules: CallRules) -> [Refusal] {
        FinancingPlan(request, under: rules).refusals.map { Refusal($0, cure: rules.cure(of: $0, in: request)) }
    }
}

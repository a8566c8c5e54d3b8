public import Diagnostics

/// What is wrong with the table of an appraisal, or with its settings.
public enum AppraisalProblem: Problem {
    /// Of a row: the register has no such application.
    case unknownApplication(valid: [String])
    /// Of the weights: a criterion that no call of the study has.
    case unknownCriterion(valid: [String])
    /// Other criteria have a weight, and this one none.
    case missingWeight
    /// The study holds no application.
    case nothingToAppraise

    public var facts: ProblemFacts {
        switch self {
        case .unknownApplication(let valid):
            .init("unknownApplication", .invalid, ["candidatures": .list(valid)])
        case .unknownCriterion(let valid): .init("unknownCriterion", .invalid, ["criteres": .list(valid)])
        case .missingWeight: .init("missingWeight", .invalid)
        case .nothingToAppraise: .init("nothingToAppraise", .invalid)
        }
    }
}

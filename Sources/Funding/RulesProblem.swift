public import Diagnostics

/// What is wrong with the rules of a call for projects.
public enum RulesProblem: Problem {
    case unknownRules(valid: [String])
    case extendsItself
    /// Two calls on one post pay the same line of its plan.
    case sameLine

    public var facts: ProblemFacts {
        switch self {
        case .unknownRules(let valid): .init("unknownRules", .invalid, ["regles": .list(valid)])
        case .extendsItself: .init("extendsItself", .invalid)
        case .sameLine: .init("sameLine", .invalid)
        }
    }
}

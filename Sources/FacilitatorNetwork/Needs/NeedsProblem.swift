public import Diagnostics

/// What is wrong with a table of needs.
public enum NeedsProblem: Problem {
    /// A commune and its EPCI both give the indicator.
    case countedTwice(epci: String)

    public var facts: ProblemFacts {
        switch self {
        case .countedTwice(let epci): .init("countedTwice", .invalid, ["epci": .text(epci)])
        }
    }
}

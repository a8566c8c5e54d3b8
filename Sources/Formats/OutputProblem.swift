internal import Diagnostics

/// What stands in the way of an output.
enum OutputProblem: Problem {
    case alreadyThere

    var facts: ProblemFacts {
        switch self {
        case .alreadyThere: .init("alreadyThere", .conflict)
        }
    }
}

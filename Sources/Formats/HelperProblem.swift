internal import Diagnostics

/// What is wrong with a program of the system's that an output needs.
enum HelperProblem: Problem {
    /// The line that installs it.
    case missingProgram(installation: String)
    case programFailed(lastWords: String)

    var facts: ProblemFacts {
        switch self {
        case .missingProgram(let installation):
            .init("missingProgram", .helperMissing, ["installation": .text(installation)])
        case .programFailed(let lastWords): .init("programFailed", .fault, ["derniers_mots": .text(lastWords)])
        }
    }
}

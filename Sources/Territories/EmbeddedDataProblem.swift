public import Diagnostics

/// What is wrong with the boundaries that the program comes with.
public enum EmbeddedDataProblem: Problem {
    case missingEmbeddedData(searched: [String])
    case corruptEmbeddedData

    public var facts: ProblemFacts {
        switch self {
        case .missingEmbeddedData(let searched):
            .init("missingEmbeddedData", .dataMissing, ["dossiers": .list(searched)])
        case .corruptEmbeddedData: .init("corruptEmbeddedData", .invalid)
        }
    }
}

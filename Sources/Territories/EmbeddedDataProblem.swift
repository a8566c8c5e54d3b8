public import Diagnostics

/// What is wrong with the boundaries that the program comes with.
public enum EmbeddedDataProblem: Problem {
    case missingEmbeddedData(searched: [String])
    case corruptEmbeddedData
    /// No census of the year is embedded.
    case unknownCensus(years: [Int])

    public var facts: ProblemFacts {
        switch self {
        case .missingEmbeddedData(let searched):
            .init("missingEmbeddedData", .dataMissing, ["dossiers": .list(searched)])
        case .corruptEmbeddedData: .init("corruptEmbeddedData", .invalid)
        case .unknownCensus(let years):
            .init("unknownCensus", .invalid, ["annees": .list(years.map(String.init))])
        }
    }
}

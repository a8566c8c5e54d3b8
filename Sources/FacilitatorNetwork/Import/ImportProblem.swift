public import Diagnostics

/// What keeps a list from being imported.
public enum ImportProblem: Problem {
    /// No row of any sheet names columns of a register.
    case noList(sheets: [String])
    /// Several sheets hold a list, and none is asked for.
    case severalLists(sheets: [String])
    /// The list has nothing that tells where posts act.
    case noTerritories(headers: [String])

    public var facts: ProblemFacts {
        switch self {
        case .noList(let sheets): .init("noList", .invalid, ["feuilles": .list(sheets)])
        case .severalLists(let sheets): .init("severalLists", .invalid, ["feuilles": .list(sheets)])
        case .noTerritories(let headers): .init("noTerritories", .invalid, ["colonnes": .list(headers)])
        }
    }
}

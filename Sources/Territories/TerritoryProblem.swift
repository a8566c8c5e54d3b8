public import Diagnostics

/// What is wrong with a code of a territory, or with a layer of boundaries.
public enum TerritoryProblem: Problem {
    case unknownCode(CodeKind)
    case lostLeadingZero(repaired: String)
    /// A commune that has become part of another, or an arrondissement.
    case formerCode(name: String, successor: String)
    case missingPopulation(names: [String])
    case missingOutline(names: [String])
    /// Outlines that lie over one another, in part or whole.
    case overlappingOutlines(names: [String])
    /// Outlines that lie mostly inside another, whose people would count twice; each pair with its codes and names.
    case nestedOutlines(pairs: [String])
    case populationFromVintage(vintage: String)
    /// Communes that a table of populations leaves out, which keep the people they had.
    case populationKept(names: [String])

    public var facts: ProblemFacts {
        switch self {
        case .unknownCode(let kind): .init("unknownCode", .invalid, ["niveau": .text(kind.rawValue)])
        case .lostLeadingZero(let repaired): .init("lostLeadingZero", .invalid, ["repare": .text(repaired)])
        case .formerCode(let name, let successor):
            .init("formerCode", .invalid, ["nom": .text(name), "successeur": .text(successor)])
        case .missingPopulation(let names): .init("missingPopulation", .invalid, ["noms": .list(names)])
        case .missingOutline(let names): .init("missingOutline", .invalid, ["noms": .list(names)])
        case .overlappingOutlines(let names): .init("overlappingOutlines", .invalid, ["noms": .list(names)])
        case .nestedOutlines(let pairs): .init("nestedOutlines", .invalid, ["paires": .list(pairs)])
        case .populationFromVintage(let vintage):
            .init("populationFromVintage", .invalid, ["millesime": .text(vintage)])
        case .populationKept(let names): .init("populationKept", .invalid, ["noms": .list(names)])
        }
    }
}

/// What a code was expected to designate.
public enum CodeKind: String, Hashable, Sendable {
    case commune, epci, departement, region
}

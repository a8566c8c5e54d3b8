public import Diagnostics
public import FacilitatorNetwork

/// What a call for projects would say of a post of the register.
public enum CallProblem: Problem {
    case unknownCall(valid: [String])
    case missingStructureType
    case beyondRate(most: Double)
    case beyondCap(most: Double)
    case beyondStateCeiling(total: Double, most: Double)
    case belowMinimumETP(minimum: Double)
    case belowMinimumRequest(minimum: Double)
    case tooLong(months: Int)
    case startsTooEarly(CivilDate)
    case endsTooLate(CivilDate)
    /// The région has one.
    case newCoordinator(region: String?)
    /// Codes of what is not open; `isWhole` where nothing is.
    case outsideCall(closed: [String], isWhole: Bool)
    case fundingToBeFound(amount: Double)
    /// What somebody pays less than for the post before it.
    case fundingFalls(line: Financing.Line, before: Double, after: Double, post: String)
    case newStructure
    case otherBodyPerimeter
    /// Of a request: the EPCI named has no commune in the département named.
    case disjointTerritories(departement: String)

    public var facts: ProblemFacts {
        switch self {
        case .unknownCall(let valid): .init("unknownCall", .invalid, ["appels": .list(valid)])
        case .missingStructureType: .init("missingStructureType", .invalid)
        case .beyondRate(let most): .init("beyondRate", .invalid, ["au_plus": .number(most)])
        case .beyondCap(let most): .init("beyondCap", .invalid, ["au_plus": .number(most)])
        case .beyondStateCeiling(let total, let most):
            .init("beyondStateCeiling", .invalid, ["total": .number(total), "au_plus": .number(most)])
        case .belowMinimumETP(let minimum): .init("belowMinimumETP", .invalid, ["au_moins": .number(minimum)])
        case .belowMinimumRequest(let minimum): .init("belowMinimumRequest", .invalid, ["au_moins": .number(minimum)])
        case .tooLong(let months): .init("tooLong", .invalid, ["mois": .whole(months)])
        case .startsTooEarly(let day): .init("startsTooEarly", .invalid, ["jour": .text(day.description)])
        case .endsTooLate(let day): .init("endsTooLate", .invalid, ["jour": .text(day.description)])
        case .newCoordinator(let region): .init("newCoordinator", .invalid, ["region": .init(region)])
        case .outsideCall(let closed, let isWhole):
            .init(isWhole ? "outsideCall" : "partlyOutsideCall", .invalid, ["territoires_fermes": .list(closed)])
        case .fundingToBeFound(let amount): .init("fundingToBeFound", .invalid, ["a_trouver": .number(amount)])
        case .fundingFalls(let line, let before, let after, let post):
            .init(
                "fundingFalls", .invalid,
                [
                    "ligne": .text(line.rawValue), "avant": .number(before), "apres": .number(after),
                    "poste": .text(post),
                ])
        case .newStructure: .init("newStructure", .invalid)
        case .otherBodyPerimeter: .init("otherBodyPerimeter", .invalid)
        case .disjointTerritories(let departement):
            .init("disjointTerritories", .invalid, ["departement": .text(departement)])
        }
    }
}

public import Diagnostics
public import FacilitatorNetwork

/// What is wrong with the placement that a study asks for, or why there is no plan.
public enum PlanningProblem: Problem {
    /// Metres of a projection where degrees are wanted.
    case projectedCoordinates(expected: String)
    case noPlacement
    case noTarget
    case placementOutOfTerritory(code: String)
    case closedByCall(call: String)
    case nothingEligible(call: String?)
    case noCandidates
    /// Neither the call nor the study says what an ETP costs.
    case noCost(call: String)
    /// The call pays nothing on the plan's day: the first and the last that it pays for.
    case outsideCall(first: CivilDate?, last: CivilDate?)
    case budgetBeyondEnvelope(envelope: Double)
    /// Of a table of journeys.
    case unknownIdentifier
    case goalNeedsSizes
    case nothingToServe
    /// The smallest reach that would serve somebody: kilometres, or the unit of a travel matrix.
    case nothingInReach(smallest: Double?, isTravel: Bool)
    case tooLittle(limit: PlacementLimit, smallest: Double)
    case cannotOpen(Obstacle)
    case goalOutOfReach(best: Double)
    /// The least ETP of a département cannot be placed.
    case allocationOutOfReach(departement: String)
    /// The analysis of a plan's rows does not give the figure that was proven: a fault of the program.
    case planDiffers(figure: String, proven: Double, analysed: Double)
    case stoppedWithoutPlan
    case solverFailed(status: Int)

    public var facts: ProblemFacts {
        switch self {
        case .projectedCoordinates(let expected): .init("projectedCoordinates", .invalid, ["attendu": .text(expected)])
        case .noPlacement: .init("noPlacement", .invalid)
        case .noTarget: .init("noTarget", .invalid)
        case .placementOutOfTerritory(let code): .init("placementOutOfTerritory", .invalid, ["code": .text(code)])
        case .closedByCall(let call): .init("closedByCall", .invalid, ["appel": .text(call)])
        case .nothingEligible(let call): .init("nothingEligible", .infeasible, ["appel": .init(call)])
        case .noCandidates: .init("noCandidates", .infeasible)
        case .outsideCall(let first, let last):
            .init(
                "outsideCall", .invalid,
                ["premier_jour": .init(first?.description), "dernier_jour": .init(last?.description)])
        case .noCost(let call): .init("noCost", .invalid, ["appel": .text(call)])
        case .budgetBeyondEnvelope(let envelope):
            .init("budgetBeyondEnvelope", .invalid, ["enveloppe": .number(envelope)])
        case .unknownIdentifier: .init("unknownIdentifier", .invalid)
        case .goalNeedsSizes: .init("goalNeedsSizes", .invalid)
        case .nothingToServe: .init("nothingToServe", .infeasible)
        case .nothingInReach(let smallest, let isTravel):
            .init(
                "nothingInReach", .infeasible,
                ["plus_petite_portee": .init(smallest), "unite": .text(isTravel ? "matrice" : "km")])
        case .tooLittle(let limit, let smallest):
            .init("tooLittle", .infeasible, ["limite": .text(limit.rawValue), "il_faudrait": .number(smallest)])
        case .cannotOpen(let obstacle): .init("cannotOpen", .infeasible, ["obstacle": .text(obstacle.rawValue)])
        case .goalOutOfReach(let best): .init("goalOutOfReach", .infeasible, ["part_au_mieux": .number(best)])
        case .allocationOutOfReach(let departement):
            .init("allocationOutOfReach", .infeasible, ["departement": .text(departement)])
        case .planDiffers(let figure, let proven, let analysed):
            .init(
                "planDiffers", .fault,
                ["figure": .text(figure), "prouve": .number(proven), "analyse": .number(analysed)])
        case .stoppedWithoutPlan: .init("stoppedWithoutPlan", .stopped)
        case .solverFailed(let status): .init("solverFailed", .fault, ["etat": .whole(status)])
        }
    }

    /// Sound data, and no plan all the same.
    var leavesNoPlan: Bool {
        switch self {
        case .nothingToServe, .nothingInReach, .tooLittle, .cannotOpen, .allocationOutOfReach, .stoppedWithoutPlan: true
        default: false
        }
    }
}

/// What keeps every plan from opening anything.
public enum PlacementLimit: String, Hashable, Sendable {
    case budget, mostETP, mostETPPerPost, mostPosts
}

/// What keeps a candidate that is locked in from opening.
public enum Obstacle: String, Hashable, Sendable {
    case rules, servesNobody, limits
}

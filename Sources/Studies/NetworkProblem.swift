public import Diagnostics

/// What is likely to be wrong with the posts of a network, seen together and on the ground.
public enum NetworkProblem: Problem {
    case seatOutsidePerimeter(commune: String)
    case fundingBeyondCost(total: Double, cost: Double)
    case claimedTwice(communes: [String], others: [String])
    case overlappingPerimeters(others: [String], population: Double, squareKilometres: Double)
    case coversNothing
    case outsideTerritory
    case reservedNowhere

    public var facts: ProblemFacts {
        switch self {
        case .seatOutsidePerimeter(let commune): .init("seatOutsidePerimeter", .invalid, ["commune": .text(commune)])
        case .fundingBeyondCost(let total, let cost):
            .init("fundingBeyondCost", .invalid, ["financements": .number(total), "cout_annuel": .number(cost)])
        case .claimedTwice(let communes, let others):
            .init("claimedTwice", .invalid, ["communes": .list(communes), "autres_postes": .list(others)])
        case .overlappingPerimeters(let others, let population, let squareKilometres):
            .init(
                "overlappingPerimeters", .invalid,
                [
                    "autres_postes": .list(others), "population": .number(population),
                    "surface_km2": .number(squareKilometres),
                ])
        case .coversNothing: .init("coversNothing", .invalid)
        case .outsideTerritory: .init("outsideTerritory", .invalid)
        case .reservedNowhere: .init("reservedNowhere", .invalid)
        }
    }
}

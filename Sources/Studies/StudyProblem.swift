public import Diagnostics

/// What is wrong with a study as a whole, though each of its files can be read.
public enum StudyProblem: Problem {
    case emptyTerritory
    case silentCommunes(count: Int)
    case nothingToWeigh
    case weightsWithoutTarget
    case projectsWithoutTarget
    /// A map of contracts of a study that names none.
    case noContracts
    /// Of two studies that are compared.
    case differentBoundaries
    case communesLeftOut(count: Int)
    case cannotRepair
    case inputInTheWay
    /// A place that somebody asks about.
    case outsideTerritory
    case unknownPlace
    /// Priority districts of which the territory holds nothing.
    case districtsOutside(codes: [String])
    /// Those that it holds a part of.
    case districtsPartlyOutside(codes: [String])
    /// Nothing says which days are meant.
    case missingPeriod

    public var facts: ProblemFacts {
        switch self {
        case .emptyTerritory: .init("emptyTerritory", .invalid)
        case .silentCommunes(let count): .init("silentCommunes", .invalid, ["communes": .whole(count)])
        case .nothingToWeigh: .init("nothingToWeigh", .invalid)
        case .weightsWithoutTarget: .init("weightsWithoutTarget", .invalid)
        case .projectsWithoutTarget: .init("projectsWithoutTarget", .invalid)
        case .noContracts: .init("noContracts", .invalid)
        case .differentBoundaries: .init("differentBoundaries", .invalid)
        case .communesLeftOut(let count): .init("communesLeftOut", .invalid, ["communes": .whole(count)])
        case .cannotRepair: .init("cannotRepair", .invalid)
        case .outsideTerritory: .init("outsideTerritory", .invalid)
        case .unknownPlace: .init("unknownPlace", .invalid)
        case .districtsOutside(let codes): .init("districtsOutside", .invalid, ["quartiers": .list(codes)])
        case .districtsPartlyOutside(let codes):
            .init("districtsPartlyOutside", .invalid, ["quartiers": .list(codes)])
        case .missingPeriod: .init("missingPeriod", .invalid)
        case .inputInTheWay: .init("inputInTheWay", .conflict)
        }
    }
}

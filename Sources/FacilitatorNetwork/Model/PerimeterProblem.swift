public import Diagnostics

/// What is wrong with a perimeter as it is written.
public enum PerimeterProblem: Problem {
    case unknownPerimeterToken
    case unknownZone
    /// A zone whose id has a mark of the grammar of perimeters in it.
    case unspeakableZone
    case zonesNotGiven
    /// A radius around nothing.
    case missingSeat
    case emptyPerimeter
    case reservedBeyondPost
    case reservedWithUnknownETP

    public var facts: ProblemFacts {
        switch self {
        case .unknownPerimeterToken: .init("unknownPerimeterToken", .invalid)
        case .unspeakableZone: .init("unspeakableZone", .invalid)
        case .unknownZone: .init("unknownZone", .invalid)
        case .zonesNotGiven: .init("zonesNotGiven", .invalid)
        case .missingSeat: .init("missingSeat", .invalid)
        case .emptyPerimeter: .init("emptyPerimeter", .invalid)
        case .reservedBeyondPost: .init("reservedBeyondPost", .invalid)
        case .reservedWithUnknownETP: .init("reservedWithUnknownETP", .invalid)
        }
    }
}

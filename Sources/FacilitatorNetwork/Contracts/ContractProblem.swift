public import Diagnostics

/// What cannot be understood of contracts. National data are full of such rows: each kind of trouble is told once a file,
/// with how many rows it concerns, at the first of them. The contracts stay, without what could not be read.
public enum ContractProblem: Problem {
    /// No place could be read.
    case unplaced(count: Int)
    /// Only the département of a postal code, canton or arrondissement is known.
    case approximatePlaces(count: Int)
    /// A buyer's number whose digits a spreadsheet rounded away.
    case roundedNumbers(count: Int)
    /// A buyer's number that lost its first zero, which is put back.
    case restoredNumbers(count: Int)
    case unreadableDates(count: Int)
    case unreadableAmounts(count: Int)
    case unreadableHours(count: Int)
    case endsBeforeStart(count: Int)

    public var facts: ProblemFacts {
        func fact(_ code: String, _ count: Int) -> ProblemFacts { .init(code, .invalid, ["marches": .whole(count)]) }
        return switch self {
        case .unplaced(let count): fact("unplacedContracts", count)
        case .approximatePlaces(let count): fact("approximatePlaces", count)
        case .roundedNumbers(let count): fact("roundedNumbers", count)
        case .restoredNumbers(let count): fact("restoredNumbers", count)
        case .unreadableDates(let count): fact("unreadableDates", count)
        case .unreadableAmounts(let count): fact("unreadableAmounts", count)
        case .unreadableHours(let count): fact("unreadableHours", count)
        case .endsBeforeStart(let count): fact("contractEndsBeforeStart", count)
        }
    }
}

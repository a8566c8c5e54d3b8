public import Diagnostics

/// What is wrong with a table of hours.
public enum ActivityProblem: Problem {
    case unreadablePeriod
    /// Two rows of the same post, or of it and of its structure, have a day in common: their hours would count twice.
    case overlappingPeriods(file: String, row: Int)
    /// A part that is more than what it is a part of.
    case beyondWhole(column: String, whole: Double)
    /// Two cells that say the same thing otherwise.
    case disagrees(column: String, value: Double)
    /// No day of the period lies in the convention of the post.
    case outsideConvention

    public var facts: ProblemFacts {
        switch self {
        case .unreadablePeriod: .init("unreadablePeriod", .invalid)
        case .overlappingPeriods(let file, let row):
            .init("overlappingPeriods", .invalid, ["fichier": .text(file), "ligne": .whole(row)])
        case .beyondWhole(let column, let whole):
            .init("beyondWhole", .invalid, ["colonne": .text(column), "total": .number(whole)])
        case .disagrees(let column, let value):
            .init("disagrees", .invalid, ["colonne": .text(column), "valeur": .number(value)])
        case .outsideConvention: .init("outsideConvention", .invalid)
        }
    }
}

/// What is wrong with a value, of a table's cell or of a key alike.
public enum ValueProblem: Problem {
    case wrongKind(expected: ValueKind)
    case notAmong(valid: [String])
    case outOfRange(expected: String)
    case reversedDates
    case reversedBounds

    public var facts: ProblemFacts {
        switch self {
        case .wrongKind(let expected): .init("wrongKind", .invalid, ["attendu": .text(expected.rawValue)])
        case .notAmong(let valid): .init("notAmong", .invalid, ["admises": .list(valid)])
        case .outOfRange(let expected): .init("outOfRange", .invalid, ["attendu": .text(expected)])
        case .reversedDates: .init("reversedDates", .invalid)
        case .reversedBounds: .init("reversedBounds", .invalid)
        }
    }
}

/// What a value was expected to be.
public enum ValueKind: String, Hashable, Sendable {
    case text, number, positiveNumber, amount, date, list, mapping
}

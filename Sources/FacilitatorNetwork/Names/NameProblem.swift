public import Diagnostics
internal import Territories

/// What keeps names from being taken for territories.
public enum NameProblem: Problem {
    /// Names that somebody must confirm, each with what it probably means.
    case doubtfulNames([NameDoubt])
    /// Names among which one at least means nothing.
    case unknownNames([NameDoubt])

    public var facts: ProblemFacts {
        switch self {
        case .doubtfulNames(let doubts): .init("doubtfulName", .invalid, Self.values(doubts))
        case .unknownNames(let doubts): .init("unknownName", .invalid, Self.values(doubts))
        }
    }

    /// One entry a name in each list, in the order of the cell.
    private static func values(_ doubts: [NameDoubt]) -> [String: ProblemValue] {
        [
            "noms": .list(doubts.map(\.text)), "motifs": .list(doubts.map { $0.reason?.rawValue ?? "inconnu" }),
            "propositions": .list(doubts.map { $0.proposals.map(\.token).joined(separator: " ") }),
            "alternatives": .list(doubts.map { $0.rivals.map(\.token).joined(separator: " ") }),
        ]
    }
}

/// A name of a cell that is not certain.
public struct NameDoubt: Hashable, Sendable {
    /// A territory by its spelling in perimeters and its own name.
    public struct Unit: Hashable, Sendable {
        /// As `epci:200041317`.
        public let token: String
        /// As INSEE writes it.
        public let name: String
    }

    /// As written.
    public let text: String
    /// Nil for a name that means nothing.
    public let reason: NameAnswer.Reason?
    /// What it probably means.
    public let proposals: [Unit]
    /// What else it may mean.
    public let rivals: [Unit]
    /// Whether the cell holds nothing else.
    public let isAlone: Bool

    init(_ text: String, _ answer: NameAnswer, isAlone: Bool, in gazetteer: Gazetteer) {
        let units = { (units: [UnitReference]) in
            units.map { Unit(token: PerimeterGrammar.text(of: $0, in: gazetteer), name: gazetteer.name(of: $0)) }
        }
        self.text = text
        self.isAlone = isAlone
        reason = answer.reason
        proposals = units(answer.units)
        rivals = units(answer.rivals)
    }
}

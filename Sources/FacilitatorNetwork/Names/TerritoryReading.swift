public import Territories
internal import VectorIO

/// What a cell that names territories was found to mean, name by name.
public struct TerritoryReading: Hashable, Sendable {
    /// A name of the cell, or a word of the grammar of perimeters among them.
    public enum Item: Hashable, Sendable {
        case name(Name)
        /// To be read as any perimeter's.
        case token(String)
    }

    /// A name with its answer.
    public struct Name: Hashable, Sendable {
        /// As written.
        public internal(set) var text: String
        /// Behind « sauf » or « hors ».
        public internal(set) var isExcluded: Bool
        /// Kept for it alone.
        public internal(set) var reservedETP: Double?
        /// What was found.
        public internal(set) var answer: NameAnswer
    }

    /// In the order of the cell.
    public internal(set) var items: [Item]

    /// The names alone.
    public var names: [Name] {
        items.compactMap { item in
            if case .name(let name) = item { name } else { nil }
        }
    }

    /// That of the least certain name.
    public var certainty: NameAnswer.Certainty {
        let certainties = names.map(\.answer.certainty)
        if certainties.contains(.unknown) { return .unknown }
        return certainties.contains(.proposed) ? .proposed : .exact
    }

    /// The cell in the grammar of perimeters, proposals taken; nil while a name is unknown.
    public func perimeter(in gazetteer: Gazetteer) -> String? {
        certainty == .unknown ? nil : words(in: gazetteer).joined(separator: " ")
    }

    /// Its words in that grammar, of all that nobody need ask about.
    func certainWords(in gazetteer: Gazetteer) -> [String] {
        words(in: gazetteer) { $0.answer.certainty == .exact }
    }

    private func words(in gazetteer: Gazetteer, where isTaken: (Name) -> Bool = { _ in true }) -> [String] {
        var tokens: [String] = []
        for item in items {
            switch item {
            case .token(let word): tokens.append(word)
            case .name(let name) where !isTaken(name): continue
            case .name(let name):
                for unit in name.answer.units {
                    let reserved = name.reservedETP.map { "\(PerimeterGrammar.reservation)\(DecimalNumber.text($0))" }
                    let sign = name.isExcluded ? String(PerimeterGrammar.exclusion) : ""
                    tokens.append(sign + PerimeterGrammar.text(of: unit, in: gazetteer) + (reserved ?? ""))
                }
            }
        }
        var seen: Set<String> = []
        return tokens.filter { seen.insert($0).inserted }
    }
}

extension PerimeterGrammar {
    /// A unit as a perimeter spells it.
    static func text(of unit: UnitReference, in gazetteer: Gazetteer) -> String {
        "\(prefix(of: unit.level))\(colon)\(gazetteer.code(of: unit))"
    }
}

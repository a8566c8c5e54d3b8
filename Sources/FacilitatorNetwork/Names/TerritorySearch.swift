public import Diagnostics
public import Territories

/// A territory that somebody may be looking for.
public struct FoundTerritory: Hashable, Sendable {
    public let unit: UnitReference
    /// Exact where its code or its name is what was asked; proposed for what is like it.
    public let certainty: NameAnswer.Certainty
    /// Nil unless it is proposed.
    public let reason: NameAnswer.Reason?
}

extension TerritoryNames {
    /// The territory that a word of the grammar of perimeters names, as `dep:79`; nil for any other text.
    private func unit(ofWord text: String) -> UnitReference? {
        let parts = text.split(separator: PerimeterGrammar.colon)
        guard parts.count == 2, let level = PerimeterGrammar.level(of: parts[0].lowercased()) else { return nil }
        return gazetteer.position(of: parts[1].uppercased(), at: level).map { UnitReference(level, $0) }
    }

    /// The territories that a text may mean: the one of a word such as `dep:79`, those of the code, of the name, of names that hold it, else those that are
    /// nearest.
    /// - Parameter most: how many at most.
    /// - Complexity: O(n) in the number of names.
    public func search(_ text: String, most: Int) -> [FoundTerritory] {
        if let unit = unit(ofWord: text) { return [FoundTerritory(unit: unit, certainty: .exact, reason: nil)] }
        var found: [FoundTerritory] = []
        func add(_ units: [UnitReference], _ certainty: NameAnswer.Certainty, _ reason: NameAnswer.Reason?) {
            for unit in units where !found.contains(where: { $0.unit == unit }) {
                found.append(FoundTerritory(unit: unit, certainty: certainty, reason: reason))
            }
        }
        for level in Level.allCases {
            if let position = gazetteer.position(of: text.uppercased(), at: level) {
                add([UnitReference(level, position)], .exact, nil)
            }
        }
        let lookup = lookup(text, at: Set(Level.allCases), around: surroundings)
        let named = lookup.toTheLetter().answer
        if named.certainty == .exact { add(named.units, .exact, nil) }
        let core = NameCore(lookup.text)
        let entries = index.entries(under: core)
        add(lookup.ranked(entries.filter { $0.kind != .former }.map(\.unit)), .exact, nil)
        add(lookup.ranked(entries.filter { $0.kind == .former }.map(\.unit)), .proposed, .former)
        if core.letters.count >= 3 {
            add(lookup.ranked(index.entries(holding: core).map(\.unit)), .proposed, .words)
        }
        if found.isEmpty {
            let answer = answer(to: text)
            add(answer.units + answer.rivals, answer.certainty, answer.reason)
        }
        return Array(found.prefix(most))
    }

    /// What is told of a text that no territory is called: the nearest, where there is one.
    public func notFound(_ text: String, _ found: [FoundTerritory]) -> Diagnostic? {
        if found.contains(where: { $0.certainty == .exact || $0.reason == .words || $0.reason == .former }) {
            return nil
        }
        let answer = NameAnswer.proposed(found.map(\.unit), found.first?.reason ?? .words)
        let doubt = NameDoubt(text, answer, isAlone: true, in: gazetteer)
        return Diagnostic(
            found.isEmpty ? NameProblem.unknownNames([doubt]) : .doubtfulNames([doubt]), value: text,
            nearest: found.first.map { gazetteer.name(of: $0.unit) })
    }
}

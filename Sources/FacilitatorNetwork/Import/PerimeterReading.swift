internal import Territories
internal import VectorIO

/// Territories of a cell, with what else each of them may be.
struct PerimeterReading {
    let names: TerritoryNames
    private var gazetteer: Gazetteer { names.gazetteer }

    func read(_ text: String, around surroundings: NameSurroundings) -> CellReading {
        if NothingSaid.isSaid(by: text) { return .exact(.blank) }
        let reading = names.reading(of: text, around: surroundings)
        let isExcluding = reading.names.contains { $0.isExcluded && $0.answer.certainty != .exact }
        // What is left out of a whole cannot be doubtful, or the whole is too large.
        let certain = isExcluding ? "" : reading.certainWords(in: gazetteer).joined(separator: " ")
        switch reading.certainty {
        case .exact:
            return .exact(choice(reading, around: surroundings))
        case .unknown:
            return .unknown(certain: certain)
        case .proposed:
            let reason = reading.names.lazy.compactMap(\.answer.reason).first ?? .list
            return .proposed(
                choice(reading, around: surroundings), .name(reason),
                or: rivals(of: reading).map { choice($0, around: surroundings) }, certain: certain)
        }
    }

    /// The commune of a seat: by its code or its name.
    func seat(_ text: String, around surroundings: NameSurroundings) -> CellReading {
        if NothingSaid.isSaid(by: text) { return .exact(.blank) }
        func choice(_ unit: UnitReference) -> CellReading.Choice {
            .init(gazetteer.code(of: unit), label: "\(gazetteer.name(of: unit)) (\(gazetteer.code(of: unit)))")
        }
        if let position = gazetteer.position(of: text, at: .commune) {
            return .exact(choice(UnitReference(.commune, position)))
        }
        let answer = names.answer(to: text, at: [.commune], around: surroundings)
        guard let unit = answer.units.first, answer.units.count == 1 else { return .unknown() }
        if answer.certainty == .exact { return .exact(choice(unit)) }
        return .proposed(choice(unit), .name(answer.reason ?? .words), or: answer.rivals.map(choice))
    }

    /// The same cell with one doubtful name meaning another of its places, one after the other.
    private func rivals(of reading: TerritoryReading) -> [TerritoryReading] {
        var found: [TerritoryReading] = []
        for (index, item) in reading.items.enumerated() {
            guard case .name(let name) = item, name.answer.certainty == .proposed else { continue }
            for rival in name.answer.rivals {
                var other = name
                other.answer = NameAnswer(units: [rival], certainty: .exact, reason: nil, rivals: [])
                var items = reading.items
                items[index] = .name(other)
                found.append(TerritoryReading(items: items))
            }
        }
        return Array(found.prefix(5))
    }

    private func choice(_ reading: TerritoryReading, around surroundings: NameSurroundings) -> CellReading.Choice {
        let value = reading.perimeter(in: gazetteer) ?? ""
        let label = label(of: reading)
        let again = names.reading(of: label, around: surroundings)
        let isSame = again.certainty == .exact && again.perimeter(in: gazetteer) == value
        return CellReading.Choice(value, label: isSame ? label : value)
    }

    /// Names with their codes, which read as the same places.
    private func label(of reading: TerritoryReading) -> String {
        var words: [String] = []
        for item in reading.items {
            switch item {
            case .token(let word): words.append(word)
            case .name(let name):
                for unit in name.answer.units {
                    let reserved = name.reservedETP.map { "=\(DecimalNumber.text($0))" } ?? ""
                    words.append((name.isExcluded ? "sauf " : "") + spelled(unit) + reserved)
                }
            }
        }
        return words.joined(separator: " ; ")
    }

    private func spelled(_ unit: UnitReference) -> String {
        switch unit.level {
        case .commune, .epci: "\(gazetteer.name(of: unit)) (\(gazetteer.code(of: unit)))"
        case .departement, .region: gazetteer.name(of: unit)
        }
    }
}

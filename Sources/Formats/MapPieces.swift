internal import Cartography
internal import Coverage
internal import FacilitatorNetwork
internal import GeometryKit
internal import Territories

/// The pieces that a map is made of: the parts of the territories of its level that look the same and lie in one
/// département, one EPCI.
struct MapPieces<Mark: Hashable> {
    struct Piece {
        /// By position in the units given.
        let unit: Int
        let mark: Mark
        let outline: Outline
        let departement: Int?
        let epci: Int?
        let region: Int?
    }

    private(set) var pieces: [Piece] = []
    /// Territories, or parts of them, that nothing outlines.
    private(set) var notDrawn = 0

    private struct Key: Hashable {
        let departement: Int?
        let epci: Int?
        let mark: Mark
    }

    /// - Parameter mark: what a piece shows, by the territory, in the order given, and the atom.
    init(_ units: [TerritoryUnit], in scenario: Scenario, mark: (_ unit: Int, _ atom: Int) -> Mark) throws {
        let (atoms, gazetteer) = (scenario.atoms, scenario.gazetteer)
        var keys: [(unit: Int, key: Key)] = []
        var sets: [[Int]] = []
        for (index, unit) in units.enumerated() {
            var byKey: [Key: Int] = [:]
            for position in unit.communes {
                let commune = gazetteer.communes[position]
                for atom in atoms.ranges[position] {
                    let isFine = unit.level == .commune || unit.level == .epci
                    let key = Key(
                        departement: commune.departement, epci: isFine ? commune.epci : nil, mark: mark(index, atom))
                    if let known = byKey[key] {
                        sets[known].append(atom)
                    } else {
                        byKey[key] = sets.count
                        keys.append((index, key))
                        sets.append([atom])
                    }
                }
            }
        }
        for (item, outline) in zip(keys, try AtomDrawing(scenario).outlines(of: sets)) {
            guard let outline else {
                notDrawn += 1
                continue
            }
            pieces.append(
                Piece(
                    unit: item.unit, mark: item.key.mark, outline: outline, departement: item.key.departement,
                    epci: item.key.epci,
                    region: gazetteer.communes[units[item.unit].communes[0]].region))
        }
    }
}

extension MapPieces {
    /// The limits of a level, the most important first, and where a piece lies at each.
    static func limits(at level: Level, of gazetteer: Gazetteer) -> [(level: Level, limit: MapSheet.Limit)] {
        let departement = (Level.departement, MapSheet.Limit(colour: Symbology.departementLimit, width: 0.4))
        let epci = (Level.epci, MapSheet.Limit(colour: Symbology.epciLimit, width: 0.25))
        let commune = (Level.commune, MapSheet.Limit(colour: Symbology.epciLimit, width: 0.12))
        let region = (Level.region, MapSheet.Limit(colour: Symbology.departementLimit, width: 0.55))
        if gazetteer.departements.isEmpty {
            return [(level, MapSheet.Limit(colour: Symbology.departementLimit, width: 0.3))]
        }
        switch level {
        case .commune: return [departement, epci, commune]
        case .epci: return [departement, epci]
        case .departement: return [departement]
        case .region: return [region, (.departement, MapSheet.Limit(colour: Symbology.epciLimit, width: 0.2))]
        }
    }

    static func groups(of piece: Piece, at levels: [Level], own: Level) -> [Int] {
        levels.map { level in
            // A territory of the map's own level, and one that lies in none of a level, is told by its position.
            if level == own { return piece.unit }
            let group: Int? =
                switch level {
                case .commune: nil
                case .epci: piece.epci
                case .departement: piece.departement
                case .region: piece.region
                }
            return group ?? -1 - piece.unit
        }
    }
}

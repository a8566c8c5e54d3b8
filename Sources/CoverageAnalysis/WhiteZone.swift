public import GeometryKit
internal import Territories

/// The part of a unit in one white status.
public struct WhiteZone: Sendable {
    /// The unit, by its position in the result.
    public let unit: Int
    public let status: AtomStatus
    public let population: Double
    public let areaSquareMetres: Double
    /// Codes of the départements it lies in, ascending.
    public let departements: [String]
    /// Without the pieces under a hectare; nil when nothing else is left, or nothing outlines it.
    public let outline: Outline?
}

/// The white zones of a study, drawn.
public struct WhiteZones: Sendable {
    /// By unit, then status.
    public let zones: [WhiteZone]
    /// Pieces under a hectare: in the figures, left out of the drawing.
    public let omittedPieces: Int

    public init(_ result: CoverageResult) throws {
        let scenario = result.scenario
        let (atoms, gazetteer) = (scenario.atoms, scenario.gazetteer)
        var keys: [(unit: Int, status: AtomStatus)] = []
        var sets: [[Int]] = []
        for (index, unit) in result.units.enumerated() {
            var byStatus: [AtomStatus: [Int]] = [:]
            for commune in unit.communes {
                for atom in atoms.ranges[commune] where result.now.statuses[atom].isWhite {
                    byStatus[result.now.statuses[atom], default: []].append(atom)
                }
            }
            for status in AtomStatus.allCases {
                guard let set = byStatus[status] else { continue }
                keys.append((index, status))
                sets.append(set)
            }
        }
        let drawn = try AtomDrawing(scenario).largePieces(of: sets)
        var zones: [WhiteZone] = []
        for ((key, set), drawing) in zip(zip(keys, sets), drawn) {
            let departements = Set(
                set.compactMap { atom in
                    gazetteer.communes[atoms.communes[atom]].departement.map { gazetteer.departements[$0].code }
                })
            zones.append(
                WhiteZone(
                    unit: key.unit, status: key.status,
                    population: set.reduce(0) { $0 + atoms.populations[$1] },
                    areaSquareMetres: set.reduce(0) { $0 + atoms.areasSquareMetres[$1] },
                    departements: departements.sorted(), outline: drawing?.outline))
        }
        self.zones = zones
        omittedPieces = drawn.reduce(0) { $0 + ($1?.omitted ?? 0) }
    }
}

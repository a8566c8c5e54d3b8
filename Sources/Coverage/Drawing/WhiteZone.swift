public import GeometryKit
public import Territories

/// Capacity held against need where it is judged, which is seldom where it is reported.
public struct CapacityJudgement: Sendable {
    /// A unit of the capacity level.
    public let unit: TerritoryUnit
    /// The ETP held against the need of the whole unit, not of the white part alone.
    public let balance: CapacityBalance
}

/// The part of a unit in one white status.
public struct WhiteZone: Sendable {
    /// The unit, of those of the situation.
    public let unit: UnitPosition
    /// The one status of all its atoms, one that makes a white zone.
    public let status: AtomStatus
    /// Nil where the vintage gives that of none of its communes.
    public let population: Double?
    /// Geodesic, the pieces left out of the drawing included.
    public let areaSquareMetres: Double
    /// Codes of the départements it lies in, ascending.
    public let departements: [String]
    /// Likewise.
    public let regions: [String]
    /// Without the pieces under a hectare; nil when nothing else is left, or nothing outlines it.
    public let outline: Outline?
    /// Of a zone of insufficient capacity: the judged units that reach it, the one with most of its people first.
    public let shortfalls: [CapacityJudgement]
}

/// The white zones of a study, drawn.
public struct WhiteZones: Sendable {
    /// By unit, then status; where they are drawn, a scrap under a hectare where nobody lives is none.
    public let zones: [WhiteZone]
    /// Pieces under a hectare: in the figures, left out of the drawing.
    public let omittedPieces: Int

    /// - Parameter isDrawn: false leaves out the outlines, which take longer than all the rest.
    public init(_ result: Situation, isDrawn: Bool = true) throws {
        let scenario = result.scenario
        let (atoms, gazetteer) = (scenario.atoms, scenario.gazetteer)
        var keys: [(unit: Int, status: AtomStatus)] = []
        var sets: [[Int]] = []
        for (index, unit) in result.units.enumerated() {
            let white = unit.communes.flatMap { atoms.ranges[$0] }.filter { result.now.statuses[$0].isWhite }
            for status in AtomStatus.allCases where status.isWhite {
                let set = white.filter { result.now.statuses[$0] == status }
                guard !set.isEmpty else { continue }
                keys.append((index, status))
                sets.append(set)
            }
        }
        let drawn = isDrawn ? try AtomDrawing(scenario).largePieces(of: sets) : Array(repeating: nil, count: sets.count)
        let judgements = Self.judgements(result)
        var zones: [WhiteZone] = []
        for ((key, set), drawing) in zip(zip(keys, sets), drawn) {
            let communes = Set(set.map { atoms.communes[$0] })
            let isCounted = set.contains { gazetteer.communes[atoms.communes[$0]].population != nil }
            let population = isCounted ? set.reduce(0) { $0 + atoms.populations[$1] } : nil
            // What nothing outlines has no drawing, and is no scrap.
            if (population ?? 0) == 0, let drawing, drawing.outline == nil { continue }
            zones.append(
                WhiteZone(
                    unit: UnitPosition(key.unit), status: key.status, population: population,
                    areaSquareMetres: set.reduce(0) { $0 + atoms.areasSquareMetres[$1] },
                    departements: gazetteer.codes(of: communes, at: .departement),
                    regions: gazetteer.codes(of: communes, at: .region),
                    outline: drawing?.outline,
                    shortfalls: key.status == .capaciteInsuffisante
                        ? Self.groups(of: set, in: scenario).map { judgements[$0] } : []))
        }
        self.zones = zones
        omittedPieces = drawn.reduce(0) { $0 + ($1?.omitted ?? 0) }
    }

    /// One a group that judges capacity; none where nothing is judged.
    private static func judgements(_ result: Situation) -> [CapacityJudgement] {
        zip(result.scenario.demand.capacityUnits.units, result.now.balances ?? []).map {
            CapacityJudgement(unit: $0, balance: $1)
        }
    }

    /// The groups that judge some atoms, the one with most of their people first.
    private static func groups(of set: [Int], in scenario: Scenario) -> [Int] {
        let atoms = scenario.atoms
        var people: [Int: Double] = [:]
        for atom in set {
            guard let group = scenario.demand.capacityUnits.unitOfCommune[atoms.communes[atom]] else { continue }
            people[group, default: 0] += atoms.populations[atom]
        }
        return people.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}

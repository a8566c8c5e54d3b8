public import GeometryKit
public import Territories

/// Two situations of the same people side by side: another date, other posts, or both.
public struct Comparison: Sendable {
    /// One territory, the part of it that both situations look at.
    public struct Row: Sendable {
        /// Its communes are those in both territories.
        public let unit: TerritoryUnit
        /// In the first situation.
        public let before: TerritoryFigures
        /// In the second situation.
        public let after: TerritoryFigures

        /// Whether the status in one word differs; people may have moved between statuses where it does not.
        public var hasChanged: Bool { before.status != after.status }
    }

    /// A part of a territory that went from one status to another.
    public struct Change: Sendable {
        /// By position in `rows`.
        public let row: Int
        /// In the first situation.
        public let before: AtomStatus
        /// In the second situation; never the same as `before`.
        public let after: AtomStatus
        /// People of the part; 0 where the vintage gives none, which `Row.before` tells apart.
        public let population: Double
        /// Geodesic area of the part.
        public let areaSquareMetres: Double
        let atoms: [Int]
    }

    /// The first situation, whole, with what the second does not look at.
    public let before: Situation
    /// The second situation, whole.
    public let after: Situation
    /// By code, as the units of a situation are.
    public let rows: [Row]
    /// The figures of all communes compared, on each side.
    public let total: (before: TerritoryFigures, after: TerritoryFigures)
    /// By row, then status before, then status after.
    public let changes: [Change]
    /// Communes that only one of the two looks at; they are left out.
    public let communesLeftOut: Int
    private let populations: [AtomStatus: [AtomStatus: Double]]

    /// People who had one status and have the other; over all pairs they add up to the population compared.
    public func population(from before: AtomStatus, to after: AtomStatus) -> Double {
        populations[before]?[after] ?? 0
    }

    /// - Precondition: both rest on the same atoms: the same boundaries, polygons and people.
    public init(_ before: Situation, _ after: Situation, level: Level) {
        let (first, second) = (before.scenario, after.scenario)
        precondition(first.atoms.communes == second.atoms.communes, "the same atoms on both sides")
        self.before = before
        self.after = after
        let common = first.territory.communes.filter { second.territory.contains[$0] }
        communesLeftOut = first.territory.communes.count + second.territory.communes.count - 2 * common.count
        let territory = Territory(communes: common, in: first.gazetteer)
        let units = TerritoryUnit.units(of: territory, at: level, in: first.gazetteer)
        let sets = units.map(\.communes)
        rows = zip(units, zip(before.figures(of: sets), after.figures(of: sets))).map { unit, figures in
            Row(unit: unit, before: figures.0, after: figures.1)
        }
        total = (before.figures(of: common), after.figures(of: common))
        var populations: [AtomStatus: [AtomStatus: Double]] = [:]
        var changes: [Change] = []
        let atoms = first.atoms
        for (index, unit) in units.enumerated() {
            var moved: [AtomStatus: [AtomStatus: [Int]]] = [:]
            for atom in unit.communes.lazy.flatMap({ atoms.ranges[$0] }) {
                let (old, new) = (before.now.statuses[atom], after.now.statuses[atom])
                populations[old, default: [:]][new, default: 0] += atoms.populations[atom]
                if old != new { moved[old, default: [:]][new, default: []].append(atom) }
            }
            for old in AtomStatus.allCases {
                for new in AtomStatus.allCases {
                    guard let set = moved[old]?[new] else { continue }
                    changes.append(
                        Change(
                            row: index, before: old, after: new,
                            population: set.reduce(0) { $0 + atoms.populations[$1] },
                            areaSquareMetres: set.reduce(0) { $0 + atoms.areasSquareMetres[$1] }, atoms: set))
                }
            }
        }
        self.populations = populations
        self.changes = changes
    }

    /// The outlines of the changes without pieces under a hectare, in their order, and how many of these there were.
    public func drawnChanges() throws -> (outlines: [Outline?], omittedPieces: Int) {
        let drawn = try AtomDrawing(after.scenario).largePieces(of: changes.map(\.atoms))
        return (drawn.map { $0?.outline }, drawn.reduce(0) { $0 + ($1?.omitted ?? 0) })
    }
}

public import GeometryKit
internal import Synchronization
public import Territories

/// The geometry of a study: a territory, and the atoms that the polygons of its register leave of the communes.
///
/// It is immutable and shared: registers, policies and days are laid over the same atlas, and none of them repeats a
/// geometric operation. Only a new polygon makes a new atlas.
public final class Atlas: Sendable {
    /// The boundaries that the atoms are cut from, the communes outside the territory included: posts may reach there.
    public let gazetteer: Gazetteer
    /// What is studied; figures count its atoms alone.
    public let territory: Territory
    /// The polygons that split communes, in the register's order.
    public let polygons: [Outline]
    /// The smallest pieces of any figure: no polygon of the register crosses one.
    public let atoms: AtomTable
    /// The atoms of the territory, as runs of neighbours.
    let insideTerritory: [Range<Int>]
    /// People of the territory; nil where the vintage gives those of none of its communes.
    public let population: Double?
    private let unitsByLevel = Mutex<[Level: UnitTable]>([:])

    /// - Parameter populationLayer: where people live inside the communes that are split.
    /// - Throws: `GeometryError`, or a `Diagnostic` when outlines cannot be read.
    /// - Complexity: linear in the communes that polygons meet; both cores.
    public convenience init(
        gazetteer: Gazetteer, territory: Territory, polygons: [Outline], populationLayer: PopulationLayer? = nil
    ) throws {
        let atoms = try AtomTable(gazetteer: gazetteer, polygons: polygons, populationLayer: populationLayer)
        self.init(gazetteer, territory, polygons, atoms)
    }

    /// Another territory over the same atoms.
    public func of(_ territory: Territory) -> Atlas {
        Atlas(gazetteer, territory, polygons, atoms)
    }

    private init(_ gazetteer: Gazetteer, _ territory: Territory, _ polygons: [Outline], _ atoms: AtomTable) {
        self.gazetteer = gazetteer
        self.territory = territory
        self.polygons = polygons
        self.atoms = atoms
        insideTerritory = territory.communes.reduce(into: []) { runs, commune in
            let range = atoms.ranges[commune]
            if let last = runs.last, last.upperBound == range.lowerBound {
                runs[runs.count - 1] = last.lowerBound..<range.upperBound
            } else {
                runs.append(range)
            }
        }
        let counted = territory.communes.compactMap { gazetteer.communes[$0].population }
        population = counted.isEmpty && !territory.communes.isEmpty ? nil : counted.reduce(0, +)
    }

    /// The rows of the results at a level, found once.
    public func units(at level: Level) -> UnitTable {
        unitsByLevel.withLock { tables in
            if let table = tables[level] { return table }
            let units = TerritoryUnit.units(of: territory, at: level, in: gazetteer)
            let table = UnitTable(units, communeCount: gazetteer.communes.count)
            tables[level] = table
            return table
        }
    }
}

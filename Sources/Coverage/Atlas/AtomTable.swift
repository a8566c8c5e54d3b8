public import GeometryKit
public import Territories

/// The atoms of a study: every commune of the gazetteer, and in place of a commune that a polygon of the register
/// crosses, the cells it is split into. Everything after this is sums over atoms.
///
/// Columns of equal length; the atoms of a commune are neighbours, in the order of the communes.
public struct AtomTable: Sendable {
    /// The commune of each atom, by position in the gazetteer.
    public let communes: [Int]
    /// People, real numbers for cells; 0 where the commune's population is unknown.
    public let populations: [Double]
    /// Geodesic areas on the GRS80 ellipsoid; those of the cells of a commune are measured, not shared out.
    public let areasSquareMetres: [Double]
    /// The outline of a cell; nil for a whole commune, which the gazetteer draws.
    public let cellOutlines: [Outline?]
    /// The atoms of each commune.
    public let ranges: [Range<Int>]
    /// The atoms inside each polygon of the register, ascending.
    public let insidePolygon: [[Int]]

    /// Of atoms: no less than that of communes.
    public var count: Int { communes.count }
    /// Of all atoms, those outside the territory included.
    public var indices: Range<Int> { communes.indices }

    /// Splits the communes that `polygons` cross, once for all of them.
    ///
    /// Outlines are read only in the départements that a polygon may reach. The population of a commune goes to its
    /// cells pro rata of the people that `populationLayer` counts in them; of their area without it, or where it
    /// counts nobody.
    /// - Complexity: linear in the communes that polygons meet; both cores.
    public init(gazetteer: Gazetteer, polygons: [Outline], populationLayer: PopulationLayer? = nil) throws {
        let splits = try Self.splits(gazetteer: gazetteer, polygons: polygons, populationLayer: populationLayer)
        var communes: [Int] = []
        var populations: [Double] = []
        var areas: [Double] = []
        var outlines: [Outline?] = []
        var ranges: [Range<Int>] = []
        var inside: [[Int]] = Array(repeating: [], count: polygons.count)
        communes.reserveCapacity(gazetteer.communes.count)
        ranges.reserveCapacity(gazetteer.communes.count)
        for (position, commune) in gazetteer.communes.enumerated() {
            let start = communes.count
            let population = commune.population ?? 0
            switch splits[position] {
            case .whole(let covering):
                communes.append(position)
                populations.append(population)
                areas.append(commune.areaSquareMetres)
                outlines.append(nil)
                for polygon in covering { inside[polygon].append(start) }
            case .cells(let cells, let shares):
                for (cell, share) in zip(cells, shares) {
                    for polygon in cell.coveredBy { inside[polygon].append(communes.count) }
                    communes.append(position)
                    populations.append(population * share)
                    areas.append(cell.areaSquareMetres)
                    outlines.append(cell.outline)
                }
            }
            ranges.append(start..<communes.count)
        }
        self.communes = communes
        self.populations = populations
        areasSquareMetres = areas
        cellOutlines = outlines
        self.ranges = ranges
        insidePolygon = inside
    }

    /// How the polygons leave a commune.
    private enum Split: Sendable {
        case whole(coveredBy: [Int])
        /// With the part of the commune's people in each.
        case cells([Cell], shares: [Double])
    }

    /// What a core splits with.
    private struct Splitter {
        let cutters: Cutters
        let people: PopulationIndex?
    }

    private static func splits(
        gazetteer: Gazetteer, polygons: [Outline], populationLayer: PopulationLayer?
    ) throws -> [Split] {
        var splits: [Split] = Array(repeating: .whole(coveredBy: []), count: gazetteer.communes.count)
        if polygons.isEmpty { return splits }
        let context = GEOSContext()
        let boxes = try polygons.compactMap { try Geometry($0, in: context).boundingBox }
        let chunks = gazetteer.outlines.chunks(of: gazetteer.communes.indices, in: gazetteer).filter { chunk in
            chunk.boundingBox.map { box in boxes.contains { $0.intersects(box) } } ?? true
        }
        @Sendable func splitter() throws -> Splitter {
            let context = GEOSContext()
            return Splitter(
                cutters: try Cutters(polygons, in: context),
                people: try populationLayer.map { try PopulationIndex($0, in: context) })
        }
        let read = try parallelMap(chunks, worker: splitter) { splitter, chunk in
            let surfaces = try gazetteer.outlines.surfaces(chunk, in: gazetteer)
            return try chunk.communes.compactMap { commune in
                let area = gazetteer.communes[commune].areaSquareMetres
                return try split(commune, of: surfaces, areaSquareMetres: area, by: splitter).map { (commune, $0) }
            }
        }
        for (commune, split) in read.joined() { splits[commune] = split }
        return splits
    }

    /// Nil when no polygon meets the commune.
    private static func split(
        _ commune: Int, of surfaces: CommuneSurfaces, areaSquareMetres: Double, by splitter: Splitter
    ) throws -> Split? {
        guard let box = surfaces.boundingBox(of: commune) else { return nil }
        let surroundings = try splitter.cutters.surroundings(of: box)
        // Drawn only where it may be cut.
        let surface = surroundings.near.isEmpty ? [] : try surfaces.polygons(of: commune)
        let division = try splitter.cutters.division(
            of: surface, in: surroundings, areaSquareMetres: areaSquareMetres)
        switch division {
        case .whole(let covering): return covering.isEmpty ? nil : .whole(coveredBy: covering)
        case .cells(let cells):
            let people = try splitter.people?.people(in: cells.map(\.outline)) ?? []
            let counted = people.reduce(0, +)
            let shares =
                counted > 0
                ? people.map { $0 / counted } : cells.map { $0.areaSquareMetres / areaSquareMetres }
            return .cells(cells, shares: shares)
        }
    }

    /// The part of its commune's people in an atom; of its area where nobody lives.
    func shareOfCommune(_ atom: Int) -> Double {
        let range = ranges[communes[atom]]
        if range.count == 1 { return 1 }
        for weights in [populations, areasSquareMetres] {
            let whole = weights[range].reduce(0, +)
            if whole > 0 { return weights[atom] / whole }
        }
        return 1 / Double(range.count)
    }
}

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
    public let areasSquareMetres: [Double]
    /// The outline of a cell; nil for a whole commune, which the gazetteer draws.
    public let cellOutlines: [Outline?]
    /// The atoms of each commune.
    public let ranges: [Range<Int>]
    /// The atoms inside each polygon of the register, ascending.
    public let insidePolygon: [[Int]]

    public var count: Int { communes.count }
    public var indices: Range<Int> { communes.indices }

    /// Splits the communes that `polygons` cross, once for all of them.
    ///
    /// Outlines are read only in the départements that a polygon may reach. The population of a commune goes to its
    /// cells pro rata of their area.
    /// - Complexity: linear in the communes that polygons meet; both cores.
    public init(gazetteer: Gazetteer, polygons: [Outline]) throws {
        let splits = try Self.splits(gazetteer: gazetteer, polygons: polygons)
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
            case .cells(let cells):
                for cell in cells {
                    for polygon in cell.coveredBy { inside[polygon].append(communes.count) }
                    communes.append(position)
                    populations.append(population * cell.areaSquareMetres / commune.areaSquareMetres)
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
        case cells([Cell])
    }

    private static func splits(gazetteer: Gazetteer, polygons: [Outline]) throws -> [Split] {
        var splits: [Split] = Array(repeating: .whole(coveredBy: []), count: gazetteer.communes.count)
        if polygons.isEmpty { return splits }
        let context = GEOSContext()
        let boxes = try polygons.compactMap { try Geometry($0, in: context).boundingBox }
        let chunks = gazetteer.outlines.chunks(of: gazetteer.communes.indices, in: gazetteer).filter { chunk in
            chunk.boundingBox.map { box in boxes.contains { $0.intersects(box) } } ?? true
        }
        @Sendable func cutters() throws -> Cutters { try Cutters(polygons, in: GEOSContext()) }
        let read = try parallelMap(chunks, worker: cutters) { cutters, chunk in
            try gazetteer.outlines.read(chunk, in: gazetteer).compactMap { commune, outline in
                let area = gazetteer.communes[commune].areaSquareMetres
                return try split(outline, areaSquareMetres: area, by: cutters).map { (commune, $0) }
            }
        }
        for (commune, split) in read.joined() { splits[commune] = split }
        return splits
    }

    /// Nil when no polygon meets the surface.
    private static func split(
        _ outline: Outline, areaSquareMetres: Double, by cutters: Cutters
    ) throws -> Split? {
        let surface = try Geometry(outline, in: cutters.context)
        let position = try cutters.position(of: surface)
        if position.crossing.isEmpty {
            return position.covering.isEmpty ? nil : .whole(coveredBy: position.covering)
        }
        let cells = try cutters.cells(of: surface, at: position, areaSquareMetres: areaSquareMetres)
        // A polygon that only touches the edge leaves the commune whole.
        return cells.count == 1 ? .whole(coveredBy: cells[0].coveredBy) : .cells(cells)
    }
}

import FacilitatorNetwork
import Territories
import TestSupport
import Testing

@testable import Coverage
@testable import GeometryKit

/// Sets of whole communes and of cells of cut ones, in real départements.
struct CellDrawingTests {
    private let context = GEOSContext()

    /// Circles anywhere over a département, some along the outline of a commune, cut it; then sets are drawn at random.
    /// Lines alone give each of them, and GEOS's robust union of the pieces is the same surface.
    @Test(arguments: ["79", "93", "2A"])
    func randomSetsAreTheirUnion(code: String) throws {
        let france = try EmbeddedFrance.load()
        let position = try #require(france.position(of: code, at: .departement))
        let communes = france.departements[position].communes
        let box = try #require(france.departements[position].boundingBox)
        var random = SeededGenerator(seed: UInt64(communes.count))
        var polygons = try (0..<12).map { _ in
            let centre = LonLat(
                longitude: .random(in: box.west...box.east, using: &random),
                latitude: .random(in: box.south...box.north, using: &random))
            let circle = centre.circle(radiusMetres: .random(in: 2_000...15_000, using: &random))
            return try Geometry(polygon: circle, in: context).onGrid().outline()
        }
        // A perimeter drawn along communes, a little beside their lines.
        let own = try france.outlines.outlines(of: [Array(communes.prefix(communes.count / 3))], in: france)
        let beside = try Geometry(try #require(own[0]), in: context).mapCoordinates {
            LonLat(longitude: $0.longitude + 3e-7, latitude: $0.latitude - 2e-7)
        }.onGrid().outline()
        polygons.append(beside)
        let territory = Territory(communes: communes, in: france)
        let atlas = try Atlas(gazetteer: france, territory: territory, polygons: polygons, populationLayer: nil)
        let register = Register(
            posts: [], polygons: polygons.enumerated().map { Register.Polygon(.zone("\($0)"), outline: $1) })
        let scenario = Scenario(atlas, Reach(register, over: atlas), Policy())
        let atoms = scenario.atoms
        #expect(atoms.count > france.communes.count + 20)
        let all = communes.flatMap { atoms.ranges[$0] }
        var sets = polygons.indices.map { atoms.insidePolygon[$0].filter(Set(all).contains) }
        for _ in 0..<8 { sets.append(all.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }) }
        let outlines = try france.outlines.communes(communes, in: france)
        for (set, drawn) in zip(sets, try AtomDrawing(scenario).outlines(of: sets)) where !set.isEmpty {
            let pieces = try set.compactMap { atom in
                try (atoms.cellOutlines[atom] ?? outlines[atoms.communes[atom]]).map { try Geometry($0, in: context) }
            }
            let outline = try Geometry(try #require(drawn), in: context)
            #expect(try outline.invalidityReason() == nil)
            #expect(try Geometry.outlineOfLines(pieces, in: context) != nil, "lines alone")
            let union = try Geometry.union(pieces, in: context)
            let apart = try outline.difference(union).areaSquareMetres() + union.difference(outline).areaSquareMetres()
            #expect(apart < 1)
            let sum = set.reduce(0) { $0 + atoms.areasSquareMetres[$1] }
            #expect(abs(try outline.areaSquareMetres() / sum - 1) < 1e-6)
        }
    }
}

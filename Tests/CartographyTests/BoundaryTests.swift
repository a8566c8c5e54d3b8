import GeometryKit
import Territories
import TestSupport
import Testing

@testable import Cartography

/// The line around faces closes, whatever rounding does to the faces.
struct BoundaryTests {
    private func points(_ coordinates: [(Int32, Int32)]) -> [PaperPoint] {
        coordinates.map { PaperPoint(x: $0.0, y: $0.1) }
    }

    /// Each ring is a chain of segments of the topology's lines, the one that closes it as well, and the area inside is
    /// the sum of the faces'.
    private func expectClosed(_ topology: PaperTopology, _ faces: [Int], _ comment: Comment) {
        struct Segment: Hashable {
            let from: PaperPoint
            let to: PaperPoint
        }
        var known: Set<Segment> = []
        for line in topology.lines(where: { _, _ in true }) {
            for (one, two) in zip(line, line.dropFirst()) {
                known.formUnion([Segment(from: one, to: two), Segment(from: two, to: one)])
            }
        }
        let around = topology.boundary(of: faces)
        let strange = around.flatMap { ring in
            zip(ring, ring.dropFirst() + ring.prefix(1)).filter { !known.contains(Segment(from: $0, to: $1)) }
        }
        #expect(strange.isEmpty, comment)
        let sum = faces.reduce(0) { $0 + topology.rings(of: $1).reduce(0) { $0 + doubleArea($1) } }
        #expect(around.reduce(0) { $0 + doubleArea($1) } == sum, comment)
    }

    /// Two faces that rounding laid over one another have a line on the same side.
    @Test func severalFacesOnOneSide() {
        let left = points([(0, 0), (100, 0), (100, 100), (0, 100)])
        let right = points([(100, 0), (200, 0), (200, 100), (100, 100)])
        // Over the right one, along the same line.
        let sliver = points([(100, 0), (101, 50), (100, 100)])
        let topology = PaperTopology(faces: [[left], [right], [sliver]])
        for faces in [[0, 1, 2], [0, 1], [1, 2], [0, 2], [2]] { expectClosed(topology, faces, "\(faces)") }
    }

    /// One face turns back where the line of others goes on.
    @Test func aSpikeOnTheLineOfOthers() {
        let spiked = points([(0, 0), (100, 0), (100, 50), (100, 60), (100, 50), (0, 50)])
        let others = points([(100, 0), (200, 0), (200, 100), (100, 100), (100, 60), (100, 50)])
        let topology = PaperTopology(faces: [[spiked], [others]])
        for faces in [[0, 1], [0], [1]] { expectClosed(topology, faces, "\(faces)") }
    }

    /// Triangles and quadrilaterals so small that rounding makes spikes, slivers and overlaps of many.
    @Test(arguments: 1...40)
    func facesOfAFewHundredths(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = 12
        let lattice = (0...count).map { row in
            (0...count).map { column in
                PaperPoint(
                    x: Int32(column) + Int32.random(in: -1...1, using: &random),
                    y: Int32(row) + Int32.random(in: -1...1, using: &random))
            }
        }
        var faces: [[[PaperPoint]]] = []
        for (above, below) in zip(lattice, lattice.dropFirst()) {
            for column in 0..<count {
                faces.append([[above[column], above[column + 1], below[column + 1], below[column]]])
            }
        }
        let topology = PaperTopology(faces: faces)
        expectClosed(topology, Array(faces.indices), "all")
        for _ in 0..<10 {
            let some = faces.indices.filter { _ in Bool.random(using: &random) }
            expectClosed(topology, some, "\(some)")
        }
    }

    /// Communes in frames from a page's to a thumbnail's, where most are smaller than a line is wide.
    @Test(arguments: [("84", 200.0), ("84", 36.0), ("84", 12.0), ("44", 30.0), ("75", 60.0), ("", 190.0)])
    func communesOfRegions(region: String, width: Double) throws {
        let france = try EmbeddedFrance.load()
        let communes =
            region.isEmpty
            ? france.communes.indices.filter { !["97", "98"].contains(france.communes[$0].code.prefix(2)) }
            : france.regions[try #require(france.position(of: region, at: .region))].communes
        var sheet = MapSheet(language: "fr", title: "", subtitle: "", description: "")
        let outlines = try france.outlines.communes(communes, in: france)
        for commune in outlines.keys.sorted() {
            guard let outline = outlines[commune] else { continue }
            sheet.surfaces.append(.init(outline: outline, fill: .unknownETP, hatch: nil, territory: 0, groups: [0]))
        }
        let rings = try parallelMap(sheet.surfaces, worker: GEOSContext.init) { context, surface in
            try Geometry(surface.outline, in: context).polygonRings()
        }
        let frame = MapSheet.Frame(title: nil, surfaces: Array(sheet.surfaces.indices))
        let box = LabelPlacement.Box(left: 0, top: 0, right: width, bottom: width * 0.8)
        let flat = try #require(try FlatFrame(frame, of: sheet, rings: rings, in: box, padding: 1))
        let all = Array(sheet.surfaces.indices)
        expectClosed(flat.topology, all, "whole")
        for part in 2...4 { expectClosed(flat.topology, all.filter { $0 % part == 0 }, "every \(part)th") }
    }
}

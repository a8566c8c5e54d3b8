internal import Foundation
internal import GeometryKit

/// A frame laid flat: its projection, its scale, and its surfaces with the boundaries that they share.
struct FlatFrame: Sendable {
    typealias Box = LabelPlacement.Box

    let title: String?
    /// By position in the sheet's surfaces, in the order of the topology's faces.
    let surfaces: [Int]
    let topology: PaperTopology
    /// Degrees by which north leans to the right of the page's top.
    let northDegrees: Double
    private let projection: MapProjection
    private let domain: BoundingBox
    private let paper: Paper

    /// On the page.
    var box: Box { paper.box }
    var metresPerMillimetre: Double { paper.metresPerMillimetre }

    /// Lines keep within a tenth of a millimetre of the truth.
    private static let tolerance = 10.0
    /// A quarter of a square millimetre: smaller islets are left out.
    private static let smallestIslet = 400.0

    /// - Returns: nil where nothing is to be drawn.
    /// - Throws: `GeometryError` when the projection cannot show a vertex, at the far side of the Earth.
    init?(_ frame: MapSheet.Frame, of sheet: MapSheet, rings: [[PolygonRings]], in box: Box, padding: Double) throws {
        guard let domain = Self.bounds(of: frame.surfaces.map { rings[$0] }) else { return nil }
        let projection = MapProjection(showing: domain)
        @Sendable func projector() throws -> Reprojection { try Reprojection(from: projection.definition) }
        let flat = try parallelMap(frame.surfaces, worker: projector) { projector, surface in
            rings[surface].map { polygon in
                ([polygon.exterior] + polygon.holes).map(projector.sourceCoordinates)
            }
        }
        guard let extent = Self.extent(of: flat) else {
            throw GeometryError(operation: "proj_trans", reason: "the territory is too large for a map of one piece")
        }
        let (width, height) = (box.right - box.left - 2 * padding, box.bottom - box.top - 2 * padding)
        let scale = max((extent.east - extent.west) / width, (extent.north - extent.south) / height, 1e-3)
        let centre = (x: (extent.west + extent.east) / 2, y: (extent.south + extent.north) / 2)
        let paper = Paper(box: box, centre: centre, metresPerMillimetre: scale)
        let faces = try parallelMap(flat, paper.rings(of:))
        var topology = PaperTopology(faces: faces)
        topology.simplify(tolerance: Self.tolerance, smallestIslet: Self.smallestIslet)
        self.paper = paper
        title = frame.title
        surfaces = frame.surfaces
        self.topology = topology
        self.projection = projection
        self.domain = domain
        northDegrees = try Self.north(projection, domain)
    }

    /// How wide surfaces are for their height, near enough to choose a page by; nil where nothing is to be drawn.
    static func aspect(of rings: [[PolygonRings]]) -> Double? {
        guard let domain = bounds(of: rings), domain.north > domain.south else { return nil }
        let middle = (domain.south + domain.north) / 2 * .pi / 180
        return (domain.east - domain.west) * cos(middle) / (domain.north - domain.south)
    }

    /// Where positions fall on the page; nil for those outside the frame.
    func onPaper(_ positions: [LonLat]) throws -> [(x: Double, y: Double)?] {
        let projector = try Reprojection(from: projection.definition)
        let (dx, dy) = ((domain.east - domain.west) / 4, (domain.north - domain.south) / 4)
        return positions.map { position in
            guard position.longitude > domain.west - dx, position.longitude < domain.east + dx,
                position.latitude > domain.south - dy, position.latitude < domain.north + dy
            else { return nil }
            let flat = projector.sourceCoordinates(of: [position.longitude, position.latitude])
            let (x, y) = paper.position(flat[0], flat[1])
            return box.left < x && x < box.right && box.top < y && y < box.bottom ? (x, y) : nil
        }
    }

    /// The boundaries of further surfaces, as the frame would show them.
    func topology(of rings: [[PolygonRings]]) throws -> PaperTopology {
        let projector = try Reprojection(from: projection.definition)
        let flat = rings.map { $0.map { ([$0.exterior] + $0.holes).map(projector.sourceCoordinates) } }
        var topology = PaperTopology(faces: flat.map(paper.rings(of:)))
        topology.simplify(tolerance: Self.tolerance, smallestIslet: Self.smallestIslet)
        return topology
    }

    private static func north(_ projection: MapProjection, _ domain: BoundingBox) throws -> Double {
        let (longitude, latitude) = ((domain.west + domain.east) / 2, (domain.south + domain.north) / 2)
        let projector = try Reprojection(from: projection.definition)
        let flat = projector.sourceCoordinates(of: [longitude, latitude, longitude, latitude + 0.01])
        return atan2(flat[2] - flat[0], flat[3] - flat[1]) * 180 / .pi
    }

    private static func bounds(of surfaces: [[PolygonRings]]) -> BoundingBox? {
        extent(of: surfaces.map { $0.map { [$0.exterior] } })
    }

    private static func extent(of surfaces: [[[[Double]]]]) -> BoundingBox? {
        var box = BoundingBox(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
        for polygons in surfaces {
            for rings in polygons {
                guard let exterior = rings.first else { continue }
                for index in stride(from: 0, to: exterior.count, by: 2) {
                    box.west = min(box.west, exterior[index])
                    box.east = max(box.east, exterior[index])
                    box.south = min(box.south, exterior[index + 1])
                    box.north = max(box.north, exterior[index + 1])
                }
            }
        }
        return box.west.isFinite && box.south.isFinite && box.east.isFinite && box.north.isFinite ? box : nil
    }
}

/// From the metres of a projection to the page.
private struct Paper: Sendable {
    let box: LabelPlacement.Box
    /// Shown at the middle of the box.
    let centre: (x: Double, y: Double)
    let metresPerMillimetre: Double

    /// Millimetres.
    func position(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (
            (box.left + box.right) / 2 + (x - centre.x) / metresPerMillimetre,
            (box.top + box.bottom) / 2 - (y - centre.y) / metresPerMillimetre
        )
    }

    /// Exteriors one way, holes the other, so that each line has one face on either side. Which way a ring turns is
    /// asked before rounding: a sliver that it flattens or turns over must not be walked like its neighbours.
    @Sendable func rings(of polygons: [[[Double]]]) -> [[PaperPoint]] {
        polygons.flatMap { rings in
            rings.enumerated().map { index, ring in
                let points = stride(from: 0, to: ring.count - 2, by: 2).map { vertex in
                    let (x, y) = position(ring[vertex], ring[vertex + 1])
                    return PaperPoint(x, y)
                }
                // North is up in the projection, y goes down on the page.
                return (doubleArea(ofClosed: ring) < 0) == (index == 0) ? points : points.reversed()
            }
        }
    }
}

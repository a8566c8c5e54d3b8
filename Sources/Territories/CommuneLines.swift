public import GeometryKit
internal import Synchronization

/// The lines that communes share.
public struct CommuneLines: Sendable {
    /// Faces are numbered as communes are.
    public let topology: Topology
    /// Outlines that do not all fit together, to fall back on.
    let own: OwnOutlines?

    /// Communes share all the vertices of their common lines, and none lies over another.
    public var fit: Bool { own == nil }

    /// A drawing, one a task.
    public func drawing() -> CommuneDrawing { CommuneDrawing(self) }
}

/// Draws sets of communes. One a task: it keeps buffers.
public final class CommuneDrawing {
    private var walk: BoundaryWalk
    private let own: OwnOutlines?
    private let context = GEOSContext()

    fileprivate init(_ lines: CommuneLines) {
        walk = BoundaryWalk(lines.topology)
        own = lines.own
    }

    /// The outline of a set; empty for a set that nothing outlines.
    ///
    /// What is left of the lines around its communes, which is their union where they fit together. Sets of which that
    /// is not so are told by an outline that crosses itself, and are united by GEOS instead.
    public func polygons(around communes: [Int]) throws -> [PolygonRings] {
        let polygons = walk.polygons(around: communes)
        guard let own, !polygons.isEmpty, communes.count > 1 else { return polygons }
        if walk.repeatedArcs == 0,
            try Geometry(Outline(polygons), in: context).invalidityReason() == nil
        {
            return polygons
        }
        let members = try communes.compactMap { try own.outlines[$0].map { try Geometry($0, in: context) } }
        return try Geometry.union(members, in: context).polygonRings()
    }
}

/// Outlines of the user's own, and the lines that they share, found when somebody first draws.
final class OwnOutlines: Sendable {
    let outlines: [Outline?]
    private let found = Mutex<(topology: Topology, fit: Bool)?>(nil)

    init(_ outlines: [Outline?]) {
        self.outlines = outlines
    }

    /// The lines, and whether all outlines fit together: then the outline of all of them crosses itself nowhere.
    func lines() throws -> (topology: Topology, fit: Bool) {
        try found.withLock { found in
            if let found { return found }
            let topology = try Topology(outlines, weldingWithin: Geometry.weldingTolerance)
            var walk = BoundaryWalk(topology)
            let polygons = walk.polygons(around: outlines.indices)
            let isValid =
                try polygons.isEmpty
                || Geometry(Outline(polygons), in: GEOSContext()).invalidityReason() == nil
            let lines = (topology, isValid && walk.repeatedArcs == 0)
            found = lines
            return lines
        }
    }

    /// The outlines that lie over another, in part or whole, ascending; none where all fit together.
    ///
    /// Only faces with a line that no neighbour shares can: each is held against those that its rectangle meets.
    func overlapping() throws -> [Int] {
        let (topology, fit) = try lines()
        if fit { return [] }
        let context = GEOSContext()
        let faces = topology.facesAtTheEdge
        let surfaces = try faces.compactMap { try outlines[$0].map { try Geometry($0, in: context) } }
        let index = try SpatialIndex(surfaces.map(\.boundingBox), in: context)
        var found: Set<Int> = []
        for (one, surface) in surfaces.enumerated() {
            guard let box = surface.boundingBox else { continue }
            let prepared = try PreparedGeometry(surface)
            for two in try index.query(box) where two > one {
                guard try prepared.intersects(surfaces[two]) else { continue }
                let common = try surface.intersection(surfaces[two])
                if try !common.polygons().isEmpty { found.formUnion([faces[one], faces[two]]) }
            }
        }
        return found.sorted()
    }
}

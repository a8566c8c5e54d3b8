public import GeometryKit

/// The surfaces of communes that are read together: boxes first, since most communes are asked for nothing else. One a
/// task: it keeps buffers.
public final class CommuneSurfaces {
    private enum Source {
        /// With the box of each line.
        case lines(Topology, boxes: [BoundingBox], CommuneDrawing)
        case outlines([Int: Geometry])
    }

    private let source: Source

    /// Of communes that fit together.
    init(_ lines: CommuneLines) {
        let topology = lines.topology
        source = .lines(topology, boxes: (0..<topology.arcCount).map(topology.boundingBox), lines.drawing())
    }

    /// Of communes as somebody drew them.
    init(_ outlines: [Int: Outline]) throws(GeometryError) {
        let context = GEOSContext()
        var geometries: [Int: Geometry] = [:]
        for (commune, outline) in outlines { geometries[commune] = try Geometry(outline, in: context) }
        source = .outlines(geometries)
    }

    /// Around a commune's outline; nil for one without.
    /// - Complexity: linear in the lines around it.
    public func boundingBox(of commune: Int) -> BoundingBox? {
        switch source {
        case .lines(let topology, let boxes, _):
            topology.arcs(around: commune).reduce(nil) { box, arc in box?.union(boxes[arc]) ?? boxes[arc] }
        case .outlines(let geometries): geometries[commune]?.boundingBox
        }
    }

    /// A commune's outline; empty for one without.
    public func polygons(of commune: Int) throws -> [PolygonRings] {
        switch source {
        case .lines(_, _, let drawing): try drawing.polygons(around: [commune])
        case .outlines(let geometries): try geometries[commune]?.polygonRings() ?? []
        }
    }
}

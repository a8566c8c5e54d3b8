internal import GeometryKit

/// Surfaces on paper, whose lines exist once: simplifying one moves both its sides, and never opens a gap.
///
/// Rounding to hundredths of a millimetre makes spikes and slivers, and lays some over their neighbours: lines are
/// therefore found between the rounded surfaces, and summed with their directions.
struct PaperTopology: Sendable {
    private var topology: Topology
    /// The faces on the two sides of each arc.
    private let sides: [(left: Int32, right: Int32)]
    let faceCount: Int

    /// - Parameter faces: the rings of each face, not closed: exteriors all turn one way, holes the other.
    init(faces: [[[PaperPoint]]]) {
        faceCount = faces.count
        var rings = FaceRings(faceCount: faceCount)
        for (face, lines) in faces.enumerated() {
            for line in lines { rings.add(line.flatMap { [Double($0.x), Double($0.y)] }, to: face) }
        }
        // A vertex that rounding moved by less than the finest step is still on the line of a neighbour.
        topology = Topology(rings, weldingWithin: 1.01)
        sides = topology.sides()
    }

    /// - Parameters:
    ///   - tolerance: in hundredths of a millimetre: no line moves further.
    ///   - smallestIslet: in square hundredths of a millimetre.
    mutating func simplify(tolerance: Double, smallestIslet: Double) {
        topology = topology.simplified(tolerance: tolerance, smallestIslet: smallestIslet)
    }

    /// The rings of a face, not closed; none of those that simplification dropped.
    func rings(of face: Int) -> [[PaperPoint]] { boundary(of: [face]) }

    /// The closed lines around faces taken together, to be filled by the even-odd rule.
    func boundary(of faces: [Int]) -> [[PaperPoint]] {
        var walk = BoundaryWalk(topology)
        return walk.rings(around: faces).map { Self.points($0).dropLast() }.filter { $0.count >= 3 }
    }

    /// The lines whose two sides satisfy a condition; nil is the outside.
    func lines(where isWanted: (Int?, Int?) -> Bool) -> [[PaperPoint]] {
        sides.indices.compactMap { arc in
            let (left, right) = sides[arc]
            guard isWanted(left < 0 ? nil : Int(left), right < 0 ? nil : Int(right)) else { return nil }
            let points = Self.points(topology.line(arc))
            return points.isEmpty ? nil : points
        }
    }

    private static func points(_ coordinates: [Double]) -> [PaperPoint] {
        stride(from: 0, to: coordinates.count, by: 2).map {
            PaperPoint(x: Int32(coordinates[$0]), y: Int32(coordinates[$0 + 1]))
        }
    }
}

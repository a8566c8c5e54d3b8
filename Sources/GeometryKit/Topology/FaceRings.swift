/// The closed lines around faces, in one buffer, each without the repetition of its first vertex.
public struct FaceRings: Sendable {
    /// x and y in turn, ring after ring.
    private(set) var coordinates: [Double] = []
    /// The first vertex of each ring, and one more entry for the end of the last.
    private(set) var starts: [Int32] = [0]
    /// The face of each ring, ascending.
    private(set) var faces: [Int32] = []
    /// Of faces, with or without rings; they are numbered from 0.
    public private(set) var faceCount: Int

    /// - Parameters:
    ///   - faceCount: faces to which no ring is added are left without outline.
    ///   - vertexCount: how many vertices are to come, where that is known.
    public init(faceCount: Int, vertexCount: Int = 0) {
        self.faceCount = faceCount
        coordinates = Array(room: 2 * vertexCount)
    }

    var ringCount: Int { faces.count }
    var vertexCount: Int { coordinates.count / 2 }

    func vertices(of ring: Int) -> Range<Int> { Int(starts[ring])..<Int(starts[ring + 1]) }

    /// Adds a closed line that has its face on the left. Repeated vertices and spikes are left out, and the ring with
    /// them when no surface is left.
    /// - Parameters:
    ///   - ring: x and y in turn; the last vertex may repeat the first.
    ///   - face: no less than those added before.
    public mutating func add(_ ring: some RandomAccessCollection<Double>, to face: Int) {
        let first = coordinates.count
        var iterator = ring.makeIterator()
        while let x = iterator.next(), let y = iterator.next() {
            if coordinates.count > first, last(0) == (x, y) { continue }
            while coordinates.count > first + 2, last(1) == (x, y) { coordinates.removeLast(4) }
            if coordinates.count == first || last(0) != (x, y) {
                coordinates.append(x)
                coordinates.append(y)
            }
        }
        // What repeats or turns back over the two ends of the line.
        var begin = first
        func vertex(_ offset: Int) -> (Double, Double) {
            (coordinates[begin + 2 * offset], coordinates[begin + 2 * offset + 1])
        }
        while coordinates.count - begin >= 6 {
            if vertex(0) == last(0) {
                coordinates.removeLast(2)
            } else if vertex(1) == last(0) {
                begin += 2
                coordinates.removeLast(2)
            } else if vertex(0) == last(1) {
                coordinates.removeLast(4)
            } else {
                break
            }
        }
        if coordinates.count - begin < 6 { begin = coordinates.count }
        coordinates.removeSubrange(first..<begin)
        guard coordinates.count > first else { return }
        starts.append(Int32(coordinates.count / 2))
        faces.append(Int32(face))
    }

    /// The vertex so many before the last one.
    private func last(_ offset: Int) -> (Double, Double) {
        (coordinates[coordinates.count - 2 - 2 * offset], coordinates[coordinates.count - 1 - 2 * offset])
    }

    /// Adds the rings of polygons, whichever way each is written.
    public mutating func add(_ polygons: [PolygonRings], to face: Int) {
        for polygon in polygons {
            addTurned(polygon.exterior, isHole: false, to: face)
            for hole in polygon.holes { addTurned(hole, isHole: true, to: face) }
        }
    }

    private mutating func addTurned(_ ring: [Double], isHole: Bool, to face: Int) {
        if (doubleArea(ofClosed: ring) < 0) == isHole {
            add(ring, to: face)
        } else {
            add(turned(ring), to: face)
        }
    }

    /// The rings of outlines, a face each; faces without outline have none.
    public init(_ outlines: [Outline?]) throws(GeometryError) {
        self.init(faceCount: outlines.count)
        let context = GEOSContext()
        for (face, outline) in outlines.enumerated() {
            if let outline { add(try Geometry(outline, in: context).polygonRings(), to: face) }
        }
    }
}

/// Twice the signed area of a closed ring of coordinates in turn, positive when it turns counter-clockwise.
public func doubleArea(ofClosed ring: [Double]) -> Double {
    guard ring.count >= 2 else { return 0 }
    var area = 0.0
    for index in stride(from: 0, to: ring.count - 2, by: 2) {
        // From the first vertex, for the sake of digits.
        let (x1, y1) = (ring[index] - ring[0], ring[index + 1] - ring[1])
        let (x2, y2) = (ring[index + 2] - ring[0], ring[index + 3] - ring[1])
        area += x1 * y2 - x2 * y1
    }
    return area
}

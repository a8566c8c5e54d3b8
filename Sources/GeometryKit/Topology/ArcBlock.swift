/// Arcs as bytes: what a file keeps of a topology, some four bytes a vertex.
///
/// Whole numbers on a grid, seven bits a byte with the rest to follow (LEB128), differences with their sign in the
/// lowest bit: the number of arcs; then for each arc the faces on its left and right (0 for none, else one more than the
/// caller's number), how many vertices it has, and its vertices, each as the difference from the one
/// before; the first one from the last of the arc before.
public struct ArcBlock: Sendable {
    /// A line between two faces.
    public struct Arc: Hashable, Sendable {
        /// Nil for the outside.
        public let left: Int?
        /// Nil for the outside, as `left`.
        public let right: Int?
        /// x and y in turn, in steps of the grid.
        public let vertices: [Int32]

        public init(left: Int?, right: Int?, vertices: [Int32]) {
            self.left = left
            self.right = right
            self.vertices = vertices
        }
    }

    /// - Returns: the bytes of arcs, in their order.
    public static func encoded(_ arcs: [Arc]) -> [UInt8] {
        var bytes: [UInt8] = []
        func append(_ number: UInt64) {
            var rest = number
            while rest > 0x7F {
                bytes.append(UInt8(rest & 0x7F) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }
        func append(difference: Int64) { append(UInt64(bitPattern: difference << 1 ^ difference >> 63)) }
        append(UInt64(arcs.count))
        var last: (x: Int64, y: Int64) = (0, 0)
        for arc in arcs {
            append(UInt64((arc.left ?? -1) + 1))
            append(UInt64((arc.right ?? -1) + 1))
            append(UInt64(arc.vertices.count / 2))
            for index in stride(from: 0, to: arc.vertices.count, by: 2) {
                let (x, y) = (Int64(arc.vertices[index]), Int64(arc.vertices[index + 1]))
                append(difference: x - last.x)
                append(difference: y - last.y)
                last = (x, y)
            }
        }
        return bytes
    }
}

extension Topology {
    /// Puts the arcs of blocks together: the topology of the faces that somebody wants, of those that the blocks know.
    public struct Assembly: Sendable {
        private var coordinates: [Double] = []
        private var starts: [Int32] = [0]
        private var sides: [(face: Int32, step: Step)] = []
        private let step: Double

        /// - Parameters:
        ///   - step: of the grid that blocks count in.
        ///   - bytes: how many bytes of blocks are to come, where that is known.
        public init(step: Double, bytes: Int = 0) {
            self.step = step
            coordinates.reserveCapacity(bytes / 2)
        }

        /// Adds the arcs of a block.
        /// - Parameter face: the topology's number for a block's; nil for a face that is not wanted.
        /// - Returns: false when the bytes are none that `ArcBlock` wrote; nothing of the assembly is then of use.
        public mutating func add(_ bytes: UnsafeRawBufferPointer, face: (Int) -> Int?) -> Bool {
            var reader = ArcReader(bytes: bytes)
            guard let count = reader.count(atLeastBytes: 7) else { return false }
            var last: (x: Int64, y: Int64) = (0, 0)
            for _ in 0..<count {
                guard let left = reader.number(), let right = reader.number(), left != 0 || right != 0,
                    let vertices = reader.count(atLeastBytes: 2), vertices >= 2
                else { return false }
                let arc = starts.count - 1
                if left != 0, let face = face(left - 1) {
                    sides.append((Int32(face), Step(arc: arc, isReversed: false)))
                }
                if right != 0, let face = face(right - 1) {
                    sides.append((Int32(face), Step(arc: arc, isReversed: true)))
                }
                for _ in 0..<vertices {
                    guard let x = reader.difference(), let y = reader.difference() else { return false }
                    last = (last.x &+ x, last.y &+ y)
                    coordinates.append(Double(last.x) * step)
                    coordinates.append(Double(last.y) * step)
                }
                starts.append(Int32(coordinates.count / 2))
            }
            return reader.isAtEnd
        }

        /// - Parameter faceCount: above every face that was named.
        public func topology(faceCount: Int) -> Topology {
            Topology(coordinates: coordinates, starts: starts, faceCount: faceCount, sides: sides)
        }
    }

    /// The arcs whose two sides satisfy a condition, as a block has them.
    /// - Parameter step: of a grid that every vertex lies on.
    public func arcs(step: Double, where isWanted: (_ left: Int?, _ right: Int?) -> Bool) -> [ArcBlock.Arc] {
        sides().enumerated().compactMap { arc, sides in
            let left = sides.left < 0 ? nil : Int(sides.left)
            let right = sides.right < 0 ? nil : Int(sides.right)
            guard isWanted(left, right) else { return nil }
            let vertices = vertices(of: arc)
            return ArcBlock.Arc(
                left: left, right: right,
                vertices: coordinates[2 * vertices.lowerBound..<2 * vertices.upperBound].map { Int32($0 / step) })
        }
    }
}

/// Reads numbers and never beyond the bytes.
private struct ArcReader {
    let bytes: UnsafeRawBufferPointer
    private var offset = 0

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { offset == bytes.count }

    private mutating func raw() -> UInt64? {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count, shift < 35 {
            let byte = bytes[offset]
            offset += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        return nil
    }

    mutating func number() -> Int? { raw().map { Int($0) } }

    mutating func difference() -> Int64? { raw().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) } }

    /// A number of things that take some bytes each: no more than there are bytes for.
    mutating func count(atLeastBytes size: Int) -> Int? {
        guard let count = number(), count <= (bytes.count - offset) / size else { return nil }
        return count
    }
}

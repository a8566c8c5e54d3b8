/// Numbers positions: the same position gets the same number, from 0 up in the order in which they are met.
///
/// Memory is met in order, however many positions there are: those of a line that was met before follow each other by
/// number, and others are looked for among the slots of their own tile.
/// - Complexity: linear in positions.
struct VertexNumbers {
    /// By position.
    let numbers: [Int32]
    /// By number: where among the positions it was met first. A quarter of the memory that the positions would take
    /// once more.
    let firsts: [Int32]

    /// - Parameter positions: x and y in turn.
    init(_ positions: [Double]) {
        let tiles = VertexTiles(positions)
        // Open addressing: an entry is four bytes and a comparison, not an object.
        let slots = UnsafeMutableBufferPointer<Int32>.allocate(capacity: tiles.slotCount)
        defer { slots.deallocate() }
        askForLargePages(UnsafeMutableRawBufferPointer(slots))
        var isOpen = [Bool](repeating: false, count: tiles.count)
        var numbers = [Int32](room: positions.count / 2)
        var firsts = [Int32](room: positions.count / 2)
        var last = 0
        for index in stride(from: 0, to: positions.count, by: 2) {
            let (x, y) = (positions[index], positions[index + 1])
            func isPosition(_ number: Int) -> Bool {
                let first = 2 * Int(firsts[number])
                return positions[first] == x && positions[first + 1] == y
            }
            // Faces on the two sides of a line walk it in opposite ways.
            if last > 0, isPosition(last - 1) {
                last -= 1
            } else if last + 1 < firsts.count, isPosition(last + 1) {
                last += 1
            } else {
                let tile = tiles.tile(x, y)
                let range = tiles.slots(of: tile)
                if !isOpen[tile] {
                    // In one go when the first position comes: memory that is written in order costs no waiting.
                    UnsafeMutableBufferPointer(rebasing: slots[range]).initialize(repeating: -1)
                    isOpen[tile] = true
                }
                var slot = VertexTiles.first(of: range, x, y)
                while slots[slot] >= 0, !isPosition(Int(slots[slot])) {
                    slot = slot + 1 < range.upperBound ? slot + 1 : range.lowerBound
                }
                if slots[slot] < 0 {
                    slots[slot] = Int32(firsts.count)
                    firsts.append(Int32(index / 2))
                }
                last = Int(slots[slot])
            }
            numbers.append(Int32(last))
        }
        self.numbers = numbers
        self.firsts = firsts
    }
}

/// Slots of a hash table, side by side for positions that are: what a walk along lines touches fits the cache.
///
/// The plane is cut into squares. Those that share a hash share a tile, which has slots for all their positions.
private struct VertexTiles {
    private static let positionsPerTile = 1024
    /// The side of a square, in typical distances between a position and the next.
    private static let distancesPerSquare = 64.0

    /// Squares per unit.
    private let scale: Double
    private let shift: UInt64
    /// The first slot of each tile, and one more entry for the end of the last.
    private var starts: [Int]

    /// - Parameter positions: x and y in turn.
    init(_ positions: [Double]) {
        let bits = max(1, Int.bitWidth - (positions.count / 2 / Self.positionsPerTile).leadingZeroBitCount)
        shift = UInt64(64 - bits)
        scale = 1 / (Self.distancesPerSquare * Self.typicalDistance(positions))
        starts = [Int](repeating: 0, count: 1 << bits + 1)
        for index in stride(from: 0, to: positions.count, by: 2) {
            starts[tile(positions[index], positions[index + 1]) + 1] += 1
        }
        for tile in 1..<starts.count {
            // Most positions are met twice: half of the slots stay free, a fifth where none is.
            let count = starts[tile]
            starts[tile] = starts[tile - 1] + count + count / 4 + 1
        }
    }

    var count: Int { starts.count - 1 }
    var slotCount: Int { starts[count] }

    func slots(of tile: Int) -> Range<Int> { starts[tile]..<starts[tile + 1] }

    /// Where to look for a position first.
    static func first(of slots: Range<Int>, _ x: Double, _ y: Double) -> Int {
        // Adding zero makes -0 and 0 one.
        let hash = hash((x + 0).bitPattern, (y + 0).bitPattern)
        return slots.lowerBound + Int(UInt64(slots.count).multipliedFullWidth(by: hash).high)
    }

    /// The tile of a position.
    func tile(_ x: Double, _ y: Double) -> Int {
        // So large a summand leaves no digits but those of the nearest whole number.
        Int(Self.hash((x * scale + 0x1.8p52).bitPattern, (y * scale + 0x1.8p52).bitPattern) >> shift)
    }

    private static func hash(_ x: UInt64, _ y: UInt64) -> UInt64 {
        var hash = x &* 0x9E37_79B9_7F4A_7C15 &+ y &* 0xC2B2_AE3D_27D4_EB4F
        hash ^= hash >> 29
        hash &*= 0xBF58_476D_1CE4_E5B9
        return hash ^ hash >> 32
    }

    /// The median of some distances between a position and the next; jumps from line to line do not count for much.
    private static func typicalDistance(_ positions: [Double]) -> Double {
        var distances: [Double] = []
        let count = positions.count / 2
        for next in stride(from: 1, to: count, by: max(1, count / 1024)) {
            let x = positions[2 * next] - positions[2 * next - 2]
            let y = positions[2 * next + 1] - positions[2 * next - 1]
            distances.append(abs(x) + abs(y))
        }
        distances.removeAll { $0 == 0 }
        distances.sort()
        return distances.isEmpty ? 1 : distances[distances.count / 2]
    }
}

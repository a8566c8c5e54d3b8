/// Numbers positions: the same position gets the same number, from 0 up in the order in which they are met.
///
/// Open addressing over flat buffers: an entry is four bytes and a comparison, not an object.
struct VertexNumbers {
    /// x and y in turn, by number.
    private(set) var coordinates: [Double] = []
    private var slots: [Int32]
    private let shift: UInt64

    /// - Parameter capacity: no more positions than this.
    init(capacity: Int) {
        // Most positions are met twice: half of the slots stay free, a third where none is.
        let bits = max(4, Int.bitWidth - (capacity + capacity / 2).leadingZeroBitCount)
        slots = [Int32](repeating: -1, count: 1 << bits)
        shift = UInt64(64 - bits)
        coordinates.reserveCapacity(2 * capacity)
    }

    mutating func number(_ x: Double, _ y: Double) -> Int32 {
        // Adding zero makes -0 and 0 one.
        var hash = (x + 0).bitPattern &* 0x9E37_79B9_7F4A_7C15 &+ (y + 0).bitPattern &* 0xC2B2_AE3D_27D4_EB4F
        hash ^= hash >> 29
        hash &*= 0xBF58_476D_1CE4_E5B9
        var slot = Int(hash >> shift)
        while slots[slot] >= 0 {
            let known = Int(slots[slot])
            if coordinates[2 * known] == x, coordinates[2 * known + 1] == y { return Int32(known) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(coordinates.count / 2)
        slots[slot] = number
        coordinates.append(x)
        coordinates.append(y)
        return number
    }
}

/// Integers by ordered pairs of numbers, in flat buffers. Values start at zero.
struct PairTable {
    private var keys: [UInt64]
    private var values: [Int32]
    private let shift: UInt64

    /// - Parameter capacity: no more pairs than this.
    init(capacity: Int) {
        let bits = max(4, Int.bitWidth - (2 * capacity).leadingZeroBitCount)
        keys = [UInt64](repeating: .max, count: 1 << bits)
        values = [Int32](repeating: 0, count: 1 << bits)
        shift = UInt64(64 - bits)
    }

    private func slot(_ first: Int32, _ second: Int32) -> Int {
        let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
        var hash = key &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        hash &*= 0xBF58_476D_1CE4_E5B9
        var slot = Int(hash >> shift)
        while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    /// Zero for a pair that was never set.
    subscript(first: Int32, second: Int32) -> Int32 {
        get {
            let slot = slot(first, second)
            return keys[slot] == .max ? 0 : values[slot]
        }
        set {
            let slot = slot(first, second)
            keys[slot] = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
            values[slot] = newValue
        }
    }
}

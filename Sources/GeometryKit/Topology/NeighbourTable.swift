/// Integers by ordered pairs of vertices, in flat buffers. Values start at zero.
///
/// The neighbours of a vertex are a list that is looked through: lines in a plane have two at nearly every vertex, and
/// three at most of the others. Vertices whose numbers are close have their entries close to each other.
/// - Complexity: of each access, linear in the neighbours of the vertex.
struct NeighbourTable {
    private struct Entry {
        let neighbour: Int32
        var value: Int32
        /// The next entry of the same vertex; -1 for none.
        let next: Int32
    }

    /// By vertex: its first entry; -1 for none.
    private var heads: [Int32]
    private var entries: [Entry] = []

    /// - Parameters:
    ///   - vertexCount: above every vertex.
    ///   - capacity: how many pairs are expected.
    init(vertexCount: Int, capacity: Int) {
        heads = Array(repeating: -1, count: vertexCount)
        entries = Array(room: capacity)
    }

    /// Zero for a pair that was never set.
    subscript(vertex: Int32, neighbour: Int32) -> Int32 {
        get {
            let entry = entry(vertex, neighbour)
            return entry < 0 ? 0 : entries[entry].value
        }
        set {
            let entry = entry(vertex, neighbour)
            if entry >= 0 {
                entries[entry].value = newValue
            } else {
                entries.append(Entry(neighbour: neighbour, value: newValue, next: heads[Int(vertex)]))
                heads[Int(vertex)] = Int32(entries.count - 1)
            }
        }
    }

    private func entry(_ vertex: Int32, _ neighbour: Int32) -> Int {
        var entry = Int(heads[Int(vertex)])
        while entry >= 0, entries[entry].neighbour != neighbour { entry = Int(entries[entry].next) }
        return entry
    }
}

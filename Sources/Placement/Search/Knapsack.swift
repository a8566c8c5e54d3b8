/// The items worth most that fit into a room, for rooms of several sizes at once; each item is taken once at most.
///
/// A dozen items are tried in every combination, which is exact; more go through dynamic programming over loads rounded
/// up to parts of the room.
struct Knapsack {
    /// Steps taken: what the search counts its effort in.
    let work: Int
    private let answers: Answers

    private enum Answers {
        /// By size of room: the best worth, and the items as bits.
        case subsets(best: [Double], masks: [Int])
        /// By parts of the room: the best worth; by item and part: whether the best choice up to that item takes it.
        case table(best: [Double], isTaken: [Bool], sizes: [Int], resolution: Int)
    }

    private static let mostForSubsets = 13

    /// - Parameters:
    ///   - loads: of the items.
    ///   - capacity: the largest room; the others are 1/`steps` of it, 2/`steps` and so on.
    ///   - resolution: parts of a step that loads are rounded up to, where there are many items.
    init(loads: [Double], values: [Double], capacity: Double, steps: Int, resolution: Int) {
        let perStep = loads.map { $0 / capacity * Double(steps) }
        if loads.count <= Self.mostForSubsets {
            work = 1 << loads.count
            answers = Self.subsets(perStep, values, steps: steps)
        } else {
            work = loads.count * steps * resolution
            let sizes = perStep.map { max(1, Int(($0 * Double(resolution) - 1e-6).rounded(.up))) }
            answers = Self.table(sizes, values, steps: steps, resolution: resolution)
        }
    }

    func value(at step: Int) -> Double {
        switch answers {
        case .subsets(let best, _): best[step]
        case .table(let best, _, _, let resolution): best[step * resolution]
        }
    }

    /// Positions of the items that fit best.
    func items(at step: Int) -> [Int] {
        switch answers {
        case .subsets(_, let masks):
            return (0..<Self.mostForSubsets).filter { masks[step] & (1 << $0) != 0 }
        case .table(let best, let isTaken, let sizes, let resolution):
            var room = step * resolution
            var items: [Int] = []
            for item in sizes.indices.reversed() where isTaken[item * best.count + room] {
                items.append(item)
                room -= sizes[item]
            }
            return items
        }
    }

    private static func subsets(_ loads: [Double], _ values: [Double], steps: Int) -> Answers {
        var best = Array(repeating: 0.0, count: steps + 1)
        var masks = Array(repeating: 0, count: steps + 1)
        let count = 1 << loads.count
        withUnsafeTemporaryAllocation(of: (load: Double, value: Double).self, capacity: count) { sums in
            sums.initialize(repeating: (0, 0))
            for mask in 1..<max(1, count) {
                let item = mask.trailingZeroBitCount
                let rest = sums[mask & (mask - 1)]
                let sum = (load: rest.load + loads[item], value: rest.value + values[item])
                sums[mask] = sum
                guard sum.load <= Double(steps) + 1e-9 else { continue }
                let step = Int((sum.load - 1e-9).rounded(.up))
                if sum.value > best[step] {
                    best[step] = sum.value
                    masks[step] = mask
                }
            }
        }
        for step in 1..<max(1, steps + 1) where best[step] < best[step - 1] {
            best[step] = best[step - 1]
            masks[step] = masks[step - 1]
        }
        return .subsets(best: best, masks: masks)
    }

    private static func table(_ sizes: [Int], _ values: [Double], steps: Int, resolution: Int) -> Answers {
        let capacity = steps * resolution
        let width = capacity + 1
        var best = Array(repeating: 0.0, count: width)
        var isTaken = Array(repeating: false, count: sizes.count * width)
        best.withUnsafeMutableBufferPointer { best in
            isTaken.withUnsafeMutableBufferPointer { isTaken in
                for (item, size) in sizes.enumerated() where size <= capacity {
                    let value = values[item]
                    // Downwards: what lies below is still the best without this item.
                    var room = capacity
                    while room >= size {
                        let taken = best[room - size] + value
                        if taken > best[room] {
                            best[room] = taken
                            isTaken[item * width + room] = true
                        }
                        room -= 1
                    }
                }
            }
        }
        return .table(best: best, isTaken: isTaken, sizes: sizes, resolution: resolution)
    }
}

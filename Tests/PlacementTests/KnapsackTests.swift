import TestSupport
import Testing

@testable import Placement

struct KnapsackTests {
    @Test func knownAnswer() {
        // The items of 5 and 4 fill 9 of 10 with 90; those of 6 and 4 fill all of it with 70.
        let knapsack = Knapsack(
            loads: [5, 4, 6, 3], values: [50, 40, 30, 5], capacity: 10, steps: 10, resolution: 1)
        #expect(knapsack.value(at: 10) == 90)
        #expect(knapsack.items(at: 10) == [0, 1])
        #expect(knapsack.value(at: 8) == 55)
        #expect(knapsack.value(at: 2) == 0)
        #expect(knapsack.items(at: 2).isEmpty)
    }

    /// Few items are enumerated, many go through a table: both against every subset, in rooms of every size.
    @Test(arguments: [1, 5, 13, 14, 16], UInt64(1)...4)
    func noSubsetIsWorthMore(count: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // In tenths of a step, which a table with ten parts a step holds exactly.
        let loads = (0..<count).map { _ in Int.random(in: 1...60, using: &random) }
        let values = (0..<count).map { _ in Double(Int.random(in: 1...100, using: &random)) }
        let steps = 12
        let knapsack = Knapsack(
            loads: loads.map { Double($0) / 10 }, values: values, capacity: Double(steps), steps: steps, resolution: 10)
        var best = Array(repeating: 0.0, count: steps + 1)
        for subset in 0..<(1 << count) {
            let items = (0..<count).filter { subset & (1 << $0) != 0 }
            let load = items.reduce(0) { $0 + loads[$1] }
            let value = items.reduce(0) { $0 + values[$1] }
            for step in 0...steps where load <= step * 10 { best[step] = max(best[step], value) }
        }
        for step in 0...steps {
            let items = knapsack.items(at: step)
            #expect(knapsack.value(at: step) == best[step])
            #expect(items.reduce(0) { $0 + values[$1] } == best[step])
            #expect(items.reduce(0) { $0 + loads[$1] } <= step * 10)
            #expect(Set(items).count == items.count)
        }
    }

    /// Loads that the parts of a table do not hold are rounded up: what fits in the table fits.
    @Test func aRoundedLoadStillFits() {
        let loads = (0..<20).map { 0.137 + 0.0511 * Double($0) }
        let knapsack = Knapsack(
            loads: loads, values: loads.map { $0 * 10 }, capacity: 3, steps: 3, resolution: 100)
        let load = knapsack.items(at: 3).reduce(0) { $0 + loads[$1] }
        #expect(load <= 3 && load > 2.9)
    }
}

import Placement
import TestSupport

/// Random problems of a few units and candidates, the same on every run.
enum SmallInstances {
    static func random(_ seed: UInt64, isShared: Bool = false, isCapacitated: Bool = true) -> PlacementProblem {
        var random = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let units = (0..<number(2...5)).map { index in
            let white = Double(number(1...60))
            return PlacementProblem.Unit(
                id: "U\(index)", name: "U\(index)", uncovered: number(0...2) == 0 ? 0 : white, white: white,
                need: Double(number(1...9)) / 10)
        }
        let candidates = (0..<number(1...3)).map { index in
            let least = number(1...4)
            return PlacementProblem.Candidate(
                id: "C\(index)", name: "C\(index)", least: least, most: number(0...1) == 0 ? nil : number(least...8),
                grainCost: number(1...3), isLockedOut: number(0...9) == 0)
        }
        var arcs: [PlacementProblem.Arc] = []
        for candidate in candidates.indices {
            for (unit, item) in units.enumerated() where number(0...3) > 0 {
                arcs.append(
                    PlacementProblem.Arc(
                        candidate: candidate, unit: unit, distance: Double(number(0...40)), uncovered: item.uncovered,
                        white: item.white, need: item.need))
            }
        }
        return PlacementProblem(
            units: units, candidates: candidates, arcs: arcs, grain: 0.1, budget: number(2...16),
            mostGrains: number(0...2) == 0 ? number(2...8) : nil, mostPosts: number(0...2) == 0 ? number(1...2) : nil,
            floor: [0.3, 0.5, 1][number(0...2)], isSingleDesk: !isShared, isCapacitated: isCapacitated,
            objectives: number(0...1) == 0
                ? [.sansCouverture, .population, .deficit, .distance] : [.population, .distance])
    }
}

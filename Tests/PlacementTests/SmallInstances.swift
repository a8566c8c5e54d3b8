import Funding
import Placement
import TestSupport

/// Random problems of a few units and seats, the same on every run.
enum SmallInstances {
    /// A problem of seats alone: each unit is people of one kind, judged by itself.
    static func seats(
        units: [PlacementProblem.Unit], candidates: [PlacementProblem.Candidate], arcs: [PlacementProblem.Arc]
    ) -> PlacementProblem {
        let capacities = units.indices.map {
            PlacementProblem.Capacity(
                missing: units[$0].need * (1 - 1e-9), lacking: units[$0].need, judgedNeed: units[$0].need,
                unitShares: [($0, 1)])
        }
        let groups = units.indices.map { unit in
            var standing = PlacementProblem.Standing()
            standing.isInOwn = units[unit].uncovered == 0
            standing.isInOwnForState = standing.isInOwn
            return PlacementProblem.Group(
                people: units[unit].white, capacity: unit, unit: unit, standing: standing)
        }
        return PlacementProblem(
            units: units, candidates: candidates, arcs: arcs, groups: groups, capacities: capacities)
    }

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
            for unit in units.indices where number(0...3) > 0 {
                arcs.append(
                    PlacementProblem.Arc(candidate: candidate, unit: unit, distance: Double(number(0...40))))
            }
        }
        var problem = seats(units: units, candidates: candidates, arcs: arcs)
        problem.budget = number(2...16)
        problem.mostETP = number(0...2) == 0 ? ExactETP(thousandths: 100 * number(2...8)) : nil
        problem.mostPosts = number(0...2) == 0 ? number(1...2) : nil
        problem.floor = [0.3, 0.5, 1][number(0...2)]
        problem.isSingleDesk = !isShared
        problem.isCapacitated = isCapacitated
        problem.objectives =
            !isCapacitated
            ? [.sansCouverture, .distance]
            : number(0...1) == 0 ? [.sansCouverture, .zoneBlanche, .deficit, .distance] : [.zoneBlanche, .deficit]
        return problem
    }
}

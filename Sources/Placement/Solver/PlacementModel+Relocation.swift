internal import Optimization

extension PlacementModel {
    /// The same units served by the same posts from nearer places: a post moves to a closed candidate that reaches all it
    /// serves, costs the same and is nearer to them. What the stages before reached stays as it is.
    func relocated(_ values: [Double]) -> [Double] {
        guard problem.isSingleDesk, problem.isCapacitated else { return values }
        var values = values
        var arcOf: [Int: [Int: Int]] = [:]
        for (index, arc) in problem.arcs.enumerated() { arcOf[arc.candidate, default: [:]][arc.unit] = index }
        func isOpen(_ candidate: Int) -> Bool { open[candidate].map { values[$0.index] > 0.5 } ?? false }
        func servedArcs(_ candidate: Int) -> [Int] {
            (arcOf[candidate] ?? [:]).values.sorted()
                .filter { arc in attached[arc].map { values[$0.index] > 0.5 } ?? false }
        }
        func length(_ arcs: [Int]) -> Double {
            arcs.reduce(0) { $0 + problem.arcs[$1].white * problem.arcs[$1].distance }
        }
        var hasMoved = true
        while hasMoved {
            hasMoved = false
            for candidate in open.indices where isOpen(candidate) && !problem.candidates[candidate].isLockedIn {
                let arcs = servedArcs(candidate)
                guard let size = grains[candidate].map({ values[$0.index] }), !arcs.isEmpty else { continue }
                var best: (candidate: Int, arcs: [Int], length: Double)?
                for other in open.indices where other != candidate && !isOpen(other) {
                    guard canReplace(candidate, by: other, grains: Int(size.rounded())),
                        let moved = matching(arcs, arcOf[other] ?? [:])
                    else { continue }
                    let length = length(moved)
                    if best.map({ length < $0.length }) ?? true { best = (other, moved, length) }
                }
                guard let best, best.length < length(arcs) - 1e-6 else { continue }
                move(arcs, of: candidate, to: best.arcs, of: best.candidate, size: size, in: &values)
                hasMoved = true
            }
        }
        return values
    }

    private func canReplace(_ candidate: Int, by other: Int, grains size: Int) -> Bool {
        let (old, new) = (problem.candidates[candidate], problem.candidates[other])
        return open[other] != nil && grains[other] != nil && !new.isLockedOut && new.grainCost == old.grainCost
            && new.isCarrier == old.isCarrier && size >= max(1, new.least) && new.most.map { size <= $0 } ?? true
    }

    /// The arcs of another candidate to the same units with the same figures; nil when one is missing.
    private func matching(_ arcs: [Int], _ others: [Int: Int]) -> [Int]? {
        var found: [Int] = []
        for arc in arcs {
            let item = problem.arcs[arc]
            guard let other = others[item.unit], attached[other] != nil, problem.arcs[other].need == item.need,
                problem.arcs[other].white == item.white, problem.arcs[other].uncovered == item.uncovered
            else { return nil }
            found.append(other)
        }
        return found
    }

    private func move(
        _ arcs: [Int], of candidate: Int, to others: [Int], of other: Int, size: Double, in values: inout [Double]
    ) {
        func set(_ variable: Variable?, _ value: Double) { if let variable { values[variable.index] = value } }
        set(open[candidate], 0)
        set(grains[candidate], 0)
        set(open[other], 1)
        set(grains[other], size)
        for (arc, moved) in zip(arcs, others) {
            set(attached[arc], 0)
            set(attached[moved], 1)
            if let quantity = etp[arc] {
                set(etp[moved], values[quantity.index])
                values[quantity.index] = 0
            }
        }
    }
}

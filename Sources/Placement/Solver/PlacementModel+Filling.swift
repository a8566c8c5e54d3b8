internal import Optimization

extension PlacementModel {
    /// The same posts serve the same units, with all that they have left.
    func filled(_ values: [Double]) -> [Double] {
        var values = values
        var missing = problem.units.map(\.need)
        for (index, arc) in problem.arcs.enumerated() {
            if let quantity = etp[index] { missing[arc.unit] -= values[quantity.index] }
        }
        for (candidate, arcs) in problem.arcsByCandidate.enumerated() {
            guard let size = grains[candidate] else { continue }
            var left = values[size.index] * problem.grain
            for quantity in arcs.compactMap({ etp[$0] }) { left -= values[quantity.index] }
            for index in arcs {
                let arc = problem.arcs[index]
                guard let quantity = etp[index], let isServed = attached[index] ?? served[arc.unit],
                    values[isServed.index] > 0.5
                else { continue }
                let more = min(left, missing[arc.unit], arc.need - values[quantity.index])
                guard more > 0 else { continue }
                values[quantity.index] += more
                missing[arc.unit] -= more
                left -= more
            }
        }
        return values
    }

    /// No plan fills more ETP than all units lack, nor than the limits let it have.
    var mostFilled: Double {
        let reached = Set(problem.arcs.indices.filter { etp[$0] != nil }.map { problem.arcs[$0].unit })
        var most = reached.reduce(0) { $0 + problem.units[$1].need }
        if let grains = problem.mostGrains { most = min(most, Double(grains) * problem.grain) }
        let prices = grains.indices.filter { grains[$0] != nil }.map { problem.candidates[$0].grainCost }
        if let budget = problem.budget, let least = prices.min(), least > 0 {
            most = min(most, Double(budget / least) * problem.grain)
        }
        return most
    }
}

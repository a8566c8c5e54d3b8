internal import Funding
internal import Optimization

/// Plans as values of the variables, and values as plans.
extension PlacementModel {
    /// A plan as values of the variables, to start from.
    func values(of plan: Plan) -> [Double] {
        var values = Array(repeating: 0.0, count: model.variableCount)
        func set(_ variable: Variable?, _ value: Double) { if let variable { values[variable.index] = value } }
        func value(of terms: [Term]) -> Double { LinearModel.value(of: terms, in: values) }
        for post in plan.posts {
            set(open[post.candidate], 1)
            set(grains[post.candidate], Double(max(1, post.grains)))
        }
        for assignment in plan.assignments {
            set(attached[assignment.arc], 1)
            if let quantity = kept[assignment.arc] {
                let most = model.range(of: quantity).upperBound
                set(quantity, min(most, 1000 * assignment.etp))
            }
            set(served[problem.arcs[assignment.arc].unit], 1)
        }
        let etp = received(by: plan)
        for (place, capacity) in problem.capacities.enumerated() {
            set(enough[place], capacity.missing - etp.forEnough[place] > 0 ? 0 : 1)
            set(shortage[place], 1000 * max(0, capacity.lacking - etp.forDeficit[place]))
        }
        for (key, variables) in beyond {
            let pocket = problem.pockets[key.pocket]
            let missing = key.isForDeficit ? pocket.lacking : pocket.missing
            let amount = max(0, etp.pockets[key.pocket] - missing) - max(0, -missing)
            set(variables.amount, 1000 * amount)
            set(variables.isAny, amount > 0 ? 1 : 0)
        }
        for (index, group) in problem.groups.enumerated() {
            let isServed = group.unit.map { value(of: served($0)) > 0.5 } ?? false
            func isAnyOpen(_ candidates: [Int]) -> Bool {
                candidates.contains { candidate in open[candidate].map { values[$0.index] > 0.5 } ?? false }
            }
            set(covered[index], isServed || isAnyOpen(group.owners) ? 1 : 0)
            if coveredForState[index] != nil {
                let owners = group.owners + (group.standing.isNeedIdentified == true ? [] : group.neighbours)
                let following = owners.filter { problem.candidates[$0].mayFollowState }
                set(coveredForState[index], isServed || isAnyOpen(following) ? 1 : 0)
            }
            if let variable = out[index], let way = wayOut(of: group) {
                let isReached = !way.isReachOpen || value(of: way.reach) > 0.5
                set(variable, isReached && (way.enough.map { values[$0.index] > 0.5 } ?? true) ? 1 : 0)
            }
        }
        if let leastFilled { set(leastFilled, problem.figures(of: plan).leastFilled) }
        return values
    }

    private func received(
        by plan: Plan
    ) -> (forEnough: [Double], forDeficit: [Double], pockets: [Double]) {
        var isOpen = Array(repeating: false, count: problem.candidates.count)
        var sizes = Array(repeating: 0.0, count: problem.candidates.count)
        for post in plan.posts {
            isOpen[post.candidate] = true
            sizes[post.candidate] = problem.etp(of: post).number
        }
        var kept = Array(repeating: 0.0, count: problem.units.count)
        for assignment in plan.assignments { kept[problem.arcs[assignment.arc].unit] += assignment.etp }
        let sums = problem.received(sizes: sizes, isOpen: isOpen, kept: kept)
        let pockets = problem.pockets.map { pocket in
            pocket.supplies.reduce(0) { isOpen[$1.place] ? $0 + $1.fixed + $1.perETP * sizes[$1.place] : $0 }
                + pocket.unitShares.reduce(0) { $0 + kept[$1.unit] * $1.share }
        }
        return (sums.forEnough, sums.forDeficit, pockets)
    }

    /// The plan that values stand for, its ETP given out whole.
    func plan(_ values: [Double]) -> Plan {
        func isSet(_ variable: Variable?) -> Bool { variable.map { values[$0.index] > 0.5 } ?? false }
        let posts = open.indices.filter { isSet(open[$0]) }.map { candidate in
            Plan.Post(
                candidate: candidate,
                grains: grains[candidate].map { Int(values[$0.index].rounded()) }
                    ?? problem.smallest(candidate).grains)
        }
        guard problem.isCapacitated else {
            return Plan(posts: posts, assignments: nearest(Set(posts.map(\.candidate))))
        }
        let assignments = problem.arcs.indices.filter { isSet(attached[$0]) }.map { arc in
            Plan.Assignment(
                arc: arc,
                etp: max(problem.load(of: problem.arcs[arc]), kept[arc].map { values[$0.index] / 1000 } ?? 0))
        }
        return problem.filled(Plan(posts: posts, assignments: assignments))
    }

    /// Where a seat serves all in reach, each unit goes to the nearest.
    func nearest(_ opened: Set<Int>) -> [Plan.Assignment] {
        arcsOfUnit.compactMap { arcs in
            arcs.filter { opened.contains(problem.arcs[$0].candidate) }
                .min { (problem.arcs[$0].distance, $0) < (problem.arcs[$1].distance, $1) }
                .map { Plan.Assignment(arc: $0, etp: 0) }
        }.sorted { $0.arc < $1.arc }
    }
}

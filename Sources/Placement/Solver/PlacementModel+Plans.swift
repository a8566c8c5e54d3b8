internal import Optimization

/// Plans as values of the variables, and values as plans.
extension PlacementModel {
    /// A plan of the same candidates and arcs as values of the variables, to start from.
    func values(of plan: Plan) -> [Double] {
        var values = Array(repeating: 0.0, count: model.variableCount)
        for post in plan.posts {
            if let isOpen = open[post.candidate] { values[isOpen.index] = 1 }
            if let grains = grains[post.candidate] { values[grains.index] = Double(max(1, post.grains)) }
        }
        for assignment in plan.assignments {
            if let attached = attached[assignment.arc] { values[attached.index] = 1 }
            if let isServed = served[problem.arcs[assignment.arc].unit] { values[isServed.index] = 1 }
            if let quantity = etp[assignment.arc] { values[quantity.index] = assignment.etp }
        }
        return values
    }

    func plan(_ values: [Double], stages: [Plan.Stage], isReproducible: Bool) -> Plan {
        func isSet(_ variable: Variable?) -> Bool { variable.map { values[$0.index] > 0.5 } ?? false }
        let posts = open.indices.filter { isSet(open[$0]) }.map { candidate in
            // Where posts have no size, the smallest is what the budget pays.
            Plan.Post(
                candidate: candidate,
                grains: grains[candidate].map { Int(values[$0.index].rounded()) }
                    ?? max(1, problem.candidates[candidate].least))
        }
        let opened = Set(posts.map(\.candidate))
        let assignments = problem.arcs.indices.compactMap { arc -> Plan.Assignment? in
            if let attached = attached[arc] {
                guard values[attached.index] > 0.5 else { return nil }
                let quantity = etp[arc].map { values[$0.index] } ?? problem.floor * problem.arcs[arc].need
                return Plan.Assignment(arc: arc, etp: quantity)
            }
            if let quantity = etp[arc], values[quantity.index] > 1e-7 {
                return Plan.Assignment(arc: arc, etp: values[quantity.index])
            }
            return nil
        }
        let covered = problem.isCapacitated ? assignments : nearest(opened)
        return Plan(
            posts: needed(posts, for: covered), assignments: covered, stages: stages, isReproducible: isReproducible)
    }

    /// The posts that serve somebody or must open, no larger than what they bring: a budget that is larger than the
    /// need is not spent.
    private func needed(_ posts: [Plan.Post], for assignments: [Plan.Assignment]) -> [Plan.Post] {
        var load: [Int: Double] = [:]
        for assignment in assignments { load[problem.arcs[assignment.arc].candidate, default: 0] += assignment.etp }
        return posts.compactMap { post in
            let item = problem.candidates[post.candidate]
            guard load[post.candidate] != nil || item.isLockedIn else { return nil }
            guard problem.isCapacitated else { return post }
            let full = Int(((load[post.candidate] ?? 0) / problem.grain - 1e-6).rounded(.up))
            return Plan.Post(candidate: post.candidate, grains: min(post.grains, max(1, item.least, full)))
        }
    }

    /// Where a post serves all in reach, each unit goes to the nearest.
    func nearest(_ opened: Set<Int>) -> [Plan.Assignment] {
        arcsOfUnit.compactMap { arcs in
            arcs.filter { opened.contains(problem.arcs[$0].candidate) }
                .min { (problem.arcs[$0].distance, $0) < (problem.arcs[$1].distance, $1) }
                .map { Plan.Assignment(arc: $0, etp: 0) }
        }.sorted { $0.arc < $1.arc }
    }
}

internal import Funding

extension PlacementProblem {
    /// The same posts serve the same units, with all that they have: each seat's ETP are kept for its units to the last
    /// thousandth, first where they make a capacity sufficient for most people, then where most lack. Seats that serve
    /// nobody are closed, unless they must open.
    ///
    /// What a seat does not keep for a unit, the register would share over all of them: a plan leaves nothing to that.
    func filled(_ plan: Plan) -> Plan {
        var plan = plan
        let load = Dictionary(grouping: plan.assignments.indices) { arcs[plan.assignments[$0].arc].candidate }
        plan.posts = plan.posts.filter { post in
            let item = candidates[post.candidate]
            return item.hasPerimeter || load[post.candidate] != nil || item.isLockedIn
        }
        let (capacitiesOfUnit, whiteOfCapacity) = (capacitiesByUnit, whiteByCapacity)
        var kept = Array(repeating: 0.0, count: units.count)
        for assignment in plan.assignments { kept[arcs[assignment.arc].unit] += assignment.etp }
        var isOpen = Array(repeating: false, count: candidates.count)
        var sizes = Array(repeating: 0.0, count: candidates.count)
        for post in plan.posts {
            isOpen[post.candidate] = true
            sizes[post.candidate] = etp(of: post).number
        }
        var received = received(sizes: sizes, isOpen: isOpen, kept: kept)
        for post in plan.posts {
            guard let own = load[post.candidate] else { continue }
            var left = sizes[post.candidate] - own.reduce(0) { $0 + plan.assignments[$1].etp }
            func give(_ etp: Double, to assignment: Int) {
                plan.assignments[assignment].etp += etp
                left -= etp
                for (place, share) in capacitiesOfUnit[arcs[plan.assignments[assignment].arc].unit] {
                    received.forEnough[place] += etp * share
                    received.forDeficit[place] += etp * share
                }
            }
            func most(_ assignment: Int, _ short: (Int) -> Double) -> Double {
                capacitiesOfUnit[arcs[plan.assignments[assignment].arc].unit].reduce(0) { most, item in
                    let missing = short(item.place)
                    return missing > 0 ? max(most, missing / item.share) : most
                }
            }
            func people(_ assignment: Int) -> Double {
                capacitiesOfUnit[arcs[plan.assignments[assignment].arc].unit].reduce(0) {
                    capacities[$1.place].aim - received.forEnough[$1.place] > 0
                        ? $0 + whiteOfCapacity[$1.place] : $0
                }
            }
            // A solver's last digits come first: what misses by a hair is not missing.
            let byWorth = own.map { ($0, most($0) { capacities[$0].aim - received.forEnough[$0] }, people($0)) }
                .filter { $0.1 > 0 }
                .sorted { ($1.2 / $1.1, $0.0) < ($0.2 / $0.1, $1.0) }
            for (assignment, missing, _) in byWorth where missing <= left + 1e-6 {
                give(missing, to: assignment)
            }
            for assignment in own where left > 0 {
                let short = most(assignment) { capacities[$0].lacking - received.forDeficit[$0] }
                if short > 0 { give(min(left, short), to: assignment) }
            }
            guard let last = own.max(by: { plan.assignments[$0].etp < plan.assignments[$1].etp }) else { continue }
            // To the last digit, whichever way: the largest share hardly notices.
            if left != 0 { give(left, to: last) }
        }
        return plan
    }

    /// By unit: the capacities that its ETP come to, with their shares.
    private var capacitiesByUnit: [[(place: Int, share: Double)]] {
        var table: [[(place: Int, share: Double)]] = Array(repeating: [], count: units.count)
        for (place, capacity) in capacities.enumerated() {
            for (unit, share) in capacity.unitShares where share > 0 { table[unit].append((place, share)) }
        }
        return table
    }

    private var whiteByCapacity: [Double] {
        var white = Array(repeating: 0.0, count: capacities.count)
        for group in groups where group.isWhite(in: self) {
            if let capacity = group.capacity { white[capacity] += group.people }
        }
        return white
    }
}

/// The same units served by the same seats from nearer places: a seat moves to a closed candidate that reaches all that it
/// serves, costs the same and is nearer to them. No other figure changes.
struct SeatRelocation {
    let problem: PlacementProblem
    private let arcOf: [[Int: Int]]

    init(_ problem: PlacementProblem) {
        self.problem = problem
        arcOf = problem.arcsByCandidate.map { arcs in
            Dictionary(uniqueKeysWithValues: arcs.map { (problem.arcs[$0].unit, $0) })
        }
    }

    func relocated(_ plan: Plan) -> Plan {
        var plan = plan
        var hasMoved = true
        while hasMoved {
            hasMoved = false
            for index in plan.posts.indices {
                guard let moved = nearer(plan.posts[index], in: plan) else { continue }
                let old = plan.posts[index].candidate
                let candidate = moved
                for assignment in plan.assignments.indices {
                    let arc = problem.arcs[plan.assignments[assignment].arc]
                    guard arc.candidate == old, let arc = arcOf[candidate][arc.unit] else { continue }
                    plan.assignments[assignment] = .init(arc: arc, etp: plan.assignments[assignment].etp)
                }
                plan.posts[index] = Plan.Post(candidate: candidate, grains: plan.posts[index].grains)
                hasMoved = true
            }
        }
        plan.posts.sort { $0.candidate < $1.candidate }
        plan.assignments.sort { $0.arc < $1.arc }
        return plan
    }

    /// The closed candidate from which the ways of a post are shortest; nil where none is shorter.
    private func nearer(_ post: Plan.Post, in plan: Plan) -> Int? {
        let item = problem.candidates[post.candidate]
        guard !item.hasPerimeter, !item.isLockedIn else { return nil }
        let opened = Set(plan.posts.map(\.candidate))
        let units = plan.assignments.map { problem.arcs[$0.arc] }.filter { $0.candidate == post.candidate }.map(\.unit)
        guard let own = length(units, from: post.candidate), !units.isEmpty else { return nil }
        var best: (candidate: Int, length: Double)?
        for other in problem.candidates.indices where !opened.contains(other) && canReplace(post, by: other) {
            guard let length = length(units, from: other), length < best?.length ?? (own - 1e-6) else { continue }
            best = (other, length)
        }
        return best?.candidate
    }

    /// Nil where a unit is out of reach.
    private func length(_ units: [Int], from candidate: Int) -> Double? {
        var sum = 0.0
        for unit in units {
            guard let arc = arcOf[candidate][unit] else { return nil }
            sum += problem.units[unit].white * problem.arcs[arc].distance
        }
        return sum
    }

    private func canReplace(_ post: Plan.Post, by other: Int) -> Bool {
        let (old, new) = (problem.candidates[post.candidate], problem.candidates[other])
        return !new.isLockedOut && !new.hasPerimeter && new.grainCost == old.grainCost
            && new.isCarrier == old.isCarrier && new.allocation == old.allocation
            && new.mayFollowState == old.mayFollowState
            && post.grains >= max(1, new.least) && new.most.map { post.grains <= $0 } ?? true
    }
}

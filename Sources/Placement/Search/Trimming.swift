internal import Funding

/// Takes from a plan what changes no figure that was asked for: posts that nobody would miss, and ETP that fill nothing. A
/// budget larger than the need is not spent.
struct Trimming {
    private let problem: PlacementProblem

    init(_ problem: PlacementProblem) {
        self.problem = problem
    }

    func trimmed(_ plan: Plan) -> Plan {
        var best = plan
        for post in plan.posts where !problem.candidates[post.candidate].isLockedIn {
            if let smaller = without(post, in: best) { best = smaller }
        }
        guard problem.isCapacitated else { return best }
        for post in best.posts where problem.candidates[post.candidate].whole == nil {
            var last = post
            while last.grains > max(1, problem.candidates[post.candidate].least),
                let smaller = shrunk(last, in: best)
            {
                best = smaller
                last = Plan.Post(candidate: post.candidate, grains: last.grains - 1)
            }
        }
        return best
    }

    private func without(_ post: Plan.Post, in plan: Plan) -> Plan? {
        var smaller = plan
        smaller.posts.removeAll { $0.candidate == post.candidate }
        smaller.assignments.removeAll { problem.arcs[$0.arc].candidate == post.candidate }
        return accepted(smaller, instead: plan)
    }

    private func shrunk(_ post: Plan.Post, in plan: Plan) -> Plan? {
        var smaller = plan
        let etp = Double(post.grains - 1) * problem.grain.number
        var load = 0.0
        for index in smaller.assignments.indices
        where problem.arcs[smaller.assignments[index].arc].candidate == post.candidate {
            // What is beyond the floor is given out anew.
            smaller.assignments[index].etp = problem.load(of: problem.arcs[smaller.assignments[index].arc])
            load += smaller.assignments[index].etp
        }
        guard load <= etp + 1e-9 else { return nil }
        smaller.posts = plan.posts.map {
            $0.candidate == post.candidate ? Plan.Post(candidate: $0.candidate, grains: post.grains - 1) : $0
        }
        return accepted(problem.filled(smaller), instead: plan)
    }

    /// Nil where some figure is worse, or a limit asks for more.
    private func accepted(_ smaller: Plan, instead plan: Plan) -> Plan? {
        let (old, new) = (problem.figures(of: plan), problem.figures(of: smaller))
        let isWorse = problem.objectives.contains { objective in
            let loss = (new[objective] - old[objective]) * (objective.isMaximized ? -1 : 1)
            return loss > 1e-9 * max(1, abs(old[objective]))
        }
        return isWorse || !problem.isWithinLimits(smaller.posts) ? nil : smaller
    }
}

extension PlacementProblem {
    /// What the limits let be renewed, after all that must open, in the order of the candidates; nil where what must open
    /// does not keep them.
    var renewal: Plan? {
        var posts = candidates.indices.filter { candidates[$0].isLockedIn }.map(smallest)
        guard posts.allSatisfy({ candidates[$0.candidate].hasPerimeter })
        else { return nil }
        for candidate in candidates.indices
        where candidates[candidate].isStanding && !candidates[candidate].isLockedIn
            && !candidates[candidate].isLockedOut
        {
            let more = posts + [smallest(candidate)]
            if isWithinLimits(more) { posts = more }
        }
        posts.sort { $0.candidate < $1.candidate }
        return isWithinLimits(posts) ? Plan(posts: posts) : nil
    }
}

extension Plan {
    /// The same with a post of one grain more, its ETP given out anew; nil for a size that is given or that may not grow.
    public func enlarged(_ post: Post, in problem: PlacementProblem) -> Plan? {
        let item = problem.candidates[post.candidate]
        guard problem.isCapacitated, item.whole == nil, item.most.map({ post.grains < $0 }) ?? true else { return nil }
        var larger = self
        larger.posts = posts.map { $0 == post ? Post(candidate: $0.candidate, grains: $0.grains + 1) : $0 }
        return problem.filled(larger)
    }

    /// The same with one more candidate of its smallest size, a seat serving the unit that it helps most people of; nil where
    /// a seat reaches nobody who is not served.
    public func with(_ candidate: Int, in problem: PlacementProblem) -> Plan? {
        var larger = self
        let item = problem.candidates[candidate]
        guard !item.hasPerimeter else {
            larger.posts.append(problem.smallest(candidate))
            return larger
        }
        let served = Set(assignments.map { problem.arcs[$0.arc].unit })
        let free = problem.arcs.indices.filter {
            problem.arcs[$0].candidate == candidate && !served.contains(problem.arcs[$0].unit)
        }
        guard
            let arc = free.max(by: {
                problem.units[problem.arcs[$0].unit].white < problem.units[problem.arcs[$1].unit].white
            })
        else { return nil }
        let load = problem.load(of: problem.arcs[arc])
        let grains = max(1, item.least, Int((load / problem.grain.number - 1e-9).rounded(.up)))
        larger.posts.append(
            Plan.Post(candidate: candidate, grains: problem.isCapacitated ? grains : problem.smallest(candidate).grains)
        )
        larger.assignments.append(
            Plan.Assignment(arc: arc, etp: problem.isCapacitated ? Double(grains) * problem.grain.number : 0))
        return larger
    }
}

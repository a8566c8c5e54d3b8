public import FacilitatorNetwork
public import Funding

/// Why a plan leaves a candidate out.
public enum Exclusion: Hashable, Sendable {
    case refused([Refusal])
    case obstacle(PostCandidate.Obstacle)
    case lockedOut
    /// Beside the plan's posts it would change no figure that is asked for.
    case changesNothing
    /// This limit keeps it out; what it would change, and the smallest changes that would each let it in beside the plan.
    case limit(PlacementFailure.Rule, gain: Gain, remedies: [Remedy])

    /// What figures would change with it beside the plan.
    public struct Gain: Hashable, Sendable {
        /// People in no own perimeter.
        public let covered: Double
        /// People of white zones.
        public let leavingWhite: Double
        /// ETP of deficit.
        public let deficit: Double
    }

    /// The smallest change of one thing that would let a candidate in, all else as it is.
    public enum Remedy: Hashable, Sendable {
        /// So much more budget.
        case budget(more: Money)
        /// To ask for so many ETP instead; the most that the limits leave.
        case etp(ExactETP)
        /// So much more from others.
        case coFunding(more: Money)
        /// So many more ETP in all.
        case mostETP(more: ExactETP)
        /// One more post.
        case mostPosts
    }
}

extension PlacementInstance {
    /// The renewals and applications that a plan leaves out, and the places that rules keep out, each with the reason.
    public func exclusions(from plan: Plan) -> [(candidate: Int, reason: Exclusion)] {
        let opened = Set(plan.posts.map(\.candidate))
        let before = problem.figures(of: plan)
        return candidates.indices.filter { !opened.contains($0) }.compactMap { candidate in
            let place = candidates[candidate]
            guard place.kind != .seat || !place.refusals.isEmpty else { return nil }
            return (candidate, exclusion(of: candidate, plan, before))
        }
    }

    private func exclusion(of candidate: Int, _ plan: Plan, _ before: PlanFigures) -> Exclusion {
        let place = candidates[candidate]
        if !place.refusals.isEmpty { return .refused(place.refusals) }
        if let obstacle = place.obstacle { return .obstacle(obstacle) }
        if problem.candidates[candidate].isLockedOut { return .lockedOut }
        var larger = plan
        larger.posts.append(problem.smallest(candidate))
        let after = problem.figures(of: larger)
        guard after.isBetter(than: before, by: problem.objectives.filter { $0 != .distance }),
            let rule = limit(on: larger.posts)
        else { return .changesNothing }
        return .limit(
            rule,
            gain: Exclusion.Gain(
                covered: before.withoutCover - after.withoutCover,
                leavingWhite: before.inWhiteZones - after.inWhiteZones, deficit: before.deficit - after.deficit),
            remedies: remedies(for: candidate, rule, plan))
    }

    /// The first limit that posts together break.
    private func limit(on posts: [Plan.Post]) -> PlacementFailure.Rule? {
        if let most = problem.mostPosts, posts.count > most { return .mostPosts }
        let thousandths = posts.reduce(0) { $0 + problem.etp(of: $1).thousandths }
        if let most = problem.mostETP, thousandths > most.thousandths { return .mostETP }
        if let budget = problem.budget, posts.reduce(0, { $0 + problem.cost(of: $1) }) > budget { return .budget }
        let broken = problem.allocations.indices.first { position in
            let inside = posts.filter { problem.candidates[$0.candidate].allocation == position }
            let sum = inside.reduce(0) { $0 + problem.etp(of: $1).thousandths }
            return problem.allocations[position].most.map { sum > $0.thousandths } ?? false
        }
        return broken.map { .allocation(problem.allocations[$0].name) }
    }

    private func remedies(for candidate: Int, _ rule: PlacementFailure.Rule, _ plan: Plan) -> [Exclusion.Remedy] {
        let post = problem.smallest(candidate)
        let asked = problem.etp(of: post)
        var remedies: [Exclusion.Remedy] = []
        switch rule {
        case .mostPosts: return [.mostPosts]
        case .mostETP:
            let used = plan.posts.reduce(0) { $0 + problem.etp(of: $1).thousandths }
            let left = (problem.mostETP?.thousandths ?? 0) - used
            remedies.append(.mostETP(more: ExactETP(thousandths: asked.thousandths - left)))
            if let smaller = allowed(ExactETP(thousandths: left), for: candidate) { remedies.append(.etp(smaller)) }
        case .budget:
            let left = (problem.budget ?? 0) - plan.posts.reduce(0) { $0 + problem.cost(of: $1) }
            let cents = PlacementInstance.costUnitsPerCent
            let more = Money(cents: (problem.cost(of: post) - left + cents - 1) / cents)
            remedies.append(.budget(more: more))
            if left > 0, let cost = problem.candidates[candidate].whole?.cost, cost > 0 {
                let part = Int(Int128(asked.thousandths) * Int128(left) / Int128(cost))
                if let smaller = allowed(ExactETP(thousandths: part), for: candidate) { remedies.append(.etp(smaller)) }
                if rules != nil { remedies.append(.coFunding(more: more)) }
            }
        default: break
        }
        return remedies
    }

    /// A smaller size that the call and the candidate allow, in whole hundredths; nil for none.
    private func allowed(_ most: ExactETP, for candidate: Int) -> ExactETP? {
        let etp = ExactETP(thousandths: most.thousandths / 10 * 10)
        guard etp.thousandths > 0, rules?.minimumETP.map({ etp >= $0 }) ?? true else { return nil }
        let isEnough = rules?.minimumRequest.map { share(of: candidate, etp: etp) >= $0 } ?? true
        return isEnough ? etp : nil
    }
}

public import FacilitatorNetwork
internal import Funding
public import Placement

/// What a plan leaves of the budget, and why.
public struct MoneyLeft: Sendable {
    /// Why it is not spent.
    public enum Reason: Hashable, Sendable {
        /// Less than a cent a post is left, or nothing.
        case spent
        /// No candidate would change a figure that is asked for.
        case nothingToGain
        /// The cheapest candidate that would change one costs so much.
        case cheapestCosts(Money, id: String)
        /// Another limit is reached first.
        case limit(PlacementFailure.Rule)
    }

    public let amount: Money
    public let reason: Reason

    /// Nil without a budget.
    init?(_ plan: Plan, _ posts: [ProposedPost], _ instance: PlacementInstance) {
        guard let budget = instance.budget else { return nil }
        let coordinators = instance.coordinators.map(\.share).reduce(Money(cents: 0), +)
        let paid = posts.map(\.share).reduce(coordinators, +)
        amount = budget - paid
        // Shares are rounded down to the cent, post by post.
        reason = amount.cents <= posts.count ? .spent : Self.reason(plan, instance)
    }

    private static func reason(_ plan: Plan, _ instance: PlacementInstance) -> Reason {
        let problem = instance.problem
        let before = problem.figures(of: plan)
        let opened = Set(plan.posts.map(\.candidate))
        let objectives = problem.objectives.filter { $0 != .distance }
        var cheapest: (cost: Int, id: String)?
        var hasGain = false
        for candidate in problem.candidates.indices
        where !opened.contains(candidate) && !problem.candidates[candidate].isLockedOut {
            guard let larger = plan.with(candidate, in: problem),
                problem.figures(of: larger).isBetter(than: before, by: objectives)
            else { continue }
            hasGain = true
            let cost = larger.posts.last.map(problem.cost(of:)) ?? 0
            if cost < cheapest?.cost ?? .max { cheapest = (cost, problem.candidates[candidate].id) }
        }
        for post in plan.posts {
            guard let larger = plan.enlarged(post, in: problem),
                problem.figures(of: larger).isBetter(than: before, by: objectives)
            else { continue }
            hasGain = true
            let item = problem.candidates[post.candidate]
            if item.grainCost < cheapest?.cost ?? .max { cheapest = (item.grainCost, item.id) }
        }
        guard hasGain, let cheapest else { return .nothingToGain }
        let left = (problem.budget ?? 0) - plan.posts.reduce(0) { $0 + problem.cost(of: $1) }
        if cheapest.cost > left {
            let cents = PlacementInstance.costUnitsPerCent
            return .cheapestCosts(Money(cents: (cheapest.cost + cents - 1) / cents), id: cheapest.id)
        }
        if let most = problem.mostPosts, plan.posts.count >= most { return .limit(.mostPosts) }
        return .limit(.mostETP)
    }
}

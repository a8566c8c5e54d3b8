public import Coverage
public import Diagnostics
public import FacilitatorNetwork
internal import Funding
internal import Optimization
public import Placement
internal import Territories
public import VectorIO

/// A plan for a study, and the situation before and after it.
public struct PlacementResult: Sendable {
    /// With the changes that were asked for.
    public let study: Study
    /// The problem that was solved, which gives positions in `plan` their places.
    public let instance: PlacementInstance
    /// What the solver found, and how good it is known to be.
    public let plan: Plan
    /// The plan explained: one a post, by rank.
    public let posts: [ProposedPost]
    /// One a post, in their order.
    public let effects: [PostEffect]
    /// The plan as posts of a register.
    public let register: [Post]
    /// On the plan's day, without its posts.
    public let before: Situation
    /// The same analysis run again with the plan's posts.
    public let after: Situation
    /// Digests of all files that were read, those of `placement:` included.
    public let inputs: [InputFile.Part]
    /// In the order they were found, those of `placement:` last.
    public let warnings: [Diagnostic]
}

/// Places the budget of a study.
public struct PlacementRun: Sendable {
    /// With the changes that were asked for.
    public let study: Study
    /// What the solver is given; it has at least one unit to serve and one post in reach.
    public let instance: PlacementInstance
    private let date: CivilDate?
    private let inputs: [InputFile.Part]
    private let warnings: [Diagnostic]

    /// - Throws: a `Diagnostic` where there is nothing to place.
    init(_ loaded: LoadedStudy, _ change: Change) throws {
        study = loaded.study.changed(by: change)
        guard let settings = study.placement, let placement = loaded.placement else {
            throw Diagnostic(PlanningProblem.noPlacement, at: .init(file: study.file, column: "placement"))
        }
        guard let target = settings.target ?? study.target else {
            throw Diagnostic(PlanningProblem.noTarget, at: .init(file: study.file, column: "placement.target"))
        }
        let date = settings.date ?? study.date
        self.date = date
        let scenario = loaded.scenario(
            under: Change(target: target, horizonMonths: change.horizonMonths, posts: placement.register.posts))
        instance = try PlacementInstance(
            scenario: scenario, now: Assessment(scenario, on: date), settings: settings, rules: placement.inputs.rules,
            isEligible: placement.inputs.isEligible, candidates: placement.inputs.candidates,
            travel: placement.inputs.travel, expiring: date.flatMap { [study] in Self.expiring(before: $0, study) })
        inputs = loaded.inputs + placement.files
        warnings = loaded.warnings + placement.warnings
        if instance.units.isEmpty { throw failure(.nothingToServe) }
        if instance.problem.arcs.isEmpty { throw failure(.nothingInReach) }
    }

    /// From the study's day to the plan's; where these are the same day, as long before it as the study looks ahead.
    private static func expiring(before date: CivilDate, _ study: Study) -> Range<CivilDate>? {
        if let day = study.date, day < date { return day..<date }
        let day = date.adding(months: -study.horizonMonths)
        return day < date ? day..<date : nil
    }

    /// - Throws: a `Diagnostic` when there is no plan.
    public func place(_ solver: PlacementSolver) throws -> PlacementResult {
        let plan: Plan
        do {
            plan = try solver.cancellable { try $0.solve(instance.problem) }
        } catch let error as PlacementFailure {
            throw failure(error)
        }
        if plan.posts.isEmpty, let blocking = PlacementDiagnosis.blocking(instance.problem) { throw failure(blocking) }
        return try result(plan)
    }

    /// The cheapest plan that fills the need of every eligible unit, whatever the budget.
    /// - Throws: `goalOutOfReach` when some unit is.
    public func cheapest(_ solver: PlacementSolver) throws -> PlacementResult {
        guard instance.problem.isCapacitated else {
            throw Diagnostic(
                PlanningProblem.goalNeedsSizes, at: .init(file: study.file, column: "placement.capacitated"))
        }
        let plan: Plan
        do {
            plan = try solver.cancellable { try $0.cheapest(for: instance.problem) }
        } catch let error as PlacementFailure {
            throw failure(error)
        }
        return try result(plan)
    }

    /// The situation that a plan makes.
    public func result(_ plan: Plan) throws -> PlacementResult {
        let posts = ProposedPost.all(of: plan, in: instance)
        let register = PlanRegister.posts(posts, of: instance, start: date)
        let scenario = instance.scenario
        let funded = Set(posts.compactMap { instance.candidates[$0.candidate].application })
        let kept = scenario.register.posts.indices.filter { !funded.contains($0) }.map { scenario.register.posts[$0] }
        let later = scenario.with(Register(posts: kept + register, polygons: scenario.register.polygons))
        func coverage(_ scenario: Scenario) -> Situation {
            Situation(scenario, level: study.level, date: date)
        }
        let (before, after) = (coverage(scenario), coverage(later))
        return PlacementResult(
            study: study, instance: instance, plan: plan, posts: posts,
            effects: posts.map { PostEffect(of: $0, in: instance, before: before, after: after) }, register: register,
            before: before, after: after, inputs: inputs,
            warnings: warnings)
    }

    func failure(_ failure: PlacementFailure) -> Diagnostic {
        let place = Diagnostic.Place(file: study.file, column: "placement")
        switch failure {
        case .nothingToServe: return Diagnostic(PlanningProblem.nothingToServe, at: place)
        case .nothingInReach:
            return Diagnostic(
                PlanningProblem.nothingInReach(smallest: instance.smallestReach, isTravel: instance.travel != nil),
                at: place)
        case .blocked(.budget, let smallest):
            let euros = PlacementInstance.euros(smallest ?? 0)
            return Diagnostic(
                PlanningProblem.tooLittle(limit: .budget, smallest: (euros * 100).rounded(.up) / 100), at: place)
        case .blocked(.mostETP, let smallest):
            return Diagnostic(PlanningProblem.tooLittle(limit: .mostETP, smallest: smallest ?? 0), at: place)
        case .blocked(.mostPosts, let smallest):
            return Diagnostic(PlanningProblem.tooLittle(limit: .mostPosts, smallest: smallest ?? 0), at: place)
        case .blocked(.goal, let best): return Diagnostic(PlanningProblem.goalOutOfReach(best: best ?? 0), at: place)
        case .blocked(.mostETPPerPost, let smallest):
            return Diagnostic(PlanningProblem.tooLittle(limit: .mostETPPerPost, smallest: smallest ?? 0), at: place)
        case .blocked(.lockedIn(let id), _):
            return Diagnostic(PlanningProblem.cannotOpen(instance.obstacle(to: id)), at: place, value: id)
        case .blocked(.leastETP, _): return Diagnostic(PlanningProblem.cannotOpen(.limits), at: place)
        case .stoppedWithoutPlan: return Diagnostic(PlanningProblem.stoppedWithoutPlan, at: place)
        case .solver(let failure):
            var code = 0
            if case .failed(let status) = failure { code = status }
            return Diagnostic(PlanningProblem.solverFailed(status: code), at: place)
        }
    }
}

extension PlacementInstance {
    /// Why a candidate that is locked in cannot open.
    fileprivate func obstacle(to id: String) -> Obstacle {
        guard let candidate = candidates.firstIndex(where: { $0.id == id }) else { return .limits }
        if !candidates[candidate].refusals.isEmpty { return .rules }
        return problem.arcs.contains { $0.candidate == candidate } ? .limits : .servesNobody
    }
}

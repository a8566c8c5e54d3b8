public import Coverage
public import Diagnostics
public import FacilitatorNetwork
internal import Funding
internal import Optimization
public import Placement
internal import Territories
public import VectorIO

/// A plan for a study, the situation before and after it, and the plans that it is held against.
public struct PlacementResult: Sendable {
    /// With the changes that were asked for.
    public let study: Study
    /// The problem that was solved, which gives positions in `plan` their places.
    public let instance: PlacementInstance
    /// What the solver found, and how good it is known to be.
    public let plan: Plan
    /// What the same money does with everything competing; nil where the plan is that.
    public let free: Plan?
    /// The plan explained: one a post, by rank.
    public let posts: [ProposedPost]
    /// One a post, in their order.
    public let effects: [PostEffect]
    /// The plan as posts of a register: those of `posts` in their order, then coordinators.
    public let register: [Post]
    /// On the plan's day, without its posts.
    public let before: Situation
    /// The same analysis run again with the plan's posts.
    public let after: Situation
    /// Nothing renewed, « à l'identique », the plan, free redeployment: always told side by side.
    public let scores: [PlanScore]
    /// What the plan leaves of the budget; nil without one.
    public let left: MoneyLeft?
    /// Digests of all files that were read, those of `placement:` included.
    public let inputs: [InputFile.Part]
    /// In the order they were found, those of `placement:` last.
    public let warnings: [Diagnostic]
}

/// Places the budget of a study.
public struct PlacementRun: Sendable {
    /// With the changes that were asked for.
    public let study: Study
    /// What the solver is given; it has at least one candidate that may open.
    public let instance: PlacementInstance
    let date: CivilDate?
    let scoring: PlanScoring
    private let given: [LoadedStudy.GivenPlan]
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
            under: Change(
                target: target, horizonMonths: change.horizonMonths, posts: change.posts ?? placement.register.posts))
        let rules = placement.inputs.rules
        let expiring = date.flatMap { [study] in Self.expiring(before: $0, study) }
            .map { ExpiringPosts(of: scenario.register, ending: $0) }
        let ofRegister = RegisterCandidates(
            scenario, rules: rules, isEligible: placement.inputs.isEligible, expiring: expiring,
            unstated: PlacementInstance.UnstatedCost(settings, rules)?.amount)
        let sources = settings.sources(in: scenario.register)
        let candidates = ofRegister.candidates(from: sources) + placement.inputs.places
        guard !candidates.isEmpty else {
            throw Diagnostic(PlanningProblem.noCandidates, at: .init(file: study.file, column: "placement.candidates"))
        }
        if PlacementInstance.UnstatedCost(settings, rules) == nil, candidates.contains(where: { $0.cost == nil }) {
            throw Diagnostic(
                PlanningProblem.noCost(call: rules?.title ?? ""),
                at: .init(file: study.file, column: "placement.cost_eur_per_etp"))
        }
        if let date, let rules, let calendar = Optional(rules.calendar),
            calendar.earliestStart.map({ date < $0 }) ?? false || calendar.latestEnd.map({ date > $0 }) ?? false
        {
            throw Diagnostic(
                PlanningProblem.outsideCall(first: calendar.earliestStart, last: calendar.latestEnd),
                at: .init(file: study.file, column: "placement.date"), value: date.description)
        }
        let coordinators = sources.contains(.coordinators) ? ofRegister.coordinators : []
        instance = try PlacementInstance(
            scenario: scenario, now: Assessment(scenario, on: date), settings: settings, rules: rules,
            isEligible: placement.inputs.isEligible, candidates: candidates, coordinators: coordinators,
            travel: placement.inputs.travel, expiring: expiring, start: date)
        scoring = PlanScoring(
            instance, study: study, date: date,
            renewable: ofRegister.renewable + instance.coordinators.map(\.post))
        given = placement.plans
        inputs = loaded.inputs + placement.files
        warnings = loaded.warnings + placement.warnings
        let figures = DefinitionFigures(scenario, instance.now)
        if figures.inWhiteZones == 0, figures.withoutCover == 0, figures.deficit == 0 { throw failure(.nothingToServe) }
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
        return try result(plan, free: free(plan, solver))
    }

    /// The plan of the same money with everything competing; nil where the plan is that.
    private func free(_ plan: Plan, _ solver: PlacementSolver) -> Plan? {
        guard instance.problem.objectives.contains(.renewals) else { return nil }
        var problem = instance.problem
        // Where seats are does not change the figures that plans are compared by.
        problem.objectives.removeAll { [.renewals, .distance].contains($0) }
        var quiet = solver
        quiet.onProgress = nil
        return try? quiet.cancellable { try $0.solve(problem, from: plan) }
    }

    /// The cheapest plan that brings every unit within reach to the target, whatever the budget.
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
        return try result(plan, free: nil)
    }

    /// The situation that a plan makes.
    /// - Throws: `planDiffers` when the analysis of its rows does not give the figures that were proven: a fault.
    func result(_ plan: Plan, free: Plan?) throws -> PlacementResult {
        let posts = ProposedPost.all(of: plan, in: instance)
        let register = PlanRegister.posts(posts, of: instance, start: date)
        let later = PlanScoring.scenario(instance.scenario, with: register)
        func coverage(_ scenario: Scenario) -> Situation {
            Situation(scenario, level: study.level, date: date)
        }
        let (before, after) = (coverage(instance.scenario), coverage(later))
        try verify(plan, after)
        let effects = zip(posts, register).map { _, post in
            PostEffect(
                of: post, before: before, after: after,
                without: PlanScoring.scenario(
                    instance.scenario, with: register.filter { $0.id != post.id }, knowing: later))
        }
        return PlacementResult(
            study: study, instance: instance, plan: plan, free: free, posts: posts, effects: effects,
            register: register,
            before: before, after: after, scores: scores(register, free: free), left: MoneyLeft(plan, posts, instance),
            inputs: inputs, warnings: warnings)
    }

    private func scores(_ register: [Post], free: Plan?) -> [PlanScore] {
        func paid(_ post: Post) -> Money? { instance.paid(post) }
        var scores = [
            scoring.score(.nothing, [], share: paid),
            scoring.score(.identical, scoring.identical, share: instance.share(of:)),
            scoring.score(.plan, register, share: paid),
        ]
        let other = free.map { ProposedPost.all(of: $0, in: instance) }
            .map { PlanRegister.posts($0, of: instance, start: date) }
        scores.append(scoring.score(.free, other ?? register, share: paid))
        return scores + given.map { score($0.posts, named: $0.name) }
    }

    /// What a plan that somebody gives comes to: rows of a register, over the polygons of the study's.
    ///
    /// A row stands in the place of the study's row of the same name; posts whose conventions end and that the plan does
    /// not name are not renewed.
    /// - Complexity: sums over atoms; some milliseconds for the country.
    public func score(_ plan: [Post], named name: String) -> PlanScore {
        scoring.score(.register(name), plan) { instance.paid($0) ?? instance.share(of: $0) }
    }

    /// The figures of the analysis must be those that the model proved.
    private func verify(_ plan: Plan, _ after: Situation) throws {
        let told = instance.problem.figures(of: plan)
        let found = DefinitionFigures(after.scenario, after.now)
        var pairs = [("sans_couverture", told.withoutCover, found.withoutCover, 1.0)]
        if instance.problem.isCapacitated {
            pairs += [
                ("zone_blanche", told.inWhiteZones, found.inWhiteZones, 1),
                ("deficit", told.deficit, found.deficit, 1e-4),
                ("marches_etat", told.withoutStatePost, found.withoutStatePost, 1),
            ]
        }
        for (name, told, found, rounding) in pairs where abs(told - found) > max(rounding, 1e-7 * abs(found)) {
            throw Diagnostic(
                PlanningProblem.planDiffers(figure: name, proven: told, analysed: found),
                at: .init(file: study.file, column: "placement"))
        }
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
        case .blocked(.allocation(let code), _):
            return Diagnostic(
                PlanningProblem.allocationOutOfReach(departement: code),
                at: .init(file: study.file, column: "placement.allocation"), value: code)
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
    /// What the call pays for a row of a plan, as it is written there.
    func paid(_ post: Post) -> Money? {
        guard let rules else { return post.financing.annualCost }
        return post.financing[rules.funder == .fse ? .fse : .etatAAP]
    }

    /// Why a candidate that is locked in cannot open.
    fileprivate func obstacle(to id: String) -> Obstacle {
        guard let candidate = candidates.firstIndex(where: { $0.id == id }) else { return .limits }
        if !candidates[candidate].refusals.isEmpty || candidates[candidate].obstacle != nil { return .rules }
        let item = problem.candidates[candidate]
        let reaches = problem.arcs.contains { $0.candidate == candidate }
        return item.hasPerimeter || reaches ? .limits : .servesNobody
    }
}

public import Coverage
public import Diagnostics
public import FacilitatorNetwork
internal import Funding
public import Placement
public import VectorIO

/// The applications of a study, appraised: what is known of each, and how far the marks that people gave agree with what
/// the applications change.
public struct Appraisal: Sendable {
    /// As its file says it.
    public let study: Study
    /// The plan's day, which the effects are of.
    public let date: CivilDate?
    /// That day without any application.
    public let situation: Situation
    /// In the order of the register.
    public let applications: [Application]
    /// Marks against people who leave the white zones.
    public let agreement: RankAgreement
    /// What came of placing the study's budget.
    public let plan: PlanOutcome
    /// The best mark of a criterion.
    public let scale: Double
    /// Digests of all files that were read, those of the placement and of the appraisal included.
    public let inputs: [InputFile.Part]
    /// In the order they were found.
    public let warnings: [Diagnostic]
}

extension LoadedStudy {
    /// Appraises each application of the study.
    /// - Parameters:
    ///   - solver: finds the plan, where the study places a budget.
    ///   - onStep: told what begins.
    /// - Precondition: the study was loaded with its placement and its appraisal.
    /// - Throws: `nothingToAppraise`; what keeps the solver from working at all.
    public func appraise(
        _ solver: PlacementSolver, onStep: (StudyStep) -> Void = { _ in }
    ) throws -> Appraisal {
        let target = study.placement?.target ?? study.target
        let date = study.placement?.date ?? study.date
        let base = scenario(under: Change(target: target, posts: placement?.register.posts))
        let posts = base.register.posts
        let positions = posts.indices.filter { posts[$0].status == .candidature }
        guard !positions.isEmpty else {
            throw Diagnostic(AppraisalProblem.nothingToAppraise, at: .init(file: study.network.file))
        }
        onStep(.measuring)
        let before = Situation(base, level: study.level, date: date)
        let figures = ApplicationEffect.Figures(before)
        let outcome = try plan(solver, onStep)
        var shelf = try CallShelf(placement: placement?.inputs.rules)
        let desk = ApplicationDesk(
            scenario: base, appraisal: appraisal, weights: study.appraisal?.weights ?? [:], outcome: outcome)
        let applications = try positions.map { position in
            desk.application(
                position, under: try shelf.rules(for: posts[position]),
                effect: ApplicationEffect(of: posts[position], before: before, without: figures, study: study))
        }
        return Appraisal(
            study: study, date: date, situation: before, applications: applications,
            agreement: RankAgreement(applications.map(\.total), applications.map(\.effect.leavingWhite)),
            plan: outcome, scale: study.appraisal?.scale ?? AppraisalSource.usualScale,
            inputs: inputs + (placement?.files ?? []) + (appraisal?.files ?? []),
            warnings: warnings + (placement?.warnings ?? []))
    }

    /// The plan without its budget curve, which no appraisal tells.
    private func plan(_ solver: PlacementSolver, _ onStep: (StudyStep) -> Void) throws -> PlanOutcome {
        guard study.placement != nil else { return .notAsked }
        do {
            let run = try placement()
            onStep(.placing)
            return .proposed(try run.place(solver), PlacementAnswers())
        } catch let diagnostic as Diagnostic
            where diagnostic.problem is PlanningProblem && diagnostic.problem.kind != .fault
        {
            // What keeps a study from placing keeps nobody from reading its applications.
            return .impossible(diagnostic)
        }
    }
}

/// Puts together what is known of each application.
private struct ApplicationDesk {
    let requests: NetworkRequests
    let appraisal: LoadedStudy.LoadedAppraisal?
    let weights: [String: Double]
    let outcome: PlanOutcome
    /// Why the plan leaves candidates out, by identifier.
    private let exclusions: [String: Exclusion]

    init(
        scenario: Scenario, appraisal: LoadedStudy.LoadedAppraisal?, weights: [String: Double], outcome: PlanOutcome
    ) {
        requests = NetworkRequests(scenario: scenario)
        (self.appraisal, self.weights, self.outcome) = (appraisal, weights, outcome)
        if case .proposed(let result, _) = outcome {
            exclusions = Dictionary(
                result.instance.exclusions(from: result.plan).map {
                    (result.instance.candidates[$0.candidate].id, $0.reason)
                }, uniquingKeysWith: { first, _ in first })
        } else {
            exclusions = [:]
        }
    }

    func application(_ position: Int, under call: CallRules?, effect: ApplicationEffect) -> Application {
        let scenario = requests.scenario
        let post = scenario.register.posts[position]
        let entry = appraisal?.entries[post.id] ?? AppraisalEntry()
        let rules = call.map { requests.rules($0, for: position) }
        let request = rules.flatMap { requests.request(position, under: $0) }
        var lacking: LackingDatum?
        if request == nil {
            lacking = .column(rules == nil ? .aap : (post.etp ?? post.mostETP) == nil ? .etp : .coutAnnuel)
        }
        let funding = request.flatMap { request in
            rules.map { rules in
                PostFunding(
                    request, of: position,
                    after: requests.predecessor(of: position).map { scenario.register.posts[$0] },
                    under: [rules], in: scenario)
            }
        }
        let judged = funding.map { funding in
            funding.plan.verdicts.map { verdict in
                Application.JudgedRule(
                    rule: verdict.rule, outcome: verdict.outcome,
                    lacking: LackingDatum(verdict, in: funding.request),
                    cure: verdict.outcome == .refused
                        ? funding.calls[0].cure(of: verdict.rule, in: funding.request) : nil)
            }
        }
        return Application(
            post: post, call: call, entry: entry, checklist: Checklist(entry, post.structureType, under: call),
            funding: funding, lacking: lacking, rules: judged ?? [], effect: effect, planned: planned(post),
            isNewStructure: post.structure.isEmpty ? nil : requests.isNew(position),
            weights: (call?.appraisal.criteria ?? []).map { weights[$0.code] ?? 1 })
    }

    private func planned(_ post: Post) -> Application.Planned {
        switch outcome {
        case .notAsked: return .notAsked
        case .impossible: return .impossible
        case .proposed(let result, _):
            if let proposed = result.posts.first(where: { result.instance.candidates[$0.candidate].id == post.id }) {
                return .retained(rank: proposed.rank, etp: proposed.etp, share: proposed.share)
            }
            return exclusions[post.id].map { .leftOut($0) } ?? .notCandidate
        }
    }
}

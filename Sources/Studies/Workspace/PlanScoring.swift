internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import Placement
internal import Territories

/// Scores plans by the analysis of their rows in the register: the same measure for a proof and for a hand-edited list.
struct PlanScoring {
    let instance: PlacementInstance
    let study: Study
    let date: CivilDate?
    /// Facilitators whose conventions end where the call is open, and coordinators whom the plan renews, by position.
    let renewable: [Int]
    /// Who is in an own perimeter today: with everything renewed as it was, or on the study's day.
    private let today: Assessment

    init(_ instance: PlacementInstance, study: Study, date: CivilDate?, renewable: [Int]) {
        self.instance = instance
        self.study = study
        self.date = date
        self.renewable = renewable
        let expiring = instance.expiring?.positions ?? []
        let posts = expiring.map { Self.standing(instance.scenario.register.posts[$0]) }
        today = Assessment(Self.scenario(instance.scenario, with: posts), on: date)
    }

    /// The register with a plan's rows in it: they stand in the place of rows of the same name.
    /// - Parameter other: a scenario of the same atlas that knows where most of the rows reach.
    static func scenario(_ scenario: Scenario, with plan: [Post], knowing other: Scenario? = nil) -> Scenario {
        let ids = Set(plan.map(\.id))
        let kept = scenario.register.posts.filter { !ids.contains($0.id) }
        return (other ?? scenario).with(Register(posts: kept + plan, polygons: scenario.register.polygons))
    }

    /// A post that goes on as it is.
    private static func standing(_ post: Post) -> Post {
        var post = post
        post.end = nil
        return post
    }

    /// « À l'identique »: perimeter, ETP and seat as they were.
    var identical: [Post] { renewable.map { Self.standing(instance.scenario.register.posts[$0]) } }

    /// - Parameters:
    ///   - plan: rows of a register.
    ///   - share: what the call pays for each; nil where nobody knows.
    func score(_ kind: PlanScore.Kind, _ plan: [Post], share: (Post) -> Money?) -> PlanScore {
        score(kind, plan, in: Self.scenario(instance.scenario, with: plan), share: share)
    }

    /// - Parameter scenario: the register with the plan in it.
    func score(
        _ kind: PlanScore.Kind, _ plan: [Post], in scenario: Scenario, share: (Post) -> Money?
    ) -> PlanScore {
        let now = Assessment(scenario, on: date)
        let facilitators = plan.filter { $0.quality == .facilitateur && $0.status == .enCours }
        let shares = plan.map(share)
        return PlanScore(
            kind: kind, figures: DefinitionFigures(scenario, now), posts: facilitators.count,
            etp: facilitators.reduce(0) { $0 + ($1.etp ?? 0) },
            hasUnknownETP: facilitators.contains { $0.etp == nil },
            share: shares.contains(nil) ? nil : shares.reduce(Money(cents: 0)) { $0 + ($1 ?? Money(cents: 0)) },
            loss: loss(scenario, now))
    }

    private func loss(_ scenario: Scenario, _ now: Assessment) -> PostLoss {
        let atoms = scenario.atoms
        // A plan's own polygons may cut communes further: what is compared is communes.
        func covered(_ scenario: Scenario, _ now: Assessment) -> [Double] {
            scenario.gazetteer.communes.indices.map { commune in
                scenario.atoms.ranges[commune].reduce(0) {
                    now.isInOwnPerimeter[$1] ? $0 + scenario.atoms.populations[$1] : $0
                }
            }
        }
        let (before, after) = (covered(instance.scenario, today), covered(scenario, now))
        func losing(_ level: Level) -> [TerritoryUnit] {
            scenario.atlas.units(at: level).units.filter { unit in
                unit.communes.reduce(0) { $0 + before[$1] } > 0 && unit.communes.allSatisfy { after[$0] == 0 }
            }
        }
        _ = atoms
        return PostLoss(
            people: scenario.territory.communes.reduce(0) { $0 + max(0, before[$1] - after[$1]) },
            territories: losing(study.level), departements: losing(.departement).map(\.code))
    }
}

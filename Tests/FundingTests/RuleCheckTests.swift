import FacilitatorNetwork
import Funding
import Testing

/// What comes of each rule: kept, refused, or not verified for want of a datum.
struct RuleCheckTests {
    @Test func whatNobodySaysIsNeverPassed() throws {
        let plan = FinancingPlan(Rules.request(), under: try Rules.named("pnad-2025"))
        #expect(plan.isAccepted)
        #expect(
            plan.unverified == [
                .stateCeiling(Share(0.8)), .nonSubstitution, .consolidation, .nationalCommittee, .longest(months: 12),
            ])
        let fse = FinancingPlan(Rules.request(), under: try Rules.named("fse-deux-sevres-2018"))
        #expect(
            fse.unverified == [
                .costBase(.staffAndFlatRate), .minimumRequest(euros(10_000)), .stated(.etatAutre), .stated(.region),
                .stated(.recettes),
                .minimumWorkingTime(Share(0.4)), .openTerritory, .longest(months: 12),
                .earliestStart(try #require(day("2018-01-01"))), .latestEnd(try #require(day("2018-12-31"))),
                .startAfter(try #require(day("2018-06-30"))),
            ])
    }

    @Test func aRequestThatSaysAllIsVerified() throws {
        var request = Rules.request(1, 42_000)
        request.structure = .association
        request.isRenewal = true
        request.isNewStructure = false
        request.falls = []
        request.start = day("2026-01-01")
        let plan = FinancingPlan(request, under: try Rules.named("pnad-2025"))
        #expect(plan.isAccepted && plan.unverified.isEmpty)
    }

    // MARK: Posts

    @Test func fortyPerCentOfEachEmployeesTime() throws {
        let rules = try Rules.named("fse-deux-sevres-2018")
        let rule = FundingRule.minimumWorkingTime(Share(0.4))
        func outcome(_ employees: [FundingRequest.Employee]) -> Verdict.Outcome? {
            var request = Rules.request(1, 42_000)
            request.employees = employees
            return FinancingPlan(request, under: rules).outcome(of: rule)
        }
        let half = ExactETP(0.5)
        // Two half-timers are two people, whose whole time it is.
        #expect(
            outcome([.init(workingTime: .whole, contract: half), .init(workingTime: .whole, contract: half)]) == .kept)
        // 0.2 ETP of a half-timer are 40 % of that person's time.
        #expect(outcome([.init(workingTime: Share(0.4), contract: half)]) == .kept)
        // 0.6 and 0.3 ETP of two full-timers: the second gives too little.
        #expect(outcome([.init(workingTime: Share(0.6)), .init(workingTime: Share(0.3))]) == .refused)
        #expect(outcome([]) == .unverified)
    }

    @Test func aNewCoordinatorOnlyWhereTheRegionHasNone() throws {
        let rules = try Rules.named("pnad-2025")
        func plan(_ region: String?) -> FinancingPlan {
            var request = Rules.request(0.56, 23_000)
            (request.quality, request.region) = (.coordinateur, region)
            return FinancingPlan(request, under: rules)
        }
        for region in ["32", "76"] { #expect(plan(region).refusals == [.coordinatorWhereNone(region: region)]) }
        // That it has none, and that need justifies one, is for a person to say.
        for region in ["75", nil] {
            #expect(plan(region).isAccepted)
            #expect(plan(region).unverified.contains(.coordinatorWhereNone(region: region)))
        }
        for name in ["occitanie-2025", "hauts-de-france-2025"] {
            var request = Rules.request(0.56, 23_000)
            request.quality = .coordinateur
            #expect(FinancingPlan(request, under: try Rules.named(name)).refusals == [.newCoordinator])
            request.isRenewal = true
            #expect(FinancingPlan(request, under: try Rules.named(name)).isAccepted)
        }
        #expect(rules.renewsCoordinators && rules.staffing.coordinatorRenewals == .asTheyWere)
        #expect(try Rules.named("occitanie-2025").staffing.coordinatorRenewals == .atMost(ExactETP(0.56)))
        #expect(try !Rules.named("fse-deux-sevres-2018").renewsCoordinators)
    }

    @Test func newStructuresGoThroughTheCommittee() throws {
        let rules = try Rules.named("pnad-2025")
        var request = Rules.request()
        request.isNewStructure = true
        let plan = FinancingPlan(request, under: rules)
        #expect(plan.isAccepted && plan.outcome(of: .nationalCommittee) == .unverified)
        request.isNewStructure = false
        #expect(FinancingPlan(request, under: rules).outcome(of: .nationalCommittee) == .kept)
    }

    // MARK: Money

    @Test func fundingThatFallsIsRefused() throws {
        var request = Rules.request()
        request.falls = [.init(line: .departement, before: euros(8_000), after: euros(5_000))]
        #expect(FinancingPlan(request, under: try Rules.named("pnad-2025")).refusals == [.nonSubstitution])
        #expect(FinancingPlan(request, under: try Rules.named("pnad-2022")).refusals == [.nonSubstitution])
    }

    @Test func theIntermediateBodyHasThePostsPerimeter() throws {
        let state = try Rules.named("pnad-2025")
        var request = Rules.request()
        // No FSE+, no question.
        #expect(FinancingPlan(request, under: state).outcome(of: .bodyPerimeter) == nil)
        request.amounts[.fse] = euros(5_000)
        #expect(FinancingPlan(request, under: state).outcome(of: .bodyPerimeter) == .unverified)
        request.bodyHasPerimeter = false
        #expect(FinancingPlan(request, under: state).refusals == [.bodyPerimeter])
        request.bodyHasPerimeter = true
        #expect(FinancingPlan(request, under: state).outcome(of: .bodyPerimeter) == .kept)
    }

    @Test func theEuropeanFundNeverPaysAlone() throws {
        let rules = try Rules.named("fse-plus")
        var request = Rules.request()
        request.amounts = [.fse: euros(42_000)]
        #expect(FinancingPlan(request, under: rules).refusals == [.cofunding])
        request.amounts = [.fse: euros(41_999.99)]
        #expect(FinancingPlan(request, under: rules).isAccepted)
    }

    @Test func theEnvelopeIsForAll() throws {
        let plan = FinancingPlan(Rules.request(3, 150_000), under: try Rules.named("fse-deux-sevres-2018"))
        #expect(plan.refusals == [.envelope(euros(50_000))])
    }

    // MARK: Places

    @Test func whatTheCallOpens() throws {
        let rules = try Rules.named("fse-deux-sevres-2018")
        var request = Rules.request()
        // The département alone does not say which of its EPCI.
        request.departement = "79"
        #expect(FinancingPlan(request, under: rules).outcome(of: .openTerritory) == .unverified)
        request.epci = "200040244"
        #expect(FinancingPlan(request, under: rules).refusals == [.closedTerritory(code: "200040244")])
        request.epci = "200041317"
        #expect(FinancingPlan(request, under: rules).outcome(of: .openTerritory) == .kept)
        // Crossed territories outweigh codes.
        request.openness = [rules.name: .partly(closed: ["200040244"])]
        let partly = FinancingPlan(request, under: rules)
        #expect(partly.isAccepted && partly.unverified.contains(.partlyClosed(codes: ["200040244"])))
        request.openness = [rules.name: .closed(["200040244", "247900798"])]
        #expect(FinancingPlan(request, under: rules).refusals == [.closedTerritory(code: "200040244/247900798")])
    }
}

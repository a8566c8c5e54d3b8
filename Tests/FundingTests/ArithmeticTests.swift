import Diagnostics
import FacilitatorNetwork
import Funding
import Testing

/// The table « Funding arithmetic », from the calls' own texts, to the cent.
struct ArithmeticTests {
    private func rules(_ name: String) throws -> CallRules { try Rules.named(name) }

    private func plan(_ etp: Double, _ cost: String, rules name: String = "pnad-2025") throws -> FinancingPlan {
        let cost = try #require(Money(cost))
        return FinancingPlan(FundingRequest(etp: ExactETP(etp), cost: cost), under: try rules(name))
    }

    @Test func wholeETPAtTheCap() throws {
        #expect(try rules("pnad-2022").wholeETP(for: Money(cents: 280_000_000)) == 95)
        #expect(try rules("pnad-2025").wholeETP(for: Money(cents: 450_000_000)) == 152)
    }

    @Test(arguments: [
        (1.0, "42105.26", 2_947_368, 1_263_158), (1, "40000", 2_800_000, 1_200_000),
        (1, "50000", 2_947_368, 2_052_632), (0.5, "21052.63", 1_473_684, 631_579),
    ])
    func theStateShare(etp: Double, cost: String, share: Int, rest: Int) throws {
        let plan = try plan(etp, cost)
        #expect(plan.isAccepted)
        #expect(plan.share.cents == share)
        #expect(plan.toBeFound.cents == rest)
    }

    @Test func theRuleBehindTheShare() throws {
        #expect(try plan(1, "50000").shares[0].rule == .cap(perETP: Money(cents: 2_947_368)))
        #expect(abs(try plan(1, "50000").shareOfCost - 0.5895) < 5e-5)
        #expect(try plan(1, "40000").shares[0].rule == .rate(Share(0.7)))
    }

    @Test func aProjectUnderHalfAnETPIsRefused() throws {
        let plan = try plan(0.4, "16842.10")
        #expect(plan.refusals == [.minimumETP(ExactETP(0.5))])
    }

    @Test func otherStateFundingOfALocalAuthority() throws {
        var request = FundingRequest(etp: ExactETP(1), cost: euros(42_105.26), structure: .departement)
        let rules = try rules("pnad-2025")
        let other = try #require(FinancingPlan(request, under: rules).funder(.etatAutre))
        #expect(other.most == euros(4_210.52) && other.rule == .stateCeiling(Share(0.8)))
        request.amounts[.etatAutre] = euros(4_210.52)
        let most = FinancingPlan(request, under: rules)
        #expect(most.isAccepted && most.share == euros(29_473.68) && most.funder(.etatAutre)?.most == euros(0))
        // A cent more is a cent less of the call: the ceiling is kept, not refused.
        request.amounts[.etatAutre] = euros(4_210.53)
        let over = FinancingPlan(request, under: rules)
        #expect(over.isAccepted && over.share == euros(29_473.67))
        #expect(over.shares[0].rule == .stateCeiling(Share(0.8)) && over.shares[0].broughtDownFrom == euros(29_473.68))
        request.structure = .association
        #expect(FinancingPlan(request, under: rules).share == euros(29_473.68))
        // Nothing is left for the call.
        request.structure = .departement
        request.amounts[.etatAutre] = euros(33_684.20)
        #expect(FinancingPlan(request, under: rules).refusals == [.stateCeiling(Share(0.8))])
    }

    @Test func theSocialFundCountsAsStateOnlyOnRequest() throws {
        var rules = try rules("pnad-2025")
        let request = FundingRequest(
            etp: ExactETP(1), cost: euros(42_105.26), structure: .commune, amounts: [.fse: euros(10_000)])
        #expect(FinancingPlan(request, under: rules).share == euros(29_473.68))
        rules.payment.countsFSEAsState = true
        #expect(FinancingPlan(request, under: rules).share == euros(23_684.20))
    }

    @Test func theSocialFundOfDeuxSevres() throws {
        let small = try plan(0.4, "16842.10", rules: "fse-deux-sevres-2018")
        #expect(small.share.cents == 842_105)
        #expect(small.refusals == [.minimumRequest(Money(cents: 1_000_000))])
        let large = try plan(0.4, "20000", rules: "fse-deux-sevres-2018")
        #expect(large.share.cents == 1_000_000)
        #expect(large.isAccepted)
        let request = FundingRequest(etp: ExactETP(1), cost: Money(cents: 1_684_210), isServicePurchase: true)
        #expect(FinancingPlan(request, under: try rules("fse-deux-sevres-2018")).isAccepted)
    }

    @Test func coordinatorsAndClosedDepartements() throws {
        let rules = try rules("occitanie-2025")
        var request = FundingRequest(
            etp: ExactETP(0.56), cost: Money(cents: 2_357_895), quality: .coordinateur, departement: "31")
        #expect(FinancingPlan(request, under: rules).refusals == [.newCoordinator])
        request.isRenewal = true
        let plan = FinancingPlan(request, under: rules)
        #expect(plan.isAccepted)
        #expect(plan.share.cents == 1_650_526)
        // The envelope of the six facilitators and this one.
        #expect((rules.envelope ?? Money(cents: 0)) + plan.share == Money(cents: 19_334_734))
        request.departement = "65"
        #expect(FinancingPlan(request, under: rules).refusals == [.closedTerritory(code: "65")])
    }

    @Test func aNameNobodyKnows() {
        #expect(throws: Diagnostic.self) { try rules("pnad-2052") }
    }

    /// The share never exceeds the rate, the cap, or what is asked, and grows with cost and ETP.
    @Test func theShareIsMonotone() throws {
        let rules = try rules("pnad-2025")
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let cost = Money(cents: Int.random(in: 0...9_000_000, using: &generator))
            let etp = ExactETP(thousandths: Int.random(in: 0...2000, using: &generator))
            let share = rules.share(of: cost, etp: etp)
            #expect(share.cents * 10_000 <= cost.cents * 7000)
            #expect(share.cents * 1000 <= 2_947_368 * etp.thousandths)
            #expect(rules.share(of: Money(cents: cost.cents + 1), etp: etp) >= share)
            #expect(rules.share(of: cost, etp: ExactETP(thousandths: etp.thousandths + 1)) >= share)
        }
    }
}

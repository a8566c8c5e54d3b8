import Diagnostics
import FacilitatorNetwork
import Foundation
import Funding
import Testing

/// The table « Funding arithmetic », from the calls' own texts, to the cent.
struct ArithmeticTests {
    private static let library = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("GeoData/rules").path

    private func rules(_ name: String) throws -> CallRules { try RulesReader.read(name, library: Self.library) }

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
        #expect(plan.entries.last == .init(line: .rest, amount: Money(cents: rest), rule: nil))
    }

    @Test func theRuleBehindTheShare() throws {
        #expect(try plan(1, "50000").entries[0].rule == .cap(perETP: Money(cents: 2_947_368)))
        #expect(abs(try plan(1, "50000").shareOfCost - 0.5895) < 5e-5)
        #expect(try plan(1, "40000").entries[0].rule == .rate(Share(0.7)))
    }

    @Test func aProjectUnderHalfAnETPIsRefused() throws {
        let plan = try plan(0.4, "16842.10")
        #expect(plan.refusals == [.minimumETP(ExactETP(0.5))])
    }

    @Test func otherStateFundingOfALocalAuthority() throws {
        var request = FundingRequest(etp: ExactETP(1), cost: Money(cents: 4_210_526), structure: .departement)
        let rules = try rules("pnad-2025")
        let most = FinancingPlan.Entry(
            line: .otherStateAtMost, amount: Money(cents: 421_052), rule: .stateCeiling(Share(0.8)))
        #expect(FinancingPlan(request, under: rules).entries.contains(most))
        request.amounts[.etatAutre] = Money(cents: 421_052)
        #expect(FinancingPlan(request, under: rules).isAccepted)
        request.amounts[.etatAutre] = Money(cents: 421_053)
        #expect(FinancingPlan(request, under: rules).refusals == [.stateCeiling(Share(0.8))])
        request.structure = .association
        #expect(FinancingPlan(request, under: rules).isAccepted)
    }

    @Test func theSocialFundCountsAsStateOnlyOnRequest() throws {
        var rules = try rules("pnad-2025")
        let request = FundingRequest(
            etp: ExactETP(1), cost: Money(cents: 4_210_526), structure: .commune,
            amounts: [.fse: Money(cents: 1_000_000)])
        #expect(FinancingPlan(request, under: rules).isAccepted)
        rules.countsFSEAsState = true
        #expect(FinancingPlan(request, under: rules).refusals == [.stateCeiling(Share(0.8))])
    }

    @Test func theSocialFundOfDeuxSevres() throws {
        let small = try plan(0.4, "16842.10", rules: "fse-deux-sevres-2018")
        #expect(small.share.cents == 842_105)
        #expect(small.refusals == [.minimumRequest(Money(cents: 1_000_000))])
        let large = try plan(0.4, "20000", rules: "fse-deux-sevres-2018")
        #expect(large.share.cents == 1_000_000)
        #expect(large.isAccepted)
        var request = FundingRequest(etp: ExactETP(1), cost: Money(cents: 1_684_210), isServicePurchase: true)
        #expect(FinancingPlan(request, under: try rules("fse-deux-sevres-2018")).isAccepted)
        request.workingTime = Share(0.39)
        #expect(
            FinancingPlan(request, under: try rules("fse-deux-sevres-2018")).refusals == [
                .minimumWorkingTime(Share(0.4))
            ])
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

    @Test func moreMoneyThanThePostCosts() throws {
        let request = FundingRequest(
            etp: ExactETP(1), cost: Money(cents: 4_000_000), amounts: [.region: Money(cents: 1_200_001)])
        #expect(FinancingPlan(request, under: try rules("pnad-2025")).refusals == [.beyondCost])
    }

    @Test func everyRulesFileReads() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.library).map { String($0.dropLast(4)) }
        #expect(
            names.sorted() == [
                "fse-deux-sevres-2018", "hauts-de-france-2025", "occitanie-2025", "pnad-2022", "pnad-2025",
            ])
        for name in names {
            let rules = try rules(name)
            #expect(!rules.source.isEmpty && !rules.title.isEmpty && rules.rate.tenThousandths > 0)
        }
        // A variant keeps what it does not say.
        #expect(try rules("occitanie-2025").minimumETP == ExactETP(0.5))
        #expect(try rules("hauts-de-france-2025").eligibleDepartements.contains("59"))
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

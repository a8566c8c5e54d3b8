import FacilitatorNetwork
import Funding
import Testing

/// The smallest change that cures a refusal.
struct CureTests {
    @Test func aLargerPost() throws {
        let rules = try Rules.named("pnad-2025")
        #expect(rules.cure(of: .minimumETP(ExactETP(0.5)), in: Rules.request(0.4, 16_842)) == .etp(ExactETP(0.5)))
    }

    @Test func theLeastRequest() throws {
        let rules = try Rules.named("fse-deux-sevres-2018")
        let rule = FundingRule.minimumRequest(euros(10_000))
        var request = FundingRequest(etp: ExactETP(0.4), cost: euros(16_842.10))
        #expect(rules.cure(of: rule, in: request) == .cost(euros(20_000)))
        request.start = day("2018-07-01")
        #expect(rules.cure(of: rule, in: request) == .cost(euros(40_000)))
        request = Rules.request(1, 30_000)
        request.amounts = [.fse: euros(8_000)]
        #expect(rules.cure(of: rule, in: request) == .ask(euros(10_000)))
        request.amounts = [.region: euros(21_000)]
        #expect(rules.cure(of: rule, in: request) == .others(atMost: euros(20_000)))
    }

    @Test func othersLeaveSomethingToTheCall() throws {
        let rules = try Rules.named("pnad-2025")
        var request = Rules.request(1, 40_000)
        request.amounts = [.region: euros(41_000)]
        #expect(rules.cure(of: .beyondCost, in: request) == .others(atMost: euros(39_999.99)))
        request.structure = .commune
        request.amounts = [.etatAutre: euros(35_000)]
        #expect(rules.cure(of: .stateCeiling(Share(0.8)), in: request) == .otherState(atMost: euros(31_999.99)))
    }

    @Test func placesAndDays() throws {
        let fse = try Rules.named("fse-deux-sevres-2018")
        var request = Rules.request(1, 60_000)
        request.epci = "200040244"
        #expect(
            fse.cure(of: .closedTerritory(code: "200040244"), in: request) == .territory(["200041317", "200041994"]))
        request.start = day("2018-01-01")
        request.end = day("2019-02-01")
        let latest = try #require(day("2018-12-31"))
        #expect(fse.cure(of: .latestEnd(latest), in: request) == .end(latest))
        #expect(fse.cure(of: .longest(months: 12), in: request) == .end(latest))
        let state = try Rules.named("occitanie-2025")
        request.quality = .coordinateur
        #expect(state.cure(of: .newCoordinator, in: request) == .renewal)
    }

    /// After the change the rule no longer refuses, and a cent less of it would not do.
    @Test func curesCure() throws {
        let calls = try ["pnad-2025", "pnad-2022", "fse-deux-sevres-2018"].map(Rules.named)
        var generator = SystemRandomNumberGenerator()
        var cured = 0
        for _ in 0..<600 {
            let rules = calls[Int.random(in: 0..<calls.count, using: &generator)]
            var request = FundingRequest(
                etp: ExactETP(thousandths: Int.random(in: 100...1500, using: &generator)),
                cost: Money(cents: Int.random(in: 100_000...6_000_000, using: &generator)),
                structure: Bool.random(using: &generator) ? .commune : .association)
            for line in [Financing.Line.etatAutre, .region, rules.line] where Bool.random(using: &generator) {
                request.amounts[line] = Money(cents: Int.random(in: 0...4_000_000, using: &generator))
            }
            if Bool.random(using: &generator) { request.start = day("2018-08-11") }
            for rule in FinancingPlan(request, under: rules).refusals {
                guard let cure = rules.cure(of: rule, in: request),
                    let changed = cure.applied(to: request, under: rules)
                else { continue }
                cured += 1
                #expect(!FinancingPlan(changed, under: rules).refusals.contains(rule), "\(rule) \(cure)")
                guard let less = lessened(cure)?.applied(to: request, under: rules) else { continue }
                #expect(FinancingPlan(less, under: rules).refusals.contains(rule), "\(rule) \(cure)")
            }
        }
        #expect(cured > 50)
    }

    /// A change that is a cent, or a thousandth of an ETP, less.
    private func lessened(_ cure: Cure) -> Cure? {
        switch cure {
        case .etp(let etp): .etp(ExactETP(thousandths: etp.thousandths - 1))
        case .cost(let cost): .cost(cost - Money(cents: 1))
        case .others(let most): .others(atMost: most + Money(cents: 1))
        case .otherState(let most): .otherState(atMost: most + Money(cents: 1))
        default: nil
        }
    }
}

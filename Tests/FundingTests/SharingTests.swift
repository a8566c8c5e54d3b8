import FacilitatorNetwork
import Funding
import Testing

/// Who pays what, and what is left to find.
struct SharingTests {
    @Test func whatNobodyPromisedIsToBeFound() throws {
        var request = Rules.request(1, 40_000)
        request.amounts = [.region: euros(5_000), .propre: euros(1_000)]
        let plan = FinancingPlan(request, under: try Rules.named("pnad-2025"))
        #expect(plan.share == euros(28_000) && plan.toBeFound == euros(6_000))
        #expect(plan.funder(.region)?.promised == euros(5_000) && plan.funder(.region)?.most == euros(6_000))
        #expect(plan.funder(.prive)?.promised == nil && plan.funder(.prive)?.most == euros(6_000))
        #expect(plan.funders.map(\.line) == Financing.Line.allCases.filter { $0 != .etatAAP })
    }

    @Test func overfundingBringsTheShareDown() throws {
        var request = Rules.request(1, 40_000)
        request.amounts = [.region: euros(12_000.01)]
        let rules = try Rules.named("pnad-2025")
        let plan = FinancingPlan(request, under: rules)
        #expect(plan.isAccepted && plan.share == euros(27_999.99) && plan.toBeFound == euros(0))
        #expect(plan.shares[0].rule == .beyondCost && plan.shares[0].broughtDownFrom == euros(28_000))
        request.amounts = [.region: euros(40_000)]
        #expect(FinancingPlan(request, under: rules).refusals == [.beyondCost])
    }

    @Test func nobodyGetsMoreThanTheyAskForNorThanTheRulesGive() throws {
        var request = Rules.request(1, 50_000)
        let rules = try Rules.named("pnad-2025")
        request.amounts = [.etatAAP: euros(20_000)]
        let less = FinancingPlan(request, under: rules)
        #expect(less.share == euros(20_000) && less.shares[0].rule == .asked(euros(20_000)))
        #expect(less.shares[0].broughtDownFrom == nil && less.toBeFound == euros(30_000))
        request.amounts = [.etatAAP: euros(35_000)]
        let more = FinancingPlan(request, under: rules)
        #expect(more.share == euros(29_473.68) && more.shares[0].broughtDownFrom == euros(35_000))
    }

    @Test func twoCallsOnOnePost() throws {
        let calls = [try Rules.named("pnad-2025"), try Rules.named("fse-plus")]
        var request = Rules.request(1, 42_000)
        let open = FinancingPlan(request, under: calls)
        // Its text says no rate: nothing is promised before it is asked.
        #expect(open.shares.map(\.amount) == [euros(29_400), euros(0)])
        #expect(
            open.most(of: open.shares[1]) == euros(12_600) && open.most(of: open.shares[0]) == nil
                && open.toBeFound == euros(12_600))
        #expect(open.shares[1].rule == .unknownRate && open.unverified.contains(.unknownRate))
        // In the other order as well: what a call may still give is what all leave.
        let other = FinancingPlan(request, under: [calls[1], calls[0]])
        #expect(other.most(of: other.shares[0]) == euros(12_600) && other.shares[1].amount == euros(29_400))
        request.amounts = [.fse: euros(13_000), .region: euros(600)]
        let asked = FinancingPlan(request, under: calls)
        // The State comes first, what others have promised before it.
        #expect(asked.shares.map(\.amount) == [euros(29_400), euros(12_000)])
        #expect(asked.shares[1].broughtDownFrom == euros(13_000) && asked.toBeFound == euros(0))
        #expect(!asked.funders.contains { $0.line == .fse || $0.line == .etatAAP })
    }

    @Test func theSecondCallIsHeldAgainstItsOwnRules() throws {
        let calls = [try Rules.named("pnad-2022"), try Rules.named("fse-deux-sevres-2018")]
        var request = Rules.request(1, 30_000)
        request.epci = "200041317"
        let plan = FinancingPlan(request, under: calls)
        #expect(plan.shares.map(\.amount) == [euros(21_000), euros(9_000)])
        #expect(plan.refusals == [.minimumRequest(euros(10_000))])
        #expect(plan.verdicts.first { $0.outcome == .refused }?.call == 1)
        // A call of the State is the State's answer to the FSE.
        #expect(plan.outcome(of: .stated(.etatAutre)) == .kept && plan.outcome(of: .stated(.region)) == .unverified)
    }

    @Test func theCeilingHoldsTheSecondCallWhereItCounts() throws {
        var state = try Rules.named("pnad-2025")
        state.payment.countsFSEAsState = true
        var request = Rules.request(1, 40_000)
        request.structure = .epci
        request.amounts = [.fse: euros(12_000)]
        let plan = FinancingPlan(request, under: [state, try Rules.named("fse-plus")])
        #expect(plan.shares.map(\.amount) == [euros(28_000), euros(4_000)])
        #expect(plan.shares[1].rule == .stateCeiling(Share(0.8)))
    }

    /// Funding never exceeds the cost, and everything adds up to the cent.
    @Test func everyPlanAddsUp() throws {
        let names = ["pnad-2025", "pnad-2022", "occitanie-2025", "fse-deux-sevres-2018", "fse-plus"]
        let all = try names.map(Rules.named)
        var generator = SystemRandomNumberGenerator()
        func amount(_ most: Int) -> Money { Money(cents: Int.random(in: 0...most, using: &generator)) }
        for _ in 0..<500 {
            let first = all[Int.random(in: 0..<all.count, using: &generator)]
            let second = all.filter { $0.line != first.line }.randomElement(using: &generator)
            let calls = [first] + (Bool.random(using: &generator) ? [second].compactMap { $0 } : [])
            var request = FundingRequest(
                etp: ExactETP(thousandths: Int.random(in: 1...2000, using: &generator)), cost: amount(9_000_000),
                structure: Post.StructureType.allCases.randomElement(using: &generator))
            for line in Financing.Line.allCases where Bool.random(using: &generator) {
                request.amounts[line] = amount(1_500_000)
            }
            if Bool.random(using: &generator) { request.start = day("2018-03-15") }
            let plan = FinancingPlan(request, under: calls)
            let promised = plan.funders.compactMap(\.promised).reduce(Money(cents: 0), +)
            let shares = plan.shares.map(\.amount).reduce(Money(cents: 0), +)
            #expect(plan.shares.allSatisfy { $0.amount.cents >= 0 })
            #expect(plan.toBeFound == max(Money(cents: 0), plan.cost - promised - shares))
            if promised <= plan.cost { #expect(promised + shares + plan.toBeFound == plan.cost) }
            if promised >= plan.cost { #expect(shares.cents == 0) }
            #expect(plan.funders.allSatisfy { $0.most <= plan.toBeFound && $0.most.cents >= 0 })
        }
    }
}

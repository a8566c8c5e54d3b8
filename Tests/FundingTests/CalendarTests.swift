import FacilitatorNetwork
import Funding
import Testing

/// The days of calls and of operations.
struct CalendarTests {
    private func part(_ start: String, _ end: String, of cents: Int = 12_000_000) throws -> Int {
        let (first, last) = (try #require(day(start)), try #require(day(end)))
        let period = try #require(OperationPeriod(first, last))
        return period.part(of: Money(cents: cents)).cents
    }

    @Test func anOperationIsAPartOfAYear() throws {
        #expect(try part("2018-01-01", "2018-12-31") == 12_000_000)
        #expect(try part("2018-07-01", "2018-12-31") == 6_000_000)
        #expect(try part("2018-02-01", "2018-02-28") == 1_000_000)
        // From the middle of February to the middle of the next is a year, whatever the length of both.
        #expect(try part("2027-02-15", "2028-02-14") == 12_000_000)
        // Three days of June over one month: 3/30 of a twelfth.
        #expect(try part("2018-05-01", "2018-06-03") == 1_100_000)
        #expect(try part("2018-06-30", "2018-06-30", of: 12 * 30 * 7) == 7)
        #expect(OperationPeriod(try #require(day("2018-02-02")), try #require(day("2018-02-01"))) == nil)
    }

    @Test func theDeuxSevresCallEndsWithTheYear() throws {
        let rules = try Rules.named("fse-deux-sevres-2018")
        let july = try #require(day("2018-07-01"))
        #expect(rules.latestEnd(from: july) == day("2018-12-31"))
        #expect(rules.latestEnd(from: try #require(day("2017-07-01"))) == day("2018-06-30"))
        #expect(rules.calendar.opens == nil && rules.calendar.closes == day("2018-06-30"))
        // The least request is judged once the days are applied: half of 20 000 € at 50 % is 5 000 €.
        var request = Rules.request(1, 20_000)
        request.epci = "200041317"
        #expect(FinancingPlan(request, under: rules).isAccepted)
        request.start = july
        let short = FinancingPlan(request, under: rules)
        #expect(short.cost == euros(10_000) && short.share == euros(5_000))
        #expect(short.refusals == [.minimumRequest(euros(10_000))])
        request.cost = euros(40_000)
        #expect(FinancingPlan(request, under: rules).isAccepted)
    }

    @Test func anOperationBeginsAfterTheDepositUnlessItRuns() throws {
        let rules = try Rules.named("fse-deux-sevres-2018")
        let rule = FundingRule.startAfter(try #require(day("2018-06-30")))
        var request = Rules.request(1, 60_000)
        request.start = day("2018-07-01")
        #expect(FinancingPlan(request, under: rules).outcome(of: rule) == .kept)
        request.start = day("2018-03-01")
        #expect(FinancingPlan(request, under: rules).outcome(of: rule) == .unverified)
        request.isRunning = true
        #expect(FinancingPlan(request, under: rules).outcome(of: rule) == .kept)
        request.isRunning = false
        #expect(FinancingPlan(request, under: rules).outcome(of: rule) == .refused)
        request.isRunning = true
        request.start = day("2017-12-31")
        let earliest = FundingRule.earliestStart(try #require(day("2018-01-01")))
        #expect(FinancingPlan(request, under: rules).refusals.contains(earliest))
        request.start = day("2018-07-01")
        request.end = day("2019-01-01")
        let latest = FundingRule.latestEnd(try #require(day("2018-12-31")))
        #expect(FinancingPlan(request, under: rules).refusals == [latest])
    }

    @Test func aConventionIsOfAYear() throws {
        let rules = try Rules.named("pnad-2025")
        var request = Rules.request()
        request.start = day("2026-01-15")
        request.end = day("2027-01-14")
        #expect(FinancingPlan(request, under: rules).isAccepted)
        request.end = day("2027-01-15")
        #expect(FinancingPlan(request, under: rules).refusals == [.longest(months: 12)])
    }

    /// Half a year pays half of the cap.
    @Test func theCapIsOfAYear() throws {
        var request = Rules.request(1, 100_000)
        request.start = day("2026-01-01")
        request.end = day("2026-06-30")
        let plan = FinancingPlan(request, under: try Rules.named("pnad-2025"))
        #expect(plan.cost == euros(50_000) && plan.share == euros(14_736.84))
    }

    @Test func whenCallsClose() throws {
        #expect(try Rules.named("corse-2022").calendar.closes == day("2022-09-15"))
        #expect(try Rules.named("hauts-de-france-2025").calendar.closes == day("2025-08-14"))
        let occitanie = try Rules.named("occitanie-2025").calendar
        #expect(occitanie.opens == day("2025-07-18") && occitanie.closes == day("2025-09-14"))
        #expect(occitanie.durationMonths == 12 && occitanie.longestMonths == 36)
        #expect(try Rules.named("hauts-de-france-2025").calendar.longestMonths == 12)
        #expect(try Rules.named("corse-2022").calendar.longestMonths == 36)
    }
}

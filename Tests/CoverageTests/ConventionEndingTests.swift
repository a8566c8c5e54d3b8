import Coverage
import FacilitatorNetwork
import Territories
import TestSupport
import Testing

/// What goes when conventions end.
struct ConventionEndingTests {
    private let day = CivilDate(year: 2025, month: 12, day: 31)!
    private let today = CivilDate(year: 2025, month: 6, day: 30)!

    /// Two EPCI (columns, in one département) of two communes of 1,000 people.
    private func network(_ posts: [Post], target: Target? = nil) throws -> Situation {
        try Network(
            country: GridCountry(columns: 2, rows: 2), posts: posts, target: target, territory: [0, 2], date: today
        ).analysed()
    }

    @Test func whatIsWhiteAlreadyStillLosesItsLastCover() throws {
        // 1.5 ETP for a need of 2: white for want of capacity, and covered by nobody in 2026.
        let result = try network(
            [Post(id: "A", etp: 1.5, own: Perimeter(.unit(.epci, 0)), end: day)], target: Target(.ratio(100)))
        #expect(result.total.fragilePopulation == 0)
        #expect(result.uncoveredAtHorizon == 2000)
        let ending = try #require(result.endingDays.first)
        #expect(result.endingDays.count == 1)
        #expect(ending.date == CivilDate(year: 2026, month: 1, day: 1))
        #expect(ending.opening.isEmpty)
        #expect((ending.whiteBefore, ending.whiteAfter) == (2000, 2000))
        #expect((ending.uncoveredBefore, ending.uncoveredAfter) == (0, 2000))
        #expect(ending.etp == 1.5)
        #expect(ending.conventions.map(\.post) == [0])
        #expect(ending.places.map(\.departement) == [0])
        #expect(ending.places.map(\.whitePopulation) == [0])
        #expect(ending.places.map(\.uncoveredPopulation) == [2000])
    }

    @Test func oneRowAConventionAndOnlyWhatReachesTheTerritory() throws {
        let result = try network([
            Post(id: "A", etp: 2, own: Perimeter(.unit(.departement, 0)), end: day),
            Post(id: "B", etp: nil, own: Perimeter(.unit(.commune, 0)), end: day),
            Post(id: "elsewhere", etp: 1, own: Perimeter(.unit(.epci, 1)), end: day),
            Post(id: "C", quality: .coordinateur, etp: 1, own: Perimeter(.unit(.epci, 0)), end: day),
            Post(id: "before", etp: 1, own: Perimeter(.unit(.epci, 0)), end: today.previous),
        ])
        let ending = try #require(result.endingDays.first)
        #expect(result.endingDays.count == 1)
        #expect(ending.conventions.map(\.post) == [0, 1])
        // Half of the two ETP; the other one is unknown.
        #expect(ending.conventions.map(\.etp) == [1, nil])
        #expect(ending.conventions.map(\.uncoveredPopulation) == [2000, 1000])
        #expect(ending.uncoveredAfter - ending.uncoveredBefore == 2000)
        #expect(ending.opening == [0])
    }

    @Test func oneThatTakesOverLeavesNobody() throws {
        let result = try network([
            Post(id: "A", etp: 2, own: Perimeter(.unit(.epci, 0)), end: day),
            Post(id: "B", etp: 1, own: Perimeter(.unit(.epci, 0)), start: day.next),
        ])
        let ending = try #require(result.endingDays.first)
        #expect(ending.startingCount == 1)
        #expect(ending.places.isEmpty && ending.opening.isEmpty)
        #expect(ending.conventions.map(\.uncoveredPopulation) == [0])
    }
}

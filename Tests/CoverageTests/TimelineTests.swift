import Coverage
import FacilitatorNetwork
import Territories
import TestSupport
import Testing

struct TimelineTests {
    private let country = try! GridCountry(columns: 3, rows: 2)

    private func timeline(_ posts: [Post], from start: String? = nil, level: Level = .epci) throws -> Timeline {
        let scenario = try Network(country: country, posts: posts).analysed().scenario
        return try Timeline(scenario, level: level, from: start.flatMap { CivilDate($0) })
    }

    private func post(_ id: String, epci: Int, start: String? = nil, end: String? = nil) -> Post {
        Post(
            id: id, etp: 1, own: Perimeter(.unit(.epci, epci)), start: start.flatMap { CivilDate($0) },
            end: end.flatMap { CivilDate($0) })
    }

    @Test func everyChangeIsAMoment() throws {
        let timeline = try timeline(
            [
                post("A", epci: 0, end: "2025-12-31"), post("B", epci: 1, start: "2025-09-01", end: "2026-02-28"),
                post("C", epci: 0, start: "2026-03-01"),
            ], from: "2025-07-01")
        #expect(
            timeline.moments.map(\.date.description) == ["2025-07-01", "2025-09-01", "2026-01-01", "2026-03-01"])
        #expect(timeline.moments.map { $0.total.whitePopulation } == [4000, 2000, 4000, 4000])
        #expect(timeline.moments.map(\.starting) == [[], [1], [], [2]])
        #expect(timeline.moments.map(\.ending) == [[], [], [0], [1]])
        #expect(timeline.moments.map(\.opening) == [[], [], [0], [1]])
        #expect(timeline.moments.map(\.closing) == [[], [1], [], [0]])
        for moment in timeline.moments {
            #expect(moment.total.populationByStatus?.sum == moment.total.population)
        }
    }

    @Test func withoutAStartItBeginsBeforeTheFirstChange() throws {
        let timeline = try timeline([post("A", epci: 0, start: "2026-01-01")])
        #expect(timeline.moments.map(\.date.description) == ["2025-12-31", "2026-01-01"])
    }

    @Test func aPostReplacedOnTheNextDayChangesNothingForPeople() throws {
        let timeline = try timeline(
            [post("A", epci: 0, end: "2025-12-31"), post("B", epci: 0, start: "2026-01-01")], from: "2025-07-01")
        #expect(timeline.moments.count == 2)
        #expect(timeline.moments[1].opening.isEmpty)
        #expect(timeline.moments[1].closing.isEmpty)
    }

    @Test func whatNeverCoversMakesNoMoment() throws {
        let everywhere = Perimeter(.unit(.region, 0))
        let posts = [
            Post(id: "A", quality: .coordinateur, etp: 1, own: everywhere, end: CivilDate("2025-12-31")),
            Post(id: "B", etp: 1, own: everywhere, start: CivilDate("2026-01-01"), status: .candidature),
        ]
        #expect(try timeline(posts, from: "2025-07-01").moments.count == 1)
        #expect(try timeline(posts).moments.isEmpty)
        #expect(try timeline([]).moments.isEmpty)
        #expect(try timeline([], from: "2025-07-01").moments.count == 1)
    }

    /// EPCI 0 is the territory: of three posts that end together, one covers it, one adjoins it, one is elsewhere.
    @Test func postsOfOtherPlacesAreNotTold() throws {
        let end = CivilDate("2025-12-31")
        let posts = [
            post("A", epci: 0, end: "2025-12-31"), post("B", epci: 2, start: "2025-09-01", end: "2025-12-31"),
            Post(id: "C", etp: 1, own: Perimeter(.unit(.epci, 2)), adjoining: Perimeter(.unit(.epci, 0)), end: end),
        ]
        let scenario = try Network(country: country, posts: posts, territory: [0, 3]).analysed().scenario
        let timeline = try Timeline(scenario, level: .epci, from: CivilDate("2025-07-01"))
        #expect(timeline.moments.map(\.date.description) == ["2025-07-01", "2026-01-01"])
        #expect(timeline.moments.map(\.starting) == [[], []])
        #expect(timeline.moments.map(\.ending) == [[], [0, 2]])
    }

    @Test func aPostWithoutEndMakesNoMomentAtTheEndOfTime() throws {
        let posts = [post("A", epci: 0, start: "2025-01-01", end: "9999-12-31")]
        #expect(
            try timeline(posts, from: "2024-07-01").moments.map(\.date.description) == ["2024-07-01", "2025-01-01"])
    }

    @Test func daysFollowEachOther() {
        let days = ["2024-02-28", "2024-02-29", "2024-03-01"].compactMap { CivilDate($0) }
        #expect(days[0].next == days[1] && days[1].next == days[2])
        #expect(days[2].previous == days[1] && days[1].previous == days[0])
        #expect(CivilDate("2025-12-31")?.next == CivilDate("2026-01-01"))
        #expect(CivilDate("2026-01-01")?.previous == CivilDate("2025-12-31"))
    }
}

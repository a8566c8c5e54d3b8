import Coverage
import FacilitatorNetwork
import Territories
import TestSupport
import Testing

/// Projects are a need that starts and ends: worked out by hand on squares of 1,000 people, two to an EPCI, three EPCI.
struct ProjectTests {
    private let country = try! GridCountry(columns: 3, rows: 2)

    /// Each EPCI has 0.02 ETP, what its 2,000 people need at 1 for 100,000.
    private func network(_ projects: [Project]) -> Network {
        var network = Network(country: country)
        network.posts = (0..<3).map { Post(id: "P\($0)", etp: 0.02, own: Perimeter(.unit(.epci, $0))) }
        network.target = Target(.ratio(1))
        network.projects = projects
        return network
    }

    private func canal(_ parts: Perimeter.Part..., etp: Double = 0.03) -> Project {
        Project(
            id: "canal", name: "Canal", perimeter: Perimeter(parts.map { .init($0) }), etp: etp,
            start: CivilDate("2026-03-01"), end: CivilDate("2026-08-31"))
    }

    @Test(arguments: [
        ("2026-02-28", 0.02, 0.0), ("2026-03-01", 0.035, 0.015), ("2026-08-31", 0.035, 0.015),
        ("2026-09-01", 0.02, 0.0),
    ])
    func itsNeedIsThereWhileItLasts(day: String, need: Double, deficit: Double) throws {
        var network = network([canal(.unit(.epci, 0), .unit(.epci, 1))])
        network.date = CivilDate(day)
        let situation = try network.analysed()
        // Half of its ETP falls to each EPCI, pro rata of people.
        #expect(abs((situation.figures[0].need ?? 0) - need) < 1e-12)
        #expect(abs((situation.figures[1].deficit ?? -1) - deficit) < 1e-12)
        #expect(situation.figures[2].need == 0.02)
        #expect(situation.figures[0].hasWhiteZone == (deficit > 0))
    }

    @Test func theTimelineTellsWhenItStartsAndEnds() throws {
        let scenario = try network([canal(.unit(.epci, 0))]).analysed().scenario
        let timeline = try Timeline(scenario, level: .epci, from: CivilDate("2026-01-01"))
        #expect(timeline.moments.map(\.date.description) == ["2026-01-01", "2026-03-01", "2026-09-01"])
        #expect(timeline.moments.map { $0.startingProjects.map(\.id) } == [[], ["canal"], []])
        #expect(timeline.moments.map { $0.endingProjects.map(\.id) } == [[], [], ["canal"]])
        #expect(timeline.moments.map { $0.total.whitePopulation } == [0, 2000, 0])
    }

    @Test func whatLiesOutsideAsksNothingOfTheTerritory() throws {
        // The first two communes, of EPCI 0 and 1; the project goes to EPCI 0 and 2.
        var network = network([canal(.unit(.epci, 0), .unit(.epci, 2))])
        network.territory = [0, 1]
        network.date = CivilDate("2026-05-01")
        let situation = try network.analysed()
        #expect(situation.scenario.demand.projects.map(\.insideTerritory) == [0.0075])
        #expect(abs((situation.total.need ?? 0) - (0.02 + 0.0075)) < 1e-12)
    }

    @Test func withoutATargetNothingIsJudged() throws {
        var network = network([canal(.unit(.epci, 0))])
        network.target = nil
        network.date = CivilDate("2026-05-01")
        #expect(try network.analysed().total.need == nil)
        #expect(
            try Timeline(network.analysed().scenario, level: .epci, from: CivilDate("2026-01-01")).moments.count == 1)
    }

    @Test func aPolygonCutsItsCommune() throws {
        var network = network([])
        let half = try network.addPolygon(column: 0, row: 0, width: 0.5)
        network.projects = [canal(half, etp: 0.1)]
        network.date = CivilDate("2026-05-01")
        #expect(abs((try network.analysed().figures[0].need ?? 0) - 0.12) < 1e-9)
    }
}

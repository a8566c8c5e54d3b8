import FacilitatorNetwork
import GeometryKit
import Territories
import TestSupport
import Testing

@testable import Coverage

/// Priority districts over a country of six square communes of 1,000 people, worked out by hand.
///
///     row 1   3 4 5
///     row 0   0 1 2      column = EPCI 0, 1, 2
struct DistrictTests {
    private let country: GridCountry

    init() throws {
        country = try GridCountry(columns: 3, rows: 2)
    }

    private func post(
        _ id: String, _ part: Perimeter.Part, adjoining: Bool = false, state: Bool? = nil, end: String? = nil
    )
        -> Post
    {
        var post = Post(id: id, etp: 1, own: adjoining ? Perimeter([]) : Perimeter(part))
        if adjoining { post.adjoining = Perimeter(part) }
        post.servesStateContracts = state
        post.end = end.flatMap { CivilDate($0) }
        return post
    }

    /// - Parameter place: in grid units.
    private func district(
        _ code: String, column: Double, row: Double, width: Double, height: Double, people: Double? = nil
    ) throws -> DistrictLayer.District {
        DistrictLayer.District(
            code: code, population: people,
            outline: try GridCountry.outline(column: column, row: row, width: width, height: height))
    }

    private func figures(
        _ districts: [DistrictLayer.District], posts: [Post] = [], territory: [Int]? = nil, date: String? = nil,
        change: (inout Network) throws -> Void = { _ in }
    ) throws -> DistrictSituation {
        var network = Network(country: country, posts: posts, territory: territory)
        network.date = date.flatMap { CivilDate($0) }
        try change(&network)
        let situation = try network.analysed()
        return situation.figures(of: try DistrictTable(DistrictLayer(districts), over: situation.scenario.atlas))
    }

    private func isNear(_ value: Double?, _ expected: Double, within part: Double = 1e-4) -> Bool {
        value.map { abs($0 - expected) <= part * max(1, abs(expected)) } ?? false
    }

    /// A square of half a commune's side, half of it in commune 0 and half in commune 1: an eighth of the people of each.
    /// Meridians cut the band evenly; between parallels 0.05° apart areas differ by some ten-thousandths.
    @Test func acrossTwoCommunes() throws {
        let districts = try figures(
            [try district("Q", column: 0.75, row: 0.25, width: 0.5, height: 0.5)],
            posts: [post("A", .unit(.epci, 0))])
        let row = try #require(districts.districts.first)
        #expect(row.communes == [0, 1] && row.district.isEstimated && !row.district.isPartial)
        #expect(isNear(row.population, 250))
        #expect(isNear(row.populationByStatus?[.couverte], 125) && isNear(row.populationByStatus?[.nonCouverte], 125))
        #expect(isNear(row.whiteShare, 0.5) && row.posts == [0])
        #expect(isNear(districts.population, 250) && isNear(districts.whitePopulation, 125))
        #expect(districts.estimatedCount == 1)
        // Statuses add up, of people and of area.
        #expect(isNear(row.populationByStatus?.sum, row.population ?? -1, within: 1e-12))
        #expect(isNear(row.areaByStatus.sum, row.areaSquareMetres, within: 1e-12))
    }

    /// Three quarters of it in commune 0: people whom the layer counts go by the district's own area.
    @Test func peopleOfTheLayer() throws {
        let districts = try figures(
            [try district("Q", column: 0.25, row: 0.25, width: 1, height: 0.5, people: 4000)],
            posts: [post("A", .unit(.commune, 1))])
        let row = try #require(districts.districts.first)
        #expect(!row.district.isEstimated && isNear(row.population, 4000, within: 1e-9))
        #expect(isNear(row.populationByStatus?[.nonCouverte], 3000, within: 1e-6) && row.status == .nonCouverte)
        #expect(districts.whiteCount == 1 && districts.estimatedCount == 0)
    }

    /// Two of its three communes are studied: a third of it is left out, and its people with it.
    @Test func outsideAndPartlyOutside() throws {
        let districts = try figures(
            [
                try district("TIERS", column: 0, row: 0.4, width: 3, height: 0.2, people: 300),
                try district("AILLEURS", column: 2.2, row: 0.2, width: 0.5, height: 0.5),
                try district("LOIN", column: 40, row: 20, width: 0.5, height: 0.5),
                // A thousandth of it lies in commune 1, as where outlines do not follow each other.
                try district("BORD", column: 2 - 0.0005, row: 0.2, width: 0.5, height: 0.5),
            ], territory: [0, 1, 3, 4])
        #expect(districts.districts.map(\.district.code) == ["TIERS"])
        #expect(districts.outside == ["AILLEURS", "LOIN", "BORD"])
        let row = districts.districts[0]
        #expect(row.district.isPartial && row.communes == [0, 1] && isNear(row.population, 200, within: 1e-6))
    }

    /// A zone of the register cuts commune 0: the district lies in two cells of it, of which one is covered.
    @Test func inCellsOfACutCommune() throws {
        let districts = try figures([try district("Q", column: 0.25, row: 0.25, width: 0.5, height: 0.5, people: 100)])
        {
            let part = try $0.addPolygon(column: 0, row: 0, width: 0.5, height: 1)
            $0.posts = [post("A", part)]
        }
        let row = try #require(districts.districts.first)
        #expect(row.communes == [0] && row.district.parts.count == 2)
        #expect(isNear(row.populationByStatus?[.couverte], 50, within: 1e-6))
        #expect(isNear(row.populationByStatus?[.nonCouverte], 50, within: 1e-6))
    }

    @Test func postsAndTheStatesContracts() throws {
        let inside = try district("Q", column: 0.25, row: 0.25, width: 0.5, height: 0.5)
        func answer(_ states: [Bool?]) throws -> Bool? {
            let posts = states.enumerated().map { post("\($0)", .unit(.commune, 0), state: $1) }
            return try figures([inside], posts: posts).districts[0].isServedForStateContracts
        }
        #expect(try answer([]) == false && (try answer([false])) == false)
        #expect(try answer([false, true]) == true && (try answer([false, nil])) == nil)
        // The one that reaches most of it first; those that reach none of it, or ended, not at all.
        let wide = try district("L", column: 0.5, row: 0.25, width: 1.2, height: 0.5)
        let row = try figures(
            [wide],
            posts: [
                post("PEU", .unit(.commune, 0)), post("PLUS", .unit(.commune, 1), adjoining: true),
                post("LOIN", .unit(.commune, 5)), post("FINI", .unit(.commune, 0), end: "2024-12-31"),
            ], date: "2025-06-01"
        ).districts[0]
        #expect(row.posts == [1, 0])
        // Of two that reach all of it, the one by its own perimeter.
        let both = try figures(
            [inside],
            posts: [post("B", .unit(.commune, 0), adjoining: true), post("A", .unit(.commune, 0))]
        ).districts[0]
        #expect(both.posts == [1, 0])
    }

    /// The convention ends within the horizon of a year: white then, covered today.
    @Test func whatMustBeRenewed() throws {
        let inside = try district("Q", column: 0.25, row: 0.25, width: 0.5, height: 0.5, people: 80)
        func row(_ date: String) throws -> DistrictFigures {
            try figures([inside], posts: [post("A", .unit(.commune, 0), end: "2025-12-31")], date: date).districts[0]
        }
        let soon = try row("2025-06-01")
        #expect(soon.isFragile && soon.fragilePopulation == 80 && soon.whitePopulation == 0)
        let longBefore = try row("2024-06-01")
        #expect(!longBefore.isFragile && longBefore.fragilePopulation == 0)
        let after = try row("2026-06-01")
        #expect(!after.isFragile && after.whitePopulation == 80 && after.posts.isEmpty)
    }

    /// Nobody knows the people of commune 0: those of a district in it are unknown, not none.
    @Test func unknownPeople() throws {
        let country = try GridCountry(columns: 3, rows: 2) { $0 == 0 ? nil : 1000 }
        let situation = try Network(country: country).analysed()
        func row(_ district: DistrictLayer.District) throws -> DistrictFigures {
            situation.figures(of: try DistrictTable(DistrictLayer([district]), over: situation.scenario.atlas))
                .districts[0]
        }
        let unknown = try row(try district("Q", column: 0.25, row: 0.25, width: 0.5, height: 0.5))
        #expect(unknown.population == nil && unknown.whiteShare == nil && unknown.status == .nonCouverte)
        let known = try row(try district("Q", column: 0.25, row: 0.25, width: 0.5, height: 0.5, people: 70))
        #expect(known.population == 70 && known.whiteShare == 1)
    }
}

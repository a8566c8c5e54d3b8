import Coverage
import FacilitatorNetwork
import Territories
import TestSupport
import Testing

/// Two situations side by side.
struct ComparisonTests {
    private let country = try! GridCountry(columns: 3, rows: 2)

    private func compared(_ before: [Post], _ after: [Post]) throws -> Comparison {
        Comparison(
            try Network(country: country, posts: before).analysed(),
            try Network(country: country, posts: after).analysed(), level: .epci)
    }

    private func post(_ id: String, _ epci: Int) -> Post { Post(id: id, etp: 1, own: Perimeter(.unit(.epci, epci))) }

    @Test func peopleMoveBetweenStatusesAndNobodyIsLost() throws {
        let comparison = try compared([post("A", 0), post("B", 1)], [post("B", 1), post("C", 2)])
        #expect(comparison.rows.map(\.hasChanged) == [true, false, true])
        #expect(comparison.population(from: .couverte, to: .nonCouverte) == 2000)
        #expect(comparison.population(from: .nonCouverte, to: .couverte) == 2000)
        #expect(comparison.population(from: .couverte, to: .couverte) == 2000)
        let sum = AtomStatus.allCases.flatMap { old in
            AtomStatus.allCases.map { comparison.population(from: old, to: $0) }
        }.reduce(0, +)
        #expect(sum == comparison.total.before.population)
        #expect(comparison.changes.map(\.row) == [0, 2])
        #expect(try comparison.drawnChanges().outlines.compactMap { $0 }.count == 2)
    }

    @Test func nothingChangesBetweenASituationAndItself() throws {
        let comparison = try compared([post("A", 0)], [post("A", 0)])
        #expect(comparison.changes.isEmpty)
        #expect(comparison.rows.filter(\.hasChanged).isEmpty)
    }

    /// The two registers cut the same communes with polygons of their own.
    @Test func polygonsOfBothSidesCutTheSameCells() throws {
        var first = Network(country: country)
        let west = try first.addPolygon(column: 0, row: 0, width: 0.5)
        first.posts = [Post(id: "A", etp: 1, own: Perimeter(west))]
        var second = Network(country: country)
        let south = try second.addPolygon(column: 0, row: 0, height: 0.5)
        second.posts = [Post(id: "B", etp: 1, own: Perimeter(south))]
        let before = Register(posts: first.posts, polygons: first.polygons)
        let after = Register(posts: second.posts, polygons: second.polygons)
        let joined = before.followed(by: after.polygons)
        (first.posts, first.polygons) = (joined.posts, joined.polygons)
        let other = after.following(before.polygons)
        (second.posts, second.polygons) = (other.posts, other.polygons)
        let comparison = Comparison(try first.analysed(), try second.analysed(), level: .commune)
        // A quarter of the square stays covered, a quarter opens, a quarter closes.
        #expect(abs(comparison.population(from: .couverte, to: .couverte) - 250) < 1)
        #expect(abs(comparison.population(from: .couverte, to: .nonCouverte) - 250) < 1)
        #expect(abs(comparison.population(from: .nonCouverte, to: .couverte) - 250) < 1)
    }

    @Test func groundThatSeveralPostsHold() throws {
        let result = try Network(
            country: country,
            posts: [
                post("A", 0), post("B", 0),
                Post(id: "C", etp: 1, own: Perimeter(.unit(.departement, 0))),
                Post(
                    id: "D", etp: 1, own: Perimeter(.unit(.epci, 2)), end: CivilDate(year: 2024, month: 12, day: 31)),
                Post(
                    id: "E", etp: 1, own: Perimeter(.unit(.epci, 2)), start: CivilDate(year: 2025, month: 1, day: 1)),
            ]
        ).analysed()
        let claims = SharedClaim.all(in: result.scenario)
        #expect(claims.map(\.posts) == [[0, 1, 2]])
        #expect(claims[0].communes == [0, 3])
    }
}

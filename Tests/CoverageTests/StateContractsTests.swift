import Coverage
import FacilitatorNetwork
import Territories
import TestSupport
import Testing

/// Coverage for the State's own contracts, read apart.
struct StateContractsTests {
    private let country = try! GridCountry(columns: 4, rows: 1)

    private func post(_ id: String, _ epci: Int, _ answer: Bool?, quality: Post.Quality = .facilitateur) -> Post {
        Post(id: id, quality: quality, etp: 1, own: Perimeter(.unit(.epci, epci)), servesStateContracts: answer)
    }

    @Test func onlyPostsThatFollowThemCover() throws {
        let result = try Network(
            country: country,
            posts: [
                post("A", 0, true), post("B", 1, false), post("C", 2, nil), post("D", 3, true, quality: .coordinateur),
            ]
        ).analysed()
        #expect(result.figures.map(\.whiteForStateContracts) == [0, 1000, 0, 1000])
        #expect(result.figures.map(\.openForStateContracts) == [0, 0, 1000, 0])
        let reading = try #require(result.stateContracts)
        #expect((reading.serving, reading.notServing, reading.silent) == (1, 1, 1))
        // The first reading is untouched.
        #expect(result.total.whitePopulation == 1000)
    }

    @Test func aRegisterThatSaysNothingIsNotRead() throws {
        let result = try Network(country: country, posts: [post("A", 0, nil)]).analysed()
        #expect(result.stateContracts == nil)
        #expect(result.total.whiteForStateContracts == nil)
    }
}

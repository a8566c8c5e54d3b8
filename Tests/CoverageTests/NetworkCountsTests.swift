import Coverage
import FacilitatorNetwork
import Territories
import TestSupport
import Testing

/// Posts and structures, counted once for all who write.
struct NetworkCountsTests {
    private let country = try! GridCountry(columns: 3, rows: 2)

    private func post(
        _ id: String, _ epci: Int, structure: String = "", quality: Post.Quality = .facilitateur, etp: Double? = 1
    ) -> Post {
        var post = Post(id: id, etp: etp, own: Perimeter(.unit(.epci, epci)))
        post.structure = structure
        post.quality = quality
        return post
    }

    /// The first two EPCI are the territory.
    private func counted(_ posts: [Post]) throws -> Situation {
        try Network(country: country, posts: posts, territory: [0, 1, 3, 4]).analysed()
    }

    @Test func onlyPostsThatReachTheTerritoryCount() throws {
        let adjoining = Post(
            id: "C", etp: 1, own: Perimeter(.unit(.epci, 2)), adjoining: Perimeter(.unit(.epci, 1)))
        let result = try counted([post("A", 0), post("B", 2), adjoining])
        #expect(result.network.active == [0, 2])
        #expect(result.network.elsewhere == 1)
        #expect(result.network.count(.actif) == 2)
        #expect(result.figures.map(\.postCount) == [1, 1])
        #expect(result.total.postCount == 2)
    }

    /// One relation: what a study of one unit counts in its row is what it counts as a whole.
    @Test func aStudyOfOneUnitSaysOneNumber() throws {
        let adjoining = Post(id: "B", etp: 1, own: Perimeter(), adjoining: Perimeter(.unit(.epci, 0)))
        let result = try Network(
            country: country, posts: [post("A", 0), adjoining, post("C", 1)], territory: [0, 3]
        ).analysed()
        #expect(result.network.active.count == 2)
        #expect(result.figures.map(\.postCount) == [2] && result.total.postCount == 2)
    }

    @Test func coordinatorsArePresentAndNotActive() throws {
        let nowhere = Post(id: "C", quality: .coordinateur, etp: nil, own: Perimeter())
        // The coordinator's ETP are unknown too, and nobody's cover hangs on them.
        let result = try counted([
            post("A", 0), post("B", 0, quality: .relais), nowhere, post("D", 2, quality: .relais),
        ])
        let counts = result.network
        #expect(counts.active == [0] && counts.present == [0, 1, 2] && counts.posts == [0, 1, 2])
        #expect(counts.elsewhere == 1 && counts.ofUnknownETP == 0)
        #expect(PostState.allCases.map(counts.count) == [1, 0, 0, 0, 1, 1])
    }

    /// A blank name is no structure; case, accents and punctuation make no other one.
    @Test func structuresAreToldApartByTheirNames() throws {
        let result = try counted([
            post("A", 0, structure: "PLIE du Thouarsais"), post("B", 1, structure: "Plie  du thouarsais"),
            post("C", 0, structure: "Maison de l’emploi"), post("D", 0), post("E", 0, structure: " "),
            post("F", 2, structure: "Ailleurs"),
        ])
        #expect(result.network.structures == 2)
        #expect(result.network.withoutStructure == 2)
    }

    @Test func postsOfOtherDaysAreThereAndNotPresent() throws {
        var network = Network(
            country: country,
            posts: [
                post("A", 0), Post(id: "B", etp: 1, own: Perimeter(.unit(.epci, 0)), end: CivilDate("2025-01-01")),
                Post(id: "C", etp: 1, own: Perimeter(.unit(.epci, 0)), status: .candidature),
            ])
        network.date = CivilDate("2025-06-01")
        let counts = try network.analysed().network
        #expect(counts.posts == [0, 1, 2] && counts.active == [0] && counts.present == [0])
        #expect(counts.count(.expire) == 1 && counts.count(.candidature) == 1)
    }
}

import Cartography
import Coverage
import FacilitatorNetwork
import Placement
import Sheets
import Territories
import TestSupport
import Testing
import VectorIO
import Wording

@testable import Formats

/// The styles of QGIS are the legend of the maps: the same classes, and none that the layer does not have.
struct LayerStyleTests {
    private let styles = LayerStyles(Wording(.french), targetRatio: nil)

    /// Three EPCI (columns) of two communes.
    private func coverage(
        _ posts: [Post], target: Target? = nil, population: (Int) -> Double? = { _ in 1000 }
    ) throws -> Situation {
        let gazetteer = try GridCountry(columns: 3, rows: 2, population: population).gazetteer
        let atlas = try Atlas(
            gazetteer: gazetteer, territory: Territory(communes: gazetteer.communes.indices, in: gazetteer),
            polygons: [])
        let scenario = Scenario(atlas, Reach(Register(posts: posts), over: atlas), Policy(target: target))
        return Situation(scenario, level: .epci, date: nil)
    }

    private func perimeter(_ epci: Int) -> Perimeter { Perimeter([.init(.unit(.epci, epci))]) }

    private func post(_ epci: Int, etp: Double? = 1, status: Post.Status = .enCours) -> Post {
        Post(id: "P\(epci)", etp: etp, own: perimeter(epci), status: status)
    }

    private func adjoining(_ epci: Int) -> Post {
        Post(id: "A\(epci)", etp: 1, own: Perimeter(), adjoining: perimeter(epci))
    }

    /// The labels of the rules of one layer.
    private func legend(_ layer: Layer) -> [String] {
        (layer.style?.elements ?? "").matches(of: /<rule [^>]*label="([^"]*)"/).map { String($0.1) }
    }

    @Test func ratesThatAreMissing() throws {
        func extras(_ coverage: Situation) throws -> [String] {
            let isClass = #/(aucun ETP|des ETP|moins de|[0-9]).*/#
            return legend(styles.territories(try .territories(coverage))).filter { $0.wholeMatch(of: isClass) == nil }
        }
        #expect(try extras(coverage([post(0)])) == [])
        #expect(try extras(coverage([post(0), post(1, etp: nil)])) == ["ETP inconnu"])
        let beside = Post(id: "B", etp: nil, own: perimeter(0))
        #expect(try extras(coverage([post(0), beside])) == ["ETP en partie inconnus\u{A0}: au moins ce taux"])
        #expect(
            try extras(coverage([], population: { $0 % 3 == 0 ? nil : 1000 })) == ["population inconnue ou nulle"])
        #expect(try extras(coverage([adjoining(0)])) == ["limitrophe, à qualifier, en tout ou partie"])
    }

    @Test func postsThatServeOrDoNot() throws {
        func labels(_ posts: [Post]) throws -> [String] {
            legend(styles.posts(try .posts(of: try coverage(posts))))
        }
        #expect(try labels([post(0)]) == ["poste actif, surface selon les ETP"])
        #expect(
            try labels([post(0, etp: nil), post(1, status: .candidature)])
                == ["poste actif, ETP inconnu", "poste qui ne couvre pas à cette date"])
    }

    @Test func postsOfAPlan() {
        #expect(styles.kinds(of: [nil]).map(\.label) == ["poste proposé"])
        let kinds = styles.kinds(of: [.redeploiement, .consolidation])
        #expect(
            kinds.map(\.label) == ["poste proposé\u{A0}: consolidation", "poste proposé\u{A0}: redéploiement"])
        #expect(kinds.map(\.filter) == [.equals("nature", "consolidation"), .equals("nature", "redeploiement")])
    }

    @Test func changesOfTheMap() throws {
        func labels(_ before: [Post], _ after: [Post]) throws -> [String] {
            let comparison = Comparison(try coverage(before), try coverage(after), level: .epci)
            let outlines = try comparison.drawnChanges().outlines
            return legend(styles.differences(.differences(comparison, outlines: outlines)))
        }
        #expect(try labels([post(0)], []) == ["devient zone blanche"])
        #expect(try labels([], [post(0)]) == ["n’est plus zone blanche"])
        #expect(try labels([], [adjoining(0)]) == ["limitrophe, à qualifier à une date au moins"])
        #expect(
            try labels([post(0)], [post(1)]) == ["devient zone blanche", "n’est plus zone blanche"])
        // White for another reason: from no cover to too little.
        let (before, after) = (
            try coverage([], target: Target(.ratio(100))), try coverage([post(0)], target: Target(.ratio(100)))
        )
        let comparison = Comparison(before, after, level: .epci)
        let layer = styles.differences(
            .differences(comparison, outlines: try comparison.drawnChanges().outlines))
        #expect(legend(layer) == ["reste zone blanche"])
    }
}

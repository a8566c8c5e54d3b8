import Coverage
import FacilitatorNetwork
import GeometryKit
import Territories
import TestSupport
import Testing

/// What holds for any network, on random ones.
struct PropertyTests {
    private static let country = try! GridCountry(columns: 5, rows: 5) { Double(50 + ($0 * 377) % 2000) }

    private func random(_ seed: UInt64) throws -> (Network, SeededGenerator) {
        var random = SeededGenerator(seed: seed)
        var network = Network(country: Self.country, target: Target(.ratio(.random(in: 10...200, using: &random))))
        for number in 0..<Int.random(in: 1...8, using: &random) {
            network.posts.append(try post("P\(number)", in: &network, using: &random))
        }
        return (network, random)
    }

    private func part(in network: inout Network, using random: inout SeededGenerator) throws -> Perimeter.Part {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .unit(.commune, .random(in: 0..<25, using: &random))
        case 1: return .unit(.epci, .random(in: 0..<5, using: &random))
        case 2: return .unit(.departement, .random(in: 0..<3, using: &random))
        default:
            return try network.addPolygon(
                column: .random(in: -1...5, using: &random), row: .random(in: -1...5, using: &random),
                width: .random(in: 0.3...3, using: &random), height: .random(in: 0.3...3, using: &random))
        }
    }

    private func post(_ id: String, in network: inout Network, using random: inout SeededGenerator) throws -> Post {
        var tokens = try (0..<Int.random(in: 1...3, using: &random)).map { _ in
            Perimeter.Token(try part(in: &network, using: &random))
        }
        if Bool.random(using: &random) {
            tokens.append(Perimeter.Token(try part(in: &network, using: &random), isExcluded: true))
        }
        let isUnknown = Int.random(in: 0..<5, using: &random) == 0
        let adjoining =
            Bool.random(using: &random) ? Perimeter(try part(in: &network, using: &random)) : Perimeter()
        return Post(
            id: id, etp: isUnknown ? nil : .random(in: 0.1...3, using: &random), own: Perimeter(tokens),
            adjoining: adjoining, adjoiningQuota: .random(in: 0...0.5, using: &random))
    }

    @Test(arguments: 0..<30)
    func populationIsTheSumOverStatuses(seed: UInt64) throws {
        let result = try random(seed).0.analysed()
        let people = Self.country.gazetteer.communes.reduce(0) { $0 + $1.population! }
        for figures in result.figures + [result.total] {
            let sum = try #require(figures.populationByStatus).sum
            #expect(abs(sum - figures.population!) < 1e-9 * people)
        }
        #expect(abs(result.total.population! - people) < 1e-9 * people)
    }

    @Test(arguments: 0..<30)
    func everyPostGivesAllItsETP(seed: UInt64) throws {
        let result = try random(seed).0.analysed()
        for (post, row) in zip(result.scenario.register.posts, result.scenario.reach.rows) {
            let given = (row.ownETP + row.adjoiningETP).reduce(0, +)
            let expected = row.own.isEmpty && row.adjoining.isEmpty ? 0 : post.etp ?? 0
            #expect(abs(given - expected) < 1e-9)
        }
    }

    @Test(arguments: 0..<20)
    func orderOfRowsDoesNotMatter(seed: UInt64) throws {
        var (network, random) = try random(seed)
        let before = try network.analysed()
        network.posts.shuffle(using: &random)
        let after = try network.analysed()
        #expect(before.now.statuses == after.now.statuses)
        #expect(before.now.etp == after.now.etp)
    }

    @Test(arguments: 0..<30)
    func oneMorePostNeverUncovers(seed: UInt64) throws {
        var (network, random) = try random(seed)
        let before = try network.analysed()
        network.posts.append(try post("Z", in: &network, using: &random))
        #expect(uncovered(try network.analysed()) <= uncovered(before) + 1e-6)
    }

    @Test(arguments: 0..<30)
    func aLargerPerimeterNeverUncovers(seed: UInt64) throws {
        var (network, random) = try random(seed)
        let before = try network.analysed()
        let first = network.posts[0]
        // The exclusions of the post would hide a part of what is added.
        let own = Perimeter(
            first.own.tokens.filter { !$0.isExcluded } + [.init(try part(in: &network, using: &random))])
        network.posts[0] = Post(id: first.id, etp: first.etp, own: own, adjoining: first.adjoining)
        #expect(uncovered(try network.analysed()) <= uncovered(before) + 1e-6)
    }

    @Test(arguments: 0..<30)
    func moreETPNeverWhitens(seed: UInt64) throws {
        var (network, _) = try random(seed)
        let before = try network.analysed()
        guard let index = network.posts.firstIndex(where: { $0.etp != nil }) else { return }
        let post = network.posts[index]
        network.posts[index] = Post(
            id: post.id, etp: post.etp! * 2, own: post.own, adjoining: post.adjoining,
            adjoiningQuota: post.adjoiningQuota)
        let after = try network.analysed()
        #expect(after.total.whitePopulation! <= before.total.whitePopulation! + 1e-6)
    }

    @Test(arguments: 0..<20)
    func everyLevelCountsTheSamePeople(seed: UInt64) throws {
        var network = try random(seed).0
        let white = try Level.allCases.map { level in
            network.level = level
            return try network.analysed().figures.reduce(0) { $0 + $1.whitePopulation! }
        }
        for people in white { #expect(abs(people - white[0]) < 1e-6) }
    }

    @Test(arguments: 0..<20)
    func whiteZonesAreDrawnWithTheirArea(seed: UInt64) throws {
        let zones = try WhiteZones(random(seed).0.analysed())
        let context = GEOSContext()
        for zone in zones.zones {
            guard let outline = zone.outline else { continue }
            let drawn = try Geometry(outline, in: context)
            #expect(try drawn.invalidityReason() == nil)
            // Pieces left out of the drawing are under a hectare each.
            let missing = zone.areaSquareMetres - (try drawn.areaSquareMetres())
            #expect(missing < 10_000 * Double(zones.omittedPieces) + 1e-6 * zone.areaSquareMetres)
            #expect(missing > -1e-6 * zone.areaSquareMetres)
        }
    }

    private func uncovered(_ result: Situation) -> Double {
        result.total.uncoveredPopulation ?? 0
    }
}

import Coverage
import FacilitatorNetwork
import GeometryKit
import Territories
import TestSupport
import Testing

/// The parts of the definition are joined by « or »: whatever leaves can only add white zones, whatever comes can only
/// take them away. On random networks, on every date at which something changes.
struct MonotonicityTests {
    private static let country = try! GridCountry(columns: 4, rows: 4) { Double(50 + ($0 * 377) % 2000) }
    private static let days = ["2025-01-15", "2025-07-01", "2026-01-01", "2026-09-30"].map { CivilDate($0)! }

    private func random(_ seed: UInt64, hasTarget: Bool = true) -> (Network, SeededGenerator) {
        var random = SeededGenerator(seed: seed)
        var network = Network(country: Self.country)
        if hasTarget {
            network.target = Target(
                .ratio(.random(in: 10...200, using: &random)), tolerance: .random(in: 0...0.3, using: &random))
        }
        network.capacityLevel = [Level.commune, .epci, .departement].randomElement(using: &random)!
        network.needs = Needs(
            rows: (0..<4).filter { _ in Bool.random(using: &random) }.map {
                Needs.Row(level: .epci, position: $0, isIdentified: Bool.random(using: &random))
            })
        for number in 0..<Int.random(in: 2...7, using: &random) {
            network.posts.append(post("P\(number)", using: &random))
        }
        return (network, random)
    }

    private func part(using random: inout SeededGenerator) -> Perimeter.Part {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .unit(.commune, .random(in: 0..<16, using: &random))
        case 1: .unit(.epci, .random(in: 0..<4, using: &random))
        default: .unit(.departement, .random(in: 0..<2, using: &random))
        }
    }

    private func post(_ id: String, using random: inout SeededGenerator) -> Post {
        let own = (0..<Int.random(in: 0...3, using: &random)).map { _ in Perimeter.Token(part(using: &random)) }
        let adjoining = (0..<Int.random(in: 0...2, using: &random)).map { _ in Perimeter.Token(part(using: &random)) }
        let isUnknown = Int.random(in: 0..<4, using: &random) == 0
        return Post(
            id: id, etp: isUnknown ? nil : .random(in: 0.1...3, using: &random), own: Perimeter(own),
            adjoining: Perimeter(adjoining), adjoiningQuota: [0, 0, 0.3, 1].randomElement(using: &random)!,
            start: [nil, Self.days[1]].randomElement(using: &random)!,
            end: [nil, Self.days[2].previous].randomElement(using: &random)!)
    }

    /// People in white zones on each day.
    private func white(_ network: Network) throws -> [Double] {
        try Self.days.map { day in
            var network = network
            network.date = day
            return try network.analysed().total.whitePopulation!
        }
    }

    private func expect(_ less: [Double], noLessThan more: [Double], _ what: String) {
        for (day, (with, without)) in zip(Self.days, zip(more, less)) {
            #expect(without >= with - 1e-6, "\(what), \(day): \(with) falls to \(without)")
        }
    }

    @Test(arguments: 0..<60)
    func takingAPostAwayNeverRemovesWhite(seed: UInt64) throws {
        let (network, _) = random(seed)
        let before = try white(network)
        for post in network.posts.indices {
            var without = network
            without.posts.remove(at: post)
            expect(try white(without), noLessThan: before, "without \(network.posts[post].id)")
        }
    }

    @Test(arguments: 0..<60)
    func onePostMoreNeverAddsWhite(seed: UInt64) throws {
        var (network, random) = random(seed)
        let before = try white(network)
        network.posts.append(post("Z", using: &random))
        expect(before, noLessThan: try white(network), "with Z")
    }

    /// A perimeter that loses a part, with the ETP that served it.
    @Test(arguments: 0..<60)
    func aShorterPerimeterNeverRemovesWhite(seed: UInt64) throws {
        var (network, random) = random(seed)
        for index in network.posts.indices {
            let post = network.posts[index]
            network.posts[index] = Post(
                id: post.id, etp: post.etp, own: post.own, start: post.start, end: post.end)
        }
        let result = try network.analysed()
        let before = try white(network)
        let index = Int.random(in: network.posts.indices, using: &random)
        let (post, row) = (network.posts[index], result.scenario.reach.rows[index])
        guard let lost = row.own.randomElement(using: &random) else { return }
        let share = zip(row.own, row.ownETP).first { $0.0 == lost }?.1 ?? 0
        let kept = post.own.tokens + [Perimeter.Token(.unit(.commune, lost), isExcluded: true)]
        network.posts[index] = Post(
            id: post.id, etp: post.etp.map { $0 - share }, own: Perimeter(kept), start: post.start, end: post.end)
        expect(try white(network), noLessThan: before, "shorter \(post.id)")
    }

    /// Where nothing is judged, whatever its ETP.
    @Test(arguments: 0..<60)
    func aShorterPerimeterUncovers(seed: UInt64) throws {
        var (network, random) = random(seed, hasTarget: false)
        let before = try white(network)
        let index = Int.random(in: network.posts.indices, using: &random)
        let post = network.posts[index]
        let kept = post.own.tokens + [Perimeter.Token(part(using: &random), isExcluded: true)]
        network.posts[index] = Post(
            id: post.id, etp: post.etp, own: Perimeter(kept), adjoining: post.adjoining,
            adjoiningQuota: post.adjoiningQuota, start: post.start, end: post.end)
        expect(try white(network), noLessThan: before, "shorter \(post.id)")
    }

    /// What may look otherwise, and is right: the ETP of a perimeter that shrinks stay, and may be enough for what is
    /// left of it. 1 ETP for two EPCI that need 1 each leaves both white; for one of them it is enough.
    @Test func aPostThatKeepsItsETPMayServeLessGroundWell() throws {
        let country = try GridCountry(columns: 2, rows: 1)
        var network = Network(
            country: country, posts: [Post(id: "A", etp: 1, own: Perimeter(.unit(.epci, 0), .unit(.epci, 1)))],
            target: Target(.ratio(100)))
        #expect(try network.analysed().total.whitePopulation == 2000)
        network.posts = [Post(id: "A", etp: 1, own: Perimeter(.unit(.epci, 0)))]
        #expect(try network.analysed().total.whitePopulation == 1000)
    }
}

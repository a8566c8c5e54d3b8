import Coverage
import FacilitatorNetwork
import Funding
import GeometryKit
import Placement
import Territories
import TestSupport

/// Small calls over a grid country: posts that stay, posts that end, applications, limitrophe and overlapping perimeters,
/// unknown ETP, polygons that cut communes, people whom nobody counted.
struct DefinitionInstances {
    static let day = CivilDate("2026-01-01")!
    let scenario: Scenario
    let candidates: [PostCandidate]
    let settings: PlacementSettings

    init(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        func isTrue(oneIn count: Int) -> Bool { number(1...count) == 1 }
        let populations = (0..<24).map { _ in isTrue(oneIn: 8) ? 0 : Double(number(1...40) * 100) }
        let country = try GridCountry(columns: 6, rows: 4) { populations[$0] }
        let gazetteer = country.gazetteer
        let polygons = try (0..<2).map { index in
            Register.Polygon(
                .zone("Z\(index)"),
                outline: try GridCountry.outline(
                    column: Double(number(0...6)) / 2, row: Double(number(0...4)) / 2,
                    width: Double(number(1...5)) / 2, height: Double(number(1...4)) / 2))
        }
        func part() -> Perimeter.Part {
            switch number(0...5) {
            case 0: .polygon(PolygonPosition(number(0...1)))
            case 1: .unit(.departement, number(0...2))
            case 2: .unit(.commune, number(0...23))
            default: .unit(.epci, number(0...5))
            }
        }
        func perimeter(etp: Double?) -> Perimeter {
            var tokens = (0..<number(1...2)).map { _ in Perimeter.Token(part()) }
            if let etp, isTrue(oneIn: 5) { tokens[0] = .init(tokens[0].part, reservedETP: etp * 0.5) }
            if isTrue(oneIn: 6) { tokens.append(.init(.unit(.commune, number(0...23)), isExcluded: true)) }
            return Perimeter(tokens)
        }
        func post(_ id: String, canBeUnknown: Bool) -> Post {
            let etp: Double? = canBeUnknown && isTrue(oneIn: 3) ? nil : Double(number(1...12)) / 10
            var post = Post(id: id, etp: etp, own: perimeter(etp: etp))
            if isTrue(oneIn: 3) {
                post.adjoining = Perimeter([.init(part())])
                post.adjoiningQuota = isTrue(oneIn: 2) ? 0.25 : 0
            }
            post.servesStateContracts = [true, false, nil][number(0...2)]
            return post
        }
        var posts = (0..<number(0...2)).map { post("S\($0)", canBeUnknown: true) }
        var candidates: [PostCandidate] = []
        for index in 0..<number(1...3) {
            var ending = post("R\(index)", canBeUnknown: false)
            ending.end = CivilDate("2025-12-31")
            candidates.append(
                PostCandidate(
                    id: ending.id, name: ending.id, kind: .renewal(posts.count), seat: nil, location: nil,
                    leastETP: ending.etp, mostETP: ending.etp,
                    cost: FullCost(perETP: Money(cents: 100 * number(30_000...50_000)))))
            posts.append(ending)
        }
        for index in 0..<number(1...3) {
            var asked = post("A\(index)", canBeUnknown: false)
            asked.status = .candidature
            let most = asked.etp!
            let reserved = asked.own.tokens.compactMap(\.reservedETP).reduce(0, +)
            // One application may have several sizes: every subset is tried.
            let least = index == 0 && isTrue(oneIn: 2) ? max(0.1, reserved) : most
            candidates.append(
                PostCandidate(
                    id: asked.id, name: asked.id, kind: .application(posts.count, renews: nil), seat: nil,
                    location: nil, leastETP: least, mostETP: most,
                    cost: FullCost(perETP: Money(cents: 100 * number(30_000...50_000)))))
            posts.append(asked)
        }
        let inside = Territory(communes: (0..<24).filter { $0 % 6 < 5 || isTrue(oneIn: 4) }, in: gazetteer)
        let atlas = try Atlas(gazetteer: gazetteer, territory: inside, polygons: polygons.map(\.outline))
        let needs = Needs(
            rows: isTrue(oneIn: 2)
                ? []
                : (0..<24).filter { _ in isTrue(oneIn: 3) }.map {
                    Needs.Row(level: .commune, position: $0, isIdentified: isTrue(oneIn: 2))
                })
        let target = Target(.ratio(Double(number(4...40))), tolerance: isTrue(oneIn: 3) ? 0.2 : 0)
        let policy = Policy(
            target: target, capacityLevel: [.epci, .commune, .departement][number(0...2)],
            needWeights: NeedWeights(needs, weights: [:], territory: inside, gazetteer: gazetteer))
        let register = Register(posts: posts, polygons: polygons)
        scenario = Scenario(atlas, Reach(register, over: atlas), policy)
        self.candidates = candidates
        var settings = PlacementSettings()
        settings.limits.budget = Money(cents: 100 * number(10_000...120_000))
        settings.slack = 1e-9
        let all: [PlacementProblem.Objective] = [.sansCouverture, .zoneBlanche, .deficit]
        settings.objectives =
            [
                all, [.zoneBlanche, .sansCouverture, .deficit], [.deficit, .zoneBlanche], all + [.marchesEtat],
                [.marchesEtat, .equity],
            ][number(0...4)]
        self.settings = settings
    }

    func instance(_ change: (inout PlacementSettings) -> Void = { _ in }, seats: [PostCandidate] = []) throws
        -> PlacementInstance
    {
        var settings = settings
        change(&settings)
        return try PlacementInstance(
            scenario: scenario, now: Assessment(scenario, on: Self.day), settings: settings, rules: nil,
            isEligible: scenario.territory.contains, candidates: candidates + seats, travel: nil,
            expiring: ExpiringPosts(of: scenario.register, ending: CivilDate("2025-01-01")!..<Self.day))
    }

    /// The figures of the analysis alone, once rows stand in the register.
    func analysed(_ rows: [Post]) -> [PlacementProblem.Objective: Double] {
        let ids = Set(rows.map(\.id))
        let kept = scenario.register.posts.filter { !ids.contains($0.id) }
        let later = scenario.with(Register(posts: kept + rows, polygons: scenario.register.polygons))
        let situation = Situation(later, level: .epci, date: Self.day)
        let atoms = later.atoms
        let inside = later.territory.communes.flatMap { Array(atoms.ranges[$0]) }
        let uncovered = inside.filter { !situation.now.isInOwnPerimeter[$0] }.reduce(0) { $0 + atoms.populations[$1] }
        let state = StateCover(later, situation.now).isWhite(in: later)
        let people = inside.filter { state[$0] }.reduce(0) { $0 + atoms.populations[$1] }
        let table = later.demand.capacityUnits
        var filled = 1.0
        for (position, balance) in (situation.now.balances ?? []).enumerated() where balance.judgedNeed > 0 {
            let covered = inside.contains {
                situation.now.isInOwnPerimeter[$0] && table.unit(ofCommune: atoms.communes[$0]) == position
            }
            if covered { filled = min(filled, 1 - balance.deficit / balance.judgedNeed) }
        }
        return [
            .sansCouverture: uncovered, .zoneBlanche: situation.total.whitePopulation ?? 0,
            .deficit: situation.total.deficit ?? 0, .marchesEtat: people, .equity: filled,
        ]
    }

    /// A candidate's row as a plan holds it.
    func row(_ candidate: PostCandidate, etp: Double) -> Post {
        var post = scenario.register.posts[candidate.row!]
        post.status = .enCours
        post.start = Self.day
        post.end = nil
        post.etp = etp
        return post
    }

    /// Every subset and size that the budget allows, judged by the analysis.
    func best(_ objectives: [PlacementProblem.Objective], budget: Money) -> [Double] {
        var best: [Double]?
        func isBetter(_ one: [Double], _ other: [Double]) -> Bool {
            for (index, objective) in objectives.enumerated() where abs(one[index] - other[index]) > 1e-6 {
                return (one[index] > other[index]) == objective.isMaximized
            }
            return false
        }
        func extend(_ rest: ArraySlice<PostCandidate>, _ rows: [Post], _ cost: Int) {
            guard let candidate = rest.first else {
                let figures = analysed(rows)
                let values = objectives.map { figures[$0]! }
                if best.map({ isBetter(values, $0) }) ?? true { best = values }
                return
            }
            extend(rest.dropFirst(), rows, cost)
            let (least, most) = (ExactETP(candidate.leastETP!), ExactETP(candidate.mostETP!))
            for thousandths in stride(from: least.thousandths, through: most.thousandths, by: 1)
            where least == most || thousandths % 100 == 0 {
                let etp = ExactETP(thousandths: thousandths)
                let price = candidate.cost!.billionths(for: etp, at: .whole)
                guard cost + price <= budget.cents * 10_000_000 else { continue }
                extend(rest.dropFirst(), rows + [row(candidate, etp: etp.number)], cost + price)
            }
        }
        extend(candidates[...], [], 0)
        return best ?? []
    }
}

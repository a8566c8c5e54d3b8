public import FacilitatorNetwork
public import Territories

/// What priority districts come to on a day.
public struct DistrictSituation: Sendable {
    /// In the order of their layer.
    public let districts: [DistrictFigures]
    /// Codes of the districts of the layer that lie outside the territory, and count nowhere.
    public let outside: [String]

    /// Districts most of whose people, or of whose area where nobody lives, are in white zones.
    public var whiteCount: Int { districts.count { $0.status.isWhite } }
    /// Districts whose people the layer does not count.
    public var estimatedCount: Int { districts.count(where: \.district.isEstimated) }
    /// People of all districts; nil where nobody was counted in any.
    public var population: Double? { populationByStatus?.sum }
    /// People of all districts in white zones.
    public var whitePopulation: Double? { populationByStatus?.white }
    /// People of all districts by status.
    public var populationByStatus: StatusTotals? {
        let counted = districts.compactMap(\.populationByStatus)
        if counted.isEmpty { return nil }
        var sum = StatusTotals()
        for status in AtomStatus.allCases { sum[status] = counted.reduce(0) { $0 + $1[status] } }
        return sum
    }
    /// People not in a white zone today, who will be at the end of the horizon if nothing is renewed.
    public var fragilePopulation: Double? {
        let counted = districts.compactMap(\.fragilePopulation)
        return counted.isEmpty ? nil : counted.reduce(0, +)
    }
}

/// What a priority district comes to on a day: its part in the territory.
public struct DistrictFigures: Sendable {
    /// What it is, whatever the day.
    public let district: DistrictTable.District
    /// Its communes in the territory, ascending.
    public let communes: [Int]
    /// Square metres by status.
    public let areaByStatus: StatusTotals
    /// A covered part of it is white at the end of the horizon if nothing is renewed.
    public let isFragile: Bool
    /// Active posts whose perimeter, own or adjoining, reaches it, those that reach most of its area first; of two that
    /// reach as much, the one by its own perimeter.
    public let posts: [PostPosition]
    /// Whether one of these posts follows the State's contracts; nil where none says so and some say nothing.
    public let isServedForStateContracts: Bool?
    private let people: StatusTotals
    private let fragilePeople: Double

    /// People by status; nil where nobody was counted. They add up to `population`.
    public var populationByStatus: StatusTotals? { district.isPopulationKnown ? people : nil }
    /// People of the part in the territory.
    public var population: Double? { populationByStatus?.sum }
    /// Geodesic, of the part in the territory.
    public var areaSquareMetres: Double { areaByStatus.sum }
    /// People in white zones.
    public var whitePopulation: Double? { populationByStatus?.white }
    /// The part of its people in white zones, 0 to 1; nil where nobody lives or nobody was counted.
    public var whiteShare: Double? { people.sum > 0 ? people.white / people.sum : nil }
    /// People not in a white zone today, who will be at the end of the horizon if nothing is renewed.
    public var fragilePopulation: Double? { district.isPopulationKnown ? fragilePeople : nil }
    /// The status that holds most of its people; of its area where nobody lives.
    public var status: AtomStatus { (people.sum > 0 ? people : areaByStatus).ranked[0] }
}

extension Situation {
    /// The figures of districts: sums over their parts.
    /// - Complexity: linear in the parts and in the active posts' perimeters.
    public func figures(of table: DistrictTable) -> DistrictSituation {
        let reached = areasReached(of: table)
        return DistrictSituation(
            districts: table.districts.indices.map { DistrictFigures(table.districts[$0], self, reached[$0]) },
            outside: table.outside)
    }

    /// Of each district, what each active post reaches.
    private func areasReached(of table: DistrictTable) -> [[PostPosition: ReachedArea]] {
        var partsOfAtom: [Int: [(district: Int, area: Double)]] = [:]
        for (index, district) in table.districts.enumerated() {
            for part in district.parts { partsOfAtom[part.atom, default: []].append((index, part.areaSquareMetres)) }
        }
        var reached = [[PostPosition: ReachedArea]](repeating: [:], count: table.districts.count)
        for (index, row) in scenario.reach.rows.enumerated() where now.states[index] == .actif {
            // An atom of its own perimeter is none of its adjoining one.
            for (atoms, perimeter) in [(row.own, \ReachedArea.own), (row.adjoining, \ReachedArea.adjoining)] {
                for atom in atoms {
                    for (district, area) in partsOfAtom[atom] ?? [] {
                        reached[district][PostPosition(index), default: ReachedArea()][keyPath: perimeter] += area
                    }
                }
            }
        }
        return reached
    }
}

/// What a post reaches of a district, in square metres.
private struct ReachedArea {
    var own = 0.0
    var adjoining = 0.0

    var whole: Double { own + adjoining }
}

extension DistrictFigures {
    /// - Parameter reached: what each active post reaches of it.
    fileprivate init(
        _ district: DistrictTable.District, _ situation: Situation, _ reached: [PostPosition: ReachedArea]
    ) {
        let scenario = situation.scenario
        var (people, area, fragile, isFragile) = (StatusTotals(), StatusTotals(), 0.0, false)
        for part in district.parts {
            let status = situation.now.statuses[part.atom]
            people[status] += part.population
            area[status] += part.areaSquareMetres
            if !status.isWhite, situation.horizon.statuses[part.atom].isWhite {
                isFragile = true
                fragile += part.population
            }
        }
        let least = DistrictTable.leastShare * area.sum
        let posts = reached.filter { $0.value.whole >= least }
            .sorted { ($1.value.whole, $1.value.own, $0.key) < ($0.value.whole, $0.value.own, $1.key) }.map(\.key)
        let answers = posts.map { scenario.register.posts[at: $0].servesStateContracts }
        self.init(
            district: district,
            communes: Set(district.parts.map { scenario.atoms.communes[$0.atom] }).sorted(), areaByStatus: area,
            isFragile: isFragile, posts: posts,
            isServedForStateContracts: answers.contains(true) ? true : answers.contains(nil) ? nil : false,
            people: people, fragilePeople: fragile)
    }
}

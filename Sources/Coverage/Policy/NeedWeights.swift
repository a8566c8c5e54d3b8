public import FacilitatorNetwork
public import Territories

/// How the need of a territory is shared out among its communes: by default pro rata of their people; by indicators
/// when the study weighs some; corrected by hand where somebody did. The total stays what the target asks for.
public struct NeedWeights: Sendable {
    /// An indicator and how it shares out its part of the need.
    public struct Part: Sendable {
        /// The indicator's name; `population` for people.
        public let name: String
        /// The part of the total need that it shares out; the parts add up to 1.
        public let share: Double
        /// The part of it that falls to each commune of the gazetteer; 1 in all, 0 outside the territory.
        public let communes: [Double]
        /// Communes of the territory that the indicator says nothing of; they get its average per inhabitant.
        public let silentCommunes: Int
        /// What the indicator counts in the territory, silent communes apart.
        public let total: Double
    }

    /// One an indicator that the study weighs, by name; people alone when it weighs none.
    public let parts: [Part]
    /// What somebody's judgement makes of each commune's need, 1 by default, before the total is restored.
    public let factors: [Double]
    /// Whether needs are identified in each commune; nil when nobody says.
    public let isIdentified: [Bool?]

    /// The name that a study gives to people as an indicator.
    public static let population = "population"

    /// - Parameters:
    ///   - weights: of the indicators; people alone when there are none.
    ///   - known: indicators that no table gives, with what each commune counts.
    public init(
        _ needs: Needs, weights: [String: Double], knowing known: [String: [Double]] = [:], territory: Territory,
        gazetteer: Gazetteer
    ) {
        let communeCount = gazetteer.communes.count
        var factors = Array(repeating: 1.0, count: communeCount)
        var isIdentified = [Bool?](repeating: nil, count: communeCount)
        // What is said of a commune outweighs what is said of its EPCI.
        for level in [Level.epci, .commune] {
            for row in needs.rows where row.level == level {
                for commune in gazetteer.communes(of: row.position, at: level) {
                    if let factor = row.factor { factors[commune] = factor }
                    if let answer = row.isIdentified { isIdentified[commune] = answer }
                }
            }
        }
        self.factors = factors
        self.isIdentified = isIdentified
        let weights = weights.isEmpty ? [Self.population: 1] : weights
        let sum = weights.values.reduce(0, +)
        parts = weights.sorted { $0.key < $1.key }.map { name, weight in
            Self.part(
                name, share: weight / sum, counts: known[name] ?? Self.counts(of: name, needs, gazetteer),
                territory: territory, gazetteer: gazetteer)
        }
    }

    /// What an indicator counts in each commune; an EPCI's count goes to its communes pro rata of people, by area where
    /// it has none.
    private static func counts(of name: String, _ needs: Needs, _ gazetteer: Gazetteer) -> [Double?] {
        if name == population { return gazetteer.communes.map { $0.population ?? 0 } }
        var counts = [Double?](repeating: nil, count: gazetteer.communes.count)
        for row in needs.rows {
            guard let count = row.indicators[name] else { continue }
            let communes = gazetteer.communes(of: row.position, at: row.level)
            let shares = shares(of: communes.map { gazetteer.communes[$0] })
            for (commune, share) in zip(communes, shares) { counts[commune] = count * share }
        }
        return counts
    }

    static func shares(of communes: [Commune]) -> [Double] {
        let people = communes.reduce(0) { $0 + ($1.population ?? 0) }
        if people > 0 { return communes.map { ($0.population ?? 0) / people } }
        let area = communes.reduce(0) { $0 + $1.areaSquareMetres }
        return communes.map { area > 0 ? $0.areaSquareMetres / area : 1 / Double(communes.count) }
    }

    private static func part(
        _ name: String, share: Double, counts: [Double?], territory: Territory, gazetteer: Gazetteer
    ) -> Part {
        func people(_ commune: Int) -> Double { gazetteer.communes[commune].population ?? 0 }
        let known = territory.communes.filter { counts[$0] != nil }
        let silent = territory.communes.filter { counts[$0] == nil }
        let total = known.reduce(0) { $0 + (counts[$1] ?? 0) }
        let knownPeople = known.reduce(0) { $0 + people($1) }
        let average = knownPeople > 0 ? total / knownPeople : 0
        let whole = total + silent.reduce(0) { $0 + average * people($1) }
        var communes = Array(repeating: 0.0, count: counts.count)
        for commune in territory.communes where whole > 0 {
            communes[commune] = (counts[commune] ?? average * people(commune)) / whole
        }
        return Part(name: name, share: share, communes: communes, silentCommunes: silent.count, total: total)
    }

    /// The part of the total need that falls to each commune: 1 in all, unless everything is weighed to nothing.
    var communeShares: [Double] {
        var shares = factors.indices.map { commune in
            factors[commune] * parts.reduce(0) { $0 + $1.share * $1.communes[commune] }
        }
        let sum = shares.reduce(0, +)
        if sum > 0 { for commune in shares.indices { shares[commune] /= sum } }
        return shares
    }

    /// False when counts or factors leave nothing to share the need out by.
    public var isUsable: Bool {
        factors.indices.contains { commune in
            factors[commune] > 0 && parts.contains { $0.share > 0 && $0.communes[commune] > 0 }
        }
    }
}

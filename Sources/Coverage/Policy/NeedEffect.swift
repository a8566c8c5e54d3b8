internal import Territories

/// What weights make of the need of one unit, in ETP.
public struct NeedEffect: Sendable {
    /// The need if people alone counted.
    public let unweighted: Double
    /// What each part of the weights adds or takes away, in their order.
    public let byPart: [Double]
    /// What hand-given factors add or take away, the total being restored.
    public let ofFactors: Double

    /// `unweighted` and all effects together.
    public var need: Double { unweighted + byPart.reduce(0, +) + ofFactors }

    /// - Returns: nil without a target or weights.
    /// - Parameter communes: of the unit, by position.
    public init?(of communes: [Int], in scenario: Scenario) {
        guard let total = scenario.demand.total, let weights = scenario.policy.needWeights else { return nil }
        let people = communes.reduce(0) { $0 + (scenario.gazetteer.communes[$1].population ?? 0) }
        let population = scenario.atlas.population ?? 0
        let unweighted = population > 0 ? total * people / population : 0
        let parts = weights.parts.map { part in
            total * part.share * communes.reduce(0) { $0 + part.communes[$1] }
        }
        self.unweighted = unweighted
        byPart = zip(weights.parts, parts).map { $1 - $0.share * unweighted }
        ofFactors = total * communes.reduce(0) { $0 + scenario.demand.communeShares[$1] } - parts.reduce(0, +)
    }
}

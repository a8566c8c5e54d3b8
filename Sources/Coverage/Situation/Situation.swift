public import FacilitatorNetwork
public import Territories

/// The figures of a scenario on a day: each unit of the reporting level, and the whole.
public struct Situation: Sendable {
    /// What is judged, and by what policy.
    public let scenario: Scenario
    /// On the day asked for.
    public let now: Assessment
    /// At the end of the policy's horizon, nothing being renewed; `now` itself where there is no day.
    public let horizon: Assessment
    /// Of the reporting level, in the order of their codes.
    public let units: [TerritoryUnit]
    /// In the order of `units`.
    public let figures: [TerritoryFigures]
    /// The whole territory, counted as one unit.
    public let total: TerritoryFigures
    /// The posts and structures of the territory on the day.
    public let network: NetworkCounts
    /// Nil when no post says anything of the State's contracts.
    public let stateContracts: StateContracts?

    /// - Complexity: linear in the atoms of the territory and of the active posts' perimeters.
    public init(_ scenario: Scenario, level: Level, date: CivilDate?) {
        self.scenario = scenario
        now = Assessment(scenario, on: date)
        horizon =
            date.map { Assessment(scenario, on: $0.adding(months: scenario.policy.horizonMonths)) } ?? now
        network = NetworkCounts(scenario, now.states)
        stateContracts = StateContracts(scenario, now, network)
        let table = scenario.atlas.units(at: level)
        units = table.units
        let count = FiguresCount(scenario, now, horizon, stateContracts)
        let communes = scenario.territory.communes
        figures = count.figures(count: units.count, setOfCommune: table.unitOfCommune, communes: communes)
        total =
            count.figures(
                count: 1, setOfCommune: scenario.territory.contains.map { $0 ? 0 : nil }, communes: communes)[0]
    }

    /// The figures of any set of communes of the territory.
    public func figures(of communes: [Int]) -> TerritoryFigures {
        figures(of: [communes])[0]
    }

    /// The figures of sets of communes that have none in common.
    func figures(of sets: [[Int]]) -> [TerritoryFigures] {
        var setOfCommune = [Int?](repeating: nil, count: scenario.gazetteer.communes.count)
        for (index, communes) in sets.enumerated() {
            for commune in communes { setOfCommune[commune] = index }
        }
        return FiguresCount(scenario, now, horizon, stateContracts)
            .figures(count: sets.count, setOfCommune: setOfCommune, communes: sets.joined())
    }
}

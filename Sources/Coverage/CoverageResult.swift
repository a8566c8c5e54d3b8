public import FacilitatorNetwork
public import Territories

/// The figures of a study: each unit of the reporting level, and the whole.
public struct CoverageResult: Sendable {
    public let scenario: Scenario
    public let now: Assessment
    public let horizon: Assessment
    public let units: [TerritoryUnit]
    /// In the order of `units`.
    public let figures: [TerritoryFigures]
    public let total: TerritoryFigures
    /// Nil when no post says anything of the State's contracts.
    public let stateContracts: StateContracts?

    /// - Parameter horizonMonths: how far ahead conventions that end make a territory fragile.
    public init(_ scenario: Scenario, level: Level, date: CivilDate?, horizonMonths: Int) {
        self.scenario = scenario
        now = Assessment(scenario, on: date)
        let (now, later) = (now, date.map { Assessment(scenario, on: $0.adding(months: horizonMonths)) })
        let horizon = later ?? now
        self.horizon = horizon
        let stateContracts = StateContracts(scenario, now)
        self.stateContracts = stateContracts
        units = TerritoryUnit.units(of: scenario.territory, at: level, in: scenario.gazetteer)
        let ofUnits = Self.figures(
            of: units.map(\.communes), scenario: scenario, now: now, horizon: horizon, stateContracts: stateContracts)
        let ofAll = Self.figures(
            of: [scenario.territory.communes], scenario: scenario, now: now, horizon: horizon,
            stateContracts: stateContracts)
        figures = ofUnits
        total = ofAll[0]
    }

    /// The figures of any set of communes of the territory.
    public func figures(of communes: [Int]) -> TerritoryFigures {
        figures(of: [communes])[0]
    }

    /// The figures of sets of communes that have none in common.
    func figures(of sets: [[Int]]) -> [TerritoryFigures] {
        Self.figures(of: sets, scenario: scenario, now: now, horizon: horizon, stateContracts: stateContracts)
    }

    private static func figures(
        of sets: [[Int]], scenario: Scenario, now: Assessment, horizon: Assessment, stateContracts: StateContracts?
    ) -> [TerritoryFigures] {
        zip(sets, postCounts(sets, scenario: scenario, states: now.states)).map { communes, count in
            TerritoryFigures(
                communes: communes, scenario: scenario, now: now, horizon: horizon, stateContracts: stateContracts,
                postCount: count)
        }
    }

    /// How many active posts reach each set.
    private static func postCounts(_ sets: [[Int]], scenario: Scenario, states: [PostState]) -> [Int] {
        var unitOf: [Int?] = Array(repeating: nil, count: scenario.gazetteer.communes.count)
        for (index, communes) in sets.enumerated() {
            for commune in communes { unitOf[commune] = index }
        }
        var counts = Array(repeating: 0, count: sets.count)
        var lastPost = Array(repeating: -1, count: sets.count)
        for (post, row) in scenario.matrix.rows.enumerated() where states[post] == .actif {
            for atom in row.own {
                guard let unit = unitOf[scenario.atoms.communes[atom]], lastPost[unit] != post else { continue }
                lastPost[unit] = post
                counts[unit] += 1
            }
        }
        return counts
    }
}

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

    /// - Parameter horizonMonths: how far ahead conventions that end make a territory fragile.
    public init(_ scenario: Scenario, level: Level, date: CivilDate?, horizonMonths: Int) {
        self.scenario = scenario
        now = Assessment(scenario, on: date)
        let (now, later) = (now, date.map { Assessment(scenario, on: $0.adding(months: horizonMonths)) })
        let horizon = later ?? now
        self.horizon = horizon
        units = TerritoryUnit.units(of: scenario.territory, at: level, in: scenario.gazetteer)
        let counts = Self.postCounts(units, scenario: scenario, states: now.states)
        figures = zip(units, counts).map { unit, count in
            TerritoryFigures(
                communes: unit.communes, scenario: scenario, now: now, horizon: horizon, postCount: count)
        }
        let active = scenario.register.posts.indices.count { post in
            now.states[post] == .actif
                && scenario.matrix.rows[post].own.contains { scenario.territory.contains[scenario.atoms.communes[$0]] }
        }
        total = TerritoryFigures(
            communes: scenario.territory.communes, scenario: scenario, now: now, horizon: horizon, postCount: active)
    }

    /// How many active posts reach each unit.
    private static func postCounts(_ units: [TerritoryUnit], scenario: Scenario, states: [PostState]) -> [Int] {
        var unitOf: [Int?] = Array(repeating: nil, count: scenario.gazetteer.communes.count)
        for (index, unit) in units.enumerated() {
            for commune in unit.communes { unitOf[commune] = index }
        }
        var counts = Array(repeating: 0, count: units.count)
        var lastPost = Array(repeating: -1, count: units.count)
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

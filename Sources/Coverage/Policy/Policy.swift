public import FacilitatorNetwork
public import Territories

/// What a planner wants and how it is judged, apart from any geometry and any register.
public struct Policy: Sendable {
    /// Nil judges no need, deficit or capacity.
    public var target: Target?
    /// Where capacity is held against need, whatever the reporting level, so that every level counts the same people.
    public var capacityLevel: Level
    /// How the need is shared out and where it is identified; nil when people alone count.
    public var needWeights: NeedWeights?
    /// Projects that ask for ETP of their own while they last.
    public var projects: [Project] = []
    /// How far ahead conventions that end make a territory fragile.
    public var horizonMonths: Int

    public init(
        target: Target? = nil, capacityLevel: Level = .epci, needWeights: NeedWeights? = nil,
        projects: [Project] = [], horizonMonths: Int = 12
    ) {
        self.target = target
        self.capacityLevel = capacityLevel
        self.needWeights = needWeights
        self.projects = projects
        self.horizonMonths = horizonMonths
    }

    /// The part of the need that is enough; a hair of rounding makes nothing insufficient.
    public var leastShare: Double { 1 - (target?.tolerance ?? 0) - 1e-9 }
}

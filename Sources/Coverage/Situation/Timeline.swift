public import FacilitatorNetwork
public import Territories

/// How coverage changes as conventions start and end, nothing being renewed. Posts whose perimeters reach other places
/// only change nothing there, and are not told.
public struct Timeline: Sendable {
    /// The situation from a day on, until the next moment.
    public struct Moment: Sendable {
        /// Its first day.
        public let date: CivilDate
        /// The figures of the whole territory on that day.
        public let total: TerritoryFigures
        /// One a unit, in the order of `units`.
        public let statuses: [TerritoryFigures.Status]
        /// Posts that begin to cover on this day.
        public let starting: [PostPosition]
        /// Posts that covered until the day before.
        public let ending: [PostPosition]
        /// Projects that begin to ask for ETP on this day, of the demand's `projects`.
        public let startingProjects: [Project]
        /// Projects that asked for some until the day before.
        public let endingProjects: [Project]
        /// Units where more people than before are in a white zone, of the timeline's `units`.
        public let opening: [UnitPosition]
        /// Units where fewer are.
        public let closing: [UnitPosition]
    }

    /// Those of every moment: communes do not change from one to another.
    public let units: [TerritoryUnit]
    /// In the order of time; the first is the situation on the day asked for, or before any change when there is none.
    public let moments: [Moment]

    /// - Parameter start: the first day looked at; nil starts the day before the first change.
    /// - Throws: `CancellationError` when the task is cancelled.
    /// - Complexity: one situation a date at which a convention that reaches the territory starts or has ended.
    public init(_ scenario: Scenario, level: Level, from start: CivilDate?) throws(CancellationError) {
        let posts = scenario.reach.postsInTerritory.map { scenario.register.posts[at: $0] }
            .filter { $0.status == .enCours && $0.quality == .facilitateur }
        // Without a target no project changes a figure.
        let projects =
            scenario.demand.targetRatio == nil
            ? []
            : scenario.demand.projects
                .filter { $0.insideTerritory > 0 }.map(\.project)
        let starts = posts.compactMap(\.start) + projects.compactMap(\.start)
        let ends = posts.compactMap(\.end) + projects.compactMap(\.end)
        let changes = Set(starts + ends.compactMap(\.next)).sorted()
        guard let first = start ?? changes.first.map({ $0.previous ?? $0 }) else {
            units = scenario.atlas.units(at: level).units
            moments = []
            return
        }
        var moments: [Moment] = []
        var units: [TerritoryUnit] = []
        var before: Situation?
        for date in [first] + changes.filter({ $0 > first }) {
            if Task.isCancelled { throw CancellationError() }
            let result = Situation(scenario, level: level, date: date)
            moments.append(Moment(result, on: date, after: before))
            units = result.units
            before = result
        }
        self.units = units
        self.moments = moments
    }
}

extension Timeline.Moment {
    /// Less than this is rounding, not people.
    private static let smallestChange = 1e-6

    fileprivate init(_ result: Situation, on date: CivilDate, after before: Situation?) {
        self.date = date
        total = result.total
        statuses = result.figures.map(\.status)
        let posts = result.scenario.reach.postsInTerritory
        guard let before else {
            (starting, ending, opening, closing) = ([], [], [], [])
            (startingProjects, endingProjects) = ([], [])
            return
        }
        let projects = result.scenario.demand.projects.filter { $0.insideTerritory > 0 }.map(\.project)
        startingProjects = projects.filter { $0.isActive(on: date) && !$0.isActive(on: before.now.date) }
        endingProjects = projects.filter { !$0.isActive(on: date) && $0.isActive(on: before.now.date) }
        starting = posts.filter { result.now.state(of: $0) == .actif && before.now.state(of: $0) != .actif }
        ending = posts.filter { result.now.state(of: $0) != .actif && before.now.state(of: $0) == .actif }
        func shares(_ result: Situation) -> [Double] { result.figures.map { $0.whiteShare ?? 0 } }
        let (old, new) = (shares(before), shares(result))
        opening = new.indices.filter { new[$0] > old[$0] + Self.smallestChange }.map { UnitPosition($0) }
        closing = new.indices.filter { new[$0] < old[$0] - Self.smallestChange }.map { UnitPosition($0) }
    }
}

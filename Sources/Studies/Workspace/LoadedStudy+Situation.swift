public import Coverage
internal import Diagnostics
internal import FacilitatorNetwork

extension LoadedStudy {
    /// Statuses and figures under a change.
    /// - Throws: `CancellationError` when the task is cancelled.
    /// - Complexity: linear in the atoms of the territory; some milliseconds for the country.
    public func situation(_ change: Change = Change()) throws(CancellationError) -> StudyResult {
        if Task.isCancelled { throw CancellationError() }
        let study = study.changed(by: change)
        let coverage = Situation(scenario(under: change), level: study.level, date: study.date)
        return StudyResult(
            study: study, coverage: coverage, ledger: ledger, districts: districts.map(coverage.figures),
            inputs: inputs, warnings: warnings)
    }

    /// What changes when conventions start and end, from the study's date on.
    /// - Throws: `CancellationError` when the task is cancelled.
    public func timeline(_ change: Change = Change()) throws(CancellationError) -> TimelineResult {
        let study = study.changed(by: change)
        let scenario = scenario(under: change)
        return TimelineResult(
            study: study, scenario: scenario,
            timeline: try Timeline(scenario, level: study.level, from: study.date), inputs: inputs, warnings: warnings)
    }

    /// The scenario under a change; the study's own where nothing of it changes.
    public func scenario(under change: Change) -> Scenario {
        var changed = scenario
        if let posts = change.posts {
            changed = changed.with(Register(posts: posts, polygons: scenario.register.polygons))
        }
        if change.target == nil, change.horizonMonths == nil { return changed }
        var policy = scenario.policy
        policy.target = change.target ?? policy.target
        policy.horizonMonths = change.horizonMonths ?? policy.horizonMonths
        return Scenario(changed.atlas, changed.reach, policy)
    }
}

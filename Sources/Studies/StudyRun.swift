internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork

/// Runs the steps of a study in order.
public enum StudyRun {
    /// - Parameter onStep: told what begins.
    /// - Throws: `Findings` with all that is wrong with the files, or a `Diagnostic` for what stops at once.
    public static func analyze(
        _ study: Study, onStep: (StudyStep) -> Void = { _ in }
    ) throws -> StudyResult {
        let (scenario, warnings) = try scenario(of: study, onStep)
        onStep(.measuring)
        let coverage = CoverageResult(
            scenario, level: study.level, date: study.date, horizonMonths: study.horizonMonths)
        return StudyResult(
            study: study, coverage: coverage, inputs: try InputFiles.digests(of: study), warnings: warnings)
    }

    /// What changes when conventions start and end, from the study's date on.
    /// - Throws: as `analyze` does.
    public static func timeline(
        _ study: Study, onStep: (StudyStep) -> Void = { _ in }
    ) throws -> TimelineResult {
        let (scenario, warnings) = try scenario(of: study, onStep)
        onStep(.measuring)
        return TimelineResult(study, scenario, inputs: try InputFiles.digests(of: study), warnings: warnings)
    }

    private static func scenario(
        of study: Study, _ onStep: (StudyStep) -> Void
    ) throws -> (Scenario, [Diagnostic]) {
        onStep(.reading)
        var inputs = try StudyInputs.read(study)
        try inputs.findings.throwIfErrors()
        onStep(.crossing)
        guard let scenario = try inputs.scenario() else { throw inputs.findings }
        try inputs.findings.throwIfErrors()
        inputs.findings.add(contentsOf: PerimeterFindings.of(scenario, file: study.network))
        return (scenario, inputs.findings.warnings)
    }

    /// Two situations side by side: of one study on two days, or of two studies over the same boundaries and people.
    /// - Throws: as `analyze` does; `differentBoundaries` when the two do not count the same communes and people.
    public static func compare(
        _ before: Study, with after: Study, onStep: (StudyStep) -> Void = { _ in }
    ) throws -> StudyComparison {
        onStep(.reading)
        var (first, second) = (try StudyInputs.read(before), try StudyInputs.read(after))
        try first.findings.throwIfErrors()
        try second.findings.throwIfErrors()
        let isOneStudy = before.file == after.file
        guard isOneStudy || first.countsTheSamePeople(as: second) else {
            throw Diagnostic(StudyProblem.differentBoundaries, at: .init(file: after.file))
        }
        if let one = first.register, let other = second.register, !isOneStudy {
            first.register = one.followed(by: other.polygons)
            second.register = other.following(one.polygons)
        }
        onStep(.crossing)
        guard let firstScenario = try first.scenario(), let secondScenario = try second.scenario() else {
            throw Findings(first.findings.diagnostics + second.findings.diagnostics)
        }
        first.findings.add(contentsOf: PerimeterFindings.of(firstScenario, file: before.network))
        second.findings.add(contentsOf: PerimeterFindings.of(secondScenario, file: after.network))
        onStep(.measuring)
        let comparison = Comparison(
            CoverageResult(firstScenario, level: before.level, date: before.date, horizonMonths: before.horizonMonths),
            CoverageResult(secondScenario, level: before.level, date: after.date, horizonMonths: after.horizonMonths),
            level: before.level)
        if comparison.communesLeftOut > 0 {
            first.findings.add(
                Diagnostic(
                    StudyProblem.communesLeftOut(count: comparison.communesLeftOut), severity: .warning,
                    at: .init(file: after.file, column: "territory")))
        }
        let warnings = first.findings.warnings + (isOneStudy ? [] : second.findings.warnings)
        let inputs = try InputFiles.digests(of: before)
        let others = try InputFiles.digests(of: after).filter { !inputs.contains($0) }
        return StudyComparison(
            before: before, after: after, comparison: comparison, inputs: inputs + others, warnings: warnings)
    }
}

extension StudyResult {
    /// What changes when conventions start and end, from the study's date on.
    public var timeline: TimelineResult {
        TimelineResult(study, coverage.scenario, inputs: inputs, warnings: warnings)
    }
}

extension TimelineResult {
    fileprivate init(
        _ study: Study, _ scenario: Scenario, inputs: [StudyResult.Input], warnings: [Diagnostic]
    ) {
        self.init(
            study: study, scenario: scenario,
            timeline: Timeline(scenario, level: study.level, from: study.date, horizonMonths: study.horizonMonths),
            inputs: inputs, warnings: warnings)
    }
}

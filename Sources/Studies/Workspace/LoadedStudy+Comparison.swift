internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Territories
internal import VectorIO

extension LoadedStudy {
    /// Two situations of one study side by side.
    /// - Throws: `CancellationError` when the task is cancelled.
    public func compare(
        _ change: Change = Change(), with other: Change
    ) throws(CancellationError) -> StudyComparison {
        let (before, after) = (try situation(change), try situation(other))
        return StudyComparison(
            before: before.study, after: after.study,
            comparison: Comparison(before.coverage, after.coverage, level: before.study.level),
            inputs: inputs, warnings: warnings)
    }

    /// Two studies over the same boundaries and people side by side, at the level of the first. Their polygons together
    /// split the communes once.
    /// - Throws: `differentBoundaries` when the two do not count the same communes and people; `CancellationError`.
    public func compare(
        _ change: Change = Change(), with other: LoadedStudy, _ otherChange: Change = Change()
    ) throws -> StudyComparison {
        guard countsTheSamePeople(as: other) else {
            throw Diagnostic(StudyProblem.differentBoundaries, at: .init(file: other.study.file))
        }
        try Task.checkCancellation()
        let (first, second) = (scenario(under: change), other.scenario(under: otherChange))
        let (one, two) = (
            first.register.followed(by: second.register.polygons), second.register.following(first.register.polygons)
        )
        let atlas = try Atlas(
            gazetteer: first.gazetteer, territory: first.territory, polygons: one.polygons.map(\.outline),
            populationLayer: populationLayer.map { layer in other.populationLayer.map(layer.merged(with:)) ?? layer })
        let (before, after) = (study.changed(by: change), other.study.changed(by: otherChange))
        let comparison = Comparison(
            Situation(
                Scenario(atlas, Reach(one, over: atlas), first.policy), level: before.level, date: before.date),
            Situation(
                Scenario(atlas.of(second.territory), Reach(two, over: atlas), second.policy), level: before.level,
                date: after.date),
            level: before.level)
        var warnings = warnings
        if comparison.communesLeftOut > 0 {
            warnings.append(
                Diagnostic(
                    StudyProblem.communesLeftOut(count: comparison.communesLeftOut), severity: .warning,
                    at: .init(file: other.study.file, column: "territory")))
        }
        return StudyComparison(
            before: before, after: after, comparison: comparison,
            inputs: inputs + other.inputs.filter { !inputs.contains($0) }, warnings: warnings + other.warnings)
    }

    /// Whether another study rests on the same communes with the same people, cut by the same finer layer.
    private func countsTheSamePeople(as other: LoadedStudy) -> Bool {
        let (first, second) = (scenario.gazetteer.communes, other.scenario.gazetteer.communes)
        guard first.count == second.count,
            zip(first, second).allSatisfy({ $0.code == $1.code && $0.population == $1.population })
        else { return false }
        func layer(_ study: Study) -> (String, String?, String?)? {
            study.populationLayer.map { (study.path($0.file), $0.layer, $0.count) }
        }
        let (mine, theirs) = (layer(study), layer(other.study))
        return mine?.0 == theirs?.0 && mine?.1 == theirs?.1 && mine?.2 == theirs?.2
    }
}

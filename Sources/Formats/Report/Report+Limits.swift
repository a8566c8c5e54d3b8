internal import Coverage
internal import FacilitatorNetwork
internal import Studies
internal import Territories

/// What a reader must know before quoting a figure.
extension Report {
    var limits: [String] {
        let scenario = coverage.scenario
        let active = activePosts
        var limits = result.study.notes
        limits.append(
            posts.isEmpty
                ? labels.emptyRegister.filled(result.study.network)
                : labels.registerOnly.filled(
                    result.study.network, catalogue.counted(posts.count, labels.registerPosts)))
        func add(_ label: String, _ names: [String]) {
            if !names.isEmpty { limits.append(label.filled(listed(names))) }
        }
        add(labels.unknownETP, active.filter { posts[$0].etp == nil }.map { name(posts[$0]) })
        add(
            labels.unknownPopulation,
            scenario.territory.communes.map { scenario.gazetteer.communes[$0] }
                .filter { $0.population == nil }.map { "\($0.name) (\($0.code))" })
        if result.study.date != nil {
            add(labels.endless, active.filter { posts[$0].end == nil }.map { name(posts[$0]) })
        }
        add(labels.partial, coverage.units.filter(\.isPartial).map(\.name))
        limits.append(
            labels.populationsOf.filled(
                catalogue.words(
                    of: scenario.gazetteer.vintage, attribution: scenario.gazetteer.attribution)))
        let cut = scenario.territory.communes.filter { scenario.atoms.ranges[$0].count > 1 }
        if !cut.isEmpty, result.study.populationLayer == nil {
            limits.append(
                catalogue.counted(
                    cut.count, labels.cutByArea, listed(cut.map { scenario.gazetteer.communes[$0].name }, most: 5)))
        }
        if !warnings.isEmpty { limits.append(catalogue.counted(warnings.count, labels.warnings)) }
        return limits
    }

    /// What reading the files leaves to check, of the analysis and of the plan, each said once.
    var warnings: [String] {
        var all = result.warnings
        if case .proposed(let plan, _) = outcome { all += plan.warnings.filter { !all.contains($0) } }
        return all.map { catalogue.sentence($0) }
    }
}

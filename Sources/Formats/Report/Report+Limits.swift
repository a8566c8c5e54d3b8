internal import Coverage
internal import FacilitatorNetwork
internal import Studies
internal import Territories
internal import Wording

/// What a reader must know before quoting a figure.
extension Report {
    var limits: [String] {
        let scenario = coverage.scenario
        let active = activePosts
        var limits = result.study.notes
        limits.append(
            posts.isEmpty
                ? labels.emptyRegister(file: result.study.network.file)
                : labels.registerOnly(file: result.study.network.file, rows: labels.registerPosts(posts.count)))
        func add(_ sentence: (String) -> String, _ names: [String]) {
            if !names.isEmpty { limits.append(sentence(listed(names))) }
        }
        add(labels.unknownETP(posts:), active.filter { posts[at: $0].etp == nil }.map { name(posts[at: $0]) })
        add(
            labels.unknownPopulation(communes:),
            scenario.territory.communes.map { scenario.gazetteer.communes[$0] }
                .filter { $0.population == nil }.map { "\($0.name) (\($0.code))" })
        if result.study.date != nil {
            add(labels.endless(posts:), active.filter { posts[at: $0].end == nil }.map { name(posts[at: $0]) })
        }
        add(labels.partial(territories:), coverage.units.filter(\.isPartial).map { TerritoryName.abbreviated($0.name) })
        limits.append(
            labels.populationsOf(
                source: wording.words(
                    of: scenario.gazetteer.vintage, attribution: scenario.gazetteer.attribution)))
        let cut = scenario.territory.communes.filter { scenario.atoms.ranges[$0].count > 1 }
        if !cut.isEmpty, result.study.populationLayer == nil {
            limits.append(
                labels.cutByArea(cut.count, names: listed(cut.map { scenario.gazetteer.communes[$0].name }, most: 5)))
        }
        if !warnings.isEmpty { limits.append(labels.warnings(warnings.count)) }
        return limits
    }

    /// What reading the files leaves to check, of the analysis and of the plan, each said once.
    var warnings: [String] {
        var all = result.warnings
        if case .proposed(let plan, _) = outcome { all += plan.warnings.filter { !all.contains($0) } }
        return all.map { wording.sentence($0) }
    }
}

internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import Placement
internal import Sheets
internal import Studies
internal import Territories

/// The first page: what is found, in plain words and figures, and what limits it.
extension Report {
    var findings: Document.Section {
        let sentences =
            ([
                [populationSentence], whiteSentences, etpSentences, targetSentences, conventionSentences,
            ] + planSentences).filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
        return Document.Section(
            id: "constats", title: labels.findings,
            blocks: [
                .table(keyFigures), .list(sentences + stateContracts), .heading(labels.limits), .list(limits),
            ])
    }

    private var keyFigures: Document.Table {
        var columns = [
            Document.Table.Column(catalogue.population, .number),
            .init(labels.whitePopulation, .number), .init(labels.share, .number),
            .init(labels.whiteTerritories, .number),
            .init(catalogue.etp, .number), .init(catalogue.etpPer100k, .number),
        ]
        var cells = [
            catalogue.people(of: total), catalogue.people(total.whitePopulation), whiteShare,
            "\(format.integer(whiteUnits.count)) / \(format.integer(coverage.units.count))",
            catalogue.etp(of: total), catalogue.ratio(of: total),
        ]
        if let ratio = coverage.scenario.demand.targetRatio {
            columns.append(.init(labels.target, .number))
            cells.append(format.decimal(ratio, digits: 2))
        }
        return Document.Table(
            caption: labels.keyFigures, columns: columns, nameColumn: -1, rows: [.init(cells: cells)])
    }

    private var whiteShare: String { total.whiteShare.map { format.percent($0) } ?? catalogue.absent }

    private var populationSentence: String {
        let grouped = coverage.units.count { $0.level == result.study.level }
        let alone = coverage.units.count - grouped
        let isOwn = coverage.scenario.gazetteer.isOfOwnTerritories
        var units =
            isOwn
            ? catalogue.counted(coverage.units.count, labels.ownUnits)
            : catalogue.counted(grouped, labels.units[result.study.level] ?? labels.posts)
        if alone > 0, !isOwn { units = labels.and.filled(units, catalogue.counted(alone, labels.communesAlone)) }
        guard let population = total.population else { return labels.populationUnknown.filled(units) }
        if total.communesWithoutPopulation == 0 { return labels.populationOf.filled(people(population), units) }
        let unknown = catalogue.counted(
            total.communesWithoutPopulation, isOwn ? labels.ownUnits : labels.units[.commune] ?? labels.posts)
        return labels.populationKnown.filled(people(population), units, unknown)
    }

    private var whiteSentences: [String] {
        var sentences: [String] = []
        let white = whiteUnits
        if !total.hasWhiteZone {
            sentences.append(labels.noWhiteZone)
        } else if (total.whitePopulation ?? 0) == 0 {
            sentences.append(labels.whiteWithoutPeople)
        } else {
            sentences.append(
                catalogue.counted(Int((total.whitePopulation ?? 0).rounded()), labels.whitePeople, whiteShare))
            let whole = white.filter { $0.share >= 1 - 1e-9 }
            let parts = white.filter { $0.share < 1 - 1e-9 }
            if coverage.figures.allSatisfy({ ($0.whiteShare ?? 1) >= 1 - 1e-9 }) {
                sentences.append(labels.allWhite)
            } else {
                sentences += [(whole, labels.wholly), (parts, labels.partly)].filter { !$0.0.isEmpty }.map {
                    catalogue.counted($0.0.count, $0.1, listed($0.0.map(\.unit.name), most: 5))
                }
            }
            let reasons = AtomStatus.allCases.filter { $0.isWhite && (total.populationByStatus?[$0] ?? 0) > 0 }
            if !reasons.isEmpty {
                sentences.append(
                    labels.byReason.filled(
                        reasons.map {
                            "\(catalogue.statuses[$0] ?? "") \(catalogue.people(total.populationByStatus?[$0]))"
                        }.joined(separator: catalogue.semicolon)))
            }
        }
        if let open = total.populationByStatus?[.limitropheAQualifier], open > 0 {
            sentences.append(labels.toQualify.filled(people(open)))
        }
        return sentences
    }

    private var etpSentences: [String] {
        if activePosts.isEmpty { return [labels.noActivePost] }
        var sentences = [catalogue.counted(activePosts.count, labels.activePosts)]
        let etp = format.decimal(total.etp, digits: 2)
        if total.hasUnknownETP {
            sentences.append(total.etp == 0 ? labels.bringUnknownETP : labels.bringKnownETP.filled(etp))
        } else if let ratio = total.etpPer100k {
            sentences.append(labels.bringETP.filled(etp, format.decimal(ratio, digits: 2)))
        } else {
            sentences.append(labels.bringETPWithoutRatio.filled(etp))
        }
        return sentences
    }

    private var targetSentences: [String] {
        guard let ratio = coverage.scenario.demand.targetRatio, let need = total.need, let deficit = total.deficit
        else { return isJudged ? [] : [catalogue.noTarget + "."] }
        let lacking = format.decimal(deficit, digits: 2)
        return [
            labels.targetAndNeed.filled(format.decimal(ratio, digits: 2), format.decimal(need, digits: 2)),
            total.hasUnknownETP
                ? labels.lackingBesideUnknown.filled(lacking)
                : deficit > 0.005 ? labels.lacking.filled(lacking) : labels.lackingNothing,
        ]
    }

    private var conventionSentences: [String] {
        guard let horizon else { return [labels.noDate] }
        let ending = activePosts.count { coverage.horizon.states[$0] == .expire }
        if ending == 0 { return [labels.noEndingConvention.filled(format.date(horizon))] }
        var sentences = [
            catalogue.counted(ending, labels.endingConventions, format.date(horizon)),
            (total.fragilePopulation ?? 0) > 0
                ? catalogue.counted(Int((total.fragilePopulation ?? 0).rounded()), labels.fragilePeople)
                : total.isFragile ? labels.fragileWithoutPeople : labels.fragileNobody,
        ]
        // What is white for want of capacity may still lose its last cover.
        let uncovered = coverage.uncoveredAtHorizon
        if uncovered > 0 {
            sentences.append(
                catalogue.counted(Int(uncovered.rounded()), labels.uncoveredSoon))
        }
        let lost = activePosts.filter { coverage.horizon.states[$0] == .expire }
            .compactMap { coverage.scenario.etpInside(of: $0) }.reduce(0, +)
        if lost > 0 { sentences.append(labels.etpSoonLost.filled(format.decimal(lost, digits: 2))) }
        return sentences
    }

    /// One paragraph on the plan, and one on what the definition makes of it.
    private var planSentences: [[String]] {
        switch outcome {
        case .notAsked: []
        case .impossible(let diagnostic): [[labels.noPlan.filled(catalogue.explanation(diagnostic.problem))]]
        case .proposed(let plan, _): plan.posts.isEmpty ? [[catalogue.noPost]] : [planSentences(plan), changes(plan)]
        }
    }

    private func planSentences(_ plan: PlacementResult) -> [String] {
        let money = planTotals(plan)
        let date = (plan.instance.settings.date ?? plan.study.date).map { format.date($0) } ?? catalogue.absent
        let posts = catalogue.counted(plan.posts.count, labels.posts)
        var sentences = [
            plan.instance.rules == nil
                ? labels.planSentenceWithoutRules.filled(date, posts, money.etp, money.cost)
                : labels.planSentence.filled(
                    date, posts, money.etp, money.cost, catalogue.shareLabel(plan.instance.rules).lowercasedFirst,
                    money.share),
            served(plan),
        ]
        if let first = plan.plan.stages.first, first.relativeGap.isFinite {
            let gap = format.percent(first.relativeGap, digits: 2)
            let isNone = gap == format.percent(0, digits: 2)
            sentences.append(
                first.isProven
                    ? isNone ? labels.planBest : labels.planProven.filled(gap)
                    : labels.planNotProven.filled(isNone ? format.percent(0.0001, digits: 2) : gap))
        }
        return sentences
    }

    /// Served is what the plan calls so: a part of the need, which is seldom all of it.
    private func served(_ plan: PlacementResult) -> String {
        let people = Int(plan.posts.reduce(0) { $0 + $1.whiteServed }.rounded())
        return plan.instance.problem.isCapacitated
            ? catalogue.counted(
                people, labels.planServes, format.percent(plan.instance.settings.floor, digits: 0))
            : catalogue.counted(people, labels.planServesInReach)
    }

    /// What the definition makes of the plan, and why that is less than those it serves, or even more white people.
    private func changes(_ plan: PlacementResult) -> [String] {
        let target = labels.planTarget.filled(format.decimal(plan.instance.scenario.demand.targetRatio ?? 0, digits: 2))
        let isItsOwn = plan.instance.scenario.demand.targetRatio != coverage.scenario.demand.targetRatio
        var sentences = [isItsOwn ? labels.planTargetOfItsOwn.filled(target) : target + "."]
        func people(_ figures: TerritoryFigures, _ isWhite: Bool) -> String {
            catalogue.people(isWhite ? figures.whitePopulation : figures.uncoveredPopulation)
        }
        for (isWhite, change, none) in [
            (false, labels.planUncovered, labels.planUncoveredSame), (true, labels.planWhite, labels.planWhiteSame),
        ] {
            let (before, after) = (people(plan.before.total, isWhite), people(plan.after.total, isWhite))
            sentences.append(before == after ? none.filled(before) : change.filled(before, after))
        }
        let moves = PlanMoves(plan)
        sentences.append(
            moves.leaving < 0.5
                ? labels.planNobodyLeaves : catalogue.counted(Int(moves.leaving.rounded()), labels.planLeave))
        if moves.stillShort >= 0.5 {
            sentences.append(catalogue.counted(Int(moves.stillShort.rounded()), labels.planStillShort))
        }
        if moves.entering >= 0.5 {
            sentences.append(catalogue.counted(Int(moves.entering.rounded()), labels.planEnter))
        }
        return sentences
    }

    private var stateContracts: [String] {
        guard let contracts = coverage.stateContracts else { return [] }
        return [
            catalogue.stateContracts.filled(
                format.decimal(total.whiteForStateContracts ?? 0, digits: 0),
                format.decimal(total.openForStateContracts ?? 0, digits: 0), format.integer(contracts.serving),
                format.integer(contracts.notServing), format.integer(contracts.silent)) + "."
        ]
    }
}

extension String {
    /// For a label in the middle of a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import Placement
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

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
        var columns: [PrintedColumn<TerritoryFigures>] = [
            PrintedColumn(wording.population, .number) { wording.people(of: $0) },
            PrintedColumn(labels.whitePopulation, .number) { wording.people($0.whitePopulation) },
            PrintedColumn(labels.share, .number) { _ in whiteShare },
            PrintedColumn(labels.whiteTerritories, .number) { _ in
                "\(format.integer(whiteUnits.count)) / \(format.integer(coverage.units.count))"
            },
            PrintedColumn(wording.etp, .number) { wording.etp(of: $0) },
            PrintedColumn(wording.etpPer100k, .number) { wording.ratio(of: $0) },
        ]
        if let ratio = coverage.scenario.demand.targetRatio {
            columns.append(PrintedColumn(labels.target, .number) { _ in format.decimal(ratio, digits: 2) })
        }
        return Document.Table(caption: labels.keyFigures, columns, rows: [total], nameColumn: -1)
    }

    private var whiteShare: String { total.whiteShare.map { format.percent($0) } ?? wording.absent }

    private var populationSentence: String {
        let grouped = coverage.units.count { $0.level == result.study.level }
        let alone = coverage.units.count - grouped
        let isOwn = coverage.scenario.gazetteer.isOfOwnTerritories
        var units =
            isOwn
            ? labels.ownUnits(coverage.units.count)
            : wording.units(grouped, result.study.level)
        if alone > 0, !isOwn { units = labels.and(first: units, second: labels.communesAlone(alone)) }
        guard let population = total.population else { return labels.populationUnknown(units: units) }
        if total.communesWithoutPopulation == 0 { return labels.populationOf(people: people(population), units: units) }
        let unknown =
            isOwn
            ? labels.ownUnits(total.communesWithoutPopulation) : wording.communes(total.communesWithoutPopulation)
        return labels.populationKnown(people: people(population), units: units, unknown: unknown)
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
                labels.whitePeople(Int((total.whitePopulation ?? 0).rounded()), share: whiteShare))
            let whole = white.filter { $0.share >= 1 - 1e-9 }
            let parts = white.filter { $0.share < 1 - 1e-9 }
            if coverage.figures.allSatisfy({ ($0.whiteShare ?? 1) >= 1 - 1e-9 }) {
                sentences.append(labels.allWhite)
            } else {
                func names(_ units: [WhiteUnit]) -> String {
                    listed(units.map { TerritoryName.abbreviated($0.unit.name) }, most: 5)
                }
                if !whole.isEmpty { sentences.append(labels.wholly(whole.count, names: names(whole))) }
                if !parts.isEmpty { sentences.append(labels.partly(parts.count, names: names(parts))) }
            }
            let reasons = AtomStatus.allCases.filter { $0.isWhite && (total.populationByStatus?[$0] ?? 0) > 0 }
            if !reasons.isEmpty {
                sentences.append(
                    labels.byReason(
                        list: reasons.map {
                            "\(wording.name(of: $0)) \(wording.people(total.populationByStatus?[$0]))"
                        }.joined(separator: wording.semicolon)))
            }
        }
        if let open = total.populationByStatus?[.limitropheAQualifier], open > 0 {
            sentences.append(labels.toQualify(people: people(open)))
        }
        return sentences
    }

    private var etpSentences: [String] {
        if activePosts.isEmpty { return [labels.noActivePost] }
        var sentences = [labels.activePosts(activePosts.count)]
        guard let etp = total.etp else { return sentences + [labels.bringUnknownETP] }
        switch (total.etpPer100k, total.hasUnknownETP) {
        case (let ratio?, true): sentences.append(labels.bringKnownETP(etp: etp, ratio: ratio))
        case (let ratio?, false): sentences.append(labels.bringETP(etp: etp, ratio: ratio))
        case (nil, _): sentences.append(labels.bringETPWithoutRatio(etp: wording.etp(of: total)))
        }
        return sentences
    }

    private var targetSentences: [String] {
        guard let ratio = coverage.scenario.demand.targetRatio, let need = total.need else {
            return isJudged ? [] : [(result.study.target == nil ? wording.noTarget : wording.targetWithoutPeople) + "."]
        }
        return [labels.targetAndNeed(ratio: ratio, need: need), lacking(total.deficit)]
    }

    private func lacking(_ deficit: Double?) -> String {
        guard let deficit else { return labels.lackingUnknown }
        if total.hasUnknownETP { return labels.lackingBesideUnknown(etp: deficit) }
        return deficit > 0.005 ? labels.lacking(etp: deficit) : labels.lackingNothing
    }

    private var conventionSentences: [String] {
        guard let horizon else { return [labels.noDate] }
        let ending = activePosts.count { coverage.horizon.state(of: $0) == .expire }
        if ending == 0 { return [labels.noEndingConvention(before: horizon)] }
        var sentences = [
            labels.endingConventions(ending, before: horizon),
            (total.fragilePopulation ?? 0) > 0
                ? labels.fragilePeople(Int((total.fragilePopulation ?? 0).rounded()))
                : total.isFragile ? labels.fragileWithoutPeople : labels.fragileNobody,
        ]
        // What is white for want of capacity may still lose its last cover.
        let uncovered = coverage.uncoveredAtHorizon
        if uncovered > 0 {
            sentences.append(
                labels.uncoveredSoon(Int(uncovered.rounded())))
        }
        let lost = activePosts.filter { coverage.horizon.state(of: $0) == .expire }
            .compactMap { coverage.scenario.etpInside(of: $0) }.reduce(0, +)
        if lost > 0 { sentences.append(labels.etpSoonLost(etp: lost)) }
        return sentences
    }

    /// One paragraph on the plan, and one on what the definition makes of it.
    private var planSentences: [[String]] {
        switch outcome {
        case .notAsked: []
        case .impossible(let diagnostic): [[labels.noPlan(reason: wording.explanation(diagnostic.problem))]]
        case .proposed(let plan, let answers):
            plan.posts.isEmpty
                ? [[wording.noPost]]
                : [planSentences(plan, answers), changes(plan), comparedSentences(plan)]
        }
    }

    private func planSentences(_ plan: PlacementResult, _ answers: PlacementAnswers) -> [String] {
        let money = planTotals(plan)
        let date = (plan.instance.settings.date ?? plan.study.date).map { format.date($0) } ?? wording.absent
        let posts = labels.posts(plan.posts.count)
        var sentences = [
            plan.instance.rules == nil
                ? labels.planSentenceWithoutRules(date: date, posts: posts, etp: money.etp, cost: money.cost)
                : labels.planSentence(
                    date: date, posts: posts, etp: money.etp, cost: money.cost,
                    funder: wording.shareLabel(plan.instance.rules).lowercasedFirst, share: money.share)
        ]
        if let first = plan.plan.leadingStage, first.relativeGap.isFinite {
            let gap = format.percent(first.relativeGap, digits: 2)
            let isNone = gap == format.percent(0, digits: 2)
            let doubts = wording.doubts(plan, answers)
            sentences.append(
                first.isProven
                    ? isNone ? labels.planBest(beside: doubts) : labels.planProven(gap: gap, beside: doubts)
                    : labels.planNotProven(gap: isNone ? format.percent(0.0001, digits: 2) : gap))
        }
        return sentences
    }

    /// The plan beside « à l'identique », and what is left of the money.
    private func comparedSentences(_ plan: PlacementResult) -> [String] {
        guard let proposed = plan.scores.first(where: { $0.kind == .plan }),
            let identical = plan.scores.first(where: { $0.kind == .identical })
        else { return [] }
        return [
            labels.planBesideIdentical(
                plan: format.decimal(proposed.figures.withoutCover, digits: 0),
                identical: format.decimal(identical.figures.withoutCover, digits: 0))
        ] + wording.lossLines(plan) + wording.leftLines(plan)
    }

    /// What the definition makes of the plan, and why fewer people leave white zones than get a post.
    private func changes(_ plan: PlacementResult) -> [String] {
        let target = labels.planTarget(ratio: plan.instance.scenario.demand.targetRatio ?? 0)
        let isItsOwn = plan.instance.scenario.demand.targetRatio != coverage.scenario.demand.targetRatio
        var sentences = [isItsOwn ? labels.planTargetOfItsOwn(target: target) : target + "."]
        let (before, after) = (plan.before.total, plan.after.total)
        let uncovered = [before, after].map { wording.people($0.uncoveredPopulation) }
        sentences.append(
            uncovered[0] == uncovered[1]
                ? labels.planUncoveredSame(people: uncovered[0])
                : labels.planUncovered(before: uncovered[0], after: uncovered[1]))
        let white = [before, after].map { wording.people($0.whitePopulation) }
        sentences.append(
            white[0] == white[1]
                ? labels.planWhiteSame(people: white[0]) : labels.planWhite(before: white[0], after: white[1]))
        let moves = PlanMoves(plan)
        sentences.append(
            moves.leaving < 0.5
                ? labels.planNobodyLeaves : labels.planLeave(Int(moves.leaving.rounded())))
        if moves.stillShort >= 0.5 {
            sentences.append(labels.planStillShort(Int(moves.stillShort.rounded())))
        }
        if moves.entering >= 0.5 {
            sentences.append(labels.planEnter(Int(moves.entering.rounded())))
        }
        return sentences
    }

    private var stateContracts: [String] {
        guard let contracts = coverage.stateContracts else { return [] }
        return [
            wording.stateContracts(
                white: format.decimal(total.whiteForStateContracts ?? 0, digits: 0),
                open: format.decimal(total.openForStateContracts ?? 0, digits: 0), serving: contracts.serving,
                notServing: contracts.notServing, silent: contracts.silent) + "."
        ]
    }
}

extension String {
    /// For a label in the middle of a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

internal import Funding
internal import Placement
internal import Studies
internal import Wording

/// The budget curve, other plans and the plan's stability, as sections of a text.
struct PlacementAnswersText {
    let answers: PlacementAnswers
    let result: PlacementResult
    let wording: Wording
    private var format: NumberFormat { wording.format }

    var sections: [[String]] { [frontier, alternatives, stability].filter { !$0.isEmpty } }

    private var frontier: [String] {
        if answers.frontier.isEmpty {
            return answers.isCurveAsked && result.instance.problem.budget == nil ? [wording.noFrontier] : []
        }
        let table = ConsoleTable(wording.frontierColumns(answers.frontier), rows: answers.frontier)
        return [wording.frontier] + table.lines
    }

    private var alternatives: [String] {
        guard let alternatives = answers.alternatives else { return [] }
        guard let best = result.plan.leadingStage, !alternatives.isEmpty else { return [wording.noAlternative] }
        var lines = [wording.alternatives]
        for alternative in alternatives {
            let names = alternative.plan.posts.map { result.instance.candidates[$0.candidate].name }
            lines.append(
                "- \(names.joined(separator: ", "))\(wording.colon)"
                    + "\(format.decimal(alternative.value, digits: 0)) (\(format.signed(alternative.value - best.value, digits: 0)))"
            )
        }
        if alternatives.contains(where: { isBetter($0.value, than: best) }) {
            lines.append(wording.betterAlternative(gap: best.relativeGap))
        }
        if alternatives.contains(where: { $0.shared == 0 }) { lines.append(wording.cannotDecide) }
        return lines
    }

    private func isBetter(_ value: Double, than best: Plan.Stage) -> Bool {
        best.objective.isMaximized ? value > best.value : value < best.value
    }

    private var stability: [String] {
        guard let stability = answers.stability else { return [] }
        let cut =
            stability.draws < stability.asked
            ? [wording.stabilityCut(draws: stability.draws, asked: stability.asked)] : []
        if stability.draws == 0 { return cut }
        let opened = Set(result.posts.map(\.candidate))
        let served = Set(result.posts.flatMap(\.services).map(\.unit))
        func share(_ count: Int) -> String { format.percent(Double(count) / Double(stability.draws), digits: 0) }
        let seats = result.posts.map {
            "\(result.instance.candidates[$0.candidate].name) \(share(stability.seats[$0.candidate]))"
        }
        let others = stability.seats.indices.filter { !opened.contains($0) && stability.seats[$0] > 0 }
            .sorted { (stability.seats[$1], $0) < (stability.seats[$0], $1) }.prefix(8)
            .map { "\(result.instance.candidates[$0].name) \(share(stability.seats[$0]))" }
        let units = served.sorted { (stability.units[$0], $0) < (stability.units[$1], $1) }
            .map { "\(result.instance.units[$0].name) \(share(stability.units[$0]))" }
        return cut + [
            wording.stability(draws: stability.draws),
            "\(wording.seatsThatStay)\(wording.colon)\(seats.joined(separator: ", "))",
            "\(wording.seatsThatCome)\(wording.colon)\(others.isEmpty ? wording.absent : others.joined(separator: ", "))",
        ] + (units.isEmpty ? [] : ["\(wording.unitsThatStay)\(wording.colon)\(units.joined(separator: ", "))"])
    }
}

internal import Funding
internal import Placement
internal import Studies
internal import Wording

/// The budget curve, other plans and the plan's stability, as sections of a text.
struct PlacementAnswersText {
    let answers: PlacementAnswers
    let result: PlacementResult
    let catalogue: Wording
    private var format: NumberFormat { catalogue.format }

    var sections: [[String]] { [frontier, alternatives, stability].filter { !$0.isEmpty } }

    private var frontier: [String] {
        if answers.frontier.isEmpty {
            return answers.isCurveAsked && result.instance.problem.budget == nil ? [catalogue.noFrontier] : []
        }
        let table = ConsoleTable(catalogue.frontierColumns(answers.frontier), rows: answers.frontier)
        return [catalogue.frontier] + table.lines
    }

    private var alternatives: [String] {
        guard let alternatives = answers.alternatives else { return [] }
        guard let best = result.plan.stages.first, !alternatives.isEmpty else { return [catalogue.noAlternative] }
        var lines = [catalogue.alternatives]
        for alternative in alternatives {
            let names = alternative.plan.posts.map { result.instance.candidates[$0.candidate].name }
            lines.append(
                "- \(names.joined(separator: ", "))\(catalogue.colon)"
                    + "\(format.decimal(alternative.value, digits: 0)) (\(format.percent(alternative.value / best.value, digits: 2)))"
            )
        }
        if alternatives.contains(where: { $0.value > best.value }) {
            lines.append(catalogue.betterAlternative(gap: best.relativeGap))
        }
        if alternatives.contains(where: { $0.shared == 0 }) { lines.append(catalogue.cannotDecide) }
        return lines
    }

    private var stability: [String] {
        guard let stability = answers.stability else { return [] }
        let cut =
            stability.draws < stability.asked
            ? [catalogue.stabilityCut(draws: stability.draws, asked: stability.asked)] : []
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
            catalogue.stability(draws: stability.draws),
            "\(catalogue.seatsThatStay)\(catalogue.colon)\(seats.joined(separator: ", "))",
            "\(catalogue.seatsThatCome)\(catalogue.colon)\(others.isEmpty ? catalogue.absent : others.joined(separator: ", "))",
            "\(catalogue.unitsThatStay)\(catalogue.colon)\(units.joined(separator: ", "))",
        ]
    }
}

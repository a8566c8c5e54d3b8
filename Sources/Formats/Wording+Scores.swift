internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import Placement
internal import Studies
internal import Territories
internal import Wording

/// The comparison that stands beside every plan, as every text prints it.
extension Wording {
    /// One row a plan.
    func scoreColumns(of instance: PlacementInstance) -> [PrintedColumn<PlanScore>] {
        let share: [PrintedColumn<PlanScore>] = [
            PrintedColumn(shareLabel(instance.rules), .number) { $0.share.map(format.money) ?? unknown }
        ]
        return [
            PrintedColumn(planCompared) { score in
                let isOver = score.share.map { share in instance.budget.map { share > $0 } ?? false } ?? false
                return name(of: score.kind) + (isOver ? overBudget : "")
            },
            PrintedColumn(withoutCover, .number) { format.decimal($0.figures.withoutCover, digits: 0) },
            PrintedColumn(inWhiteZones, .number) { format.decimal($0.figures.inWhiteZones, digits: 0) },
            PrintedColumn(deficitETP, .number) { format.decimal($0.figures.deficit, digits: 2) },
            PrintedColumn(posts, .number) { format.integer($0.posts) },
            PrintedColumn(etp, .number) { floor($0.etp, $0.hasUnknownETP) },
        ] + (instance.rules == nil ? [] : share) + [
            PrintedColumn(peopleLosing, .number) { format.decimal($0.loss.people, digits: 0) },
            PrintedColumn(territoriesLosing, .number) { format.integer($0.loss.territories.count) },
            PrintedColumn(departementsLosing) { $0.loss.departements.joined(separator: ", ") },
        ]
    }

    /// What « sans couverture » means, and how it stands to what the analysis calls « non couverte ».
    func coverLines(_ result: PlacementResult) -> [String] {
        guard let figures = result.scores.first(where: { $0.kind == .plan })?.figures else { return [] }
        let adjoining = result.after.total.uncoveredPopulation.map { figures.withoutCover - $0 } ?? 0
        return [withoutCoverMeans(adjoining: adjoining >= 0.5 ? adjoining : nil)]
    }

    /// Who loses a post under the plan proposed.
    func lossLines(_ result: PlacementResult) -> [String] {
        guard let loss = result.scores.first(where: { $0.kind == .plan })?.loss else { return [] }
        return [
            loss.territories.isEmpty
                ? planLosingNone : planLosing(names: named(loss.territories.map { TerritoryName.abbreviated($0.name) }))
        ]
    }

    /// How the plans that somebody gives stand against the best that is known.
    func differenceLines(_ result: PlacementResult) -> [String] {
        guard let best = result.scores.first(where: { $0.kind == .plan }) else { return [] }
        return result.scores.compactMap { score in
            guard case .register(let name) = score.kind else { return nil }
            return differs(
                plan: name, best: self.name(of: best.kind).lowercased(),
                uncovered: format.signed(score.figures.withoutCover - best.figures.withoutCover, digits: 0),
                white: format.signed(score.figures.inWhiteZones - best.figures.inWhiteZones, digits: 0),
                deficit: format.signed(score.figures.deficit - best.figures.deficit, digits: 2))
        }
    }

    /// What is left of the money and why; empty without a budget.
    func leftLines(_ result: PlacementResult) -> [String] {
        result.left.map { [moneyLeft(amount: format.money($0.amount), reason: reason($0).sentence)] } ?? []
    }

    /// Coordinators who are renewed, with their share; empty where none is.
    func coordinators(in instance: PlacementInstance) -> [String] {
        if instance.coordinators.isEmpty { return [] }
        let names = instance.coordinators.map { instance.scenario.register.posts[$0.post] }
            .map { $0.structure.isEmpty ? $0.id : $0.structure }
        let share = instance.coordinators.map(\.share).reduce(Money(cents: 0), +)
        return [coordinatorsRenewed(names: named(names), share: format.money(share))]
    }

    /// What stands beside « prouvé »: in how many draws the seats hold, and how many other sets there are; empty where
    /// nobody asked.
    func doubts(_ result: PlacementResult, _ answers: PlacementAnswers) -> String {
        let doubts = answers.doubts(of: result)
        return [
            doubts.leastStable.map { seatsStable(in: format.percent($0, digits: 0)) },
            doubts.alternatives.map(otherSets),
        ].compactMap { $0 }.joined(separator: semicolon)
    }
}

/// What is known of a plan's seats beside the proof of its value.
struct PlanDoubts: Encodable {
    /// Of the draws, that in which the least stable of the seats opens, 0 to 1; nil where nobody asked.
    @Nullable var leastStable: Double?
    /// How many other sets of seats were found within a hundredth; nil where nobody asked.
    @Nullable var alternatives: Int?

    private enum CodingKeys: String, CodingKey {
        case leastStable = "sieges_stables"
        case alternatives = "autres_ensembles"
    }
}

extension PlacementAnswers {
    func doubts(of result: PlacementResult) -> PlanDoubts {
        let draws = stability.map { $0.draws } ?? 0
        let least = result.posts.compactMap { stability?.seats[$0.candidate] }.min()
        return PlanDoubts(
            leastStable: draws > 0 ? least.map { Double($0) / Double(draws) } : nil, alternatives: alternatives?.count)
    }
}

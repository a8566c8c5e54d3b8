internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import Placement
internal import Studies
internal import Wording

/// The parts of a plan as every text prints them.
extension Wording {
    var stageHeader: [String] { [objective, value, bound, gap, ""] }

    /// One row an objective: how good the plan is known to be.
    func stageRows(_ result: PlacementResult) -> [[String]] {
        result.plan.stages.map { stage in
            let digits = stage.objective.digits
            let told = { (value: Double) in stage.objective == .cost ? PlacementInstance.euros(value) : value }
            return [
                label(of: stage.objective, in: result.instance), format.decimal(told(stage.value), digits: digits),
                stage.bound.isFinite ? format.decimal(told(stage.bound), digits: digits) : absent,
                stage.relativeGap.isFinite ? format.percent(stage.relativeGap, digits: 3) : absent,
                stage.isProven ? proven : notProven,
            ]
        }
    }

    func label(of objective: PlacementProblem.Objective, in instance: PlacementInstance) -> String {
        objective == .distance && instance.travel != nil ? travelObjective : name(of: objective)
    }

    /// What a call that only consolidates lets the plan renew; nil where there is nothing to say.
    func expiring(in instance: PlacementInstance) -> String? {
        guard instance.rules?.consolidatesOnly == true, let expiring = instance.expiring else { return nil }
        let days = (expiring.since, expiring.until.previous ?? expiring.until)
        guard !expiring.positions.isEmpty else { return expiringNone(from: days.0, until: days.1) }
        return expiring.etp.map { self.expiring(from: days.0, until: days.1, etp: $0) }
            ?? expiringUnknown(from: days.0, until: days.1)
    }

    /// One row a figure, before and after.
    func changeRows(before: TerritoryFigures, after: TerritoryFigures) -> [[String]] {
        func row(_ label: String, _ value: (TerritoryFigures) -> Double?, digits: Int) -> [String]? {
            guard let old = value(before), let new = value(after) else { return nil }
            return [
                label, format.decimal(old, digits: digits), format.decimal(new, digits: digits),
                format.signed(new - old, digits: digits),
            ]
        }
        return [
            row(name(of: .nonCouverte), { $0.uncoveredPopulation }, digits: 0),
            row(whitePopulation, { $0.whitePopulation }, digits: 0), row(etp, { $0.etp }, digits: 2),
            row(etpPer100k, { $0.etpPer100k }, digits: 2), row(deficit, { $0.deficit }, digits: 2),
        ].compactMap { $0 }
    }

    func frontierHeader(_ points: [FrontierPoint]) -> [String] {
        [budget, points.first.map { name(of: $0.stage.objective) } ?? value, gap, etp, posts]
    }

    /// One row a point of the budget curve.
    func frontierRows(_ points: [FrontierPoint]) -> [[String]] {
        points.map { point in
            [
                format.decimal(PlacementInstance.euros(Double(point.budget)), digits: 2),
                format.decimal(point.stage.value, digits: point.stage.objective.digits),
                point.stage.relativeGap.isFinite ? format.percent(point.stage.relativeGap, digits: 2) : absent,
                format.decimal(point.etp, digits: 1), format.integer(point.posts),
            ]
        }
    }
}

extension PlacementProblem.Objective {
    /// Decimals that its values are printed with.
    fileprivate var digits: Int {
        switch self {
        case .deficit, .equity, .carriers: 4
        case .cost: 2
        default: 0
        }
    }
}

extension FrontierChart {
    init(_ points: [FrontierPoint], of study: Study, catalogue: Wording) {
        self.init(
            points: points.map { (PlacementInstance.euros(Double($0.budget)), $0.stage.value) },
            title: "\(study.title)\(catalogue.colon)\(catalogue.frontier)",
            budgetLabel: "\(catalogue.budget) (€)",
            valueLabel: points.first.map { catalogue.name(of: $0.stage.objective) } ?? "",
            format: catalogue.format)
    }
}

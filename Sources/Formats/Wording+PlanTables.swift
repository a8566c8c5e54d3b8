internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import Placement
internal import Studies
internal import Wording

/// The parts of a plan as every text prints them.
extension Wording {
    /// One row an objective: how good the plan is known to be.
    /// - Parameters:
    ///   - proof: what stands over whether it is proven.
    ///   - doubts: what is known beside the proof; empty where nobody asked.
    func stageColumns(
        of instance: PlacementInstance, proof: String = "", beside doubts: String = ""
    ) -> [PrintedColumn<Plan.Stage>] {
        func told(_ value: Double, _ stage: Plan.Stage) -> String {
            let value = stage.objective == .cost ? PlacementInstance.euros(value) : value
            return format.decimal(value, digits: stage.objective.digits)
        }
        return [
            PrintedColumn(objective) { label(of: $0.objective, in: instance) },
            PrintedColumn(value, .number) { told($0.value, $0) },
            PrintedColumn(bound, .number) { $0.bound.isFinite ? told($0.bound, $0) : absent },
            PrintedColumn(gap, .number) { stage in
                stage.relativeGap.isFinite ? format.percent(stage.relativeGap, digits: 3) : absent
            },
            PrintedColumn(proof) { ($0.isProven ? proven : notProven) + (doubts.isEmpty ? "" : " (\(doubts))") },
        ]
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

    /// One row a point of the budget curve.
    func frontierColumns(_ points: [FrontierPoint]) -> [PrintedColumn<FrontierPoint>] {
        [
            PrintedColumn(budget, .number) { format.decimal(PlacementInstance.euros(Double($0.budget)), digits: 2) },
            PrintedColumn(points.first.map { name(of: $0.stage.objective) } ?? value, .number) { point in
                format.decimal(point.stage.value, digits: point.stage.objective.digits)
            },
            PrintedColumn(gap, .number) { point in
                point.stage.relativeGap.isFinite ? format.percent(point.stage.relativeGap, digits: 2) : absent
            },
            PrintedColumn(etp, .number) { format.decimal($0.etp, digits: 1) },
            PrintedColumn(posts, .number) { format.integer($0.posts) },
        ]
    }
}

extension PlacementProblem.Objective {
    /// Decimals that its values are printed with.
    fileprivate var digits: Int {
        switch self {
        case .deficit, .equity, .carriers, .renewals: 4
        case .cost: 2
        default: 0
        }
    }
}

extension FrontierChart {
    init(_ points: [FrontierPoint], of study: Study, wording: Wording) {
        self.init(
            points: points.map { (PlacementInstance.euros(Double($0.budget)), $0.stage.value) },
            title: "\(study.title)\(wording.colon)\(wording.frontier)",
            budgetLabel: "\(wording.budget) (€)",
            valueLabel: points.first.map { wording.name(of: $0.stage.objective) } ?? "",
            format: wording.format)
    }
}

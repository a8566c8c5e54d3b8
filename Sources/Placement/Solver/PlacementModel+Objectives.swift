internal import Optimization

/// What is maximised, and what is kept of one stage for those after it.
extension PlacementModel {
    func terms(_ objective: PlacementProblem.Objective) -> [LinearModel.Term] {
        switch objective {
        case .sansCouverture: attachment(unit: \.uncovered, arc: \.uncovered)
        case .population: attachment(unit: \.white, arc: \.white)
        case .deficit: etp.compactMap { $0.map { ($0, 1) } }
        case .carriers: brought { problem.candidates[$0.candidate].isCarrier }
        case .distance: distance
        case .cost: cost
        case .equity: []
        }
    }

    /// ETP that units receive over some arcs; a post's size alone serves nobody.
    private func brought(over isMeant: (PlacementProblem.Arc) -> Bool) -> [LinearModel.Term] {
        problem.arcs.indices.compactMap { index in
            let arc = problem.arcs[index]
            guard isMeant(arc) else { return nil }
            return etp[index].map { ($0, 1) } ?? attached[index].map { ($0, problem.floor * arc.need) }
        }
    }

    private func attachment(
        unit: KeyPath<PlacementProblem.Unit, Double>, arc: KeyPath<PlacementProblem.Arc, Double>
    ) -> [LinearModel.Term] {
        if isShared {
            return zip(problem.units, served).compactMap { item, variable in variable.map { ($0, item[keyPath: unit]) }
            }
        }
        return zip(problem.arcs, attached).compactMap { item, variable in variable.map { ($0, item[keyPath: arc]) } }
    }

    /// Divided by the problem's `costScale`.
    var cost: [LinearModel.Term] {
        let scale = problem.costScale
        return problem.candidates.indices.compactMap { candidate in
            if let size = grains[candidate] { return (size, Double(problem.candidates[candidate].grainCost) / scale) }
            return open[candidate].map { ($0, Double(problem.postCost(candidate)) / scale) }
        }
    }

    private var distance: [LinearModel.Term] {
        problem.arcs.enumerated().compactMap { index, arc in
            if let attached = attached[index] { return (attached, arc.white * arc.distance) }
            guard let quantity = etp[index] else { return nil }
            let need = problem.units[arc.unit].need
            return (quantity, problem.units[arc.unit].white * arc.distance / need)
        }
    }

    /// A stage that asks what one before it asked, of a plan that is there.
    func settled(
        _ objective: PlacementProblem.Objective, by stages: [Plan.Stage], _ values: [Double]
    ) -> Plan.Stage? {
        let terms = terms(objective)
        guard objective != .equity,
            let same = stages.first(where: { stage in
                stage.objective != .equity
                    && self.terms(stage.objective).elementsEqual(terms, by: ==)
            })
        else { return nil }
        return Plan.Stage(
            objective: objective, value: LinearModel.value(of: terms, in: values), bound: same.bound,
            isProven: same.isProven)
    }

    mutating func setObjective(_ objective: PlacementProblem.Objective) {
        if objective == .equity {
            let least = model.addVariable(in: 0...1)
            leastFilled = least
            // Only attached units count: least ≤ Σ q / g + (1 − y).
            for (unit, arcs) in arcsOfUnit.enumerated() {
                let need = problem.units[unit].need
                if let isServed = served[unit] {
                    let filled = arcs.compactMap { arc in etp[arc].map { ($0, -1 / need) } }
                    model.addRow([(least, 1), (isServed, 1)] + filled, in: -.infinity...1)
                } else {
                    for arc in arcs {
                        guard let attached = attached[arc], let quantity = etp[arc] else { continue }
                        model.addRow(
                            [(least, 1), (attached, 1), (quantity, -1 / problem.arcs[arc].need)], in: -.infinity...1)
                    }
                }
            }
            model.setObjective([(least, 1)], maximized: true)
            return
        }
        model.setObjective(terms(objective), maximized: objective != .distance && objective != .cost)
    }

    /// The values of a plan that was found before the variable of equity was there, with its own.
    func extended(_ values: [Double]) -> [Double] {
        guard let leastFilled, leastFilled.index >= values.count else { return values }
        var filled = Array(repeating: 0.0, count: problem.units.count)
        for (index, arc) in problem.arcs.enumerated() {
            if let quantity = etp[index] { filled[arc.unit] += values[quantity.index] }
        }
        let parts = problem.units.indices.filter { filled[$0] > 1e-9 }.map { filled[$0] / need(of: $0, in: values) }
        return values + [min(1, parts.min() ?? 1)]
    }

    /// What a unit needs of those that serve it: the part in an application's perimeter, or all of it.
    private func need(of unit: Int, in values: [Double]) -> Double {
        arcsOfUnit[unit].first { arc in attached[arc].map { values[$0.index] > 0.5 } ?? false }
            .map { problem.arcs[$0].need } ?? problem.units[unit].need
    }

    /// Keeps what a stage reached, but for the slack.
    mutating func keep(_ objective: PlacementProblem.Objective, at value: Double) {
        let margin = abs(value) * problem.slack + 1e-9
        if objective == .distance {
            model.addRow(terms(objective), in: -.infinity...(value + margin))
        } else if objective == .equity {
            if let leastFilled { model.setBounds(of: leastFilled, to: max(0, value - margin)...1) }
        } else {
            model.addRow(terms(objective), in: (value - margin)...(.infinity))
        }
    }

    /// Every unit must be served.
    /// - Returns: whether each can be.
    mutating func requireEveryUnit() -> [Bool] {
        var reached = Array(repeating: false, count: problem.units.count)
        for (unit, arcs) in arcsOfUnit.enumerated() {
            if let isServed = served[unit] {
                model.setBounds(of: isServed, to: 1...1)
                reached[unit] = true
                continue
            }
            let desks = arcs.compactMap { attached[$0] }
            if desks.isEmpty { continue }
            model.addRow(desks.map { ($0, 1) }, in: 1...1)
            reached[unit] = true
        }
        return reached
    }
}

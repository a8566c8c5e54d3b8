internal import Optimization

/// What is carried to its end, and what is kept of one stage for those after it.
extension PlacementModel {
    /// What an objective is worth: the offset when every term is 0, and the terms.
    struct Worth {
        var offset = 0.0
        var terms: [Term] = []
        /// What the figure is divided by in the model.
        var scale = 1.0
    }

    func worth(_ objective: PlacementProblem.Objective) -> Worth {
        switch objective {
        case .renewals: brought(by: \.isStanding)
        case .carriers: brought(by: \.isCarrier)
        case .sansCouverture: uncovered
        case .zoneBlanche: white
        case .marchesEtat: withoutStatePost
        case .deficit: deficit
        case .equity: Worth(terms: leastFilled.map { [($0, 1)] } ?? [])
        case .distance: distance
        case .cost: Worth(terms: cost, scale: problem.costScale)
        }
    }

    /// People who stay as they are, less those whom the plan reaches.
    private var uncovered: Worth {
        var worth = Worth()
        var byUnit = Array(repeating: 0.0, count: problem.units.count)
        for (index, group) in problem.groups.enumerated() where !group.standing.isInOwn {
            worth.offset += group.people
            if let variable = covered[index] {
                worth.terms.append((variable, -group.people))
            } else if let unit = group.unit, group.owners.isEmpty {
                byUnit[unit] += group.people
            }
        }
        worth.terms += served(byUnit)
        return worth
    }

    private var white: Worth {
        var worth = Worth()
        var byUnit = Array(repeating: 0.0, count: problem.units.count)
        var byCapacity = Array(repeating: 0.0, count: problem.capacities.count)
        for (index, group) in problem.groups.enumerated() where group.isWhite(in: problem) {
            worth.offset += group.people
            if let variable = out[index] {
                worth.terms.append((variable, -group.people))
            } else if let way = wayOut(of: group) {
                if !way.isReachOpen, let capacity = group.capacity { byCapacity[capacity] += group.people }
                if way.isReachOpen, let unit = group.unit { byUnit[unit] += group.people }
            }
        }
        worth.terms += served(byUnit)
        worth.terms += byCapacity.indices.compactMap { place in
            byCapacity[place] > 0 ? enough[place].map { ($0, -byCapacity[place]) } : nil
        }
        return worth
    }

    private var withoutStatePost: Worth {
        var worth = Worth()
        for (index, group) in problem.groups.enumerated() where group.isWithoutStatePost {
            worth.offset += group.people
            if let variable = coveredForState[index] { worth.terms.append((variable, -group.people)) }
        }
        return worth
    }

    /// In thousandths of an ETP.
    private var deficit: Worth {
        var worth = Worth(scale: 0.001)
        for (place, capacity) in problem.capacities.enumerated() where capacity.judgedNeed > 0 {
            if let variable = shortage[place] {
                worth.terms.append((variable, 1))
            } else {
                worth.offset += 1000 * max(0, capacity.lacking)
            }
        }
        return worth
    }

    private var distance: Worth {
        let perimeters = problem.candidates.indices.compactMap { candidate -> Term? in
            let distance = problem.candidates[candidate].distance
            return distance > 0 ? open[candidate].map { ($0, distance) } : nil
        }
        let ways = problem.arcs.indices.compactMap { index -> Term? in
            let arc = problem.arcs[index]
            return attached[index].map { ($0, problem.units[arc.unit].white * arc.distance) }
        }
        return Worth(terms: perimeters + ways)
    }

    /// ETP of some candidates.
    private func brought(by isMeant: (PlacementProblem.Candidate) -> Bool) -> Worth {
        Worth(
            terms: problem.candidates.indices.filter { isMeant(problem.candidates[$0]) }
                .flatMap { size(of: $0, times: 1) })
    }

    private func served(_ people: [Double]) -> [Term] {
        people.indices.flatMap { unit in
            people[unit] > 0 ? served(unit).map { ($0.variable, -people[unit] * $0.coefficient) } : []
        }
    }

    mutating func setObjective(_ objective: PlacementProblem.Objective) {
        let worth = worth(objective)
        model.setObjective(worth.terms, offset: worth.offset, maximized: objective.isMaximized)
    }

    /// Keeps what a stage reached, but for the slack.
    mutating func keep(_ objective: PlacementProblem.Objective, at value: Double) {
        let worth = worth(objective)
        guard !worth.terms.isEmpty else { return }
        let margin = abs(value) * problem.slack + 1e-6 * max(1, abs(value) * 1e-3)
        let (least, most) = (
            (value - margin) / worth.scale - worth.offset, (value + margin) / worth.scale - worth.offset
        )
        model.addRow(worth.terms, in: objective.isMaximized ? least...(.infinity) : -.infinity...most)
    }
}

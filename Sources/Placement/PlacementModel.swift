internal import Optimization

/// The mixed-integer model of a problem (Placement.md, « The model »), with what shrinks it without loss:
/// posts never larger than the need in their reach, and no ETP a unit while no objective asks for them (a plan that
/// serves can always serve at the floor).
struct PlacementModel {
    typealias Variable = LinearModel.Variable

    let problem: PlacementProblem
    private(set) var model = LinearModel()
    /// Open or not, one a candidate; nil for one that cannot be.
    private(set) var open: [Variable?]
    /// Grains, one a candidate; nil where no ETP is modelled.
    private(set) var grains: [Variable?]
    /// Attached or not, one an arc; nil for an arc that cannot be, or where units are attached as a whole.
    private(set) var attached: [Variable?]
    /// Attached by whomever, one a unit; shared desks and classical covering.
    private(set) var served: [Variable?]
    /// ETP, one an arc.
    private(set) var etp: [Variable?]
    /// How full the least filled unit is, once equity has been an objective.
    private var leastFilled: Variable?
    private let arcsOfCandidate: [[Int]]
    private let arcsOfUnit: [[Int]]
    private let hasETP: Bool

    /// - Parameter objective: the model has ETP variables only where this one or the desks need them.
    init(_ problem: PlacementProblem, for objectives: [PlacementProblem.Objective]) {
        self.problem = problem
        arcsOfCandidate = problem.arcsByCandidate
        arcsOfUnit = problem.arcsByUnit
        hasETP =
            problem.isCapacitated
            && (!problem.isSingleDesk || objectives.contains { [.deficit, .equity].contains($0) })
        isShared = problem.isCapacitated ? !problem.isSingleDesk : !objectives.contains(.distance)
        open = Array(repeating: nil, count: problem.candidates.count)
        grains = open
        attached = Array(repeating: nil, count: problem.arcs.count)
        etp = attached
        served = Array(repeating: nil, count: problem.units.count)
        addCandidates()
        addUnits()
        addLimits()
    }

    /// Units are attached as a whole. Where posts serve whatever their size, only distances ask who serves whom.
    private let isShared: Bool

    private mutating func addCandidates() {
        for (index, candidate) in problem.candidates.enumerated() {
            let useful = problem.mostUsefulGrains(of: index, arcs: arcsOfCandidate[index])
            guard candidate.isLockedIn || (useful >= max(1, candidate.least) && !candidate.isLockedOut) else {
                continue
            }
            let isOpen = model.addVariable(.integer, in: candidate.isLockedIn ? 1...1 : 0...1)
            open[index] = isOpen
            guard problem.isCapacitated else { continue }
            let least = Double(max(1, candidate.least))
            let most = max(Double(useful), least)
            let size = model.addVariable(.integer, in: 0...most)
            grains[index] = size
            model.addRow([(size, 1), (isOpen, -least)], in: 0...(.infinity))
            model.addRow([(size, 1), (isOpen, -most)], in: -.infinity...0)
        }
    }

    private mutating func addUnits() {
        for (unit, arcs) in arcsOfUnit.enumerated() {
            let reachable = arcs.filter { open[problem.arcs[$0].candidate] != nil }
            guard !reachable.isEmpty else { continue }
            if isShared {
                addShared(unit, reachable)
            } else {
                for arc in reachable {
                    guard problem.isWorthwhile(arc) else { continue }
                    attached[arc] = model.addVariable(.integer)
                    if hasETP { addETP(arc) }
                }
                let desks = reachable.compactMap { attached[$0] }
                if desks.count > 1 { model.addRow(desks.map { ($0, 1) }, in: -.infinity...1) }
            }
        }
        for (candidate, arcs) in arcsOfCandidate.enumerated() {
            guard let isOpen = open[candidate] else { continue }
            for arc in arcs {
                if let attached = attached[arc] { model.addRow([(attached, 1), (isOpen, -1)], in: -.infinity...0) }
            }
            guard let size = grains[candidate] else { continue }
            var load: [LinearModel.Term] = [(size, -problem.grain)]
            for arc in arcs {
                if let etp = etp[arc] {
                    load.append((etp, 1))
                } else if let attached = attached[arc] {
                    load.append((attached, problem.floor * problem.arcs[arc].need))
                }
            }
            if load.count > 1 { model.addRow(load, in: -.infinity...0) }
        }
    }

    /// floor·g·y ≤ q ≤ g·y.
    private mutating func addETP(_ arc: Int) {
        guard let attached = attached[arc] else { return }
        let need = problem.arcs[arc].need
        let quantity = model.addVariable(in: 0...need)
        etp[arc] = quantity
        model.addRow([(quantity, 1), (attached, -need)], in: -.infinity...0)
        model.addRow([(quantity, 1), (attached, -problem.floor * need)], in: 0...(.infinity))
    }

    private mutating func addShared(_ unit: Int, _ arcs: [Int]) {
        let isServed = model.addVariable(.integer)
        served[unit] = isServed
        guard problem.isCapacitated else {
            model.addRow(
                [(isServed, 1)] + arcs.compactMap { arc in open[problem.arcs[arc].candidate].map { ($0, -1) } },
                in: -.infinity...0)
            return
        }
        let need = problem.units[unit].need
        var quantities: [LinearModel.Term] = []
        for arc in arcs {
            // An application brings no more than its perimeter needs.
            let quantity = model.addVariable(in: 0...min(need, problem.arcs[arc].need))
            etp[arc] = quantity
            quantities.append((quantity, 1))
        }
        model.addRow(quantities + [(isServed, -need)], in: -.infinity...0)
        model.addRow(quantities + [(isServed, -problem.floor * need)], in: 0...(.infinity))
    }

    private mutating func addLimits() {
        func limit(_ terms: [LinearModel.Term], _ most: Double?) {
            if let most, !terms.isEmpty { model.addRow(terms, in: -.infinity...most) }
        }
        let sizes = grains.indices.compactMap { index in grains[index].map { (index, $0) } }
        let opens = open.compactMap { $0 }
        limit(opens.map { ($0, 1) }, problem.mostPosts.map(Double.init))
        limit(sizes.map { ($0.1, 1) }, problem.mostGrains.map(Double.init))
        limit(cost, problem.scaledBudget)
    }

    // MARK: Objectives

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
    private var cost: [LinearModel.Term] {
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

    // MARK: Solutions

    /// A plan of the same candidates and arcs as values of the variables, to start from.
    func values(of plan: Plan) -> [Double] {
        var values = Array(repeating: 0.0, count: model.variableCount)
        for post in plan.posts {
            if let isOpen = open[post.candidate] { values[isOpen.index] = 1 }
            if let grains = grains[post.candidate] { values[grains.index] = Double(max(1, post.grains)) }
        }
        for assignment in plan.assignments {
            if let attached = attached[assignment.arc] { values[attached.index] = 1 }
            if let isServed = served[problem.arcs[assignment.arc].unit] { values[isServed.index] = 1 }
            if let quantity = etp[assignment.arc] { values[quantity.index] = assignment.etp }
        }
        return values
    }

    func plan(_ values: [Double], stages: [Plan.Stage], isReproducible: Bool) -> Plan {
        func isSet(_ variable: Variable?) -> Bool { variable.map { values[$0.index] > 0.5 } ?? false }
        let posts = open.indices.filter { isSet(open[$0]) }.map { candidate in
            // Where posts have no size, the smallest is what the budget pays.
            Plan.Post(
                candidate: candidate,
                grains: grains[candidate].map { Int(values[$0.index].rounded()) }
                    ?? max(1, problem.candidates[candidate].least))
        }
        let opened = Set(posts.map(\.candidate))
        let assignments = problem.arcs.indices.compactMap { arc -> Plan.Assignment? in
            if let attached = attached[arc] {
                guard values[attached.index] > 0.5 else { return nil }
                let quantity = etp[arc].map { values[$0.index] } ?? problem.floor * problem.arcs[arc].need
                return Plan.Assignment(arc: arc, etp: quantity)
            }
            if let quantity = etp[arc], values[quantity.index] > 1e-7 {
                return Plan.Assignment(arc: arc, etp: values[quantity.index])
            }
            return nil
        }
        let covered = problem.isCapacitated ? assignments : nearest(opened)
        return Plan(
            posts: needed(posts, for: covered), assignments: covered, stages: stages, isReproducible: isReproducible)
    }

    /// The posts that serve somebody or must open, no larger than what they bring: a budget that is larger than the
    /// need is not spent.
    private func needed(_ posts: [Plan.Post], for assignments: [Plan.Assignment]) -> [Plan.Post] {
        var load: [Int: Double] = [:]
        for assignment in assignments { load[problem.arcs[assignment.arc].candidate, default: 0] += assignment.etp }
        return posts.compactMap { post in
            let item = problem.candidates[post.candidate]
            guard load[post.candidate] != nil || item.isLockedIn else { return nil }
            guard problem.isCapacitated else { return post }
            let full = Int(((load[post.candidate] ?? 0) / problem.grain - 1e-6).rounded(.up))
            return Plan.Post(candidate: post.candidate, grains: min(post.grains, max(1, item.least, full)))
        }
    }

    /// Where a post serves all in reach, each unit goes to the nearest.
    func nearest(_ opened: Set<Int>) -> [Plan.Assignment] {
        arcsOfUnit.compactMap { arcs in
            arcs.filter { opened.contains(problem.arcs[$0].candidate) }
                .min { (problem.arcs[$0].distance, $0) < (problem.arcs[$1].distance, $1) }
                .map { Plan.Assignment(arc: $0, etp: 0) }
        }.sorted { $0.arc < $1.arc }
    }
}

internal import Optimization

/// The mixed-integer model of a problem (Placement.md, « The model »), with what shrinks it without loss:
/// posts never larger than the need in their reach, and no ETP a unit while no objective asks for them (a plan that
/// serves can always serve at the floor).
struct PlacementModel {
    typealias Variable = LinearModel.Variable

    let problem: PlacementProblem
    var model = LinearModel()
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
    var leastFilled: Variable?
    private let arcsOfCandidate: [[Int]]
    let arcsOfUnit: [[Int]]
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
    let isShared: Bool

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
}

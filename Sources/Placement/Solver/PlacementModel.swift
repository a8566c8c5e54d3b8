internal import Funding
internal import Optimization

/// The mixed-integer model of a problem (Placement.md, « The model »), with the variables that some objectives ask for.
///
/// ETP are counted in thousandths: what a solver lets pass is then far below what the analysis does.
struct PlacementModel {
    typealias Variable = LinearModel.Variable
    typealias Term = LinearModel.Term

    let problem: PlacementProblem
    var model = LinearModel()
    /// Open or not, one a candidate; nil for one that cannot be.
    private(set) var open: [Variable?]
    /// Grains, one a candidate; nil where the size is given, or none is modelled.
    private(set) var grains: [Variable?]
    /// Attached or not, one an arc; nil for an arc that cannot be.
    private(set) var attached: [Variable?]
    /// Thousandths of an ETP that a seat keeps for a unit, one an arc; nil while no objective asks.
    private(set) var kept: [Variable?]
    /// Attached by whomever, one a unit; nil where the attachments add up to it.
    private(set) var served: [Variable?]
    /// In an own perimeter, one a group; nil where nothing or only a unit's seats decide.
    var covered: [Variable?]
    /// The same, for the State's contracts.
    var coveredForState: [Variable?]
    /// Out of the white zones, one a group; nil where it hangs on one thing alone.
    var out: [Variable?]
    /// Sufficient or not, one a capacity; nil where it is already, or cannot be.
    var enough: [Variable?]
    /// Thousandths of an ETP lacking, one a capacity; nil where nothing changes it.
    var shortage: [Variable?]
    /// Thousandths of an ETP beyond a pocket's own need, with whether there are any.
    var beyond: [Beyond: (amount: Variable, isAny: Variable)] = [:]
    /// How full the least filled capacity is.
    var leastFilled: Variable?
    let arcsOfCandidate: [[Int]]
    let arcsOfUnit: [[Int]]
    let hasETP: Bool
    /// Larger posts may be better.
    private let countsSizes: Bool
    private let usefulETP: [Double]
    /// Seats are attached to each unit one by one; else a unit is served by any open seat in reach.
    let isAttached: Bool

    /// A pocket, held against what is missing or against what is lacking.
    struct Beyond: Hashable {
        let pocket: Int
        let isForDeficit: Bool
    }

    /// - Parameter objectives: the model has the variables that these ask for.
    init(_ problem: PlacementProblem, for objectives: some Sequence<PlacementProblem.Objective>) {
        let objectives = Set(objectives)
        self.problem = problem
        arcsOfCandidate = problem.arcsByCandidate
        arcsOfUnit = problem.arcsByUnit
        hasETP = problem.isCapacitated && !objectives.isDisjoint(with: [.zoneBlanche, .deficit, .equity])
        countsSizes = hasETP || !objectives.isDisjoint(with: [.renewals, .carriers])
        isAttached = problem.isCapacitated || objectives.contains(.distance)
        usefulETP = problem.usefulETPByUnit
        open = Array(repeating: nil, count: problem.candidates.count)
        grains = open
        attached = Array(repeating: nil, count: problem.arcs.count)
        kept = attached
        served = Array(repeating: nil, count: problem.units.count)
        covered = Array(repeating: nil, count: problem.groups.count)
        (coveredForState, out) = (covered, covered)
        enough = Array(repeating: nil, count: problem.capacities.count)
        shortage = enough
        addCandidates()
        addUnits()
        addLoads()
        addLimits()
        if objectives.contains(.sansCouverture) { addCover() }
        if objectives.contains(.marchesEtat) { addCoverForState() }
        if objectives.contains(.zoneBlanche) { addWhiteZones() }
        if !objectives.isDisjoint(with: [.deficit, .equity]) { addShortages() }
        if objectives.contains(.equity) { addLeastFilled() }
    }

    private mutating func addCandidates() {
        for (index, candidate) in problem.candidates.enumerated() {
            let mayOpen =
                candidate.whole != nil || !problem.isCapacitated
                || mostUsefulGrains(of: index) >= max(1, candidate.least)
            guard candidate.isLockedIn || (mayOpen && !candidate.isLockedOut) else { continue }
            let isOpen = model.addVariable(.integer, in: candidate.isLockedIn ? 1...1 : 0...1)
            open[index] = isOpen
            guard problem.isCapacitated, candidate.whole == nil else { continue }
            let least = Double(max(1, candidate.least))
            let most = max(Double(mostUsefulGrains(of: index)), least)
            let size = model.addVariable(.integer, in: 0...most)
            grains[index] = size
            model.addRow([(size, 1), (isOpen, -least)], in: 0...(.infinity))
            model.addRow([(size, 1), (isOpen, -most)], in: -.infinity...0)
        }
    }

    private mutating func addUnits() {
        for (unit, arcs) in arcsOfUnit.enumerated() {
            let reachable = arcs.filter { open[problem.arcs[$0].candidate] != nil && problem.isWorthwhile($0) }
            guard !reachable.isEmpty else { continue }
            guard isAttached else {
                let isServed = model.addVariable()
                served[unit] = isServed
                let seats = reachable.compactMap { open[problem.arcs[$0].candidate] }
                model.addRow([(isServed, 1)] + seats.map { ($0, -1) }, in: -.infinity...0)
                continue
            }
            for arc in reachable {
                guard let isOpen = open[problem.arcs[arc].candidate] else { continue }
                let isAttached = model.addVariable(.integer)
                attached[arc] = isAttached
                model.addRow([(isAttached, 1), (isOpen, -1)], in: -.infinity...0)
                if hasETP { addKept(arc, isAttached) }
            }
            let desks = reachable.compactMap { attached[$0] }
            if problem.isSingleDesk || !problem.isCapacitated {
                if desks.count > 1 { model.addRow(desks.map { ($0, 1) }, in: -.infinity...1) }
            } else {
                let isServed = model.addVariable()
                served[unit] = isServed
                model.addRow([(isServed, 1)] + desks.map { ($0, -1) }, in: -.infinity...0)
            }
        }
    }

    /// floor·g·y ≤ q ≤ u·y: more than is useful changes no figure.
    private mutating func addKept(_ arc: Int, _ isAttached: Variable) {
        let load = 1000 * problem.load(of: problem.arcs[arc])
        let candidate = problem.arcs[arc].candidate
        let size =
            Double(max(mostUsefulGrains(of: candidate), problem.candidates[candidate].least)) * problem.grain.number
        let most = max(load, 1000 * min(usefulETP[problem.arcs[arc].unit], size))
        let quantity = model.addVariable(in: 0...most)
        kept[arc] = quantity
        model.addRow([(quantity, 1), (isAttached, -most)], in: -.infinity...0)
        model.addRow([(quantity, 1), (isAttached, -load)], in: 0...(.infinity))
    }

    /// The grains beyond which more change no figure that is asked for, as far as limits allow them.
    private func mostUsefulGrains(of candidate: Int) -> Int {
        let item = problem.candidates[candidate]
        let limit = problem.mostGrains(at: candidate)
        if item.hasPerimeter { return countsSizes ? limit ?? 1000 : min(max(1, item.least), limit ?? .max) }
        let arcs = arcsOfCandidate[candidate].filter { problem.isWorthwhile($0) }
        let etp = arcs.reduce(0) { sum, arc in
            let load = problem.load(of: problem.arcs[arc])
            return sum + (hasETP ? max(load, usefulETP[problem.arcs[arc].unit]) : load)
        }
        let grains = (etp / problem.grain.number - 1e-9).rounded(.up)
        // A post may be larger than what it fills, when its least size is.
        let useful = arcs.isEmpty ? 0 : max(item.least, grains < 1e9 ? Int(grains) : 1000)
        return min(useful, limit ?? useful)
    }

    private mutating func addLoads() {
        guard problem.isCapacitated else { return }
        for (candidate, arcs) in arcsOfCandidate.enumerated() where open[candidate] != nil {
            let load = arcs.compactMap { arc -> Term? in
                kept[arc].map { ($0, 1) }
                    ?? attached[arc].map { ($0, 1000 * problem.load(of: problem.arcs[arc])) }
            }
            if !load.isEmpty { model.addRow(load + size(of: candidate, times: -1000), in: -.infinity...0) }
        }
    }

    /// A candidate's ETP, times a factor.
    func size(of candidate: Int, times factor: Double) -> [Term] {
        if let whole = problem.candidates[candidate].whole {
            return open[candidate].map { [($0, factor * whole.etp.number)] } ?? []
        }
        return grains[candidate].map { [($0, factor * problem.grain.number)] } ?? []
    }

    private mutating func addLimits() {
        func limit(_ terms: [Term], _ range: ClosedRange<Double>) {
            if !terms.isEmpty, range != -.infinity...(.infinity) { model.addRow(terms, in: range) }
        }
        let sizes = open.indices.map { size(of: $0, times: 1000) }
        limit(open.compactMap { $0 }.map { ($0, 1) }, -.infinity...(problem.mostPosts.map(Double.init) ?? .infinity))
        limit(sizes.flatMap { $0 }, -.infinity...(problem.mostETP.map { Double($0.thousandths) } ?? .infinity))
        limit(cost, -.infinity...(problem.scaledBudget ?? .infinity))
        for (position, allocation) in problem.allocations.enumerated() {
            let inside = sizes.indices.filter { problem.candidates[$0].allocation == position }
            let least = allocation.least.map { Double($0.thousandths) } ?? -.infinity
            let most = allocation.most.map { Double($0.thousandths) } ?? .infinity
            // Nobody to give ETP to: a least above 0 is then infeasible, as it should be.
            if inside.isEmpty, least > 0 { model.addRow([], in: least...most) }
            limit(inside.flatMap { sizes[$0] }, least...most)
        }
    }

    /// Divided by the problem's `costScale`.
    var cost: [Term] {
        let scale = problem.costScale
        return problem.candidates.indices.compactMap { candidate in
            let item = problem.candidates[candidate]
            if let whole = item.whole { return open[candidate].map { ($0, Double(whole.cost) / scale) } }
            if let size = grains[candidate] { return (size, Double(item.grainCost) / scale) }
            return open[candidate].map { ($0, Double(problem.cost(of: problem.smallest(candidate))) / scale) }
        }
    }

    /// What makes a unit served: 1 at most.
    func served(_ unit: Int) -> [Term] {
        if let variable = served[unit] { return [(variable, 1)] }
        return arcsOfUnit[unit].compactMap { attached[$0].map { ($0, 1) } }
    }
}

internal import Funding
internal import Optimization

/// The definition of a white zone as rows: who is covered, what is enough, what lacks.
extension PlacementModel {
    /// Open candidates, and the served unit: what must not all be 0 for a group to be covered.
    private func coverers(_ candidates: [Int], _ unit: Int?) -> [Term] {
        candidates.compactMap { open[$0].map { ($0, 1) } } + (unit.map { served($0) } ?? [])
    }

    /// A variable of 0 to 1, at most the sum of some terms; nil where the terms add up to 1 at most by themselves.
    private mutating func atMostSum(of terms: [Term], isUnitAlone: Bool) -> Variable? {
        guard !terms.isEmpty, !isUnitAlone else { return nil }
        let variable = model.addVariable()
        model.addRow([(variable, 1)] + terms.map { ($0.variable, -$0.coefficient) }, in: -.infinity...0)
        return variable
    }

    mutating func addCover() {
        for (index, group) in problem.groups.enumerated() where !group.standing.isInOwn && group.people > 0 {
            covered[index] = atMostSum(of: coverers(group.owners, group.unit), isUnitAlone: group.owners.isEmpty)
        }
    }

    mutating func addCoverForState() {
        for (index, group) in problem.groups.enumerated() where group.isWithoutStatePost && group.people > 0 {
            let coverers = coverersForState(group)
            guard !coverers.isEmpty else { continue }
            let variable = model.addVariable()
            coveredForState[index] = variable
            model.addRow([(variable, 1)] + coverers.map { ($0.variable, -$0.coefficient) }, in: -.infinity...0)
        }
    }

    private func coverersForState(_ group: PlacementProblem.Group) -> [Term] {
        let candidates = group.owners + (group.standing.isNeedIdentified == true ? [] : group.neighbours)
        // Seats say nothing of the State's contracts, which does not speak against them.
        return coverers(candidates.filter { problem.candidates[$0].mayFollowState }, group.unit)
    }

    mutating func addWhiteZones() {
        for (place, capacity) in problem.capacities.enumerated() where capacity.missing > 0 {
            let supplies = supplies(to: place, isForDeficit: false)
            guard !supplies.isEmpty else { continue }
            let isEnough = model.addVariable(.integer)
            enough[place] = isEnough
            model.addRow(supplies + [(isEnough, -1000 * capacity.aim)], in: 0...(.infinity))
            addAboveFloors(place, supplies, isEnough)
        }
        for (index, group) in problem.groups.enumerated() where group.people > 0 && group.isWhite(in: problem) {
            guard let way = wayOut(of: group), way.isReachOpen else { continue }
            guard let isEnough = way.enough else {
                out[index] = atMostSum(of: way.reach, isUnitAlone: way.isUnitAlone)
                continue
            }
            let variable = model.addVariable()
            out[index] = variable
            model.addRow([(variable, 1), (isEnough, -1)], in: -.infinity...0)
            model.addRow([(variable, 1)] + way.reach.map { ($0.variable, -$0.coefficient) }, in: -.infinity...0)
        }
    }

    /// What seats keep at the floor makes nothing sufficient by itself, so that only what comes beyond it counts:
    /// f·(missing − Σ floors) ≤ what comes − Σ floors of the units served. Every plan keeps this row; the relaxation, which
    /// would fill half of everything, does not without it (Placement.md, « Stages and their bounds »).
    private mutating func addAboveFloors(_ place: Int, _ supplies: [Term], _ isEnough: Variable) {
        var floors: [Term] = []
        var sum = 0.0
        for (unit, share) in problem.capacities[place].unitShares {
            let floor = 1000 * share * problem.floor * problem.units[unit].need
            let terms = served(unit)
            guard floor > 0, !terms.isEmpty else { continue }
            sum += floor
            floors += terms.map { ($0.variable, -floor * $0.coefficient) }
        }
        let left = 1000 * problem.capacities[place].aim - sum
        guard !floors.isEmpty, left > 0 else { return }
        model.addRow(supplies + floors + [(isEnough, -left)], in: 0...(.infinity))
    }

    /// What it takes for people to leave the white zones: to be reached by some of these terms (where `isReachOpen`), and
    /// enough (where there is a variable). Nil where nothing can bring them out.
    struct WayOut {
        let reach: [Term]
        let isReachOpen: Bool
        let isUnitAlone: Bool
        let enough: Variable?
    }

    func wayOut(of group: PlacementProblem.Group) -> WayOut? {
        let standing = group.standing
        let mustBeOwn = standing.isNeedIdentified == true
        let isReached = standing.isInOwn || (standing.isInAdjoining && !mustBeOwn)
        let reach = isReached ? [] : coverers(group.owners + (mustBeOwn ? [] : group.neighbours), group.unit)
        if !isReached, reach.isEmpty { return nil }
        let isJudged = !standing.isExempt && standing.isNeedIdentified != false
        let short = isJudged ? group.capacity.flatMap { problem.capacities[$0].missing > 0 ? $0 : nil } : nil
        if let short, enough[short] == nil { return nil }
        return WayOut(
            reach: reach, isReachOpen: !isReached,
            isUnitAlone: group.owners.isEmpty && (mustBeOwn || group.neighbours.isEmpty),
            enough: short.flatMap { enough[$0] })
    }

    mutating func addShortages() {
        for (place, capacity) in problem.capacities.enumerated() where capacity.judgedNeed > 0 && capacity.lacking > 0 {
            let supplies = supplies(to: place, isForDeficit: true)
            guard !supplies.isEmpty else { continue }
            let lacking = 1000 * capacity.lacking
            let variable = model.addVariable(in: 0...lacking)
            shortage[place] = variable
            model.addRow(supplies + [(variable, 1)], in: lacking...(.infinity))
        }
    }

    /// Thousandths of an ETP that come to a capacity.
    private mutating func supplies(to place: Int, isForDeficit: Bool) -> [Term] {
        var terms: [Term] = []
        for (candidate, item) in problem.candidates.enumerated() {
            for supply in item.supplies where supply.place == place { terms += self.terms(of: supply, candidate) }
        }
        terms += kept(of: problem.capacities[place].unitShares)
        for (index, pocket) in problem.pockets.enumerated() where pocket.capacity == place {
            if let variable = addBeyond(index, isForDeficit: isForDeficit) { terms.append((variable, 1)) }
        }
        return terms
    }

    private func terms(of supply: PlacementProblem.Supply, _ candidate: Int) -> [Term] {
        guard let isOpen = open[candidate] else { return [] }
        if let whole = problem.candidates[candidate].whole {
            let etp = supply.fixed + supply.perETP * whole.etp.number
            return etp == 0 ? [] : [(isOpen, 1000 * etp)]
        }
        return (supply.fixed == 0 ? [] : [(isOpen, 1000 * supply.fixed)])
            + (supply.perETP == 0 ? [] : size(of: candidate, times: 1000 * supply.perETP))
    }

    private func kept(of shares: [(unit: Int, share: Double)]) -> [Term] {
        shares.flatMap { unit, share in arcsOfUnit[unit].compactMap { kept[$0].map { ($0, share) } } }
    }

    /// What comes to a pocket beyond its own need: h ≤ L + M(1 − b), h ≤ M·b, with L = ETP − missing.
    /// - Returns: nil where nothing can come.
    private mutating func addBeyond(_ index: Int, isForDeficit: Bool) -> Variable? {
        let pocket = problem.pockets[index]
        let terms = pocket.supplies.flatMap { self.terms(of: $0, $0.place) } + kept(of: pocket.unitShares)
        guard !terms.isEmpty else { return nil }
        let missing = 1000 * (isForDeficit ? pocket.lacking : pocket.missing)
        let most = terms.reduce(0) { $0 + $1.coefficient * model.range(of: $1.variable).upperBound }
        // What stood beyond before is in the capacity's own figures, and stays.
        let already = max(0, -missing)
        guard most > missing else { return nil }
        let isAny = model.addVariable(.integer)
        let amount = model.addVariable(in: 0...max(0, most))
        beyond[Beyond(pocket: index, isForDeficit: isForDeficit)] = (amount, isAny)
        let large = max(0, missing) + already
        // h + already ≤ (ETP − missing) + large·(1 − b)
        model.addRow(
            [(amount, 1), (isAny, large)] + terms.map { ($0.variable, -$0.coefficient) },
            in: -.infinity...(large - missing - already))
        model.addRow([(amount, 1), (isAny, -most)], in: -.infinity...0)
        return amount
    }

    mutating func addLeastFilled() {
        let least = model.addVariable()
        leastFilled = least
        for (place, capacity) in problem.capacities.enumerated() where capacity.judgedNeed > 0 {
            // t + D/need ≤ 1 where somebody is covered.
            var terms: [Term] = [(least, 1)]
            var filled = 1.0
            if let shortage = shortage[place] {
                terms.append((shortage, 1 / (1000 * capacity.judgedNeed)))
            } else {
                filled = 1 - max(0, capacity.lacking) / capacity.judgedNeed
            }
            let inside = problem.groups.filter { $0.capacity == place }
            if inside.contains(where: \.standing.isInOwn) {
                model.addRow(terms, in: -.infinity...filled)
                continue
            }
            var touching: Set<Variable> = []
            for group in inside { touching.formUnion(coverers(group.owners, group.unit).map(\.variable)) }
            for variable in touching { model.addRow(terms + [(variable, 1)], in: -.infinity...(filled + 1)) }
        }
    }
}

extension PlacementProblem.Group {
    /// Before any plan.
    func isWhite(in problem: PlacementProblem) -> Bool {
        let isShort = !standing.isExempt && capacity.map { problem.capacities[$0].missing > 0 } ?? false
        return standing.isWhite(
            isOwn: standing.isInOwn, isReached: standing.isInOwn || standing.isInAdjoining, isShort: isShort)
    }

    /// Before any plan.
    var isWithoutStatePost: Bool {
        !standing.isInOwnForState && !(standing.isInAdjoiningForState && standing.isNeedIdentified != true)
    }
}

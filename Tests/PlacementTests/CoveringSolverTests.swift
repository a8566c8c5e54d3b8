import TestSupport
import Testing

@testable import Placement

/// Covering problems against every subset of their sites.
struct CoveringSolverTests {
    /// Clients on a line, sites that reach so far; every third problem has a budget over several costs.
    static func problem(_ seed: UInt64, sites: ClosedRange<Int> = 3...10, isWhole: Bool = true) -> CoveringProblem {
        var random = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let places = (0..<number(sites)).map { _ in (at: number(0...60), reach: number(2...14)) }
        var rows = SparseRows()
        var weights: [Double] = []
        for _ in 0..<number(1...40) {
            let at = number(0...60)
            rows.append(places.indices.filter { abs(places[$0].at - at) <= places[$0].reach }.map(Int32.init))
            weights.append(Double(number(0...90)) / (isWhole ? 1 : 7))
        }
        let isBudget = seed.isMultiple(of: 3)
        let costs = places.map { _ in isBudget ? number(0...9) : 4 }
        var problem = CoveringProblem(weights: weights, costs: costs, sitesOfClient: rows)
        if isBudget || seed.isMultiple(of: 2) { problem.budget = number(3...22) }
        if number(0...1) == 0 { problem.mostOpen = number(1...4) }
        if seed.isMultiple(of: 5) { problem.mustOpen = [number(0...places.count - 1)] }
        if seed.isMultiple(of: 7) { problem.mayNotOpen = [number(0...places.count - 1)] }
        return problem
    }

    static func isAllowed(_ opened: [Int], in problem: CoveringProblem) -> Bool {
        problem.mustOpen.isSubset(of: opened) && problem.mayNotOpen.isDisjoint(with: opened)
            && opened.count <= problem.mostOpen ?? .max
            && opened.reduce(0) { $0 + problem.costs[$1] } <= problem.budget ?? .max
    }

    /// Nil where no subset is allowed.
    static func best(_ problem: CoveringProblem) -> Double? {
        (0..<(1 << problem.costs.count)).compactMap { subset in
            let opened = problem.costs.indices.filter { subset & (1 << $0) != 0 }
            return isAllowed(opened, in: problem) ? problem.value(of: opened) : nil
        }.max()
    }

    @Test(arguments: UInt64(1)...300)
    func thePlanIsBestAndProven(seed: UInt64) throws {
        let problem = Self.problem(seed, isWhole: seed % 4 > 0)
        let plan = CoveringSolver(gap: 0).solve(problem)
        guard let best = Self.best(problem) else {
            #expect(plan == nil)
            return
        }
        let found = try #require(plan)
        #expect(Self.isAllowed(found.opened, in: problem))
        #expect(abs(found.value - best) < 1e-6)
        #expect(abs(found.value - problem.value(of: found.opened)) < 1e-6)
        #expect(found.isProven)
        #expect(found.bound >= best - 1e-6 && found.bound <= best * (1 + 1e-9) + 1e-6)
    }

    /// Merging clients and dropping sites keeps a best plan, and the value of every plan that is left.
    @Test(arguments: UInt64(1)...200)
    func reductionsKeepTheBest(seed: UInt64) throws {
        let problem = Self.problem(seed)
        guard let best = Self.best(problem) else {
            #expect(CoveringInstance(problem) == nil)
            return
        }
        let instance = try #require(CoveringInstance(problem))
        var most = -Double.infinity
        for subset in 0..<(1 << instance.siteCount) {
            let opened = (0..<instance.siteCount).filter { subset & (1 << $0) != 0 }
            let names = instance.opened + opened.map { instance.names[$0] }
            #expect(abs(instance.value(of: opened) - problem.value(of: names)) < 1e-6)
            guard instance.allows(opened) else { continue }
            #expect(Self.isAllowed(names, in: problem))
            most = max(most, instance.value(of: opened))
        }
        #expect(abs(most - best) < 1e-6)
    }

    /// Multipliers, penalties and zones bound every plan, wherever the descent ends.
    @Test(arguments: UInt64(1)...150)
    func boundsHold(seed: UInt64) throws {
        let problem = Self.problem(seed, sites: 6...11)
        guard let best = Self.best(problem), let instance = CoveringInstance(problem), instance.siteCount > 1 else {
            return
        }
        var relaxation = CoveringRelaxation(instance)
        relaxation.descend(
            .init(steps: Int(seed % 40) + 1, stride: 2, patience: 5, shortening: 0.5, shortest: 1e-3), above: best,
            until: -.infinity)
        #expect(relaxation.bound >= best - 1e-6)
        let (isChosen, losses) = relaxation.penalties()
        for subset in 0..<(1 << instance.siteCount) {
            let opened = (0..<instance.siteCount).filter { subset & (1 << $0) != 0 }
            guard instance.allows(opened) else { continue }
            let value = instance.value(of: opened)
            for site in losses.indices where isChosen[site] != opened.contains(site) {
                #expect(value <= relaxation.bound - losses[site] + 1e-6)
            }
        }
        let near = instance.nearSites
        let partition = CoveringPartition(
            instance, near: near, multipliers: relaxation.multipliers, loads: losses.map { _ in 1 })
        for count in 1...4 {
            let zones = partition.zones(count)
            #expect(zones.joined().sorted() == Array(0..<instance.siteCount))
            let parts = CoveringZones(
                instance, zones: zones, multipliers: relaxation.multipliers, limit: relaxation.limit())
            let bound = parts.solved(beside: [], mostWork: 1_000_000_000) { false }.bound
            #expect(bound >= best - 1e-6)
            #expect(bound <= relaxation.bound * (1 + 1e-5) + 1e-6)
        }
    }

    /// Stopped before anything is branched on, what is told still holds.
    @Test(arguments: UInt64(1)...40)
    func aStoppedSolverTellsTheTruth(seed: UInt64) throws {
        let problem = Self.problem(seed)
        guard let best = Self.best(problem) else { return }
        let plan = try #require(CoveringSolver(gap: 0, shouldStop: { true }).solve(problem))
        #expect(Self.isAllowed(plan.opened, in: problem))
        #expect(plan.value <= best + 1e-6 && plan.bound >= best - 1e-6)
        #expect(plan.end != .limited)
    }

    /// Changes taken back leave what was there.
    @Test func aStateTakesBackItsChanges() throws {
        let instance = try #require(CoveringInstance(Self.problem(44, sites: 9...10)))
        var state = CoveringState(instance)
        state.fill()
        let before = (state.value, Set(state.opened), state.gains, state.losses)
        state.mark()
        for site in state.opened { state.close(site) }
        state.open(0)
        state.takeBack()
        #expect(state.value == before.0 && Set(state.opened) == before.1)
        for site in 0..<instance.siteCount {
            #expect(abs(state.gains[site] - before.2[site]) < 1e-9 && abs(state.losses[site] - before.3[site]) < 1e-9)
        }
    }

    /// Large enough for searches, their union and zones: the same twice, and within what is told.
    @Test func zonesBoundAWideCountryTheSameTwice() throws {
        var random = SeededGenerator(seed: 8)
        let sites = (0..<400).map { _ in
            (Double.random(in: 0...100, using: &random), Double.random(in: 0...30, using: &random))
        }
        var rows = SparseRows()
        var weights: [Double] = []
        for _ in 0..<1500 {
            let place = (Double.random(in: 0...100, using: &random), Double.random(in: 0...30, using: &random))
            rows.append(
                sites.indices.filter {
                    let (east, north) = (sites[$0].0 - place.0, sites[$0].1 - place.1)
                    return east * east + north * north <= 9
                }.map(Int32.init))
            weights.append(Double(Int.random(in: 1...100, using: &random)))
        }
        let problem = CoveringProblem(
            weights: weights, costs: sites.map { _ in 1 }, sitesOfClient: rows, mostOpen: 40)
        var solver = CoveringSolver(gap: 0.003)
        solver.effort = 0.003
        let plan = try #require(solver.solve(problem))
        let again = try #require(solver.solve(problem))
        #expect(plan.isProven && plan.opened.count <= 40)
        #expect(plan.opened == again.opened && plan.bound == again.bound)
        #expect(abs(plan.value - problem.value(of: plan.opened)) < 1e-6)
    }
}

import Funding
import Optimization
import Placement
import TestSupport
import Testing

/// Plans of seats held against every possibility, and against the rules they must keep.
struct PlacementTests {
    private let solver = PlacementSolver(SolverOptions(gap: 0))

    private func plan(_ problem: PlacementProblem) throws -> Plan? {
        let mayOpen = problem.arcs.contains { !problem.candidates[$0.candidate].isLockedOut }
        return mayOpen ? try solver.solve(problem) : nil
    }

    private func first(_ plan: Plan, _ problem: PlacementProblem) -> Double {
        problem.figures(of: plan)[problem.objectives[0]]
    }

    private func expectFeasible(_ plan: Plan, _ problem: PlacementProblem) {
        var load: [Int: Double] = [:]
        var desks: [Int: Int] = [:]
        for assignment in plan.assignments {
            let arc = problem.arcs[assignment.arc]
            load[arc.candidate, default: 0] += assignment.etp
            desks[arc.unit, default: 0] += 1
            #expect(assignment.etp >= problem.floor * problem.units[arc.unit].need - 1e-6)
        }
        if problem.isSingleDesk { #expect(desks.values.allSatisfy { $0 == 1 }) }
        for post in plan.posts {
            let item = problem.candidates[post.candidate]
            #expect(post.grains >= max(1, item.least) && item.most.map { post.grains <= $0 } ?? true)
            #expect(!item.isLockedOut)
            // Every thousandth is kept for some unit.
            #expect(abs((load[post.candidate] ?? 0) - problem.etp(of: post).number) < 1e-9)
        }
        #expect(Set(load.keys) == Set(plan.posts.map(\.candidate)))
        #expect(problem.isWithinLimits(plan.posts))
    }

    @Test(arguments: UInt64(1)...200)
    func noSubsetIsBetter(seed: UInt64) throws {
        let problem = SmallInstances.random(seed)
        guard let plan = try plan(problem) else { return }
        expectFeasible(plan, problem)
        let best = BruteForce(problem: problem, objective: problem.objectives[0]).best()
        #expect(abs(first(plan, problem) - best) < 1e-4 * max(1, best))
        #expect(abs(plan.stages[0].bound - best) < 1e-4 * max(1, best))
        #expect(plan.isProven && plan.isReproducible)
    }

    /// Several seats serve a unit, each with the floor at least.
    @Test(arguments: UInt64(1)...200)
    func noSubsetIsBetterWhereSeatsShareUnits(seed: UInt64) throws {
        let problem = SmallInstances.random(seed, isShared: true)
        guard let plan = try plan(problem) else { return }
        expectFeasible(plan, problem)
        let best = BruteForce(problem: problem, objective: problem.objectives[0]).best()
        #expect(abs(first(plan, problem) - best) < 1e-4 * max(1, best))
    }

    /// Classical maximal covering: every set of so many sites.
    @Test(arguments: UInt64(1)...100)
    func noSetOfSitesCoversMore(seed: UInt64) throws {
        var problem = SmallInstances.random(seed, isCapacitated: false)
        problem.budget = nil
        problem.mostPosts = 2
        guard let plan = try plan(problem) else { return }
        let reach = problem.candidates.indices.map { candidate in
            Set(
                problem.arcs.filter { $0.candidate == candidate && !problem.candidates[candidate].isLockedOut }.map(
                    \.unit))
        }
        let all = problem.units.reduce(0) { $0 + $1.uncovered }
        var best = 0.0
        for one in reach.indices {
            for other in reach.indices {
                best = max(best, reach[one].union(reach[other]).reduce(0) { $0 + problem.units[$1].uncovered })
            }
        }
        #expect(abs(plan.stages[0].value - (all - best)) < 1e-6)
        #expect(plan.posts.count <= 2)
    }

    /// More budget, room or reach never leaves more people.
    @Test(arguments: UInt64(1)...60)
    func moreNeverServesFewer(seed: UInt64) throws {
        let problem = SmallInstances.random(seed)
        guard let plan = try plan(problem) else { return }
        let value = first(plan, problem)
        var richer = problem
        richer.budget = problem.budget.map { $0 + 2 }
        var larger = problem
        larger.mostETP = nil
        for index in larger.candidates.indices { larger.candidates[index].most = nil }
        for wider in [richer, larger] {
            #expect(first(try solver.solve(wider), wider) <= value + 1e-4)
        }
        var narrower = problem
        narrower.arcs.removeAll { $0.distance > 20 }
        if let other = try self.plan(narrower) { #expect(first(other, narrower) >= value - 1e-4) }
    }

    @Test func theOrderOfCandidatesChangesNothing() throws {
        for seed in UInt64(1)...40 {
            let problem = SmallInstances.random(seed)
            guard let plan = try plan(problem) else { continue }
            var turned = problem
            let last = problem.candidates.count - 1
            turned.candidates.reverse()
            turned.arcs = problem.arcs.map {
                PlacementProblem.Arc(candidate: last - $0.candidate, unit: $0.unit, distance: $0.distance)
            }
            let other = try solver.solve(turned)
            #expect(
                zip(plan.stages, other.stages).allSatisfy { abs($0.value - $1.value) < 1e-4 * max(1, abs($0.value)) })
        }
    }

    @Test func severalAtOnce() async throws {
        let problems = try (UInt64(1)...16).map { SmallInstances.random($0) }.filter { try plan($0) != nil }
        let alone = try problems.map { try solver.solve($0).stages.map(\.value) }
        let together = try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
            for (index, problem) in problems.enumerated() {
                group.addTask { (index, try self.solver.solve(problem).stages.map(\.value)) }
            }
            var results: [[Double]] = Array(repeating: [], count: problems.count)
            for try await (index, values) in group { results[index] = values }
            return results
        }
        #expect(alone == together)
    }

    // MARK: Constraints that bind

    /// Two units of 0.4 ETP, one seat that reaches both.
    private func pair() -> PlacementProblem {
        let units = [30.0, 20].enumerated().map {
            PlacementProblem.Unit(id: "\($0.offset)", name: "", uncovered: $0.element, white: $0.element, need: 0.4)
        }
        let candidates = (0..<2).map { PlacementProblem.Candidate(id: "\($0)", name: "", least: 1, grainCost: 1) }
        let arcs = [(0, 0, 5.0), (0, 1, 9), (1, 1, 1)].map { candidate, unit, distance in
            PlacementProblem.Arc(candidate: candidate, unit: unit, distance: distance)
        }
        var problem = SmallInstances.seats(units: units, candidates: candidates, arcs: arcs)
        problem.budget = 100
        return problem
    }

    private func served(_ change: (inout PlacementProblem) -> Void) throws -> Double {
        var problem = pair()
        change(&problem)
        return 50 - first(try solver.solve(problem), problem)
    }

    @Test func eachConstraintBinds() throws {
        #expect(try served { _ in } == 50)
        #expect(try served { $0.budget = 3 } == 30)
        #expect(try served { $0.mostETP = ExactETP(thousandths: 200) } == 30)
        #expect(try served { $0.mostPosts = 1 } == 50)
        #expect(
            try served {
                $0.mostPosts = 1
                $0.candidates[0].most = 2
            } == 30)
        #expect(try served { $0.candidates[0].isLockedOut = true } == 20)
        #expect(try served { $0.candidates[0].least = 101 } == 20)
        #expect(
            try served {
                $0.floor = 1
                $0.budget = 7
            } == 30)
        #expect(
            try served {
                $0.candidates[1].isLockedIn = true
                $0.budget = 2
            } == 20)
        #expect(
            try served {
                $0.candidates[0].grainCost = 40
                $0.budget = 79
            } == 20)
        // A département that may have so many ETP at most, or must have so many at least.
        let most = PlacementProblem.Allocation(name: "10", least: nil, most: ExactETP(thousandths: 200))
        #expect(
            try served {
                $0.allocations = [most]
                $0.candidates[0].allocation = 0
                $0.candidates[1].allocation = 0
            } == 30)
        let least = PlacementProblem.Allocation(name: "11", least: ExactETP(thousandths: 200), most: nil)
        #expect(
            try served {
                $0.allocations = [least]
                $0.candidates[1].allocation = 0
                $0.budget = 2
            } == 20)
    }

    @Test func laterObjectivesChooseAmongEquals() throws {
        var problem = pair()
        let plan = try solver.solve(problem)
        // Both units are nearer from their own seat, and both are filled.
        #expect(plan.assignments.map { problem.arcs[$0.arc].candidate } == [0, 1])
        #expect(problem.figures(of: plan).inWhiteZones == 0)
        #expect(plan.stages.first { $0.objective == .deficit }?.value == 0)
        problem.objectives = [.sansCouverture, .equity]
        problem.budget = 6
        let fair = try solver.solve(problem)
        // Six grains for two units of 0.4: 0.3 each at best, three quarters of the need.
        #expect(abs((fair.stages.last?.value ?? 0) - 0.75) < 1e-6)
    }

    @Test func carriersComeFirstAmongEquals() throws {
        var problem = pair()
        problem.candidates[0].isCarrier = true
        problem.objectives = [.sansCouverture, .zoneBlanche, .carriers, .distance]
        let plan = try solver.solve(problem)
        let carried = plan.posts.filter { problem.candidates[$0.candidate].isCarrier }.reduce(0) { $0 + $1.grains }
        #expect(carried >= 8)
    }

    /// What changes no figure is not bought, however much money is left.
    @Test func moneyThatBuysNothingIsKept() throws {
        let problem = pair()
        let plan = try solver.solve(problem)
        #expect(plan.posts.reduce(0) { $0 + $1.grains } == 8)
    }

    @Test func whatBlocksIsNamed() throws {
        var problem = pair()
        problem.candidates[0].isLockedIn = true
        problem.candidates[0].least = 5
        problem.budget = 4
        #expect(throws: PlacementFailure.blocked(.budget, smallest: 5)) { try solver.solve(problem) }
        problem = pair()
        problem.budget = 1
        let plan = try solver.solve(problem)
        #expect(plan.posts.isEmpty)
        #expect(PlacementDiagnosis.blocking(problem) == .blocked(.budget, smallest: 2))
        problem.mostETP = ExactETP(thousandths: 100)
        #expect(PlacementDiagnosis.blocking(problem) == .blocked(.mostETP, smallest: 0.2))
        problem = pair()
        problem.allocations = [.init(name: "79", least: ExactETP(thousandths: 20_000), most: nil)]
        problem.candidates[1].allocation = 0
        #expect(throws: PlacementFailure.blocked(.allocation("79"), smallest: nil)) { try solver.solve(problem) }
    }

    // MARK: What is asked beside the plan

    /// Draws that were cut short say nothing; the others say how many they are.
    @Test func drawsThatAreCutDoNotCount() throws {
        let problem = pair()
        let whole = try solver.stability(of: problem, draws: 8, part: 0.05)
        #expect(whole.draws == 8 && whole.asked == 8)
        #expect(whole.units == [8, 8])
        let stopped = PlacementSolver(SolverOptions(gap: 0, shouldStop: { true }))
        let cut = try stopped.stability(of: problem, draws: 8, part: 0.05)
        #expect(cut.draws == 0 && cut.asked == 8 && cut.seats == [0, 0])
    }

    /// The curve ends at the plan, leaves out what cannot open, and never rises.
    @Test func theCurveEndsAtThePlan() throws {
        var problem = pair()
        problem.budget = 90_000_000
        for index in problem.candidates.indices { problem.candidates[index].grainCost = 10_000_000 }
        problem.candidates[0].isLockedIn = true
        problem.candidates[0].least = 2
        let plan = try solver.solve(problem)
        let curve = try solver.frontier(of: problem, points: 9, upTo: plan)
        #expect(curve.count == 8)
        #expect(curve.last?.stage == plan.stages.first)
        #expect(curve.map(\.stage.value) == curve.map(\.stage.value).sorted(by: >))
    }

    @Test func stoppedAtOnceGivesAPlanThatIsNotProven() throws {
        let problem = pair()
        let plan = try PlacementSolver(SolverOptions(gap: 0, timeLimit: 0)).solve(problem)
        #expect(!plan.isProven && !plan.isReproducible)
        #expect(problem.isWithinLimits(plan.posts))
    }
}

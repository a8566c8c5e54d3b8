import Optimization
import Placement
import Testing

/// What stages tell of a plan.
struct ProposedStagesTests {
    /// Two units that only one desk each can serve, a carrier beside that reaches what others serve.
    private func problem() -> PlacementProblem {
        let units = [30.0, 20].enumerated().map {
            PlacementProblem.Unit(id: "\($0.offset)", name: "", uncovered: $0.element, white: $0.element, need: 0.4)
        }
        let candidates = [false, false, true].enumerated().map {
            PlacementProblem.Candidate(
                id: "\($0.offset)", name: "", least: 1, most: 4, grainCost: 1, isCarrier: $0.element)
        }
        let arcs = [(0, 0), (1, 1), (2, 1)].map { candidate, unit in
            PlacementProblem.Arc(
                candidate: candidate, unit: unit, distance: 0, uncovered: units[unit].uncovered,
                white: units[unit].white, need: unit == 1 && candidate == 2 ? 0.2 : 0.4)
        }
        return PlacementProblem(
            units: units, candidates: candidates, arcs: arcs, budget: 12, floor: 0.5,
            objectives: [.sansCouverture, .deficit, .carriers])
    }

    /// ETP that no unit receives are nobody's priority.
    @Test func carriersCountWhatTheyBring() throws {
        let problem = problem()
        let plan = try PlacementSolver(SolverOptions(gap: 0)).solve(problem)
        let brought = plan.assignments.filter { problem.candidates[problem.arcs[$0.arc].candidate].isCarrier }
            .reduce(0) { $0 + $1.etp }
        let stage = try #require(plan.stages.first { $0.objective == .carriers })
        #expect(abs(stage.value - brought) < 1e-6)
        #expect(abs((plan.stages.first { $0.objective == .deficit }?.value ?? 0) - 0.8) < 1e-6)
    }

    /// The equity stage starts from the plan before it, with the part that it fills.
    @Test func equityTellsTheLeastFilled() throws {
        var problem = problem()
        problem.objectives = [.sansCouverture, .deficit, .equity, .distance]
        problem.budget = 6
        let plan = try PlacementSolver(SolverOptions(gap: 0.5, nodeLimit: 1)).solve(problem)
        var filled: [Int: Double] = [:]
        for assignment in plan.assignments {
            filled[problem.arcs[assignment.arc].unit, default: 0] += assignment.etp / problem.arcs[assignment.arc].need
        }
        let least = try #require(filled.values.min())
        let stage = try #require(plan.stages.first { $0.objective == .equity })
        #expect(stage.value > 0 && stage.value <= least + 1e-5)
    }
}

import Testing

@testable import Placement

/// The placement of seats without sizes, as a covering problem.
struct CoveringPlacementTests {
    private func problem() -> PlacementProblem {
        let units = (0..<3).map {
            PlacementProblem.Unit(
                id: "U\($0)", name: "", uncovered: Double($0), white: Double($0), need: 0.1)
        }
        let candidates = (0..<3).map {
            PlacementProblem.Candidate(
                id: "C\($0)", name: "", least: 2, grainCost: 3 + $0, isLockedIn: $0 == 0, isLockedOut: $0 == 2)
        }
        let arcs = [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)].map { candidate, unit in
            PlacementProblem.Arc(candidate: candidate, unit: unit, distance: 1)
        }
        var problem = SmallInstances.seats(units: units, candidates: candidates, arcs: arcs)
        problem.budget = 20
        problem.mostPosts = 2
        problem.isCapacitated = false
        problem.objectives = [.sansCouverture]
        return problem
    }

    @Test func postsAreSitesAndUnitsClients() throws {
        let covering = try #require(CoveringProblem(problem(), for: .sansCouverture))
        #expect(covering.weights == [0, 1, 2])
        #expect(covering.costs == [6, 8, 10])
        #expect((0..<3).map { Array(covering.sitesOfClient[$0]) } == [[0], [0, 1], [1, 2]])
        #expect(covering.budget == 20 && covering.mostOpen == 2)
        #expect(covering.mustOpen == [0] && covering.mayNotOpen == [2])
    }

    @Test func otherProblemsAreLeftAlone() {
        var problem = problem()
        #expect(CoveringProblem(problem, for: .distance) == nil)
        problem.candidates[1].hasPerimeter = true
        #expect(CoveringProblem(problem, for: .sansCouverture) == nil)
        problem.candidates[1].hasPerimeter = false
        problem.isCapacitated = true
        #expect(CoveringProblem(problem, for: .sansCouverture) == nil)
    }
}

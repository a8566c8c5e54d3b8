import Testing

@testable import Placement

/// The placement of posts without sizes, as a covering problem.
struct CoveringPlacementTests {
    private func problem() -> PlacementProblem {
        let units = (0..<3).map {
            PlacementProblem.Unit(id: "U\($0)", name: "", uncovered: Double($0), white: 10, need: 0.1)
        }
        let candidates = (0..<3).map {
            PlacementProblem.Candidate(
                id: "C\($0)", name: "", least: 2, grainCost: 3 + $0, isLockedIn: $0 == 0, isLockedOut: $0 == 2)
        }
        let arcs = [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)].map { candidate, unit in
            PlacementProblem.Arc(
                candidate: candidate, unit: unit, distance: 1, uncovered: units[unit].uncovered, white: 10, need: 0.1)
        }
        return PlacementProblem(
            units: units, candidates: candidates, arcs: arcs, budget: 20, mostPosts: 2, isCapacitated: false,
            objectives: [.sansCouverture])
    }

    @Test func postsAreSitesAndUnitsClients() throws {
        let covering = try #require(CoveringProblem(problem(), for: .sansCouverture))
        #expect(covering.weights == [0, 1, 2])
        #expect(covering.costs == [6, 8, 10])
        #expect((0..<3).map { Array(covering.sitesOfClient[$0]) } == [[0], [0, 1], [1, 2]])
        #expect(covering.budget == 20 && covering.mostOpen == 2)
        #expect(covering.mustOpen == [0] && covering.mayNotOpen == [2])
        #expect(try #require(CoveringProblem(problem(), for: .population)).weights == [10, 10, 10])
    }

    @Test func otherProblemsAreLeftAlone() {
        var problem = problem()
        #expect(CoveringProblem(problem, for: .distance) == nil)
        problem.arcs[0].uncovered = 0.5
        #expect(CoveringProblem(problem, for: .sansCouverture) == nil)
        problem.arcs[0].uncovered = 0
        problem.isCapacitated = true
        #expect(CoveringProblem(problem, for: .sansCouverture) == nil)
    }
}

import TestSupport
import Testing

@testable import Placement

/// The search and the bound of the classical covering problem, which a solver beside them would hide.
struct CoveringSearchTests {
    /// People on a line, posts that reach so far.
    private func problem(_ seed: UInt64, sites: Int, units: Int, mostPosts: Int) -> PlacementProblem {
        var random = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let people = (0..<units).map { index in
            PlacementProblem.Unit(
                id: "U\(index)", name: "", uncovered: Double(number(0...90)), white: Double(number(90...100)), need: 0.1
            )
        }
        let places = people.map { _ in number(0...100) }
        let candidates = (0..<sites).map { index in
            PlacementProblem.Candidate(id: "C\(index)", name: "", least: 1, grainCost: 3, isLockedOut: index == 1)
        }
        var arcs: [PlacementProblem.Arc] = []
        for candidate in candidates.indices {
            let place = number(0...100)
            for unit in people.indices where abs(places[unit] - place) <= 12 {
                arcs.append(
                    PlacementProblem.Arc(
                        candidate: candidate, unit: unit, distance: Double(abs(places[unit] - place))))
            }
        }
        var problem = SmallInstances.seats(units: people, candidates: candidates, arcs: arcs)
        problem.mostPosts = mostPosts
        problem.isCapacitated = false
        problem.objectives = [.sansCouverture]
        return problem
    }

    private func bruteForce(_ problem: PlacementProblem, _ mostPosts: Int) -> Double {
        let sites = problem.candidates.indices.filter { !problem.candidates[$0].isLockedOut }
        return (0..<(1 << sites.count)).map { subset -> Double in
            let opened = sites.indices.filter { subset & (1 << $0) != 0 }.map { sites[$0] }
            guard opened.count <= mostPosts,
                problem.candidates.indices.allSatisfy({
                    !problem.candidates[$0].isLockedIn || opened.contains($0)
                })
            else { return 0 }
            let units = Set(problem.arcs.filter { opened.contains($0.candidate) }.map(\.unit))
            return units.reduce(0) { $0 + problem.units[$1].uncovered }
        }.max() ?? 0
    }

    @Test(arguments: UInt64(1)...40)
    func theBoundHoldsAndThePlanIsBest(seed: UInt64) throws {
        var problem = problem(seed, sites: 9, units: 30, mostPosts: 3)
        if seed.isMultiple(of: 3) { problem.candidates[2].isLockedIn = true }
        let best = bruteForce(problem, 3)
        let search = try #require(CoveringSearch(problem, for: .sansCouverture))
        let answer = search.best(gap: 0, effort: 2_000_000, seed: 1, shouldStop: { false })
        #expect(answer.bound >= best - 1e-9)
        #expect(abs(answer.value - best) < 1e-9)
        #expect(answer.opened.count <= 3 && !answer.opened.contains(1))
        #expect(!problem.candidates[2].isLockedIn || answer.opened.contains(2))
        // A relaxation that bounds nothing would be of no use.
        #expect(answer.bound <= 1.15 * best)
    }

    /// A budget for three posts is a limit of three posts.
    @Test func aBudgetCountsPosts() throws {
        var problem = problem(5, sites: 9, units: 30, mostPosts: 3)
        problem.mostPosts = nil
        problem.budget = 11
        let search = try #require(CoveringSearch(problem, for: .sansCouverture))
        let answer = search.best(gap: 0, effort: 2_000_000, seed: 1, shouldStop: { false })
        #expect(abs(answer.value - bruteForce(problem, 3)) < 1e-9)
    }

    @Test func otherProblemsAreLeftAlone() {
        var problem = problem(1, sites: 4, units: 9, mostPosts: 2)
        #expect(CoveringSearch(problem, for: .distance) == nil)
        problem.candidates[0].grainCost = 4
        #expect(CoveringSearch(problem, for: .sansCouverture) == nil)
        problem.candidates[0].grainCost = 3
        problem.isCapacitated = true
        #expect(CoveringSearch(problem, for: .sansCouverture) == nil)
    }
}

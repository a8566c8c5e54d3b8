import Coverage
import FacilitatorNetwork
import Funding
import Optimization
import Placement
import Territories
import TestSupport
import Testing

/// Plans of renewals and applications held against every subset, each judged by the analysis of its rows.
struct DefinitionTests {
    private let solver = PlacementSolver(SolverOptions(gap: 0))

    private func rows(_ plan: Plan, _ instance: PlacementInstance) -> [Post] {
        PlanRegister.posts(ProposedPost.all(of: plan, in: instance), of: instance, start: DefinitionInstances.day)
    }

    @Test(arguments: UInt64(1)...250)
    func noSubsetIsBetter(seed: UInt64) throws {
        let small = try DefinitionInstances(seed)
        let instance = try small.instance()
        let plan = try solver.solve(instance.problem)
        let found = small.analysed(rows(plan, instance))
        let objectives = instance.problem.objectives
        let best = small.best(objectives, budget: instance.budget!)
        for (objective, value) in zip(objectives, best) {
            #expect(abs(found[objective]! - value) < 1e-5 * max(1, abs(value)), "\(objective)")
        }
        for stage in plan.stages {
            #expect(abs(stage.value - found[stage.objective]!) < 1e-5 * max(1, abs(stage.value)), "\(stage)")
            #expect(stage.isProven, "\(stage)")
        }
    }

    /// With seats beside them, and whatever the plan, what the model says is what the analysis of its rows gives.
    @Test(arguments: UInt64(1)...100)
    func theModelSaysWhatTheAnalysisGives(seed: UInt64) throws {
        let small = try DefinitionInstances(seed)
        let gazetteer = small.scenario.gazetteer
        let seats = gazetteer.epcis.indices.filter { small.scenario.territory.contains[gazetteer.epcis[$0].seat!] }
            .map { epci in
                let seat = gazetteer.epcis[epci].seat!
                return PostCandidate(
                    id: gazetteer.epcis[epci].code, name: "", seat: seat, location: gazetteer.communes[seat].seat)
            }
        let instance = try small.instance(seats: seats)
        let plan = try solver.solve(instance.problem)
        let found = small.analysed(rows(plan, instance))
        for stage in plan.stages {
            #expect(abs(stage.value - found[stage.objective]!) < 1e-5 * max(1, abs(stage.value)), "\(stage)")
        }
        #expect(instance.problem.isWithinLimits(plan.posts))
    }

    /// No plan is worse than the renewal that the same budget buys, and more budget is never worse.
    @Test(arguments: UInt64(301)...380)
    func neverWorseThanRenewalNorWithMore(seed: UInt64) throws {
        let small = try DefinitionInstances(seed)
        let instance = try small.instance()
        let objective = instance.problem.objectives[0]
        let value = try solver.solve(instance.problem).stages[0].value
        let sign = objective.isMaximized ? -1.0 : 1
        var renewed: [Post] = []
        var cost = 0
        for candidate in small.candidates where candidate.renewed != nil {
            let price = candidate.cost!.billionths(for: ExactETP(candidate.mostETP!), at: .whole)
            guard cost + price <= instance.budget!.cents * 10_000_000 else { continue }
            cost += price
            renewed.append(small.row(candidate, etp: candidate.mostETP!))
        }
        #expect(sign * value <= sign * small.analysed(renewed)[objective]! + 1e-4)
        let richer = try small.instance { $0.limits.budget = $0.limits.budget.map { $0 + Money(cents: 2_000_000) } }
        #expect(sign * (try solver.solve(richer.problem).stages[0].value) <= sign * value + 1e-4)
    }

    /// `priority: carriers` renews as much as the budget allows, then judges by the definition.
    @Test(arguments: UInt64(381)...430)
    func carriersComeFirst(seed: UInt64) throws {
        let small = try DefinitionInstances(seed)
        let instance = try small.instance { $0.priority = .carriers }
        let plan = try solver.solve(instance.problem)
        let standing = small.candidates.filter { $0.renewed != nil }
        var most = 0
        for subset in 0..<(1 << standing.count) {
            let chosen = standing.indices.filter { subset & (1 << $0) != 0 }.map { standing[$0] }
            let cost = chosen.reduce(0) { $0 + $1.cost!.billionths(for: ExactETP($1.mostETP!), at: .whole) }
            guard cost <= instance.budget!.cents * 10_000_000 else { continue }
            most = max(most, chosen.reduce(0) { $0 + ExactETP($1.mostETP!).thousandths })
        }
        #expect(plan.stages[0].objective == .renewals)
        #expect(abs(plan.stages[0].value * 1000 - Double(most)) < 1e-6)
    }
}

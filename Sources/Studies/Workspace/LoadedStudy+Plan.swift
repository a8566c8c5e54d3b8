internal import Diagnostics
public import Placement

extension LoadedStudy {
    /// The placement of the study's budget, ready to be solved.
    /// - Precondition: the study was loaded with its placement.
    /// - Throws: `noPlacement`, `noTarget`; `nothingToServe` or `nothingInReach` where there is nothing to place.
    public func placement(_ change: Change = Change()) throws -> PlacementRun {
        try PlacementRun(self, change)
    }

    /// Places the budget of a study that has one, with its budget curve.
    /// - Parameter onStep: told what begins.
    /// - Throws: what keeps the solver from working at all.
    public func outcome(
        _ solver: PlacementSolver, under change: Change = Change(), onStep: (StudyStep) -> Void = { _ in }
    ) throws -> PlanOutcome {
        guard study.placement != nil else { return .notAsked }
        do {
            let run = try placement(change)
            onStep(.placing)
            let result = try run.place(solver)
            onStep(.answering)
            return .proposed(result, try run.answers(to: [.frontier], on: result, solver))
        } catch let diagnostic as Diagnostic where (diagnostic.problem as? PlanningProblem)?.leavesNoPlan == true {
            return .impossible(diagnostic)
        }
    }
}

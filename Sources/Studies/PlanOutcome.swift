public import Diagnostics
public import Placement

/// What came of placing a study's budget, where a report must say so in every case.
public enum PlanOutcome: Sendable {
    /// The study places nothing, or nobody asked.
    case notAsked
    case proposed(PlacementResult, PlacementAnswers)
    /// There is nothing to place, or no way to place it; why.
    case impossible(Diagnostic)
}

extension PlacementRun {
    /// Places the budget of a study that has one, with its budget curve.
    /// - Parameter onStep: told what begins.
    /// - Throws: what is wrong with the study's files.
    public static func outcome(
        of study: Study, _ solver: PlacementSolver, onStep: (StudyStep) -> Void = { _ in }
    ) throws -> PlanOutcome {
        guard study.placement != nil else { return .notAsked }
        do {
            let run = try PlacementRun(study, onStep: onStep)
            onStep(.placing)
            let result = try run.place(solver)
            onStep(.answering)
            return .proposed(result, try run.answers(to: [.frontier], on: result.plan, solver))
        } catch let diagnostic as Diagnostic where (diagnostic.problem as? PlanningProblem)?.leavesNoPlan == true {
            return .impossible(diagnostic)
        }
    }
}

public import Placement

/// What a planner asks beside the plan itself.
public enum PlacementQuestion: Hashable, Sendable {
    /// The budget curve.
    case frontier
    /// So many other sets of seats.
    case alternatives(Int)
    case stability
}

/// What came of it; empty or nil where nobody asked.
public struct PlacementAnswers: Sendable {
    /// By budget, ascending; empty when nobody asked, or where the plan opens no post.
    public var frontier: [FrontierPoint] = []
    /// Whether the curve was asked for, even where there is none.
    public var isCurveAsked = false
    /// Nil when nobody asked; empty when no other set of seats comes near.
    public var alternatives: [Alternative]?
    /// Nil when nobody asked.
    public var stability: Stability?

    public init() {}
}

extension PlacementRun {
    /// Points of the budget curve, and draws of the stability with their part of the population.
    private static let (points, draws, part) = (10, 100, 0.05)

    /// - Throws: a `Diagnostic` when the solver fails.
    public func answers(
        to questions: [PlacementQuestion], on result: PlacementResult, _ solver: PlacementSolver
    ) throws -> PlacementAnswers {
        try solver.cancellable { try answer(questions, on: result, $0) }
    }

    private func answer(
        _ questions: [PlacementQuestion], on result: PlacementResult, _ solver: PlacementSolver
    ) throws -> PlacementAnswers {
        let plan = result.plan
        let problem = instance.problem
        var quiet = solver
        quiet.onProgress = nil
        var answers = PlacementAnswers()
        do {
            for question in questions {
                switch question {
                case .frontier:
                    answers.isCurveAsked = true
                    guard !plan.posts.isEmpty else { continue }
                    answers.frontier = try quiet.frontier(of: problem, points: Self.points, upTo: result.free ?? plan)
                case .alternatives(let count):
                    answers.alternatives = quiet.alternatives(to: plan, of: problem, count: count)
                case .stability:
                    answers.stability = try quiet.stability(of: problem, draws: Self.draws, part: Self.part)
                }
            }
        } catch let problem as PlacementFailure {
            throw failure(problem)
        }
        return answers
    }
}

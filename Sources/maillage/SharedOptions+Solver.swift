import Formats
import Optimization
import Placement
import Wording

extension SharedOptions {
    /// A solver that tells how far it is, and that Ctrl-C ends with what it has.
    /// - Parameter timeLimit: seconds for all objectives together.
    func solver(gap: Double = 0.001, timeLimit: Double? = nil, seed: Int = 1) -> PlacementSolver {
        let progress = ProgressText(language: lang)
        // Who asks for a finer gap asks for the search that it takes.
        let options = SolverOptions(
            gap: gap, timeLimit: timeLimit, nodeLimit: gap < 1e-4 ? nil : 500, seed: seed,
            shouldStop: { Interruption.shared.isAsked })
        return PlacementSolver(options) { objective, state in
            if let line = progress.line(objective, state) { ProgressLine.shared.tell(line) }
        }
    }
}

import Formats
import Optimization
import Placement
import Wording

extension SharedOptions {
    /// A solver that tells how far it is, and that Ctrl-C ends with what it has.
    /// - Parameter timeLimit: seconds for all objectives together.
    func solver(gap: Double = PlacementSolver.usualGap, timeLimit: Double? = nil, seed: Int = 1) -> PlacementSolver {
        let progress = ProgressText(language: lang)
        let options = PlacementSolver.options(
            gap: gap, timeLimit: timeLimit, seed: seed, shouldStop: { Interruption.shared.isAsked })
        return PlacementSolver(options) { objective, state in
            if let line = progress.line(objective, state) { ProgressLine.shared.tell(line) }
        }
    }
}

public import Optimization
public import Placement
public import Studies
internal import Synchronization
public import Wording

/// What goes on, as one line for a person who waits.
public final class ProgressText: Sendable {
    private let wording: Wording
    private let last = Mutex<(objective: PlacementProblem.Objective, at: ContinuousClock.Instant)?>(nil)

    public init(language: Language) {
        wording = Wording(language)
    }

    /// A step that begins; never held back, as a solver's progress is.
    public func line(_ step: StudyStep) -> String {
        wording.name(of: step)
    }

    /// A solver's progress, a few lines a second at most.
    /// - Returns: nil when the last line is too recent.
    public func line(_ objective: PlacementProblem.Objective, _ progress: SolverOptions.Progress) -> String? {
        let now = ContinuousClock.now
        let isDue = last.withLock { last in
            if let known = last, known.objective == objective, known.at.duration(to: now) < .milliseconds(500) {
                return false
            }
            last = (objective, now)
            return true
        }
        guard isDue else { return nil }
        let format = wording.format
        let incumbent = progress.incumbent.map { format.decimal($0, digits: 2) } ?? wording.absent
        let bound = progress.bound.isFinite ? format.decimal(progress.bound, digits: 2) : wording.absent
        let gap =
            progress.incumbent.flatMap { value -> String? in
                let gap = abs(progress.bound - value) / max(abs(value), 1e-9)
                return gap.isFinite ? format.percent(gap, digits: 3) : nil
            } ?? wording.absent
        return "\(wording.name(of: objective))\(wording.colon)\(incumbent), "
            + "\(wording.bound.lowercased()) \(bound), \(wording.gap.lowercased()) \(gap)"
    }
}

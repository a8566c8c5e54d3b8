internal import Optimization
internal import Placement

extension PlacementSolver {
    /// Runs a search that the cancellation of the current task ends with what it has, as a time limit does.
    func cancellable<Result>(_ search: (PlacementSolver) throws -> Result) rethrows -> Result {
        try withUnsafeCurrentTask { task in
            // Asking whether a task is cancelled is safe from any thread, and the task outlives this closure.
            nonisolated(unsafe) let task = task
            let own = options.shouldStop
            var solver = self
            solver.options.shouldStop = { own?() ?? false || task?.isCancelled ?? false }
            return try search(solver)
        }
    }
}

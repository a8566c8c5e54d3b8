/// The end that a caller sets to all stages together: seconds from now, or a word.
struct Watch: Sendable {
    private let start = ContinuousClock.now
    private let deadline: ContinuousClock.Instant?
    private let shouldStop: (@Sendable () -> Bool)?

    init(timeLimit: Double?, shouldStop: (@Sendable () -> Bool)?) {
        // Thirty years are no limit, and still an instant.
        deadline = timeLimit.map { ContinuousClock.now + .seconds(min($0, 1e9)) }
        self.shouldStop = shouldStop
    }

    /// Nil for no limit.
    var secondsLeft: Double? { deadline.map { max(0, ($0 - ContinuousClock.now) / .seconds(1)) } }

    /// Since the caller asked.
    var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

    @Sendable func isOver() -> Bool { secondsLeft == 0 || shouldStop?() ?? false }
}

public import FacilitatorNetwork

extension CallRules {
    /// When a call takes requests, and when it pays.
    public struct Calendar: Hashable, Sendable {
        /// How long a convention runs at most.
        public var durationMonths: Int?
        /// Renewals included.
        public var longestMonths: Int?
        /// The first day on which one may apply. Told, never applied: a study places for a day, whenever the call was.
        public var opens: CivilDate?
        /// The last day on which one may apply.
        public var closes: CivilDate?
        /// No operation starts before.
        public var earliestStart: CivilDate?
        /// No operation ends after.
        public var latestEnd: CivilDate?
        /// Whether an operation starts after the last day on which one may apply, unless it already meets the criteria.
        public var startsAfterClosing = false

        public init() {}
    }
}

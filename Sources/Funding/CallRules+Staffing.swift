extension CallRules {
    /// Whether a coordinator who has no post yet may be funded.
    public enum NewCoordinators: String, Hashable, Sendable, CaseIterable {
        case always = "true"
        case never = "false"
        /// In régions that have none, where need justifies it.
        case whereNone = "where_none"
    }

    /// Whether a coordinator's post whose convention expires may be renewed.
    public enum CoordinatorRenewals: Hashable, Sendable {
        case notAllowed
        /// As large as it was.
        case asTheyWere
        /// All of them together.
        case atMost(ExactETP)
    }

    /// Which posts a call funds, and of whom.
    public struct Staffing: Hashable, Sendable {
        /// Of a project.
        public var minimumETP: ExactETP?
        /// Of each employee's own working time, on the operation.
        public var minimumWorkingTime: Share?
        /// Whether a coordinator who has no post yet may be funded.
        public var newCoordinators = NewCoordinators.always
        /// Régions that the call's text says have a coordinator, by code.
        public var regionsWithCoordinator: [String] = []
        /// Whether a coordinator's post whose convention expires may be renewed.
        public var coordinatorRenewals = CoordinatorRenewals.notAllowed
        /// Whether the ETP funded are at most those whose conventions expire.
        public var consolidatesOnly = false
        /// Whether structures that already carry posts come first.
        public var prioritisesCarriers = false
        /// Whether structures that apply for the first time go through the national technical committee.
        public var asksNationalCommittee = false

        public init() {}
    }
}

/// The name of a rule in the file of a call, under which the file also says where the rule stands in its source.
public enum RuleKey: String, Hashable, Sendable, CaseIterable {
    case rate
    case capPerETP = "cap_eur_per_etp"
    case referenceCost = "reference_cost_eur"
    case stateCeiling = "state_ceiling"
    case countsFSEAsState = "fse_counts_as_state"
    case minimumRequest = "minimum_request_eur"
    case envelope = "envelope_eur"
    case costBase = "cost_base"
    case linesToState = "lines_to_state"
    case needsCofunding = "needs_cofunding"
    case nonSubstitution = "non_substitution"
    case bodyPerimeter = "same_perimeter_as_body"
    case minimumETP = "minimum_etp"
    case minimumWorkingTime = "minimum_working_time"
    case newCoordinators = "new_coordinators"
    case regionsWithCoordinator = "regions_with_coordinator"
    case coordinatorRenewals = "coordinator_renewals"
    case consolidation
    case priorityToCarriers = "priority_to_carriers"
    case nationalCommittee = "national_committee"
    case eligible
    case durationMonths = "duration_months"
    case longestMonths = "longest_months"
    case opens, closes
    case earliestStart = "earliest_start"
    case latestEnd = "latest_end"
    case startsAfterClosing = "starts_after_closing"
    case incompleteFiles = "incomplete_files_not_appraised"
    case pieces, criteria
}

/// Where a rule stands.
public struct Citation: Hashable, Sendable {
    /// The text, as its rules file names it.
    public let source: String
    /// The part of the text, or that the rule is deduced or assumed.
    public let place: String

    public init(source: String, place: String) {
        self.source = source
        self.place = place
    }
}

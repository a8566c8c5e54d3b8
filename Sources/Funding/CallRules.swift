public import FacilitatorNetwork

/// The rules of a call for projects, as its file states them. Nil is a rule that the call does not have.
public struct CallRules: Hashable, Sendable {
    /// Who pays.
    public enum Funder: String, Hashable, Sendable, CaseIterable {
        case etat, fse
    }

    /// All State funders together, for the structures named.
    public struct StateCeiling: Hashable, Sendable {
        /// Of the full cost.
        public var share: Share
        /// Those that the ceiling binds; others have none.
        public var structures: [Post.StructureType]
    }

    /// What it is called by: the name of its file.
    public var name: String
    /// As the call is titled.
    public var title: String
    /// The text that the rules are taken from.
    public var source: String
    /// Whose money it is: which line of a financing plan the share is.
    public var funder: Funder
    /// The part of the full cost that the call pays at most.
    public var rate: Share
    /// What it pays for an ETP at most; a part of an ETP has that part of it.
    public var capPerETP: Money?
    /// The full cost of an ETP where nobody says.
    public var referenceCost: Money?
    /// Of a project.
    public var minimumETP: ExactETP?
    /// What all State funders together may pay.
    public var stateCeiling: StateCeiling?
    /// Whether the European Social Fund counts among the State's funding.
    public var countsFSEAsState: Bool
    /// What a request must come to at least.
    public var minimumRequest: Money?
    /// Of each employee, on the operation.
    public var minimumWorkingTime: Share?
    /// Whether a coordinator who has no post yet may be funded.
    public var allowsNewCoordinators: Bool
    /// Whether the ETP funded are at most those whose conventions expire.
    public var consolidatesOnly: Bool
    /// Whether structures that already carry posts come first.
    public var prioritisesCarriers: Bool
    /// Open départements, or EPCI; empty for all.
    public var eligibleDepartements: [String]
    /// By SIREN; empty for all.
    public var eligibleEPCIs: [String]
    /// What the call has for all posts together.
    public var envelope: Money?
    /// How long a convention runs.
    public var durationMonths: Int?
    /// Renewals included. Told, never applied, as the two days are: a study places for a day, whenever the call was.
    public var longestMonths: Int?
    /// The first day of the call.
    public var opens: CivilDate?
    /// The last day on which one may apply.
    public var closes: CivilDate?
    /// What is assumed, derived or taken from elsewhere.
    public var notes: [String]
    /// Files of the user's own that it extends, nearest first.
}

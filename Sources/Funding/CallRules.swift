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
        public var structures: [Post.StructureType]
    }

    /// What it is called by: the name of its file.
    public var name: String
    public var title: String
    public var source: String
    public var funder: Funder
    /// The part of the full cost that the call pays at most.
    public var rate: Share
    public var capPerETP: Money?
    /// The full cost of an ETP where nobody says.
    public var referenceCost: Money?
    public var minimumETP: ExactETP?
    public var stateCeiling: StateCeiling?
    /// Whether the European Social Fund counts among the State's funding.
    public var countsFSEAsState: Bool
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
    public var eligibleEPCIs: [String]
    public var envelope: Money?
    public var durationMonths: Int?
    /// Renewals included. Told, never applied, as the two days are: a study places for a day, whenever the call was.
    public var longestMonths: Int?
    public var opens: CivilDate?
    public var closes: CivilDate?
    /// What is assumed, derived or taken from elsewhere.
    public var notes: [String]
    /// Files of the user's own that it extends, nearest first.
}

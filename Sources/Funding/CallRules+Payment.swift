public import FacilitatorNetwork

extension CallRules {
    /// Who pays.
    public enum Funder: String, Hashable, Sendable, CaseIterable {
        case etat, fse
    }

    /// What a full cost may be made of.
    public enum CostBase: String, Hashable, Sendable, CaseIterable {
        /// Direct costs of the staff, and indirect ones as a flat rate of them: nothing else.
        case staffAndFlatRate = "staff_and_flat_rate"
    }

    /// All State funders together, for the structures named.
    public struct StateCeiling: Hashable, Sendable {
        /// Of the full cost.
        public var share: Share
        /// Those that the ceiling binds; others have none.
        public var structures: [Post.StructureType]
    }

    /// What a call pays, of what, beside whom.
    public struct Payment: Hashable, Sendable {
        /// Whose money it is.
        public var funder: Funder
        /// The part of the full cost that the call pays at most; nil where its text does not say.
        public var rate: Share?
        /// What it pays for an ETP a year at most; a part of an ETP has that part of it.
        public var capPerETP: Money?
        /// The full cost of an ETP a year where nobody says.
        public var referenceCost: Money?
        /// What a request must come to at least.
        public var minimumRequest: Money?
        /// What the call has for all posts together.
        public var envelope: Money?
        /// What all State funders together may pay.
        public var stateCeiling: StateCeiling?
        /// Whether the European Social Fund counts among the State's funding.
        public var countsFSEAsState = false
        /// What the full cost may be made of; nil for anything.
        public var costBase: CostBase?
        /// Funders who must be asked, and receipts that must be told, so that the plan says what they give.
        public var linesToState: [Financing.Line] = []
        /// Whether somebody else must pay a part.
        public var needsCofunding = false
        /// Whether what others pay already for posts that stand may not fall.
        public var forbidsSubstitution = false
        /// Whether FSE+ money may come through an intermediate body only where its territory is the post's perimeter.
        public var asksForBodyPerimeter = false

        public init(funder: Funder, rate: Share?) {
            self.funder = funder
            self.rate = rate
        }
    }
}

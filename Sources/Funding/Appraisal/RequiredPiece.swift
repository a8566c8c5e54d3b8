public import FacilitatorNetwork

/// Words of a rules file, which a call's own text gives: both languages side by side.
public struct RuleLabel: Hashable, Sendable {
    /// As the text of the call has it, or nearly.
    public let french: String
    /// What it means.
    public let english: String

    public init(french: String, english: String) {
        self.french = french
        self.english = english
    }
}

/// What kind of candidate an application is of, for the pieces that it has to hold.
public enum ApplicantStatus: String, Hashable, Sendable, CaseIterable {
    case association
    /// Of any other legal status.
    case autre

    /// As the kind of structure tells it; nil where that leaves it open, as of a PLIE, which is carried by one or the other.
    public init?(_ structure: Post.StructureType?) {
        switch structure {
        case .association: self = .association
        case .commune, .epci, .departement, .epa: self = .autre
        case .plie, .maisonEmploi, .autre, nil: return nil
        }
    }
}

/// A piece that a complete file of application holds.
public struct RequiredPiece: Hashable, Sendable {
    /// The column of the table that says whether it was received.
    public let code: String
    /// What the call asks for.
    public let label: RuleLabel
    /// The candidates who owe it; nil for all.
    public let applicants: Set<ApplicantStatus>?
    /// Where the call's text asks for it.
    public let place: String?

    public init(code: String, label: RuleLabel, applicants: Set<ApplicantStatus>? = nil, place: String? = nil) {
        self.code = code
        self.label = label
        self.applicants = applicants
        self.place = place
    }

    /// Whether a candidate owes it; nil where their status is not known and decides.
    public func isOwed(by applicant: ApplicantStatus?) -> Bool? {
        guard let applicants else { return true }
        return applicant.map(applicants.contains)
    }
}

/// What people mark an application by. The program marks nothing.
public struct AppraisalCriterion: Hashable, Sendable {
    /// The column of the table that holds its marks.
    public let code: String
    /// What is marked.
    public let label: RuleLabel
    /// Where the call's text states it.
    public let place: String?
    /// What to look for in an application for a post of a quality; empty where the text has no list.
    public let missions: [Post.Quality: [RuleLabel]]

    public init(
        code: String, label: RuleLabel, place: String? = nil, missions: [Post.Quality: [RuleLabel]] = [:]
    ) {
        self.code = code
        self.label = label
        self.place = place
        self.missions = missions
    }
}

extension CallRules {
    /// What a call says of how applications are appraised.
    public struct Appraisal: Hashable, Sendable {
        /// In the order of the text; empty where the rules do not list them, so that no file is known to be complete.
        public var pieces: [RequiredPiece] = []
        /// In the order of the text.
        public var criteria: [AppraisalCriterion] = []
        /// Whether an incomplete file goes no further.
        public var leavesOutIncompleteFiles = false

        public init() {}
    }
}

public import Funding

/// What people noted of one application: the row of the table that has its identifier. What is blank is unknown.
public struct AppraisalEntry: Hashable, Sendable {
    /// Whether a piece was received.
    public enum PieceAnswer: String, Hashable, Sendable, CaseIterable {
        case oui, non
        /// Nobody owes it in this case, as an auditor's report where the law asks for none.
        case sansObjet = "sans_objet"
    }

    /// What those who decide have decided. The program never does.
    public enum Decision: String, Hashable, Sendable, CaseIterable {
        case retenu, refuse
    }

    /// Told where the kind of structure leaves it open.
    public var applicant: ApplicantStatus?
    /// By the code of the piece.
    public var pieces: [String: PieceAnswer] = [:]
    /// By the code of the criterion.
    public var marks: [String: Double] = [:]
    /// Likewise, beside the mark.
    public var comments: [String: String] = [:]
    /// Nil where nobody has decided yet.
    public var decision: Decision?
    /// Why, in the words of who decided.
    public var motive: String?
    /// What there is to say besides.
    public var remark: String?

    /// Of an application that no row tells of.
    public init() {}
}

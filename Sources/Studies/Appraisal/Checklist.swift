internal import FacilitatorNetwork
public import Funding

/// The pieces of one application held against those that its call asks for.
public struct Checklist: Sendable {
    /// What is known of a piece.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case received = "recue"
        case missing = "manquante"
        /// Nobody owes it in this case.
        case notDue = "sans_objet"
        /// Nobody has said: never taken for received.
        case unverified = "a_verifier"
    }

    /// Of a whole file.
    public enum Completeness: String, Hashable, Sendable, CaseIterable {
        case complete = "complet"
        case incomplete = "incomplet"
        case unverified = "a_verifier"
    }

    /// Those that the candidate owes or may owe, in the order of the call's text.
    public let pieces: [(piece: RequiredPiece, state: State)]
    /// Nil where neither the kind of structure nor the table tells it.
    public let applicant: ApplicantStatus?

    init(_ entry: AppraisalEntry, _ structure: Post.StructureType?, under rules: CallRules?) {
        let applicant = entry.applicant ?? ApplicantStatus(structure)
        self.applicant = applicant
        pieces = (rules?.appraisal.pieces ?? []).compactMap { piece in
            let isOwed = piece.isOwed(by: applicant)
            if isOwed == false { return nil }
            switch entry.pieces[piece.code] {
            case .oui: return (piece, .received)
            case .sansObjet: return (piece, .notDue)
            // It may not be owed at all.
            case .non: return (piece, isOwed == nil ? .unverified : .missing)
            case nil: return (piece, .unverified)
            }
        }
    }

    /// Those in a state, in the order of the call's text.
    public func pieces(_ state: State) -> [RequiredPiece] { pieces.filter { $0.state == state }.map(\.piece) }

    /// A file without a list of its pieces is never known to be complete.
    public var completeness: Completeness {
        if pieces.contains(where: { $0.state == .missing }) { return .incomplete }
        return pieces.isEmpty || pieces.contains { $0.state == .unverified } ? .unverified : .complete
    }
}

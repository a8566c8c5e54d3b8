public import FacilitatorNetwork
internal import Funding

/// What it would take to hold an application against a rule that is not verified.
public enum LackingDatum: Hashable, Sendable {
    /// A cell of the register that is blank, or whose rule needs it and others.
    case column(RegisterColumn)
    /// The application's own documents say it.
    case documents
    /// Nobody but a person can judge it.
    case judgement
    /// The national technical committee sees structures that apply for the first time.
    case committee
    /// The call's text does not say it.
    case text

    /// Nil for a verdict that is known.
    init?(_ verdict: Verdict, in request: FundingRequest) {
        guard verdict.outcome == .unverified else { return nil }
        switch verdict.rule {
        case .unknownRate: self = .text
        case .costBase, .minimumWorkingTime: self = .documents
        case .stateCeiling: self = .column(.typeStructure)
        case .stated(let line): self = RegisterColumn(rawValue: line.rawValue).map { .column($0) } ?? .documents
        case .bodyPerimeter: self = .column(.perimetreOI)
        case .nationalCommittee: self = request.isNewStructure == nil ? .column(.structure) : .committee
        case .coordinatorWhereNone(let region): self = region == nil ? .column(.perimetre) : .judgement
        case .openTerritory: self = .column(.perimetre)
        case .minimumRequest, .longest, .earliestStart, .startAfter: self = .column(.debut)
        case .latestEnd: self = .column(.fin)
        // What others paid before and pay now, line by line.
        case .nonSubstitution: self = .documents
        default: self = .judgement
        }
    }
}

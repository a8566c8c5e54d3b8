public import FacilitatorNetwork
public import Funding

/// Something that is due, and when: of a call, or of a post under its call.
public struct Deadline: Hashable, Sendable {
    /// What is due.
    public enum Kind: Hashable, Sendable {
        /// The first day on which one may apply.
        case callOpens
        /// The last day on which one may apply.
        case callCloses
        /// The last day that a convention covers.
        case conventionEnds
        /// What the call asks.
        case obligation(Obligation.Kind)

        /// As data files write it.
        public var code: String {
            switch self {
            case .callOpens: "ouverture_appel"
            case .callCloses: "cloture_appel"
            case .conventionEnds: "fin_convention"
            case .obligation(let kind): kind.rawValue
            }
        }
    }

    /// Who has to act.
    public enum Actor: String, Hashable, Sendable {
        case candidat, porteur, coordinateur
    }

    /// What there is to know besides.
    public enum Note: Hashable, Sendable {
        /// The day is assumed: each convention may set another.
        case assumedMidTerm
        /// The results told are those of this day.
        case resultsOn(CivilDate)
        /// No day: so many days after a notification that the register does not give.
        case afterNotification(days: Int)
        /// The register's date of notification is no date.
        case unreadableNotification(String)
        /// No day: once a year.
        case yearly
        /// No day: with a request for a payment.
        case forPayment
        /// No day: the register does not say when the convention begins.
        case unknownStart
        /// No day: the register does not say when the convention ends.
        case unknownEnd
        /// The register names a call whose rules nobody has: those of the study are taken.
        case otherCall(String)
    }

    /// Nil where the rule gives none, or what it counts from is not known; a note says which.
    public let date: CivilDate?
    /// What is due.
    public let kind: Kind
    /// Who has to act.
    public let actor: Actor
    /// Nil where it is of the call as a whole.
    public let post: Post?
    /// The call by its title; nil where only the register says it.
    public let call: String?
    /// Where the call's text has it.
    public let citation: Citation?
    /// What there is to know besides.
    public let notes: [Note]
}

/// What is due in a study, in the order of days; what has no day comes last.
public struct StudyCalendar: Sendable {
    /// With the day that was asked for.
    public let study: Study
    /// The first and the last day; nil where nothing is left out.
    public let days: (first: CivilDate?, last: CivilDate?)
    /// Calls whose rules stand behind it, by their titles.
    public let calls: [String]
    /// In the order of days.
    public let deadlines: [Deadline]
}

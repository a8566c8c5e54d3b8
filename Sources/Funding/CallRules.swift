public import FacilitatorNetwork

/// The rules of a call for projects, as its file states them. Nil is a rule that the call does not have.
public struct CallRules: Hashable, Sendable {
    /// What it is called by: the name of its file.
    public var name: String
    /// As the call is titled.
    public var title: String
    /// The text that the rules are taken from.
    public var source: String
    /// What it pays, and of what.
    public var payment: Payment
    /// Which posts, and of whom.
    public var staffing = Staffing()
    /// What it opens.
    public var places = Places()
    /// When, and for how long.
    public var calendar = Calendar()
    /// What it asks of those whom it funds, in the order of its text; empty where the text says nothing.
    public var obligations: [Obligation] = []
    /// How applications are appraised.
    public var appraisal = Appraisal()
    /// What is assumed, derived or taken from elsewhere.
    public var notes: [String] = []
    /// Where each rule stands; of one that a call extends, in that call's own source.
    public var citations: [RuleKey: Citation] = [:]

    /// Rules of which everything but the money is still to be said.
    public init(name: String, title: String, source: String, payment: Payment) {
        self.name = name
        self.title = title
        self.source = source
        self.payment = payment
    }

    /// Which line of a financing plan its share is.
    public var line: Financing.Line { payment.funder == .fse ? .fse : .etatAAP }

    /// The day on which a convention that starts on a day ends at the latest: after the call's length, and never after its
    /// last day. Nil where the call says neither.
    public func latestEnd(from start: CivilDate) -> CivilDate? {
        let full = calendar.durationMonths.flatMap { start.adding(months: $0).previous }
        return [full, calendar.latestEnd].compactMap { $0 }.min()
    }
}

/// The facts that other rooms ask for most, by the names of old.
extension CallRules {
    /// Whose money it is.
    public var funder: Funder { payment.funder }
    /// The part of the full cost that the call pays at most; nil where its text does not say.
    public var rate: Share? { payment.rate }
    /// What it pays for an ETP at most; a part of an ETP has that part of it.
    public var capPerETP: Money? { payment.capPerETP }
    /// The full cost of an ETP where nobody says; nil is not another call's: it has to be asked for.
    public var referenceCost: Money? { payment.referenceCost }
    /// What a request must come to at least.
    public var minimumRequest: Money? { payment.minimumRequest }
    /// What the call has for all posts together.
    public var envelope: Money? { payment.envelope }
    /// Of a project.
    public var minimumETP: ExactETP? { staffing.minimumETP }
    /// Of each employee's own working time, on the operation. It bounds no post's ETP: two half-timers are two people.
    public var minimumWorkingTime: Share? { staffing.minimumWorkingTime }
    /// Whether the ETP funded are at most those whose conventions expire.
    public var consolidatesOnly: Bool { staffing.consolidatesOnly }
    /// Whether structures that already carry posts come first.
    public var prioritisesCarriers: Bool { staffing.prioritisesCarriers }
    /// Whether a coordinator's post whose convention expires may be renewed.
    public var renewsCoordinators: Bool { staffing.coordinatorRenewals != .notAllowed }
    /// Open départements; empty for all.
    public var eligibleDepartements: [String] { places.departements }
    /// Open EPCI, by SIREN; empty for all.
    public var eligibleEPCIs: [String] { places.epcis }
    /// How long a convention runs.
    public var durationMonths: Int? { calendar.durationMonths }
}

public import FacilitatorNetwork
public import Funding
public import GeometryKit

/// A place where a post may open, or an application for one.
public struct CandidatePlace: Sendable {
    public let id: String
    /// As people call it.
    public let name: String
    /// The commune of its seat, by position; nil for a place of a user's own.
    public let seat: Int?
    /// Where distances are measured from; nil when nobody knows.
    public let location: LonLat?
    /// Bounds of its own, in ETP; a call's own minimum stands beside them.
    public let leastETP: Double?
    /// Nil for no bound of its own.
    public let mostETP: Double?
    /// Nil where the call or the usual cost says it.
    public let cost: FullCost?
    /// The application in the register; nil for a place.
    public let application: Int?
    /// What the application asks of the call at most; nil where it asks for what the rules give.
    public let asked: FullCost?
    /// What others pay of the application, for the size that it asks for; other sizes by rule of three.
    public let coFunding: [Financing.Line: FullCost]
    /// The rules that keep it out; empty when it may open.
    public let refusals: [FundingRule]

    public init(
        id: String, name: String, seat: Int?, location: LonLat?, leastETP: Double? = nil, mostETP: Double? = nil,
        cost: FullCost? = nil, application: Int? = nil, asked: FullCost? = nil,
        coFunding: [Financing.Line: FullCost] = [:], refusals: [FundingRule] = []
    ) {
        self.id = id
        self.name = name
        self.seat = seat
        self.location = location
        self.leastETP = leastETP
        self.mostETP = mostETP
        self.cost = cost
        self.application = application
        self.asked = asked
        self.coFunding = coFunding
        self.refusals = refusals
    }
}

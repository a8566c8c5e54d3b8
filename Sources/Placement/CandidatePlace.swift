internal import FacilitatorNetwork
public import Funding
public import GeometryKit

/// A place where a post may open, or an application for one.
public struct CandidatePlace: Sendable {
    public let id: String
    public let name: String
    /// The commune of its seat, by position; nil for a place of a user's own.
    public let seat: Int?
    public let location: LonLat?
    public let leastETP: Double?
    public let mostETP: Double?
    /// Nil where the call or the usual cost says it.
    public let cost: FullCost?
    /// The application in the register; nil for a place.
    public let application: Int?
    /// The rules that keep it out; empty when it may open.
    public let refusals: [FundingRule]

    public init(
        id: String, name: String, seat: Int?, location: LonLat?, leastETP: Double? = nil, mostETP: Double? = nil,
        cost: FullCost? = nil, application: Int? = nil, refusals: [FundingRule] = []
    ) {
        self.id = id
        self.name = name
        self.seat = seat
        self.location = location
        self.leastETP = leastETP
        self.mostETP = mostETP
        self.cost = cost
        self.application = application
        self.refusals = refusals
    }
}

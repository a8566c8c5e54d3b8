public import FacilitatorNetwork
public import Funding
public import GeometryKit

/// A post that a plan may hold: one that stands and ends, one that is asked for, or a place where one may open.
public struct PostCandidate: Sendable {
    /// Where it comes from, which says who draws its perimeter.
    public enum Kind: Hashable, Sendable {
        /// A post of the register whose convention ends, by position.
        case renewal(Int)
        /// A row `statut: candidature`, by position, with the post that it renews where it says so.
        case application(Int, renews: Int?)
        /// A place: the plan draws the perimeter.
        case seat
    }

    /// What, beside the call's rules, keeps a candidate out.
    public enum Obstacle: Hashable, Sendable {
        /// Nobody can count what a post of unknown ETP costs.
        case unknownETP
        /// Coordinators and relays cover nobody.
        case coversNobody(Post.Quality)
        /// What it reserves for parts of its perimeter is more than the most that it asks for.
        case reservesMore
    }

    public let id: String
    /// As people call it.
    public let name: String
    public let kind: Kind
    /// The commune of its seat, by position; nil for a place of a user's own.
    public let seat: Int?
    /// Where distances are measured from; nil when nobody knows.
    public let location: LonLat?
    /// Bounds of its own, in ETP; a call's own minimum stands beside them. Equal where it has one size.
    public var leastETP: Double?
    /// Nil for no bound of its own.
    public var mostETP: Double?
    /// Nil where the call or the usual cost says it.
    public let cost: FullCost?
    /// What it asks of the call at most; nil where it asks for what the rules give.
    public let asked: FullCost?
    /// What others have promised, for the size that it asks for; other sizes by rule of three.
    public let promised: [Financing.Line: FullCost]
    /// The rules that keep it out; empty when it may open.
    public let refusals: [Refusal]
    /// What else does; nil when it may open.
    public let obstacle: Obstacle?

    public init(
        id: String, name: String, kind: Kind = .seat, seat: Int?, location: LonLat?, leastETP: Double? = nil,
        mostETP: Double? = nil, cost: FullCost? = nil, asked: FullCost? = nil,
        promised: [Financing.Line: FullCost] = [:], refusals: [Refusal] = [], obstacle: Obstacle? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.seat = seat
        self.location = location
        self.leastETP = leastETP
        self.mostETP = mostETP
        self.cost = cost
        self.asked = asked
        self.promised = promised
        self.refusals = refusals
        self.obstacle = obstacle
    }

    /// The row of the register that it is made of, by position; nil for a place.
    public var row: Int? {
        switch kind {
        case .renewal(let row), .application(let row, _): row
        case .seat: nil
        }
    }

    /// The post of the register that it keeps in place, by position.
    public var renewed: Int? {
        switch kind {
        case .renewal(let row): row
        case .application(_, let renewed): renewed
        case .seat: nil
        }
    }
}

public import FacilitatorNetwork

/// A post for which a structure asks a call to pay.
public struct FundingRequest: Hashable, Sendable {
    /// The size of the post.
    public var etp: ExactETP
    /// Full annual cost.
    public var cost: Money
    /// Who carries it; nil where nobody says, and then no ceiling of the State binds it.
    public var structure: Post.StructureType?
    /// What its holder does.
    public var quality: Post.Quality
    /// What others pay, by line; the call's own line is what is asked of it at most.
    public var amounts: [Financing.Line: Money]
    /// The least share of working time among its employees.
    public var workingTime: Share?
    /// Whether the post renews one whose convention expires.
    public var isRenewal: Bool
    /// An operation of the Département that is a purchase of services only, to which the least request does not apply.
    public var isServicePurchase: Bool
    /// The département that it serves, by code; nil is not held against what the call opens.
    public var departement: String?
    /// The EPCI that it serves, by SIREN; nil likewise.
    public var epci: String?

    /// What is left out is unknown, and no rule refuses it.
    public init(
        etp: ExactETP, cost: Money, structure: Post.StructureType? = nil, quality: Post.Quality = .facilitateur,
        amounts: [Financing.Line: Money] = [:], workingTime: Share? = nil, isRenewal: Bool = false,
        isServicePurchase: Bool = false, departement: String? = nil, epci: String? = nil
    ) {
        self.etp = etp
        self.cost = cost
        self.structure = structure
        self.quality = quality
        self.amounts = amounts
        self.workingTime = workingTime
        self.isRenewal = isRenewal
        self.isServicePurchase = isServicePurchase
        self.departement = departement
        self.epci = epci
    }
}

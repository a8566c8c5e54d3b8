public import FacilitatorNetwork

/// The smallest change of a request after which a rule no longer refuses it.
public enum Cure: Hashable, Sendable {
    /// A larger post.
    case etp(ExactETP)
    /// A higher full cost, a year.
    case cost(Money)
    /// To ask the call for this much a year.
    case ask(Money)
    /// All that others than the calls give a year, at most.
    case others(atMost: Money)
    /// What the State gives a year beside the call, at most.
    case otherState(atMost: Money)
    /// Each employee's own working time.
    case workingTime(Share)
    case start(CivilDate)
    case end(CivilDate)
    /// To act where the call is open: codes.
    case territory([String])
    /// To renew the post that expires instead of asking for a new one.
    case renewal
    /// To keep what others paid.
    case keep([FundingRequest.Fall])
    /// To find a co-funder for at least a cent.
    case cofunder
    /// To have the FSE+ from the State's own part, where no intermediate body covers the territory.
    case stateFSE
}

extension Cure {
    /// The request after the change; nil where the change is of something that a request does not say.
    public func applied(to request: FundingRequest, under rules: CallRules) -> FundingRequest? {
        var request = request
        switch self {
        case .etp(let etp): request.etp = etp
        case .cost(let cost): request.cost = cost
        case .ask(let amount): request.amounts[rules.line] = amount
        case .others(let most):
            var over = request.amounts.filter { $0.key != rules.line }.values.reduce(Money(cents: 0), +) - most
            for line in Financing.Line.allCases where line != rules.line {
                guard let amount = request.amounts[line], over.cents > 0 else { continue }
                let less = min(amount, over)
                (request.amounts[line], over) = (amount - less, over - less)
            }
        case .otherState(let most): request.amounts[.etatAutre] = most
        case .workingTime(let least):
            request.employees = request.employees.map {
                .init(workingTime: max($0.workingTime, least), contract: $0.contract)
            }
        case .start(let day): request.start = day
        case .end(let day): request.end = day
        case .renewal: request.isRenewal = true
        case .keep: request.falls = []
        case .territory, .cofunder, .stateFSE: return nil
        }
        return request
    }
}

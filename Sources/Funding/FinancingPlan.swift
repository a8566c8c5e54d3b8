public import FacilitatorNetwork

/// A rule of a call, with the figures that it sets. The reporting room has the words.
public enum FundingRule: Hashable, Sendable {
    /// The part of the full cost that the call pays at most.
    case rate(Share)
    case cap(perETP: Money)
    /// What the post asks for, below what the rules would give.
    case asked(Money)
    case minimumETP(ExactETP)
    case minimumRequest(Money)
    /// Of each employee.
    case minimumWorkingTime(Share)
    /// Of the full cost, all State funders together.
    case stateCeiling(Share)
    case newCoordinator
    case closedTerritory(code: String)
    /// More than the call has for all.
    case envelope(Money)
    /// More money than the post costs.
    case beyondCost
}

extension FundingRule {
    /// For machines: the same in every language.
    public var code: String {
        switch self {
        case .rate: "taux"
        case .cap: "plafond_par_etp"
        case .asked: "montant_demande"
        case .minimumETP: "etp_minimum"
        case .minimumRequest: "demande_minimum"
        case .minimumWorkingTime: "temps_de_travail_minimum"
        case .stateCeiling: "plafond_etat"
        case .newCoordinator: "nouveau_coordinateur"
        case .closedTerritory: "territoire_ferme"
        case .envelope: "enveloppe"
        case .beyondCost: "au_dela_du_cout"
        }
    }
}

/// Who pays what for one post under the rules of a call, and why.
public struct FinancingPlan: Hashable, Sendable {
    /// What stands on a row of the plan.
    public enum Line: Hashable, Sendable {
        /// The call's own share.
        case call
        /// What other State funders may still add, at most.
        case otherStateAtMost
        /// What somebody else pays.
        case funder(Financing.Line)
        /// What remains to be found.
        case rest
    }

    /// A row: what it is, how much, and why.
    public struct Entry: Hashable, Sendable {
        /// What stands on the row.
        public let line: Line
        /// Euros, exact to the cent.
        public let amount: Money
        /// The rule behind the amount; nil for what is given or left.
        public let rule: FundingRule?

        /// - Parameter rule: nil for what is given or left.
        public init(line: Line, amount: Money, rule: FundingRule?) {
            self.line = line
            self.amount = amount
            self.rule = rule
        }
    }

    /// The call's share first, what remains to be found last.
    public let entries: [Entry]
    /// The rules that the request breaks; empty when it can be funded.
    public let refusals: [FundingRule]
    /// What the call pays, rounded down to the cent.
    public let share: Money
    /// Of the full cost.
    public let shareOfCost: Double

    /// Whether no rule refuses the request.
    public var isAccepted: Bool { refusals.isEmpty }

    /// Shares the cost of a post out among those who pay for it.
    public init(_ request: FundingRequest, under rules: CallRules) {
        let ownLine: Financing.Line = rules.funder == .etat ? .etatAAP : .fse
        var share = rules.share(of: request.cost, etp: request.etp)
        var rule: FundingRule =
            rules.isCapped(request.cost, etp: request.etp)
            ? .cap(perETP: rules.capPerETP ?? Money(cents: 0)) : .rate(rules.rate)
        if let asked = request.amounts[ownLine], asked < share {
            share = asked
            rule = .asked(asked)
        }
        var entries = [Entry(line: .call, amount: share, rule: rule)]
        var refusals = Self.refusals(request, rules, share: share)
        var rest = request.cost - share
        for line in Financing.Line.allCases where line != ownLine {
            guard let amount = request.amounts[line] else { continue }
            entries.append(Entry(line: .funder(line), amount: amount, rule: nil))
            rest = rest - amount
        }
        if let ceiling = rules.otherStateFunding(cost: request.cost, share: share, structure: request.structure) {
            let counted: [Financing.Line] = rules.countsFSEAsState ? [.etatAutre, .fse] : [.etatAutre]
            let given = counted.reduce(Money(cents: 0)) { $0 + (request.amounts[$1] ?? Money(cents: 0)) }
            let rule = FundingRule.stateCeiling(rules.stateCeiling?.share ?? Share(tenThousandths: 0))
            entries.append(Entry(line: .otherStateAtMost, amount: ceiling, rule: rule))
            if given > ceiling { refusals.append(rule) }
        }
        if let envelope = rules.envelope, share > envelope { refusals.append(.envelope(envelope)) }
        if rest.cents < 0 { refusals.append(.beyondCost) }
        entries.append(Entry(line: .rest, amount: max(rest, Money(cents: 0)), rule: nil))
        self.entries = entries
        self.refusals = refusals
        self.share = share
        shareOfCost = request.cost.cents > 0 ? share.euros / request.cost.euros : 0
    }

    private static func refusals(_ request: FundingRequest, _ rules: CallRules, share: Money) -> [FundingRule] {
        var refusals: [FundingRule] = []
        if let minimum = rules.minimumETP, request.etp < minimum { refusals.append(.minimumETP(minimum)) }
        if let minimum = rules.minimumRequest, share < minimum, !request.isServicePurchase {
            refusals.append(.minimumRequest(minimum))
        }
        if let minimum = rules.minimumWorkingTime, let time = request.workingTime, time < minimum {
            refusals.append(.minimumWorkingTime(minimum))
        }
        if request.quality == .coordinateur, !request.isRenewal, !rules.allowsNewCoordinators {
            refusals.append(.newCoordinator)
        }
        for (code, open) in [
            (request.departement, rules.eligibleDepartements), (request.epci, rules.eligibleEPCIs),
        ] {
            if let code, !open.isEmpty, !open.contains(code) { refusals.append(.closedTerritory(code: code)) }
        }
        return refusals
    }
}

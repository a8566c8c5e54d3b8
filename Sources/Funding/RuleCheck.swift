internal import FacilitatorNetwork

/// Holds a request against each rule of a call that concerns it.
struct RuleCheck {
    private let request: FundingRequest
    private let rules: CallRules
    private let share: FinancingPlan.CallShare
    private let sharing: CostSharing

    /// - Parameter sharing: after all calls have taken what they pay.
    init(_ request: FundingRequest, _ rules: CallRules, _ share: FinancingPlan.CallShare, _ sharing: CostSharing) {
        self.request = request
        self.rules = rules
        self.share = share
        self.sharing = sharing
    }

    /// Money first, then posts, places and days; nothing of a rule that the call has not, or that does not concern the
    /// post.
    var verdicts: [Verdict] {
        (money + others + staffing + [place].compactMap { $0 } + days).map {
            Verdict(call: share.call, rule: $0.rule, outcome: $0.outcome)
        }
    }

    private typealias Judged = (rule: FundingRule, outcome: Verdict.Outcome)

    /// Refused where it is known not to be so, unverified where nobody knows.
    private func judged(_ rule: FundingRule, _ isKept: Bool?) -> Judged {
        (rule, isKept.map { $0 ? .kept : .refused } ?? .unverified)
    }

    // MARK: Money

    private var money: [Judged] {
        var found: [Judged] = []
        found.append(rules.rate.map { judged(.rate($0), true) } ?? judged(.unknownRate, nil))
        if let cap = rules.capPerETP { found.append(judged(.cap(perETP: cap), true)) }
        if let base = rules.payment.costBase {
            found.append(judged(.costBase(base), request.costBase.map { $0 == base }))
        }
        if let minimum = rules.minimumRequest, !request.isServicePurchase {
            // A year's request may be less for the days that the call leaves.
            let isOfDays = sharing.period != nil || rules.calendar.latestEnd == nil
            found.append(
                judged(.minimumRequest(minimum), share.amount < minimum ? false : isOfDays ? true : nil))
        }
        if let envelope = rules.envelope { found.append(judged(.envelope(envelope), share.amount <= envelope)) }
        // A later call may find everything paid: then it is not asked.
        if share.call == 0, sharing.promisedInAll >= sharing.cost, sharing.cost.cents > 0 {
            found.append(judged(.beyondCost, false))
        }
        if let ceiling = rules.payment.stateCeiling {
            let rule = FundingRule.stateCeiling(ceiling.share)
            if request.structure == nil {
                found.append(judged(rule, nil))
            } else if let most = rules.stateFunding(cost: sharing.cost, structure: request.structure) {
                found.append(judged(rule, isUnderCeiling(most)))
            }
        }
        return found
    }

    /// Others of the State leave something to the call, and with it stay below.
    private func isUnderCeiling(_ most: Money) -> Bool {
        let others: [Financing.Line] = [.etatAutre] + (rules.payment.countsFSEAsState ? [.fse] : [])
        let given = others.reduce(Money(cents: 0)) {
            $0 + (sharing.promised[$1] ?? sharing.shares[$1] ?? Money(cents: 0))
        }
        return given < most || most.cents == 0
    }

    private var others: [Judged] {
        let told = Set(sharing.promised.keys).union(sharing.shares.keys)
        var found: [Judged] = rules.payment.linesToState.map { line in
            // A call of the State is the State's answer.
            let isTold = told.contains(line) || (line == .etatAutre && told.contains(.etatAAP))
            return judged(.stated(line), isTold ? true : nil)
        }
        if rules.payment.needsCofunding { found.append(judged(.cofunding, share.amount < sharing.cost)) }
        let usesFSE = rules.funder == .fse || (sharing.promised[.fse]?.cents ?? 0) > 0
        if rules.payment.asksForBodyPerimeter, usesFSE {
            found.append(judged(.bodyPerimeter, request.bodyHasPerimeter))
        }
        if rules.payment.forbidsSubstitution { found.append(judged(.nonSubstitution, request.falls?.isEmpty)) }
        return found
    }

    // MARK: Posts

    private var staffing: [Judged] {
        var found: [Judged] = []
        if let minimum = rules.minimumETP {
            found.append(judged(.minimumETP(minimum), (request.projectETP ?? request.etp) >= minimum))
        }
        if let minimum = rules.minimumWorkingTime, !(request.isServicePurchase && request.employees.isEmpty) {
            let isKept = request.employees.isEmpty ? nil : request.employees.allSatisfy { $0.workingTime >= minimum }
            found.append(judged(.minimumWorkingTime(minimum), isKept))
        }
        if request.quality == .coordinateur, let coordinator { found.append(coordinator) }
        if rules.consolidatesOnly { found.append(judged(.consolidation, request.isRenewal ? true : nil)) }
        if rules.staffing.asksNationalCommittee {
            found.append(judged(.nationalCommittee, request.isNewStructure == false ? true : nil))
        }
        return found
    }

    private var coordinator: Judged? {
        switch rules.staffing.newCoordinators {
        case .always: return nil
        case .never: return judged(.newCoordinator, request.isRenewal)
        case .whereNone:
            // The need that has to justify it is for a person to judge.
            let hasOne = request.region.map { rules.staffing.regionsWithCoordinator.contains($0) } ?? false
            return judged(
                .coordinatorWhereNone(region: request.region), request.isRenewal ? true : hasOne ? false : nil)
        }
    }

    // MARK: Places

    private var place: Judged? {
        guard rules.places.areListed else { return nil }
        switch request.openness[rules.name] {
        case .open: return judged(.openTerritory, true)
        case .partly(let closed): return judged(.partlyClosed(codes: closed), nil)
        case .closed(let codes): return judged(.closedTerritory(code: codes.joined(separator: "/")), false)
        case nil: return byCodes
        }
    }

    /// One of the two codes is enough where the call opens either; a closed one refuses.
    private var byCodes: Judged {
        let codes = [
            (request.departement, rules.eligibleDepartements), (request.epci, rules.eligibleEPCIs),
        ].filter { !$0.1.isEmpty }
        for (code, open) in codes {
            if let code, !open.contains(code) { return judged(.closedTerritory(code: code), false) }
        }
        return judged(.openTerritory, codes.contains { $0.0 == nil } ? nil : true)
    }

    // MARK: Days

    private var days: [Judged] {
        var found: [Judged] = []
        let calendar = rules.calendar
        let end = request.end ?? sharing.period?.end
        if let months = calendar.durationMonths {
            found.append(
                judged(
                    .longest(months: months),
                    sharing.period.map { period in
                        period.start.adding(months: months).previous.map { period.end <= $0 } ?? false
                    }))
        }
        if let earliest = calendar.earliestStart {
            found.append(judged(.earliestStart(earliest), request.start.map { $0 >= earliest }))
        }
        if let latest = calendar.latestEnd { found.append(judged(.latestEnd(latest), end.map { $0 <= latest })) }
        if calendar.startsAfterClosing, let closes = calendar.closes {
            let isLater = request.start.map { $0 > closes }
            found.append(judged(.startAfter(closes), isLater == true ? true : isLater == nil ? nil : request.isRunning))
        }
        return found
    }
}

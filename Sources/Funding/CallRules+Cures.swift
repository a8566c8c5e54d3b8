internal import FacilitatorNetwork

extension CallRules {
    /// The smallest change of a request after which one of its refusals goes, everything else as it was; nil where no change
    /// of a single thing does it. Amounts are found by bisection on plans of their own, to the cent.
    ///
    /// - Complexity: some forty plans an amount.
    public func cure(of rule: FundingRule, in request: FundingRequest) -> Cure? {
        let others = request.amounts.filter { $0.key != line }.values.reduce(Money(cents: 0), +)
        switch rule {
        case .minimumETP(let minimum): return .etp(minimum)
        case .minimumRequest: return raising(rule, request, others)
        case .envelope:
            let share = FinancingPlan(request, under: self).share
            return most(below: share, rule, request) { .ask($0) }
        case .minimumWorkingTime(let least): return .workingTime(least)
        case .beyondCost: return most(below: others, rule, request) { .others(atMost: $0) }
        case .stateCeiling:
            guard let state = request.amounts[.etatAutre] else { return nil }
            return most(below: state, rule, request) { .otherState(atMost: $0) }
        case .newCoordinator, .coordinatorWhereNone: return .renewal
        case .closedTerritory: return .territory(places.epcis.isEmpty ? places.departements : places.epcis)
        case .earliestStart(let day): return .start(day)
        case .startAfter(let day): return day.next.map { .start($0) }
        case .latestEnd(let day): return .end(day)
        case .longest(let months): return request.start.flatMap { $0.adding(months: months).previous }.map { .end($0) }
        case .nonSubstitution: return request.falls.map { .keep($0) }
        case .cofunding: return .cofunder
        case .bodyPerimeter: return .stateFSE
        default: return nil
        }
    }

    /// What keeps a request below the least one, by what binds: what is asked, what others leave, the cost, the cap.
    private func raising(_ rule: FundingRule, _ request: FundingRequest, _ others: Money) -> Cure? {
        if let asked = request.amounts[line],
            let cure = least(above: asked, upTo: request.cost, rule, request, { .ask($0) })
        {
            return cure
        }
        if let cure = most(below: others, rule, request, { .others(atMost: $0) }) { return cure }
        // Ten billion euros are beyond any post.
        if let cure = least(above: request.cost, upTo: Money(cents: 1_000_000_000_000), rule, request, { .cost($0) }) {
            return cure
        }
        let etp = least(above: Money(cents: request.etp.thousandths), upTo: Money(cents: 1_000_000), rule, request) {
            .etp(ExactETP(thousandths: $0.cents))
        }
        return etp
    }

    /// The largest amount below one that cures; nil where 0 does not.
    private func most(
        below amount: Money, _ rule: FundingRule, _ request: FundingRequest, _ cure: (Money) -> Cure
    ) -> Cure? {
        var (least, most) = (0, amount.cents)
        guard most > 0, cures(cure(Money(cents: 0)), rule, request) else { return nil }
        while most - least > 1 {
            let middle = (least + most) / 2
            if cures(cure(Money(cents: middle)), rule, request) { least = middle } else { most = middle }
        }
        return cure(Money(cents: least))
    }

    /// The smallest amount above one that cures; nil where none up to a limit does.
    private func least(
        above amount: Money, upTo limit: Money, _ rule: FundingRule, _ request: FundingRequest,
        _ cure: (Money) -> Cure
    ) -> Cure? {
        var (least, most) = (amount.cents, limit.cents)
        guard most > least, cures(cure(limit), rule, request) else { return nil }
        while most - least > 1 {
            let middle = (least + most) / 2
            if cures(cure(Money(cents: middle)), rule, request) { most = middle } else { least = middle }
        }
        return cure(Money(cents: most))
    }

    private func cures(_ cure: Cure, _ rule: FundingRule, _ request: FundingRequest) -> Bool {
        cure.applied(to: request, under: self).map { !FinancingPlan($0, under: self).refusals.contains(rule) } ?? false
    }
}

public import FacilitatorNetwork

/// The arithmetic of a call, in whole cents. A share is rounded down to the cent only when it is paid.
extension CallRules {
    /// What the call pays for a post: the rate on its full cost, at most the cap for its ETP, rounded down to the cent.
    public func share(of cost: Money, etp: ExactETP) -> Money {
        min(atRate(cost), atCap(etp) ?? atRate(cost))
    }

    /// Whether the cap holds the share below the rate.
    public func isCapped(_ cost: Money, etp: ExactETP) -> Bool {
        atCap(etp).map { $0 < atRate(cost) } ?? false
    }

    /// What State funders other than the call may add at most; nil where no ceiling binds the structure.
    public func otherStateFunding(cost: Money, share: Money, structure: Post.StructureType?) -> Money? {
        guard let stateCeiling, let structure, stateCeiling.structures.contains(structure) else { return nil }
        let ceiling = Money(cents: cost.cents * stateCeiling.share.tenThousandths / 10_000)
        return max(Money(cents: 0), ceiling - share)
    }

    /// Whole ETP that an amount pays at the cap; nil without a cap.
    public func wholeETP(for amount: Money) -> Int? {
        capPerETP.map { amount.cents / $0.cents }
    }

    /// What the call pays for a post, in 10⁻⁹ euro: for sums that are rounded at the end.
    public func billionths(for etp: ExactETP, at cost: FullCost) -> Int {
        let atRate = cost.billionths(for: etp, at: rate)
        return min(atRate, capPerETP.map { FullCost(perETP: $0).billionths(for: etp, at: .whole) } ?? atRate)
    }

    private func atRate(_ cost: Money) -> Money {
        Money(cents: cost.cents * rate.tenThousandths / 10_000)
    }

    private func atCap(_ etp: ExactETP) -> Money? {
        capPerETP.map { Money(cents: $0.cents * etp.thousandths / 1000) }
    }
}

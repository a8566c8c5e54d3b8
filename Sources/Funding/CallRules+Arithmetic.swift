public import FacilitatorNetwork

/// The arithmetic of a call, in whole cents. A share is rounded down to the cent only when it is paid.
extension CallRules {
    /// What the call pays for a post: the rate on its full cost, at most the cap for its ETP, rounded down to the cent. A
    /// rate that the text does not say bounds nothing: the plan says so.
    ///
    /// - Parameters:
    ///   - cost: of the operation.
    ///   - period: its days, which the cap of a year is taken for; nil for a year.
    public func share(of cost: Money, etp: ExactETP, over period: OperationPeriod? = nil) -> Money {
        min(atRate(cost), atCap(etp, period) ?? cost)
    }

    /// Whether the cap holds the share below the rate.
    public func isCapped(_ cost: Money, etp: ExactETP, over period: OperationPeriod? = nil) -> Bool {
        atCap(etp, period).map { $0 < atRate(cost) } ?? false
    }

    /// What all State funders together may pay at most; nil where no ceiling binds the structure, or nobody knows which
    /// it is.
    public func stateFunding(cost: Money, structure: Post.StructureType?) -> Money? {
        guard let ceiling = payment.stateCeiling, let structure, ceiling.structures.contains(structure) else {
            return nil
        }
        return part(ceiling.share, of: cost)
    }

    /// Whole ETP that an amount pays at the cap; nil without a cap.
    public func wholeETP(for amount: Money) -> Int? {
        capPerETP.map { amount.cents / $0.cents }
    }

    /// What the call pays for a post, in 10⁻⁹ euro: for sums that are rounded at the end.
    public func billionths(for etp: ExactETP, at cost: FullCost) -> Int {
        let atRate = cost.billionths(for: etp, at: rate ?? .whole)
        return min(atRate, capPerETP.map { FullCost(perETP: $0).billionths(for: etp, at: .whole) } ?? atRate)
    }

    private func atRate(_ cost: Money) -> Money { part(rate ?? .whole, of: cost) }

    private func part(_ share: Share, of cost: Money) -> Money {
        Money(cents: Int(clamping: Int128(cost.cents) * Int128(share.tenThousandths) / 10_000))
    }

    private func atCap(_ etp: ExactETP, _ period: OperationPeriod?) -> Money? {
        guard let capPerETP else { return nil }
        let (numerator, denominator) = period.map { ($0.numerator, $0.denominator) } ?? (1, 1)
        let year = Int128(capPerETP.cents) * Int128(etp.thousandths)
        return Money(cents: Int(clamping: year * Int128(numerator) / (1000 * Int128(denominator))))
    }
}

public import FacilitatorNetwork
public import Territories

/// What contracts tell of the needs of communes, as indicators that a study may weigh.
public enum ContractIndicator: String, CaseIterable, Sendable {
    /// Contracts that start after the day.
    case toCome = "marches_a_venir"
    /// Contracts that are under way.
    case underWay = "marches_en_cours"
    /// Hours of insertion that are still to be done, of those that have begun pro rata of the days left.
    case hoursLeft = "heures_a_faire"

    /// What each commune of the gazetteer counts. A contract is shared among its places equally, and inside a place pro
    /// rata of people (of area where it has none). Contracts without a place count nowhere.
    /// - Parameter day: nil takes all contracts for under way.
    public func counts(_ ledger: ContractLedger, on day: CivilDate?, in gazetteer: Gazetteer) -> [Double] {
        var counts = Array(repeating: 0.0, count: gazetteer.communes.count)
        for contract in ledger.contracts where !contract.places.isEmpty {
            guard let value = value(of: contract, on: day), value > 0 else { continue }
            for place in contract.places {
                let communes = gazetteer.communes(of: place)
                let shares = NeedWeights.shares(of: communes.map { gazetteer.communes[$0] })
                for (commune, share) in zip(communes, shares) {
                    counts[commune] += value * share / Double(contract.places.count)
                }
            }
        }
        return counts
    }

    /// Nil where the contract does not count.
    private func value(of contract: Contract, on day: CivilDate?) -> Double? {
        let stage = ContractStage(contract, on: day)
        switch self {
        case .toCome: return stage == .aVenir ? 1 : nil
        case .underWay: return stage == .enCours || stage == .inconnu ? 1 : nil
        case .hoursLeft:
            guard stage != .termine, let hours = contract.insertionHours else { return nil }
            guard stage == .enCours, let start = contract.start, let end = contract.end, let day else { return hours }
            let (whole, left) = (start.days(to: end) + 1, day.days(to: end) + 1)
            return hours * min(1, Double(left) / Double(whole))
        }
    }
}

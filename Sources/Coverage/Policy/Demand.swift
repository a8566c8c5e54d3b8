internal import Territories

/// What a policy asks of an atlas: the ETP that each atom needs, and where they are held against those that come.
public struct Demand: Sendable {
    /// ETP per 100,000 inhabitants that the target asks for; nil without a target, or without the people that a target
    /// in ETP would be shared among.
    public let targetRatio: Double?
    /// ETP that the whole territory needs; nil where nothing is judged.
    public let total: Double?
    /// ETP that each atom needs, 0 outside the territory; nil where nothing is judged.
    public let byAtom: [Double]?
    /// The part of the total need that falls to each commune; empty when people alone count.
    let communeShares: [Double]
    /// Where capacity is judged.
    public let capacityUnits: UnitTable

    init(_ policy: Policy, over atlas: Atlas) {
        let atoms = atlas.atoms
        capacityUnits = atlas.units(at: policy.capacityLevel)
        let ratio = policy.target?.ratio(population: atlas.population ?? 0)
        targetRatio = ratio
        let shares = policy.needWeights?.communeShares ?? []
        communeShares = shares
        guard let ratio else {
            total = nil
            byAtom = nil
            return
        }
        let total = ratio * (atlas.population ?? 0) / 1e5
        self.total = total
        var need = Array(repeating: 0.0, count: atoms.count)
        for atom in atlas.insideTerritory.joined() {
            need[atom] =
                shares.isEmpty
                ? ratio * atoms.populations[atom] / 1e5
                : total * shares[atoms.communes[atom]] * atoms.shareOfCommune(atom)
        }
        byAtom = need
    }
}

public import FacilitatorNetwork
internal import Territories

/// What a policy asks of an atlas: the ETP that each atom needs, and where they are held against those that come.
public struct Demand: Sendable {
    /// ETP per 100,000 inhabitants that the target asks for; nil without a target, or without the people that a target
    /// in ETP would be shared among.
    public let targetRatio: Double?
    /// ETP that the whole territory needs apart from projects; nil where nothing is judged.
    public let total: Double?
    /// ETP that each atom needs apart from projects, 0 outside the territory; nil where nothing is judged.
    private let byAtom: [Double]?
    /// What projects ask for while they last, in the order of the study's table.
    public let projects: [ProjectNeed]
    /// The part of the total need that falls to each commune; empty when people alone count.
    let communeShares: [Double]
    /// Of communes, whether the territory holds them; empty where nothing is judged, as `communes`.
    private let isInside: [Bool]
    /// Of atoms.
    private let communes: [Int]
    /// Where capacity is judged.
    public let capacityUnits: UnitTable

    init(_ policy: Policy, over atlas: Atlas) {
        let atoms = atlas.atoms
        capacityUnits = atlas.units(at: policy.capacityLevel)
        let ratio = policy.target?.ratio(population: atlas.population ?? 0)
        targetRatio = ratio
        let shares = policy.needWeights?.communeShares ?? []
        communeShares = shares
        var resolver = PerimeterResolver(atoms: atoms, gazetteer: atlas.gazetteer)
        projects = policy.projects.map { ProjectNeed($0, atlas, &resolver) }
        guard let ratio else {
            total = nil
            byAtom = nil
            (isInside, communes) = ([], [])
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
        isInside = atlas.territory.contains
        communes = atoms.communes
    }

    /// ETP that each atom needs on a day, projects under way included; 0 outside the territory, nil where nothing is judged.
    public func need(on date: CivilDate?) -> [Double]? {
        guard var need = byAtom else { return nil }
        for item in projects where item.project.isActive(on: date) {
            for (atom, etp) in zip(item.atoms, item.etp) where isInside[communes[atom]] { need[atom] += etp }
        }
        return need
    }
}

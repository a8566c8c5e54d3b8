public import FacilitatorNetwork

/// The situation on one day: what each atom gets, needs and is. Sums over a few tens of thousands of atoms: another
/// date or scenario is another of these, and repeats no geometry.
public struct Assessment: Sendable {
    /// The day; nil when posts count whatever their dates.
    public let date: CivilDate?
    /// One a post, in the register's order.
    public let states: [PostState]
    /// ETP that active posts bring to each atom.
    public let etp: [Double]
    /// ETP that each atom needs; nil without a target. Zero outside the territory.
    public let need: [Double]?
    /// In the own perimeter of an active post of unknown ETP: never short of capacity, and left out of its judgement.
    public let isExempt: [Bool]
    public let statuses: [AtomStatus]

    public init(_ scenario: Scenario, on date: CivilDate?) {
        self.date = date
        let atoms = scenario.atoms
        states = scenario.register.posts.map { $0.state(on: date) }
        var etp = Array(repeating: 0.0, count: atoms.count)
        var isExempt = Array(repeating: false, count: atoms.count)
        var inOwn = isExempt
        var inAdjoining = isExempt
        // In the order of their names: a register sorted otherwise gives the same sums to the last bit.
        for post in scenario.postsByID where states[post] == .actif {
            let row = scenario.matrix.rows[post]
            let isUnknown = scenario.register.posts[post].etp == nil
            for (position, atom) in row.own.enumerated() {
                inOwn[atom] = true
                if isUnknown { isExempt[atom] = true } else { etp[atom] += row.ownETP[position] }
            }
            for atom in row.adjoining { inAdjoining[atom] = true }
            for (atom, share) in zip(row.adjoining, row.adjoiningETP) { etp[atom] += share }
        }
        self.etp = etp
        self.isExempt = isExempt
        let need = scenario.need
        self.need = need
        let isInsufficient = need.map { scenario.insufficientGroups(etp: etp, need: $0, isExempt: isExempt) }
        statuses = atoms.indices.map { atom in
            if inOwn[atom] {
                guard !isExempt[atom], let isInsufficient,
                    let group = scenario.capacityGroups[atoms.communes[atom]], isInsufficient[group]
                else { return .couverte }
                return .capaciteInsuffisante
            }
            return inAdjoining[atom] ? scenario.adjoiningStatus(of: atom) : .nonCouverte
        }
    }
}

public import FacilitatorNetwork
public import Territories

/// The situation on one day: what each atom gets, needs and is. Sums over a few tens of thousands of atoms: another
/// date or scenario is another of these, and repeats no geometry.
public struct Assessment: Sendable {
    /// The day; nil when posts count whatever their dates.
    public let date: CivilDate?
    /// One a post, in the register's order.
    public let states: [PostState]
    /// ETP that active posts bring to each atom.
    public let etp: [Double]
    /// ETP that each atom needs on the day, projects included; nil where nothing is judged. Zero outside the territory.
    public let need: [Double]?
    /// In the own perimeter of some active post.
    public let isInOwnPerimeter: [Bool]
    /// In the adjoining perimeter of some active post.
    public let isInAdjoiningPerimeter: [Bool]
    /// Served by an active post of unknown ETP, in its own perimeter or by its quota: its need is left out of what is
    /// judged.
    public let isExempt: [Bool]
    /// Outside the territory, which nothing is asked of, all are `nonCouverte`.
    public let statuses: [AtomStatus]
    /// One a unit of the capacity level, in their order; nil where nothing is judged.
    public let balances: [CapacityBalance]?

    /// - Complexity: linear in the atoms of the territory and of the active posts' perimeters.
    public init(_ scenario: Scenario, on date: CivilDate?) {
        self.date = date
        let (atlas, reach) = (scenario.atlas, scenario.reach)
        let atomCount = atlas.atoms.count
        states = reach.register.posts.map { $0.state(on: date) }
        var etp = Array(repeating: 0.0, count: atomCount)
        var isExempt = Array(repeating: false, count: atomCount)
        var inOwn = isExempt
        var inAdjoining = isExempt
        for post in reach.postsByID where states[post] == .actif {
            let row = reach.rows[post]
            for atom in row.own { inOwn[atom] = true }
            for atom in row.adjoining { inAdjoining[atom] = true }
            if reach.register.posts[post].etp == nil {
                if row.adjoiningQuota < 1 { for atom in row.own { isExempt[atom] = true } }
                if row.adjoiningQuota > 0 { for atom in row.adjoining { isExempt[atom] = true } }
                continue
            }
            for position in row.own.indices { etp[row.own[position]] += row.ownETP[position] }
            for position in row.adjoiningETP.indices { etp[row.adjoining[position]] += row.adjoiningETP[position] }
        }
        self.etp = etp
        self.isExempt = isExempt
        isInOwnPerimeter = inOwn
        isInAdjoiningPerimeter = inAdjoining
        let need = scenario.demand.need(on: date)
        self.need = need
        let balances = Self.balances(scenario, etp: etp, need: need, isExempt: isExempt)
        self.balances = balances
        let unitOfCommune = scenario.demand.capacityUnits.unitOfCommune
        let isIdentified = scenario.policy.needWeights?.isIdentified
        let communes = atlas.atoms.communes
        var statuses = Array(repeating: AtomStatus.nonCouverte, count: atomCount)
        for run in atlas.insideTerritory {
            for atom in run where inOwn[atom] || inAdjoining[atom] {
                let commune = communes[atom]
                let identified = isIdentified?[commune]
                let isShort =
                    !isExempt[atom]
                    && unitOfCommune[commune].map { balances?[$0].isInsufficient ?? false } ?? false
                statuses[atom] = Self.status(isOwn: inOwn[atom], isShort: isShort, isNeedIdentified: identified ?? nil)
            }
        }
        self.statuses = statuses
    }

    /// What an atom in some perimeter is. The parts of the definition of a white zone are joined by « or ».
    private static func status(isOwn: Bool, isShort: Bool, isNeedIdentified: Bool?) -> AtomStatus {
        if !isOwn, isNeedIdentified == true { return .limitrophe }
        if isShort, isNeedIdentified != false { return .capaciteInsuffisante }
        if isOwn { return .couverte }
        return isNeedIdentified == false ? .limitropheSansBesoin : .limitropheAQualifier
    }

    private static func balances(
        _ scenario: Scenario, etp: [Double], need: [Double]?, isExempt: [Bool]
    ) -> [CapacityBalance]? {
        guard let need else { return nil }
        let leastShare = scenario.policy.leastShare
        let units = scenario.demand.capacityUnits
        let communes = scenario.atoms.communes
        var balances = Array(repeating: CapacityBalance(), count: units.units.count)
        for run in scenario.atlas.insideTerritory {
            for atom in run {
                guard let unit = units.unitOfCommune[communes[atom]] else { continue }
                balances[unit].add(etp: etp[atom], need: need[atom], isExempt: isExempt[atom], leastShare: leastShare)
            }
        }
        return balances
    }

    /// What a post is on the day.
    public func state(of post: PostPosition) -> PostState { states[post.rawValue] }

    /// What an atom lacks of the ETP that the unit which judges its capacity lacks; 0 where nothing is judged.
    func deficit(of atom: Int, in scenario: Scenario) -> Double {
        guard !isExempt[atom], let need, let balance = balance(of: atom, in: scenario) else { return 0 }
        return balance.deficit(of: need[atom])
    }

    /// What an atom has of the ETP that the unit which judges its capacity has beyond its need.
    func excess(of atom: Int, in scenario: Scenario) -> Double {
        guard let need, let balance = balance(of: atom, in: scenario) else { return 0 }
        return balance.excess(of: need[atom], etp: etp[atom], isExempt: isExempt[atom])
    }

    /// Whether what an atom lacks is known: it is not exempt, or what is known is enough for all its unit.
    func isDeficitKnown(of atom: Int, in scenario: Scenario) -> Bool {
        !isExempt[atom] || balance(of: atom, in: scenario)?.isSurelyEnough ?? true
    }

    private func balance(of atom: Int, in scenario: Scenario) -> CapacityBalance? {
        let unit = scenario.demand.capacityUnits.unitOfCommune[scenario.atoms.communes[atom]]
        return unit.flatMap { balances?[$0] }
    }
}

public import FacilitatorNetwork
public import Territories

/// All that does not change from one day to another: atoms, coverage, need.
public struct Scenario: Sendable {
    public let gazetteer: Gazetteer
    public let territory: Territory
    public private(set) var register: Register
    public let atoms: AtomTable
    public private(set) var matrix: CoverageMatrix
    public let target: Target?
    /// ETP per 100,000 inhabitants that the target asks for; nil without a target.
    public let targetRatio: Double?
    /// People of the territory.
    public let population: Double
    /// ETP that the whole territory needs; nil without a target.
    public let totalNeed: Double?
    /// ETP that each atom of the territory needs; nil without a target.
    public let need: [Double]?
    /// How the need is shared out; nil when people alone count.
    public let needWeights: NeedWeights?
    /// The part of the total need that falls to each commune.
    let needShares: [Double]
    /// The group that judges each commune's capacity together with its neighbours'; nil outside the territory.
    let capacityGroups: [Int?]
    /// Where capacity is judged, in the order of the groups.
    public let capacityUnits: [TerritoryUnit]
    /// The positions of the posts in the order of their names.
    private(set) var postsByID: [Int]

    /// - Parameter capacityLevel: where capacity is held against need, whatever the reporting level, so that every
    ///   level counts the same people.
    public init(
        gazetteer: Gazetteer, territory: Territory, register: Register, target: Target?, capacityLevel: Level,
        needWeights: NeedWeights? = nil, populationLayer: PopulationLayer? = nil
    ) throws {
        self.gazetteer = gazetteer
        self.territory = territory
        self.register = register
        atoms = try AtomTable(
            gazetteer: gazetteer, polygons: register.polygons.map(\.outline), populationLayer: populationLayer)
        matrix = CoverageMatrix(register: register, atoms: atoms, gazetteer: gazetteer)
        self.target = target
        let people = territory.communes.reduce(0) { $0 + (gazetteer.communes[$1].population ?? 0) }
        population = people
        let ratio = target?.ratio(population: people)
        targetRatio = ratio
        let totalNeed = ratio.map { $0 * people / 1e5 }
        self.totalNeed = totalNeed
        self.needWeights = needWeights
        needShares = needWeights?.communeShares ?? []
        let (atoms, shares) = (atoms, needShares)
        need = ratio.map { ratio in
            atoms.indices.map { atom in
                let commune = atoms.communes[atom]
                guard territory.contains[commune] else { return 0 }
                if needWeights == nil { return ratio * atoms.populations[atom] / 1e5 }
                return (totalNeed ?? 0) * shares[commune] * atoms.shareOfCommune(atom)
            }
        }
        var groups: [Int?] = Array(repeating: nil, count: gazetteer.communes.count)
        let units = TerritoryUnit.units(of: territory, at: capacityLevel, in: gazetteer)
        for (group, unit) in units.enumerated() {
            for commune in unit.communes { groups[commune] = group }
        }
        capacityGroups = groups
        capacityUnits = units
        postsByID = Self.byID(register)
    }

    /// The same territory and atoms with other posts.
    /// - Precondition: the register has the same polygons.
    public func with(_ register: Register) -> Scenario {
        precondition(register.polygons.count == self.register.polygons.count, "the same polygons")
        var other = self
        other.register = register
        other.matrix = CoverageMatrix(register: register, atoms: atoms, gazetteer: gazetteer)
        other.postsByID = Self.byID(register)
        return other
    }

    private static func byID(_ register: Register) -> [Int] {
        register.posts.indices.sorted { register.posts[$0].id < register.posts[$1].id }
    }

    /// What an atom is when only adjoining perimeters reach it.
    func adjoiningStatus(of atom: Int) -> AtomStatus {
        switch needWeights?.isIdentified[atoms.communes[atom]] {
        case .some(true): .limitrophe
        case .some(false): .limitropheSansBesoin
        case nil: .limitropheAQualifier
        }
    }

    /// Whether nothing of a part is left in a post's perimeters.
    public func isEmptied(_ part: Perimeter.Part, _ row: CoverageMatrix.Row) -> Bool {
        let inside = Set(row.own + row.adjoining)
        switch part {
        case .polygon(let polygon): return !atoms.insidePolygon[polygon.position].contains(where: inside.contains)
        case .unit(let unit):
            return !gazetteer.communes(of: unit).contains { commune in
                atoms.ranges[commune].contains(where: inside.contains)
            }
        }
    }

    /// Whether each group falls short: the ETP of its atoms against their need, exempt atoms on neither side.
    func insufficientGroups(etp: [Double], need: [Double], isExempt: [Bool]) -> [Bool] {
        let (supply, demand) = capacityBalances(etp: etp, need: need, isExempt: isExempt)
        let margin = 1 - (target?.tolerance ?? 0) - 1e-9
        return zip(supply, demand).map { $0 < $1 * margin }
    }

    /// What each group is judged by.
    func capacityBalances(
        etp: [Double], need: [Double], isExempt: [Bool]
    ) -> (supply: [Double], demand: [Double]) {
        var supply = Array(repeating: 0.0, count: capacityUnits.count)
        var demand = supply
        for atom in atoms.indices where !isExempt[atom] {
            guard let group = capacityGroups[atoms.communes[atom]] else { continue }
            supply[group] += etp[atom]
            demand[group] += need[atom]
        }
        return (supply, demand)
    }
}

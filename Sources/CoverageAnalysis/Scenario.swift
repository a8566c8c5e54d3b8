public import FacilitatorNetwork
public import Territories

/// All that does not change from one day to another: atoms, coverage, need.
public struct Scenario: Sendable {
    public let gazetteer: Gazetteer
    public let territory: Territory
    public let register: Register
    public let atoms: AtomTable
    public let matrix: CoverageMatrix
    public let target: Target?
    /// ETP per 100,000 inhabitants that the target asks for; nil without a target.
    public let targetRatio: Double?
    /// ETP that each atom of the territory needs; nil without a target.
    public let need: [Double]?
    /// The group that judges each commune's capacity together with its neighbours'; nil outside the territory.
    let capacityGroups: [Int?]
    private let groupCount: Int
    /// The positions of the posts in the order of their names.
    let postsByID: [Int]

    /// - Parameter capacityLevel: where capacity is held against need, whatever the reporting level, so that every
    ///   level counts the same people.
    public init(
        gazetteer: Gazetteer, territory: Territory, register: Register, target: Target?, capacityLevel: Level
    ) throws {
        self.gazetteer = gazetteer
        self.territory = territory
        self.register = register
        atoms = try AtomTable(gazetteer: gazetteer, polygons: register.polygons.map(\.outline))
        matrix = CoverageMatrix(register: register, atoms: atoms, gazetteer: gazetteer)
        self.target = target
        let people = territory.communes.reduce(0) { $0 + (gazetteer.communes[$1].population ?? 0) }
        let ratio = target?.ratio(population: people)
        targetRatio = ratio
        let atoms = atoms
        need = ratio.map { ratio in
            atoms.indices.map { territory.contains[atoms.communes[$0]] ? ratio * atoms.populations[$0] / 1e5 : 0 }
        }
        var groups: [Int?] = Array(repeating: nil, count: gazetteer.communes.count)
        let units = TerritoryUnit.units(of: territory, at: capacityLevel, in: gazetteer)
        for (group, unit) in units.enumerated() {
            for commune in unit.communes { groups[commune] = group }
        }
        capacityGroups = groups
        groupCount = units.count
        postsByID = register.posts.indices.sorted { register.posts[$0].id < register.posts[$1].id }
    }

    /// Whether each group falls short: the ETP of its atoms against their need, exempt atoms on neither side.
    func insufficientGroups(etp: [Double], need: [Double], isExempt: [Bool]) -> [Bool] {
        var supply = Array(repeating: 0.0, count: groupCount)
        var demand = supply
        for atom in atoms.indices where !isExempt[atom] {
            guard let group = capacityGroups[atoms.communes[atom]] else { continue }
            supply[group] += etp[atom]
            demand[group] += need[atom]
        }
        let margin = 1 - (target?.tolerance ?? 0) - 1e-9
        return zip(supply, demand).map { $0 < $1 * margin }
    }
}

public import Territories

/// Of a unit among the rows of a result.
public typealias UnitPosition = Position<TerritoryUnit>

/// A row of the results: the part of a grouping that lies in the territory, or a commune by itself.
public struct TerritoryUnit: Hashable, Sendable {
    /// That of the code; `.commune` for a commune without grouping, whatever the level asked for.
    public let level: Level
    /// INSEE code, or SIREN of an EPCI; with user-given boundaries, the code that they give.
    public let code: String
    /// As the boundaries write it.
    public let name: String
    /// Its communes inside the territory, ascending.
    public let communes: [Int]
    /// The territory leaves out a part of it.
    public let isPartial: Bool
    /// Its position among the gazetteer's communes or groupings of its level.
    public let position: Int
    /// Codes of those that its communes in the territory belong to, ascending; an EPCI may lie in several.
    public let departements: [String]
    /// Likewise.
    public let regions: [String]

    private init(
        level: Level, code: String, name: String, communes: [Int], isPartial: Bool, position: Int,
        in gazetteer: Gazetteer
    ) {
        self.level = level
        self.code = code
        self.name = name
        self.communes = communes
        self.isPartial = isPartial
        self.position = position
        departements = gazetteer.codes(of: communes, at: .departement)
        regions = gazetteer.codes(of: communes, at: .region)
    }

    /// The units of a level, in the order of their codes; a commune without grouping is a unit of its own, after
    /// the groupings, so that it does not vanish.
    public static func units(of territory: Territory, at level: Level, in gazetteer: Gazetteer) -> [TerritoryUnit] {
        func unit(_ commune: Int) -> TerritoryUnit {
            TerritoryUnit(
                level: .commune, code: gazetteer.communes[commune].code, name: gazetteer.communes[commune].name,
                communes: [commune], isPartial: false, position: commune, in: gazetteer)
        }
        if level == .commune { return territory.communes.map(unit) }
        let groupings = gazetteer.groupings(level).enumerated().compactMap { position, grouping in
            let inside = grouping.communes.filter { territory.contains[$0] }
            return inside.isEmpty
                ? nil
                : TerritoryUnit(
                    level: level, code: grouping.code, name: grouping.name, communes: inside,
                    isPartial: inside.count < grouping.communes.count, position: position, in: gazetteer)
        }
        let alone = territory.communes.filter { gazetteer.communes[$0].grouping(at: level) == nil }
        return groupings + alone.map(unit)
    }
}

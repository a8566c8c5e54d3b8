/// The territories of a level, and which of them each commune falls to.
public struct UnitTable: Sendable {
    /// In the order of their codes; communes without grouping follow.
    public let units: [TerritoryUnit]
    /// The unit of each commune of the gazetteer, by position; nil outside the territory.
    let unitOfCommune: [Int?]

    init(_ units: [TerritoryUnit], communeCount: Int) {
        self.units = units
        var unitOfCommune = [Int?](repeating: nil, count: communeCount)
        for (index, unit) in units.enumerated() {
            for commune in unit.communes { unitOfCommune[commune] = index }
        }
        self.unitOfCommune = unitOfCommune
    }

    /// The position of the unit that a commune of the gazetteer falls to; nil outside the territory.
    public func unit(ofCommune commune: Int) -> Int? { unitOfCommune[commune] }
}

/// A commune or a grouping of a gazetteer, by its level and its position there.
///
/// A position alone is a number like any other: the fifth commune and the fifth EPCI cannot be told apart by it.
///
///     let unit = UnitReference(.epci, 4)
///     gazetteer.code(of: unit)      // "200041317"
///     gazetteer.communes(of: unit)  // the positions of its communes
public struct UnitReference: Hashable, Sendable {
    /// Commune, EPCI, département or région.
    public let level: Level
    /// In the gazetteer's communes, or in its groupings of the level.
    public let position: Int

    /// - Parameter position: in the gazetteer.
    public init(_ level: Level, _ position: Int) {
        self.level = level
        self.position = position
    }
}

extension Gazetteer {
    /// INSEE code, SIREN of an EPCI, or the code of a zone.
    public func code(of unit: UnitReference) -> String {
        unit.level == .commune ? communes[unit.position].code : groupings(unit.level)[unit.position].code
    }

    /// As people call it.
    public func name(of unit: UnitReference) -> String {
        unit.level == .commune ? communes[unit.position].name : groupings(unit.level)[unit.position].name
    }

    /// The positions of its communes, ascending; a commune's own.
    public func communes(of unit: UnitReference) -> [Int] { communes(of: unit.position, at: unit.level) }

    /// The position of the commune where it has its seat: a commune's own, a grouping's chief town.
    public func seat(of unit: UnitReference) -> Int? {
        unit.level == .commune ? unit.position : groupings(unit.level)[unit.position].seat
    }
}

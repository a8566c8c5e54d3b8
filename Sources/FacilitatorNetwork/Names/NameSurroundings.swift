public import Territories

/// What chooses among homonyms: the territory of the study, a département beside the name, the seat of the structure.
public struct NameSurroundings: Hashable, Sendable {
    /// The départements around, by position; empty where nothing is known of them.
    public var departements: Set<Int>
    /// The commune of the structure's seat, by position.
    public var seat: Int?

    /// - Parameter departements: by position.
    public init(departements: Set<Int> = [], seat: Int? = nil) {
        self.departements = departements
        self.seat = seat
    }

    /// Around the communes of a study.
    public init(communes: some Sequence<Int>, in gazetteer: Gazetteer) {
        self.init(departements: Set(communes.compactMap { gazetteer.communes[$0].departement }))
    }

    /// Within one département, which the seat may be outside of.
    func within(_ departement: Int?) -> NameSurroundings {
        departement.map { NameSurroundings(departements: [$0], seat: seat) } ?? self
    }

    /// Whether a unit has a commune in the départements around.
    func reach(_ unit: UnitReference, in gazetteer: Gazetteer) -> Bool {
        switch unit.level {
        case .departement: departements.contains(unit.position)
        case .commune: gazetteer.communes[unit.position].departement.map(departements.contains) ?? false
        case .epci, .region:
            gazetteer.communes(of: unit).contains {
                gazetteer.communes[$0].departement.map(departements.contains) ?? false
            }
        }
    }

    /// How near a unit is to the seat: 3 around it, 2 in its EPCI, 1 in its département, 0 elsewhere.
    func nearness(of unit: UnitReference, in gazetteer: Gazetteer) -> Int {
        guard let seat else { return 0 }
        let home = gazetteer.communes[seat]
        if unit.level != .commune, gazetteer.communes(of: unit).contains(seat) { return 3 }
        let communes = gazetteer.communes(of: unit)
        if let epci = home.epci, communes.contains(where: { gazetteer.communes[$0].epci == epci }) { return 2 }
        if let departement = home.departement,
            communes.contains(where: { gazetteer.communes[$0].departement == departement })
        {
            return 1
        }
        return 0
    }
}

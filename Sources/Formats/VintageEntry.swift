internal import Territories

/// `millesime_details`: the vintage for programs, what nobody says as null.
struct VintageEntry: Encodable {
    @Nullable var source: String?
    @Nullable var version: String?
    @Nullable var geography: String?
    @Nullable var censusYear: Int?
    /// Of the user's own people.
    @Nullable var populationTable: String?
    @Nullable var communes: Int?
    @Nullable var epcis: Int?
    /// Boundaries of the user's own.
    @Nullable var file: String?

    init(_ vintage: Vintage) {
        switch vintage {
        case .package(let package):
            source = package.name
            version = package.version
            geography = package.geography
            censusYear = package.censusYear
            populationTable = package.populationTable
            communes = package.communes
            epcis = package.epcis
        case .file(let name): file = name
        }
    }

    private enum CodingKeys: String, CodingKey {
        case source
        case version
        case geography = "geographie"
        case censusYear = "annee_recensement"
        case populationTable = "table_populations"
        case communes
        case epcis = "epci"
        case file = "fichier"
    }
}

internal import Territories

/// `millesime_details`: the vintage for programs, what nobody says as null.
struct VintageEntry: Encodable {
    @Nullable var source: String?
    @Nullable var version: String?
    @Nullable var geography: String?
    @Nullable var censusYear: Int?
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
        case communes
        case epcis = "epci"
        case file = "fichier"
    }
}

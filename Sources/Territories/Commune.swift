public import GeometryKit

/// A commune, the atom of every computation; or a zone of a layer of the user's own, which plays the same part.
public struct Commune: Hashable, Sendable {
    /// The INSEE code, or the zone's own.
    public let code: String
    /// With its article: « Le Havre ».
    public let name: String
    /// Municipal population, which counts nobody twice; nil when the vintage does not say.
    public let population: Double?
    /// On the GRS80 ellipsoid.
    public let areaSquareMetres: Double
    /// The town hall, else a point on the surface; nil without either.
    public let seat: LonLat?
    /// False when the vintage gives no outline: the commune counts, and is never drawn or cut.
    public let hasOutline: Bool
    /// The positions of its groupings in the gazetteer; four communes belong to no EPCI, and a zone to nothing.
    public let epci: Int?
    /// In the gazetteer; nil for a zone.
    public let departement: Int?
    /// In the gazetteer; nil for a zone.
    public let region: Int?

    /// Groupings are given by position in the gazetteer.
    public init(
        code: String, name: String, population: Double?, areaSquareMetres: Double, seat: LonLat?, hasOutline: Bool,
        epci: Int?, departement: Int?, region: Int?
    ) {
        self.code = code
        self.name = name
        self.population = population
        self.areaSquareMetres = areaSquareMetres
        self.seat = seat
        self.hasOutline = hasOutline
        self.epci = epci
        self.departement = departement
        self.region = region
    }

    /// The same place with other people.
    func counting(_ population: Double) -> Commune {
        Commune(
            code: code, name: name, population: population, areaSquareMetres: areaSquareMetres, seat: seat,
            hasOutline: hasOutline, epci: epci, departement: departement, region: region)
    }

    /// The position of the grouping of a level that it belongs to.
    public func grouping(at level: Level) -> Int? {
        switch level {
        case .commune: nil
        case .epci: epci
        case .departement: departement
        case .region: region
        }
    }
}

extension [Commune] {
    /// The most populous of some communes, by position: the seat of an EPCI. The first of them on a tie.
    package func mostPopulous(among positions: [Int]) -> Int? {
        positions.max { (self[$0].population ?? 0, $1) < (self[$1].population ?? 0, $0) }
    }
}

public import GeometryKit

/// The communes of one vintage with their groupings: the embedded France, or a layer of the user's own.
///
/// Communes and groupings are named by their position in these arrays wherever speed matters, by their code wherever
/// a person reads.
public struct Gazetteer: Sendable {
    /// What the figures are those of.
    public let vintage: Vintage
    /// Whom to name as the source of boundaries and populations.
    public let attribution: String
    /// In the order of their codes.
    public let communes: [Commune]
    /// In the order of their codes; none for zones of any kind.
    public let epcis: [Grouping]
    /// In the order of their codes; none for zones of any kind.
    public let departements: [Grouping]
    /// In the order of their codes; none for zones of any kind.
    public let regions: [Grouping]
    /// Codes that are no commune any more, by code.
    public let formerCodes: [String: FormerCode]
    /// Where outlines are read when something is cut or drawn.
    public let outlines: OutlineStore
    /// What is made of codes and names when it is first asked for.
    public let derived: Derivations
    private let communePositions: [String: Int]
    private let groupingPositions: [Level: [String: Int]]

    /// Communes and groupings refer to each other by position; a code given twice finds the first.
    public init(
        vintage: Vintage, attribution: String = "", communes: [Commune], epcis: [Grouping], departements: [Grouping],
        regions: [Grouping], formerCodes: [String: FormerCode] = [:], outlines: OutlineStore
    ) {
        self.init(
            vintage: vintage, attribution: attribution, communes: communes, epcis: epcis, departements: departements,
            regions: regions, formerCodes: formerCodes, outlines: outlines, derived: Derivations())
    }

    private init(
        vintage: Vintage, attribution: String, communes: [Commune], epcis: [Grouping], departements: [Grouping],
        regions: [Grouping], formerCodes: [String: FormerCode], outlines: OutlineStore, derived: Derivations
    ) {
        self.vintage = vintage
        self.attribution = attribution
        self.communes = communes
        self.epcis = epcis
        self.departements = departements
        self.regions = regions
        self.formerCodes = formerCodes
        self.outlines = outlines
        self.derived = derived
        communePositions = Self.positions(communes.map(\.code))
        groupingPositions = [
            .epci: Self.positions(epcis.map(\.code)),
            .departement: Self.positions(departements.map(\.code)),
            .region: Self.positions(regions.map(\.code)),
        ]
    }

    /// The same places with other people; those that are not given keep theirs.
    /// - Parameters:
    ///   - populations: by position of the commune.
    ///   - table: that they come from, as the study names it.
    ///   - year: of the figures; nil where nobody says.
    public func counting(_ populations: [Int: Double], from table: String, year: Int?) -> Gazetteer {
        Gazetteer(
            vintage: vintage.counting(table: table, year: year), attribution: attribution,
            communes: communes.enumerated().map { position, commune in
                populations[position].map { commune.counting($0) } ?? commune
            }, epcis: epcis, departements: departements, regions: regions, formerCodes: formerCodes,
            outlines: outlines, derived: derived)
    }

    /// The codes of the groupings of a level that some communes belong to, ascending.
    public func codes(of communes: some Sequence<Int>, at level: Level) -> [String] {
        let groupings = groupings(level)
        return Set(communes.compactMap { self.communes[$0].grouping(at: level) }).map { groupings[$0].code }.sorted()
    }

    /// The groupings of a level; none for communes, which are no grouping.
    public func groupings(_ level: Level) -> [Grouping] {
        switch level {
        case .commune: []
        case .epci: epcis
        case .departement: departements
        case .region: regions
        }
    }

    /// The position of a code at a level; nil when the vintage does not know it.
    public func position(of code: String, at level: Level) -> Int? {
        level == .commune ? communePositions[code] : groupingPositions[level]?[code]
    }

    /// The communes of a unit of any level: the commune itself, or those of the grouping.
    public func communes(of position: Int, at level: Level) -> [Int] {
        level == .commune ? [position] : groupings(level)[position].communes
    }

    /// Whether a commune lies in an overseas département; a zone of no département does not.
    public func isOverseas(commune position: Int) -> Bool {
        guard let departement = communes[position].departement else { return false }
        return DepartementCode(rawValue: departements[departement].code)?.isOverseas ?? false
    }

    /// The codes of a level, in the gazetteer's order.
    public func codes(at level: Level) -> [String] {
        level == .commune ? communes.map(\.code) : groupings(level).map(\.code)
    }

    /// Around every département that outlines may reach, whose communes they may cut; nil when no box is known.
    public func boundingBox(near outlines: [Outline]) throws -> BoundingBox? {
        let context = GEOSContext()
        let boxes = try outlines.compactMap { try Geometry($0, in: context).boundingBox }
        var reached: BoundingBox?
        for departement in departements {
            guard let box = departement.boundingBox else { return nil }
            if boxes.contains(where: { $0.intersects(box) }) { reached = reached?.union(box) ?? box }
        }
        return reached
    }

    private static func positions(_ codes: [String]) -> [String: Int] {
        Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
    }
}

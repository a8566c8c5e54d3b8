public import Diagnostics
internal import Foundation
internal import GeometryKit
internal import Synchronization
internal import VectorIO

/// The country that ships with the tool, under `GeoData/france/`.
public enum EmbeddedFrance {
    /// The folder of the embedded data: `MAILLAGE_DATA` when set, else the first `GeoData` met on the way up from the
    /// program's own folder, or `share/maillage/GeoData` beside it once installed.
    /// - Throws: `missingEmbeddedData` with the places searched.
    public static func folder() throws(Diagnostic) -> String {
        let candidates = ProgramFolder.candidates("GeoData", chosenBy: "MAILLAGE_DATA")
        guard
            let folder = candidates.first(where: { FileManager.default.fileExists(atPath: $0 + "/france/communes.csv") }
            )
        else { throw Diagnostic(EmbeddedDataProblem.missingEmbeddedData(searched: candidates)) }
        return folder
    }

    /// Reads codes, names, populations and hierarchy whole; outlines stay where they are until something is drawn.
    /// - Parameter year: of the census whose people count; nil takes the newest.
    /// - Throws: `unknownCensus` with the years that there are.
    public static func load(census year: Int? = nil) throws -> Gazetteer {
        let folder = try folder() + "/france"
        let provenance = try Provenance.read(from: folder)
        let known = Loaded(folder: folder, provenance: provenance, census: year)
        if let gazetteer = loaded.withLock({ $0[known] }) { return gazetteer }
        let gazetteer = try read(folder, provenance, census: year)
        loaded.withLock { $0[known] = gazetteer }
        return gazetteer
    }

    /// What was read, for a program that opens several studies one after the other.
    private static let loaded = Mutex<[Loaded: Gazetteer]>([:])

    /// The provenance holds the digests of what it was built from: data built anew are read anew.
    private struct Loaded: Hashable {
        let folder: String
        let provenance: Provenance
        let census: Int?
    }

    private static func read(_ folder: String, _ provenance: Provenance, census year: Int?) throws -> Gazetteer {
        let census = try census(of: year, in: provenance)
        let people = try census.map { try populations(of: $0, in: folder) }
        let departementRows = try rows(
            of: Level.departement.archive, in: folder,
            columns: ["code", "nom", "region", "ouest", "sud", "est", "nord", "chef_lieu"])
        let regionRows = try rows(of: Level.region.archive, in: folder, columns: ["code", "nom", "chef_lieu"])
        let epciRows = try rows(of: Level.epci.archive, in: folder, columns: ["code", "nom", "siege"])
        let positions = { (rows: [[String]]) in
            Dictionary(uniqueKeysWithValues: zip(rows.map { $0[0] }, rows.indices))
        }
        let (departements, regions, epcis) = (positions(departementRows), positions(regionRows), positions(epciRows))

        var communes: [Commune] = []
        var communesOf: [Level: [[Int]]] = [
            .epci: Array(repeating: [], count: epciRows.count),
            .departement: Array(repeating: [], count: departementRows.count),
            .region: Array(repeating: [], count: regionRows.count),
        ]
        var communePositions: [String: Int] = [:]
        let columns = ["code", "nom", "population", "epci", "departement", "lon", "lat", "surface_m2", "contour"]
        let communeRows = try rows(of: Level.commune.archive, in: folder, columns: columns)
        communes.reserveCapacity(communeRows.count)
        for row in communeRows {
            let departement = departements[row[4]]
            let region = departement.flatMap { regions[departementRows[$0][2]] }
            let seat: LonLat? =
                if let longitude = Double(row[5]), let latitude = Double(row[6]) {
                    LonLat(longitude: longitude, latitude: latitude)
                } else {
                    nil
                }
            let commune = Commune(
                code: row[0], name: row[1], population: people.map { $0[row[0]] } ?? Double(row[2]),
                areaSquareMetres: Double(row[7]) ?? 0,
                seat: seat, hasOutline: row[8] == "1", epci: epcis[row[3]], departement: departement, region: region)
            let position = communes.count
            communePositions[commune.code] = position
            if let epci = commune.epci { communesOf[.epci]![epci].append(position) }
            if let departement { communesOf[.departement]![departement].append(position) }
            if let region { communesOf[.region]![region].append(position) }
            communes.append(commune)
        }
        var formerCodes: [String: FormerCode] = [:]
        for row in try rows(of: FormerCode.table, in: folder, columns: ["code", "nom", "commune"]) {
            if let commune = communePositions[row[2]] {
                formerCodes[row[0]] = FormerCode(name: row[1], commune: commune)
            }
        }
        let groupings = { (level: Level, rows: [[String]]) in
            rows.enumerated().map { position, row in
                Grouping(
                    level: level, code: row[0], name: row[1], communes: communesOf[level]![position],
                    seat: row.last.flatMap { communePositions[$0] },
                    boundingBox: level == .departement ? box(row[3...6].compactMap { Double($0) }) : nil)
            }
        }
        return Gazetteer(
            vintage: provenance.vintage(census), attribution: provenance.source.credit, communes: communes,
            epcis: groupings(.epci, epciRows),
            departements: groupings(.departement, departementRows), regions: groupings(.region, regionRows),
            formerCodes: formerCodes, outlines: .embedded(folder: folder))
    }

    /// Nil for the census of the package itself.
    private static func census(of year: Int?, in provenance: Provenance) throws(Diagnostic) -> Provenance.Census? {
        guard let year else { return provenance.censuses.max { $0.year < $1.year } }
        if let census = provenance.censuses.first(where: { $0.year == year }) { return census }
        if provenance.censusYear == year { return nil }
        throw Diagnostic(EmbeddedDataProblem.unknownCensus(years: provenance.years), value: String(year))
    }

    private static func populations(of census: Provenance.Census, in folder: String) throws -> [String: Double] {
        let table = String(census.file.dropLast(".csv".count))
        let rows = try rows(of: table, in: folder, columns: ["code", "population"])
        return Dictionary(
            rows.compactMap { row in Double(row[1]).map { (row[0], $0) } }, uniquingKeysWith: { first, _ in first })
    }

    private static func box(_ edges: [Double]) -> BoundingBox? {
        edges.count == 4 ? BoundingBox(west: edges[0], south: edges[1], east: edges[2], north: edges[3]) : nil
    }

    /// The named columns of a table, row by row.
    private static func rows(of table: String, in folder: String, columns: [String]) throws -> [[String]] {
        let file = "\(folder)/\(table).csv"
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Diagnostic(EmbeddedDataProblem.corruptEmbeddedData, at: .init(file: file))
        }
        guard let rows = DelimitedText.rows(of: data, columns: columns) else {
            throw Diagnostic(EmbeddedDataProblem.corruptEmbeddedData, at: .init(file: file))
        }
        return rows
    }
}

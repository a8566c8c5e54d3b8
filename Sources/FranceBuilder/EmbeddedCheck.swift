internal import Foundation
public import Territories
internal import VectorIO

/// The embedded data held against their provenance, and what a reader should know of them.
public struct EmbeddedCheck: Sendable {
    /// What was written beside the data when they were built.
    public let provenance: Provenance
    /// What figures are those of, unless a study says otherwise.
    public let vintage: Vintage
    /// Each other census with its people as its table has them now, and the communes
    /// that have no figure of it, or share one, each as « code name ».
    public let censuses: [(census: Provenance.Census, population: Int, others: [String])]
    /// Counted in the files as they are now.
    public let counts: Provenance.Counts
    /// Files whose bytes are not those that were built, or that are gone.
    public let alteredFiles: [String]
    /// Communes that nothing draws, each as « code name ».
    public let withoutOutline: [String]
    /// Communes whose population the source does not give, each as « code name ».
    public let withoutPopulation: [String]
    /// Communes that belong to no EPCI, each as « code name »; some islands do not by law.
    public let withoutEPCI: [String]
    /// EPCI that lie in several départements.
    public let straddlingEPCIs: Int
    /// Repairs by kind, most frequent first.
    public let repairs: [(kind: String, count: Int)]

    /// Outlines decoded; nil when nobody asked.
    public let outlines: Int?

    /// Everything is as it was built.
    public var isSound: Bool {
        alteredFiles.isEmpty && counts == provenance.counts
            && censuses.allSatisfy { $0.population == $0.census.population }
            && (outlines.map { $0 == counts.communes - withoutOutline.count } ?? true)
    }

    /// - Parameter outlines: decode every outline of every commune too.
    public static func run(outlines: Bool) throws -> EmbeddedCheck {
        let folder = try EmbeddedFrance.folder() + "/france"
        let provenance = try Provenance.read(from: folder)
        let gazetteer = try EmbeddedFrance.load(census: provenance.censusYear)
        let newest = try EmbeddedFrance.load()
        let communes = gazetteer.communes
        func named(_ condition: (Commune) -> Bool) -> [String] {
            communes.filter(condition).map { "\($0.code) \($0.name)" }
        }
        let altered = provenance.files.filter { name, digest in
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return true }
            return Digest.sha256(data) != digest
        }
        let table = FileManager.default.contents(atPath: folder + "/reparations.csv") ?? Data()
        var repairs: [String: Int] = [:]
        for row in DelimitedText(String(decoding: table, as: UTF8.self), separator: ";").rows.dropFirst() {
            repairs[row[0], default: 0] += 1
        }
        let decoded = outlines ? try gazetteer.outlines.communes(communes.indices, in: gazetteer).count : nil
        return EmbeddedCheck(
            provenance: provenance, vintage: newest.vintage,
            censuses: provenance.censuses.map { census in
                let data = FileManager.default.contents(atPath: "\(folder)/\(census.file)") ?? Data()
                let rows = DelimitedText.rows(of: data, columns: ["code", "population", "source"]) ?? []
                let others = Set(rows.filter { $0[2] != CensusTable.Source.census.rawValue }.map { $0[0] })
                let people = rows.reduce(0) { $0 + (Int($1[1]) ?? 0) }
                return (census, people, named { others.contains($0.code) })
            },
            counts: Provenance.Counts(
                communes: communes.count, epcis: gazetteer.epcis.count, departements: gazetteer.departements.count,
                regions: gazetteer.regions.count,
                population: Int(communes.reduce(0) { $0 + ($1.population ?? 0) })),
            alteredFiles: altered.keys.sorted(), withoutOutline: named { !$0.hasOutline },
            withoutPopulation: newest.communes.filter { $0.population == nil }.map { "\($0.code) \($0.name)" },
            withoutEPCI: named { $0.epci == nil },
            straddlingEPCIs: gazetteer.epcis.count { epci in
                Set(epci.communes.map { communes[$0].departement }).count > 1
            },
            repairs: repairs.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) },
            outlines: decoded)
    }
}

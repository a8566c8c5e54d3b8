internal import CoverageAnalysis
internal import FacilitatorNetwork
public import Studies
internal import VectorIO

/// Writes the layers and the summary of an analysis to a folder, whole or not at all.
public enum AnalysisOutput {
    /// - Returns: the names of the files written, sorted.
    /// - Throws: a `cannotWrite` diagnostic; nothing is left behind then.
    public static func write(
        _ result: StudyResult, to folder: String, language: Language, version: String
    ) throws -> [String] {
        let catalogue = Catalogue.of(language)
        return try OutputFolder.write(to: folder) { staging in
            var files: [String] = []
            func write(_ layer: Layer, as format: VectorFormat = .geojson) throws {
                let file = "\(layer.schema.name).\(format.rawValue)"
                try layer.write(to: "\(staging)/\(file)", format: format)
                files.append(file)
            }
            let zones = try WhiteZones(result.coverage)
            let perimeters = try PerimeterOutlines(result.coverage.scenario)
            try write(.territories(result))
            try write(.whiteZones(zones, of: result, catalogue: catalogue))
            try write(.perimeters(perimeters, of: result))
            if let needs = Layer.needs(result) { try write(needs, as: .csv) }
            let summary = Summary(
                result, omittedPieces: zones.omittedPieces + perimeters.omittedPieces, language: language,
                version: version)
            try OutputFolder.write(try summary.json, to: "\(staging)/synthese.json")
            return (files + ["synthese.json"]).sorted()
        }
    }
}

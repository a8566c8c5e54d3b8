internal import CoverageAnalysis
internal import GeometryKit
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
        let format = VectorFormat.geojson
        // The longest first: each core takes the next one when it is done.
        let makers: [@Sendable () throws -> (layer: ResultLayer, omittedPieces: Int)] = [
            {
                let zones = try WhiteZones(result.coverage)
                return (.whiteZones(zones, of: result, catalogue: catalogue), zones.omittedPieces)
            },
            { (try .territories(result), 0) },
            { (try .perimeters(result), 0) },
        ]
        return try OutputFolder.write(to: folder) { staging in
            let written = try parallelMap(makers, makeWorker: {}) { _, make in
                let (layer, omittedPieces) = try make()
                let file = "\(layer.schema.name).\(format.rawValue)"
                try layer.write(to: "\(staging)/\(file)", format: format)
                return (file: file, omittedPieces: omittedPieces)
            }
            let summary = Summary(
                result, omittedPieces: written.reduce(0) { $0 + $1.omittedPieces }, language: language,
                version: version)
            try OutputFolder.write(try summary.json, to: "\(staging)/synthese.json")
            return (written.map(\.file) + ["synthese.json"]).sorted()
        }
    }
}

internal import Coverage
internal import FacilitatorNetwork
public import Studies
internal import Territories
internal import VectorIO

/// Writes the layers and the summary of an analysis, whole or not at all.
public enum AnalysisOutput {
    /// - Returns: the names of the files or tables written.
    /// - Throws: a `cannotWrite` diagnostic; nothing is left behind then.
    public static func write(
        _ result: StudyResult, to destination: OutputDestination, language: Language, version: String
    ) throws -> [String] {
        let catalogue = Catalogue.of(language)
        let coverage = result.coverage
        let zones = try WhiteZones(coverage)
        let perimeters = try PerimeterOutlines(coverage.scenario)
        let summary = Summary(
            result, omittedPieces: zones.omittedPieces + perimeters.omittedPieces, language: language, version: version)
        let layers = [
            try Layer.territories(coverage), .whiteZones(zones, of: coverage, catalogue: catalogue),
            .perimeters(perimeters, of: coverage),
        ]
        let tables = [Layer.needs(result)].compactMap { $0 }
        return try destination.write(
            layers + tables, map: layers + [try .posts(of: coverage)] + tables,
            from: Origin(result, catalogue: catalogue, version: version), catalogue: catalogue,
            targetRatio: coverage.scenario.demand.targetRatio, files: ["synthese.json": try summary.json])
    }
}

extension Origin {
    init(_ result: StudyResult, catalogue: Catalogue, version: String) {
        let gazetteer = result.coverage.scenario.gazetteer
        self.init(
            studies: [result.study], inputs: result.inputs, vintage: gazetteer.vintage,
            attribution: gazetteer.attribution, warnings: result.warnings.map { catalogue.sentence($0) },
            version: version)
    }
}

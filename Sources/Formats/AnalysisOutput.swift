internal import Coverage
internal import FacilitatorNetwork
internal import Sheets
public import Studies
internal import Territories
internal import VectorIO
public import Wording

/// Writes the layers and the summary of an analysis, whole or not at all.
public enum AnalysisOutput {
    /// - Returns: the names of the files or tables written.
    /// - Throws: a `cannotWrite` diagnostic; nothing is left behind then.
    public static func write(
        _ result: StudyResult, to destination: OutputDestination, language: Language, version: String
    ) throws -> [String] {
        let wording = Wording(language)
        let coverage = result.coverage
        let zones = try WhiteZones(coverage)
        let perimeters = try PerimeterOutlines(coverage.scenario)
        let summary = Summary(
            result, omittedPieces: zones.omittedPieces + perimeters.omittedPieces, language: language, version: version)
        let territories = try Sheet.territories(coverage)
        let whiteZones = Sheet.whiteZones(zones, of: coverage) { wording.reason($0, of: $1, in: coverage.scenario) }
        let perimeterSheet = Sheet.perimeters(perimeters, of: coverage)
        let districts = result.districts.map { Sheet.districts($0, of: coverage) }
        let tables = [Sheet.needs(coverage)?.layer(wording)].compactMap { $0 }
        let contracts = try result.contracts.map {
            (contracts: try Sheet.contracts($0, of: coverage), buyers: try Sheet.buyers($0, of: coverage))
        }
        let hasProjects = !coverage.scenario.demand.projects.isEmpty
        let projects = hasProjects ? try Sheet.projects(of: coverage) : nil
        let others =
            [projects?.layer(wording), contracts?.contracts.layer(wording), contracts?.buyers.layer(wording)]
            .compactMap { $0 }
        var (states, zonesLayer) = (territories.layer(wording), whiteZones.layer(wording))
        states.reading = .territories(territories, coverage, of: (result.study.title, result.study.date), wording)
        zonesLayer.reading = .whiteZones(whiteZones, coverage, of: (result.study.title, result.study.date), wording)
        var districtLayer = districts?.layer(wording)
        districtLayer?.reading = districts.map {
            .districts($0, of: (result.study.title, result.study.date), wording)
        }
        return try destination.write(
            [states, zonesLayer, perimeterSheet.layer(wording)] + [districtLayer].compactMap { $0 } + others + tables,
            map: {
                let styles = LayerStyles(wording, targetRatio: coverage.scenario.demand.targetRatio)
                return [
                    styles.territories(territories), styles.whiteZones(whiteZones), styles.perimeters(perimeterSheet),
                ] + [districts.map(styles.districts)].compactMap { $0 } + [styles.posts(try .posts(of: coverage))]
                    + [
                        projects.map(styles.projects), contracts.map { styles.contracts($0.contracts) },
                        contracts.map { styles.buyers($0.buyers) },
                    ].compactMap { $0 } + tables
            }, from: Origin(result, wording: wording, version: version), wording: wording,
            files: ["synthese.json": try summary.json])
    }
}

extension Origin {
    init(_ result: StudyResult, wording: Wording, version: String) {
        let gazetteer = result.coverage.scenario.gazetteer
        self.init(
            studies: [result.study], inputs: result.inputs, vintage: gazetteer.vintage,
            attribution: gazetteer.attribution, warnings: result.warnings.map { wording.sentence($0) },
            version: version)
    }
}

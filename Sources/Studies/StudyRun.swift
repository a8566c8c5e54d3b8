internal import CoverageAnalysis
internal import Diagnostics
internal import FacilitatorNetwork
internal import GeometryKit
internal import Territories

/// Runs the steps of a study in order.
public enum StudyRun {
    /// - Throws: `Findings` with all that is wrong with the files, or a `Diagnostic` for what stops at once.
    public static func analyze(_ study: Study) throws -> StudyResult {
        let (scenario, warnings) = try scenario(of: study)
        let coverage = CoverageResult(
            scenario, level: study.level, date: study.date, horizonMonths: study.horizonMonths)
        return StudyResult(
            study: study, coverage: coverage, inputs: try InputFiles.digests(of: study), warnings: warnings)
    }

    /// What changes when conventions start and end, from the study's date on.
    /// - Throws: as `analyze` does.
    public static func timeline(_ study: Study) throws -> TimelineResult {
        let (scenario, warnings) = try scenario(of: study)
        let timeline = Timeline(
            scenario, level: study.level, from: study.date, horizonMonths: study.horizonMonths)
        return TimelineResult(study: study, scenario: scenario, timeline: timeline, warnings: warnings)
    }

    private static func scenario(of study: Study) throws -> (Scenario, [Diagnostic]) {
        let (embedded, files) = try inParallel(EmbeddedFrance.load, { try NetworkFiles.read(study) })
        var findings = files.findings
        guard let gazetteer = try gazetteer(of: study, embedded: embedded, findings: &findings) else { throw findings }
        let territory = try territory(of: study, in: gazetteer, findings: &findings)
        var register: Register?
        if let table = files.table {
            register = try RegisterReader.read(
                table, gazetteer: gazetteer, zones: files.zones, columns: study.columns, findings: &findings)
        }
        try findings.throwIfErrors()
        guard let territory, let register else { throw findings }
        let scenario = try Scenario(
            gazetteer: gazetteer, territory: territory, register: register, target: study.target,
            capacityLevel: study.capacityLevel)
        for (post, row) in zip(register.posts, scenario.matrix.rows)
        where row.own.isEmpty && row.adjoining.isEmpty && !(post.own.isEmpty && post.adjoining.isEmpty) {
            let place = Diagnostic.Place(file: study.network, row: post.row, column: "perimetre")
            findings.add(Diagnostic(.coversNothing, severity: .warning, at: place, value: post.id))
        }
        return (scenario, findings.warnings)
    }

    /// Nil when the boundaries of the user's own cannot be read.
    private static func gazetteer(
        of study: Study, embedded: Gazetteer, findings: inout Findings
    ) throws -> Gazetteer? {
        guard let boundaries = study.boundaries else { return embedded }
        var inBoundaries = Findings()
        let gazetteer = try findings.attempt {
            try BoundaryReader.read(
                boundaries, path: study.path(boundaries.file), reference: embedded, findings: &inBoundaries)
        }
        findings.add(contentsOf: inBoundaries)
        return gazetteer
    }

    private static func territory(
        of study: Study, in gazetteer: Gazetteer, findings: inout Findings
    ) throws -> Territory? {
        switch study.extent {
        case .entire: return Territory(communes: gazetteer.communes.indices, in: gazetteer)
        case .metropole:
            let communes = gazetteer.communes.indices.filter { !gazetteer.communes[$0].code.hasPrefix("97") }
            return Territory(communes: communes, in: gazetteer)
        case .units(let level, let codes):
            let resolver = CodeResolver(gazetteer: gazetteer)
            let place = Diagnostic.Place(file: study.file, column: "territory")
            var communes: [Int] = []
            var isWhole = true
            for code in codes {
                if let position = try findings.attempt({
                    try resolver.position(of: code, at: level, place: place)
                }) {
                    communes += gazetteer.communes(of: position, at: level)
                } else {
                    isWhole = false
                }
            }
            if isWhole, communes.isEmpty { findings.add(Diagnostic(.emptyTerritory, at: place)) }
            return isWhole ? Territory(communes: communes, in: gazetteer) : nil
        }
    }
}

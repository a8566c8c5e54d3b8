public import CoverageAnalysis
internal import Crypto
public import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import GeometryKit
internal import Territories

/// A study carried out: what was read, and what it comes to.
public struct StudyResult: Sendable {
    /// A file that the result rests on.
    public struct Input: Hashable, Sendable {
        /// As the user named it.
        public let file: String
        public let sha256: String
    }

    public let study: Study
    public let coverage: CoverageResult
    public let inputs: [Input]
    public let warnings: [Diagnostic]
}

/// Runs the steps of a study in order.
public enum StudyRun {
    /// - Throws: `Findings` with all that is wrong with the files, or a `Diagnostic` for what stops at once.
    public static func analyze(_ study: Study) throws -> StudyResult {
        let (embedded, files) = try inParallel(EmbeddedFrance.load, { try NetworkFiles.read(study) })
        var findings = files.findings
        var gazetteer = embedded
        if let boundaries = study.boundaries {
            gazetteer = try BoundaryReader.read(
                boundaries, path: study.path(boundaries.file), reference: embedded, findings: &findings)
        }
        let territory = try territory(of: study, in: gazetteer, findings: &findings)
        var register: Register?
        if let table = files.table {
            register = try RegisterReader.read(table, gazetteer: gazetteer, zones: files.zones, findings: &findings)
        }
        try findings.throwIfErrors()
        guard let territory, let register else { throw findings }
        let scenario = try Scenario(
            gazetteer: gazetteer, territory: territory, register: register, target: study.target,
            capacityLevel: study.capacityLevel)
        let coverage = CoverageResult(
            scenario, level: study.level, date: study.date, horizonMonths: study.horizonMonths)
        return StudyResult(
            study: study, coverage: coverage, inputs: try inputs(of: study), warnings: findings.warnings)
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

    private static func inputs(of study: Study) throws -> [StudyResult.Input] {
        let named: [(String, String)] =
            [(study.file, study.file)]
            + [study.network, study.zones, study.boundaries?.file].compactMap { $0 }.map { ($0, study.path($0)) }
        return try named.map { name, path in
            let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
            let digest = SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined()
            return StudyResult.Input(file: name, sha256: digest)
        }
    }
}

internal import Coverage
public import Diagnostics
public import FacilitatorNetwork
internal import Foundation
internal import Placement
internal import VectorIO

/// Everything there is to say of a study's files, right or wrong.
public struct StudyCheck: Sendable {
    /// As the user named it.
    public let file: String
    /// Errors and warnings, in the order they were found.
    public let findings: Findings
    /// Rows of the register; nil when it cannot be read.
    public let postCount: Int?
    /// Priority districts that the territory holds, in whole or in part; nil when the study names none, or they cannot
    /// be laid over it.
    public let districtCount: Int?
    /// What can safely be put right in the register; nil when it cannot be read.
    public let repair: RegisterRepair?
    private let study: Study?

    /// Reads all the files of a study, whatever is wrong with some of them.
    public static func run(
        file: String, onStep: (StudyStep) -> Void = { _ in }
    ) throws -> StudyCheck {
        onStep(.reading)
        var (findings, inStudy) = (Findings(), Findings())
        let draft = try findings.attempt { try StudyReader.draft(file: file, findings: &inStudy) }
        findings.add(contentsOf: inStudy)
        guard let draft else {
            return StudyCheck(
                file: file, findings: findings, postCount: nil, districtCount: nil, repair: nil, study: nil)
        }
        var inputs = try StudyInputs.read(draft, findings: findings)
        onStep(.crossing)
        let loaded = try inputs.loaded()
        onStep(.measuring)
        if let loaded {
            inputs.findings.add(
                contentsOf: NetworkCheck(scenario: loaded.scenario, file: loaded.study.network.file).findings)
        }
        try inputs.readPlacement()
        try inputs.readAppraisal()
        if let loaded { inputs.findings.add(contentsOf: try calls(inputs, loaded)) }
        _ = try inputs.findings.attempt { try draft.study?.readLogo() }
        var repair: RegisterRepair?
        if let sheet = inputs.sheet, let gazetteer = inputs.gazetteer {
            repair = RegisterRepair(sheet, gazetteer: gazetteer)
        }
        return StudyCheck(
            file: file, findings: inputs.findings, postCount: inputs.table?.rows.count,
            districtCount: loaded?.districts?.districts.count, repair: repair, study: draft.study)
    }

    /// What calls would say of the posts, those of a register of applications too, unless it brings polygons that the
    /// territory is not cut by.
    private static func calls(_ inputs: StudyInputs, _ loaded: LoadedStudy) throws -> Findings {
        let network = loaded.study.network.file
        var scenario = loaded.scenario
        let own = scenario.register.posts.count
        if let all = inputs.placementRegister, all.polygons.count == scenario.register.polygons.count {
            scenario = scenario.with(all)
        }
        var applications = network
        for case .file(let file) in loaded.study.placement?.sources ?? [] { applications = file }
        let files = scenario.register.posts.indices.map { $0 < own ? network : applications }
        var check = try CallCheck(scenario, files: files, placement: inputs.placementRules)
        return try check.findings()
    }

    /// Writes the register, repaired, as CSV with its own headers.
    /// - Throws: `cannotRepair` for a layer, whose surfaces a table would lose, for a register that cannot be read, and
    ///   for one with rows that cannot, which the repaired one would lack; `inputInTheWay` when `path` is one of the study's own files; `cannotWrite`.
    public func writeRepaired(to path: String) throws {
        guard let repair, let study, !repair.table.isLayer, repair.table.isWhole else {
            throw Diagnostic(StudyProblem.cannotRepair, at: .init(file: study?.network.file ?? file))
        }
        try study.refuseInput(path)
        try repair.table.write(to: path)
    }
}

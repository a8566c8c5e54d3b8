public import Coverage
public import Diagnostics
public import FacilitatorNetwork
internal import Territories
public import VectorIO

/// Everything that a study's files hold, read once: the waist of the program. Every question is a pure function of it;
/// none of them opens a file, prints, or shares anything with another, so that several may run at once.
///
/// ```swift
/// let loaded = try LoadedStudy.load(StudyReader.read(file: "study.yml"))
/// let today = try loaded.situation()
/// let later = try loaded.situation(Change(date: CivilDate("2026-01-01")))
/// ```
public struct LoadedStudy: Sendable {
    /// As the study file says it; a `Change` leaves it as it is.
    public let study: Study
    /// The study's register and policy over its atlas.
    public let scenario: Scenario
    /// Digests of the very bytes that were parsed, the study file's first.
    public let inputs: [InputFile.Part]
    /// In the order they were found.
    public let warnings: [Diagnostic]
    /// What its posts tell of their work; empty where the study names no table of it.
    public let activity: ActivityLog
    let populationLayer: PopulationLayer?
    /// Priority districts over the atlas; nil where the study names none.
    let districts: DistrictTable?
    /// Whether the study names priority districts.
    public var hasDistricts: Bool { districts != nil }
    /// Nil where the study places nothing, or nobody asked for it.
    let placement: LoadedPlacement?
    /// Its buyers and contracts.
    public let ledger: ContractLedger
    /// Nil where nobody asked for it.
    let appraisal: LoadedAppraisal?
    /// Whether it was loaded with what it takes to place a budget.
    public var hasPlacement: Bool { placement != nil }

    /// What the part `placement:` holds besides.
    struct LoadedPlacement: Sendable {
        let inputs: PlacementInputs
        /// The study's posts and the applications of a register of their own.
        let register: Register
        /// Plans that somebody gives, over the register's polygons and their own.
        var plans: [GivenPlan]
        let files: [InputFile.Part]
        let warnings: [Diagnostic]
    }

    /// A plan as a register.
    struct GivenPlan: Sendable {
        /// The file, as it was given.
        let name: String
        let posts: [Post]
    }

    /// Reads all the files of a study.
    /// - Parameters:
    ///   - withPlacement: also those that `placement:` names.
    ///   - withAppraisal: also those that `appraisal:` names.
    ///   - plans: registers that hold a plan each, to be scored beside the study's own.
    ///   - onStep: told what begins.
    /// - Throws: `Findings` with all that is wrong with the files, or a `Diagnostic` for what stops at once.
    public static func load(
        _ study: Study, withPlacement: Bool = false, withAppraisal: Bool = false, plans: [String] = [],
        onStep: (StudyStep) -> Void = { _ in }
    ) throws -> LoadedStudy {
        onStep(.reading)
        var inputs = try StudyInputs.read(StudyDraft(study))
        try inputs.findings.throwIfErrors()
        if withPlacement { try inputs.readPlacement(plans: plans) }
        if withAppraisal { try inputs.readAppraisal() }
        try inputs.findings.throwIfErrors()
        onStep(.crossing)
        guard let loaded = try inputs.loaded() else { throw inputs.findings }
        return loaded
    }
}

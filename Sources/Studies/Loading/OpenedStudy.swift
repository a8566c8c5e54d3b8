public import Diagnostics
public import FacilitatorNetwork
internal import Territories
internal import VectorIO

/// A study as far as its files can be read, for an editor: rows that are right count at once, what is wrong is told.
///
/// ```swift
/// let opened = try OpenedStudy.open(file: "study.yml")
/// opened.findings.errors.count            // rows 3 and 7 are wrong
/// try opened.loaded?.situation()          // of all the others
/// ```
public struct OpenedStudy: Sendable {
    /// Of the rows without an error; nil where something that every row needs cannot be read.
    public let loaded: LoadedStudy?
    /// Errors and warnings, in the order they were found.
    public let findings: Findings
    /// The register, its header matched; nil when it cannot be read.
    public let register: RegisterSheet?
    /// Names around the study's territory; nil when the boundaries cannot be read.
    public let names: TerritoryNames?
    /// Rows of the register that do not count, for an error in them.
    public let rowsInError: Set<Int>

    /// What its right rows come to.
    /// - Throws: the findings, where something that every row needs cannot be read.
    public func computable() throws -> LoadedStudy {
        guard let loaded else { throw findings }
        return loaded
    }

    /// The same for a plan, which would be made without what an error beside the rows says.
    public func plannable() throws -> LoadedStudy {
        let errors = findings.errors.filter { $0.place.file != register?.table.file || $0.place.row == nil }
        if !errors.isEmpty { throw Findings(errors) }
        return try computable()
    }

    /// What can safely be put right in the register; nil when register or boundaries cannot be read.
    public var repair: RegisterRepair? {
        guard let register, let names else { return nil }
        return RegisterRepair(register, gazetteer: names.gazetteer)
    }

    /// Reads the files of a study, whatever is wrong with some of them.
    /// - Parameters:
    ///   - withPlacement: also those that `placement:` names.
    ///   - name: by which results call the study's file, where this one only stands for it.
    /// - Throws: what keeps the study file itself from being read.
    public static func open(
        file: String, withPlacement: Bool = false, named name: String? = nil
    ) throws -> OpenedStudy {
        var (findings, inStudy) = (Findings(), Findings())
        let draft = try StudyReader.draft(file: file, named: name, findings: &inStudy)
        findings.add(contentsOf: inStudy)
        var inputs = try StudyInputs.read(draft, findings: findings)
        let network = draft.network?.file
        let rows = Set(inputs.findings.errors.filter { $0.place.file == network }.compactMap(\.place.row))
        inputs.register = inputs.register.map { register in
            Register(posts: register.posts.filter { !rows.contains($0.row) }, polygons: register.polygons)
        }
        if withPlacement { try inputs.readPlacement() }
        let loaded = try inputs.loaded()
        return OpenedStudy(
            loaded: loaded, findings: inputs.findings, register: inputs.sheet, names: inputs.names, rowsInError: rows)
    }
}

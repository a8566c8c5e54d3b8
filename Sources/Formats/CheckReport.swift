internal import Diagnostics
internal import FacilitatorNetwork
public import Studies
public import Wording

/// All that a check found, for a person or a machine.
public struct CheckReport {
    private let check: StudyCheck
    /// Made and written, when somebody asked for it.
    private let repairedFile: String?
    private let wording: Wording
    private let ink: Ink

    /// - Parameter repairedFile: where the repaired register was written; nil when it was not.
    public init(_ check: StudyCheck, repairedFile: String?, language: Language, ink: Ink = .plain) {
        self.check = check
        self.repairedFile = repairedFile
        wording = Wording(language)
        self.ink = ink
    }

    /// Errors, then warnings, then repairs, then a count.
    public var text: String {
        let lines = DiagnosticText(language: wording.language, ink: ink)
        var text = (check.findings.errors + check.findings.warnings).map(lines.line)
        if let repairedFile {
            text += repairs.map(repairLine)
            text.append(
                "\(wording.files(folder: repairedFile))\(wording.colon)\(wording.repairs(repairs.count))"
            )
        } else if case let needed = repairs.count(where: \.isNeeded), needed > 0 {
            text.append(wording.repairable(needed))
        }
        let posts = check.postCount.map { ", " + wording.postsRead($0) } ?? ""
        let districts = check.districtCount.map { ", " + wording.districts($0) } ?? ""
        text.append(
            "\(wording.errors(check.findings.errors.count)), "
                + "\(wording.warnings(check.findings.warnings.count))\(posts)\(districts)")
        return text.joined(separator: "\n") + "\n"
    }

    private var repairs: [RegisterRepair.Repair] { check.repair?.repairs ?? [] }

    private func repairLine(_ repair: RegisterRepair.Repair) -> String {
        let kind = wording.name(of: repair.kind)
        return "\(wording.repaired)\(wording.colon)\(wording.words(repair.place))\(wording.colon)"
            + "\(wording.quoted(repair.before)) → \(wording.quoted(repair.after)) (\(kind))"
    }

    /// The same check gives the same bytes.
    public var json: String {
        get throws {
            try Report(
                study: check.file, posts: check.postCount, districts: check.districtCount,
                errors: check.findings.errors.map { DiagnosticEntry($0, wording) },
                warnings: check.findings.warnings.map { DiagnosticEntry($0, wording) }, repairs: repairs.map(entry),
                repairedFile: repairedFile
            ).outputJSON
        }
    }

    private struct Report: Encodable {
        let study: String
        @Nullable var posts: Int?
        @Nullable var districts: Int?
        let errors: [DiagnosticEntry]
        let warnings: [DiagnosticEntry]
        let repairs: [RepairEntry]
        @Nullable var repairedFile: String?

        private enum CodingKeys: String, CodingKey {
            case study = "etude"
            case posts = "postes"
            case districts = "quartiers"
            case errors = "erreurs"
            case warnings = "avertissements"
            case repairs = "reparations"
            case repairedFile = "registre_repare"
        }
    }

    private struct RepairEntry: Encodable {
        let kind: String
        @Nullable var row: Int?
        @Nullable var column: String?
        let before: String
        let after: String

        private enum CodingKeys: String, CodingKey {
            case kind = "motif"
            case row = "ligne"
            case column = "colonne"
            case before = "avant"
            case after = "apres"
        }
    }

    private func entry(_ repair: RegisterRepair.Repair) -> RepairEntry {
        RepairEntry(
            kind: repair.kind.rawValue, row: repair.place.row, column: repair.place.column, before: repair.before,
            after: repair.after)
    }
}

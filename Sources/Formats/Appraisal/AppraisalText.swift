internal import FacilitatorNetwork
internal import Funding
internal import Sheets
public import Studies
public import Wording

/// The appraisal of a study's applications for a terminal: the table of the committee, then what stands out.
public struct AppraisalText {
    private let words: AppraisalWords
    private var wording: Wording { words.wording }

    public init(_ appraisal: Appraisal, language: Language) {
        words = AppraisalWords(appraisal, language: language)
    }

    /// It ends with a line feed.
    public var text: String {
        let appraisal = words.appraisal
        let rows = words.rows
        let situation = appraisal.date.map { wording.situationOn(date: $0) } ?? wording.situationWithoutDate
        var blocks = [[appraisal.study.title, situation].joined(separator: "\n")]
        blocks.append(ConsoleTable(AppraisalColumns(words).all, rows: rows).lines.joined(separator: "\n"))
        blocks += rows.compactMap(details)
        blocks.append(words.agreement)
        if !words.disagreements.isEmpty {
            blocks.append(
                ([wording.appraisal.largestDisagreements] + words.disagreements)
                    .joined(separator: "\n"))
        }
        blocks.append(notes.joined(separator: "\n"))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func details(_ row: ApplicationRow) -> String? {
        let points = Self.points(row, words)
        if points.isEmpty { return nil }
        let post = row.application.post
        return (["\(post.id) \(post.structure)"] + points.map { "  \($0)" }).joined(separator: "\n")
    }

    /// What keeps an application back, and what a person has to look at; empty where there is nothing.
    static func points(_ row: ApplicationRow, _ words: AppraisalWords) -> [String] {
        let (application, wording) = (row.application, words.wording)
        var lines: [String] = []
        func add(_ label: String, _ items: [String]) {
            if !items.isEmpty { lines.append("\(label)\(wording.colon)\(items.joined(separator: wording.semicolon))") }
        }
        add(wording.missingPieces, words.labels(application, .missing))
        add(wording.piecesToVerify, words.labels(application, .unverified))
        if application.checklist.pieces.isEmpty { lines.append(wording.noPieceList) }
        for rule in words.rules(of: application) where (rule.judged?.outcome ?? .unverified) != .kept {
            lines.append(wording.judged(rule))
        }
        let isTold = application.rules.contains { $0.rule == .nationalCommittee }
        if !isTold, application.needsNationalCommittee == true { lines.append(wording.nationalCommittee) }
        if application.effect.etp == nil { lines.append(wording.appraisal.effectOfUnknownETP) }
        if let reason = row.planReason { lines.append("\(wording.plan)\(wording.colon)\(reason)") }
        if let remarks = row.remarks { lines.append("\(wording.appraisal.remarks)\(wording.colon)\(remarks)") }
        return lines
    }

    private var notes: [String] {
        let appraisal = words.appraisal
        let undecided = appraisal.applications.filter { $0.entry.decision == nil }.map(\.post.id)
        return [
            appraisal.study.appraisal == nil ? wording.nothingNoted : nil,
            wording.marksAreOfPeople(
                scale: appraisal.scale, isWeighted: appraisal.study.appraisal?.weights.isEmpty == false),
            wording.effectIsAlone,
            undecided.isEmpty ? nil : wording.withoutDecision(undecided),
        ].compactMap { $0 }
    }
}

extension Wording {
    /// A rule that is broken or not verified, with what lacks or what would cure it.
    func judged(_ row: JudgedRuleRow) -> String {
        let outcome = name(of: row.judged?.outcome ?? .unverified)
        var line = "\(outcome)\(colon)\(row.statement)"
        if let place = row.place { line += " [\(place)]" }
        if let lacking = row.lacking { line += semicolon + lacking }
        if let cure = row.cure { line += "\(semicolon)\(self.cure)\(colon)\(cure)" }
        return line
    }
}

internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
internal import Placement
internal import Sheets
internal import Studies
internal import Wording

/// What every output of an appraisal says of its applications, in one language.
struct AppraisalWords {
    let appraisal: Appraisal
    let wording: Wording
    /// Why the plan leaves candidates out, by identifier.
    private let planReasons: [String: String]

    init(_ appraisal: Appraisal, language: Language) {
        self.appraisal = appraisal
        let wording = Wording(language)
        self.wording = wording
        switch appraisal.plan {
        case .proposed(let result, _):
            planReasons = Dictionary(
                wording.exclusions(from: result).map { ($0.candidate, $0.reason.sentence) },
                uniquingKeysWith: { first, _ in first })
        case .impossible(let diagnostic):
            let reason = wording.explanation(diagnostic.problem)
            planReasons = Dictionary(
                appraisal.applications.map { ($0.post.id, reason) }, uniquingKeysWith: { first, _ in first })
        case .notAsked: planReasons = [:]
        }
    }

    /// Why the plan does not hold it; nil where it does, or nobody asked.
    func planReason(_ application: Application) -> String? { planReasons[application.post.id] }

    /// Labels of the pieces in a state.
    func labels(_ application: Application, _ state: Checklist.State) -> [String] {
        application.checklist.pieces(state).map { wording.words($0.label) }
    }

    /// People's own remark, then what does not go together.
    func remarks(_ application: Application) -> String? {
        let all = [application.entry.remark].compactMap { $0 } + application.contradictions.map(wording.words)
        return all.isEmpty ? nil : all.joined(separator: wording.semicolon)
    }

    /// A rule, with where it stands.
    func place(_ judged: Application.JudgedRule, of application: Application) -> String? {
        guard let rules = application.funding?.calls.first else { return nil }
        return judged.rule.key.flatMap { rules.citations[$0] }.map { wording.words($0, in: rules) }
    }

    /// The rules of an application, each once.
    func rules(of application: Application) -> [JudgedRuleRow] {
        guard application.funding != nil else {
            return [
                JudgedRuleRow(
                    application, nil, statement: wording.appraisal.nothingToJudge,
                    lacking: application.lacking.map(wording.words),
                    place: nil, cure: nil)
            ]
        }
        return application.rules.map { judged in
            JudgedRuleRow(
                application, judged, statement: wording.words(judged.rule),
                lacking: judged.lacking.map(wording.words), place: place(judged, of: application),
                cure: judged.cure.map(wording.words))
        }
    }

    /// For a letter: every reason that is known for not retaining an application: its file, a rule, the plan.
    func reasons(against application: Application) -> [String] {
        var reasons: [String] = []
        if application.isLeftOutAsIncomplete {
            var sentence =
                "\(wording.appraisal.incompleteFile) (\(wording.missingPieces)\(wording.colon)\(wording.list(labels(application, .missing))))"
            if let citation = application.call?.citations[.incompleteFiles] { sentence += " [\(citation.place)]" }
            reasons.append(sentence)
        }
        reasons += application.rules(Verdict.Outcome.refused).map { judged in
            wording.words(judged.rule) + (place(judged, of: application).map { " [\($0)]" } ?? "")
        }
        // That the plan leaves it out may be none of the reasons of who decided.
        if case .leftOut(let exclusion) = application.planned, let reason = wording.letterReason(exclusion) {
            reasons.append(wording.toConfirm(reason))
        }
        return reasons
    }

    /// The sum of marks, or how many are still to be given.
    func total(_ row: ApplicationRow) -> String {
        guard let best = row.bestTotal else { return wording.absent }
        return row.application.total.map { wording.mark($0, outOf: best) } ?? wording.toMark
    }

    // MARK: Rows

    var rows: [ApplicationRow] {
        appraisal.applications.indices.map { position in
            let application = appraisal.applications[position]
            return ApplicationRow(
                appraisal, at: position, planReason: planReason(application), remarks: remarks(application))
        }
    }

    /// How far marks and effect agree.
    var agreement: String { wording.agreement(appraisal.agreement) }

    /// The pairs that are furthest apart.
    var disagreements: [String] {
        let rows = rows
        return appraisal.agreement.discordant.prefix(Self.pairs).map { pair in
            func told(_ position: Int) -> (id: String, mark: String, rank: Int, leaving: Double) {
                let row = rows[position]
                return (
                    row.application.post.id, total(row), row.markRank ?? 0, row.application.effect.leavingWhite
                )
            }
            return wording.discordance(told(pair.first), told(pair.second))
        }
    }

    /// As many as a committee reads.
    private static let pairs = 5
}

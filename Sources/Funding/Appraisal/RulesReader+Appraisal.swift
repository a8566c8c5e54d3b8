internal import Diagnostics
internal import FacilitatorNetwork
internal import YAMLReading
internal import Yams

/// `pieces:` and `criteria:` of a rules file. A variant that names either replaces the whole list.
extension RulesReader {
    mutating func readAppraisal(_ root: YAMLMapping, _ appraisal: inout CallRules.Appraisal) {
        if let incomplete = root.truth(RuleKey.incompleteFiles.rawValue, findings: &findings) {
            appraisal.leavesOutIncompleteFiles = incomplete
        }
        if let pieces = entries(root, .pieces, valid: ["code", "label", "for", "where"]) {
            appraisal.pieces = pieces.compactMap { piece($0) }
        }
        if let criteria = entries(root, .criteria, valid: ["code", "label", "where", "missions"]) {
            appraisal.criteria = criteria.compactMap { criterion($0) }
        }
        // Each is a column of one table.
        var codes: Set<String> = []
        for code in appraisal.pieces.map(\.code) + appraisal.criteria.map(\.code) where !codes.insert(code).inserted {
            findings.add(Diagnostic(YAMLProblem.repeatedKey, at: root.place(RuleKey.criteria.rawValue), value: code))
        }
    }

    private mutating func entries(_ root: YAMLMapping, _ key: RuleKey, valid: [String]) -> [YAMLMapping]? {
        mappings(root[key.rawValue], at: root.place(key.rawValue), path: key.rawValue, valid: valid)
    }

    /// - Returns: nil without a list.
    private mutating func mappings(
        _ node: Node?, at place: Diagnostic.Place, path: String, valid: [String]
    ) -> [YAMLMapping]? {
        guard let node else { return nil }
        guard let sequence = node.sequence else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .list), at: place, value: node.scalar?.string))
            return nil
        }
        return sequence.enumerated().map { index, item in
            YAMLMapping(item, file: file, path: "\(path).\(index + 1)", valid: valid, findings: &findings)
        }
    }

    private mutating func piece(_ entry: YAMLMapping) -> RequiredPiece? {
        let applicants = entry.keywords("for", ApplicantStatus.self, findings: &findings)
        guard let (code, label) = named(entry) else { return nil }
        return RequiredPiece(
            code: code, label: label, applicants: applicants.map(Set.init),
            place: entry.text("where", findings: &findings))
    }

    private mutating func criterion(_ entry: YAMLMapping) -> AppraisalCriterion? {
        var missions: [Post.Quality: [RuleLabel]] = [:]
        let qualities = Post.Quality.allCases
        if let lists = entry.mapping("missions", valid: qualities.map(\.rawValue), findings: &findings) {
            for quality in qualities {
                let key = quality.rawValue
                missions[quality] = mappings(
                    lists[key], at: lists.place(key), path: "\(lists.path).\(key)", valid: ["fr", "en"])?
                    .compactMap { label($0) }
            }
        }
        guard let (code, label) = named(entry) else { return nil }
        return AppraisalCriterion(
            code: code, label: label, place: entry.text("where", findings: &findings), missions: missions)
    }

    private mutating func named(_ entry: YAMLMapping) -> (code: String, label: RuleLabel)? {
        for key in ["code", "label"] where entry[key] == nil {
            findings.add(Diagnostic(YAMLProblem.missingKey, at: entry.place(key)))
        }
        let code = entry.text("code", findings: &findings)
        let words = entry.mapping("label", valid: ["fr", "en"], findings: &findings)
        guard let code, let label = words.flatMap({ label($0) }) else { return nil }
        return (code, label)
    }

    /// English stands in for nothing: both are asked for.
    private mutating func label(_ words: YAMLMapping) -> RuleLabel? {
        for key in ["fr", "en"] where words[key] == nil {
            findings.add(Diagnostic(YAMLProblem.missingKey, at: words.place(key)))
        }
        guard let french = words.text("fr", findings: &findings), let english = words.text("en", findings: &findings)
        else { return nil }
        return RuleLabel(french: french, english: english)
    }
}

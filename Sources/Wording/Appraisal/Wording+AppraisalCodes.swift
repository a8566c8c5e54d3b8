internal import Studies

extension Wording {
    /// The words for the codes of the committee's table, by column.
    package var appraisalCodes: [String: [String: String]] {
        func named<Code: RawRepresentable<String> & CaseIterable>(_ name: (Code) -> String) -> [String: String] {
            Dictionary(uniqueKeysWithValues: Code.allCases.map { ($0.rawValue, name($0)) })
        }
        let planned: [String: String] = [
            "retenue": say(fr: "retenue", en: "in the plan"), "ecartee": say(fr: "écartée", en: "left out"),
            "non_candidate": self.words(Application.Planned.notCandidate),
            "sans_plan": self.words(Application.Planned.impossible),
            "sans_objet": self.words(Application.Planned.notAsked),
        ]
        return [
            "dossier": named { (code: Checklist.Completeness) in name(of: code) },
            "recevabilite": named { (code: Application.Admissibility) in name(of: code) },
            "decision": named { (code: AppraisalEntry.Decision) in name(of: code) },
            "plan": planned,
        ]
    }
}

internal import Diagnostics
internal import Funding

extension RulesProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .unknownRules(let valid):
            words.say(
                fr: "règles d’appel à projets inconnues ; règles livrées : \(words.list(valid)).",
                en: "unknown rules of a call for projects; those that ship: \(words.list(valid)).")
        case .extendsItself:
            words.say(
                fr: "ces règles s’étendent elles-mêmes.",
                en: "these rules extend themselves.")
        }
    }
}

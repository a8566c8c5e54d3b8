internal import Diagnostics
package import Funding

extension RulesProblem: WordedProblem {
    /// Of the rules of a call and of requests under them.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .unknownRules(let valid):
            wording.say(
                fr: "règles d’appel à projets inconnues ; règles livrées : \(wording.list(valid)).",
                en: "unknown rules of a call for projects; those that ship: \(wording.list(valid)).")
        case .extendsItself:
            wording.say(
                fr: "ces règles s’étendent elles-mêmes.",
                en: "these rules extend themselves.")
        case .sameLine:
            wording.say(
                fr: "les deux appels paient la même ligne du plan de financement.",
                en: "both calls pay the same line of the financing plan.")
        }
    }
}

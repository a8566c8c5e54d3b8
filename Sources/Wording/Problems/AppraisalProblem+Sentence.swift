internal import Diagnostics
package import Studies

extension AppraisalProblem: WordedProblem {
    /// Of the table of an appraisal and its settings.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .unknownApplication(let valid):
            wording.say(
                fr: "aucune candidature de ce nom au registre\u{A0}; candidatures\u{A0}: \(wording.list(valid)).",
                en: "the register has no application of this name; applications: \(wording.list(valid)).")
        case .unknownCriterion(let valid):
            wording.say(
                fr: "critère inconnu des appels de l’étude\u{A0}; critères\u{A0}: \(wording.list(valid)).",
                en: "a criterion that no call of the study has; criteria: \(wording.list(valid)).")
        case .missingWeight:
            wording.say(
                fr: "ce critère n’a pas de poids, et d’autres en ont\u{A0}: donnez-en un à chacun, ou à aucun.",
                en: "this criterion has no weight and others have: give one to each, or to none.")
        case .nothingToAppraise:
            wording.say(
                fr: "le registre n’a aucune candidature (statut candidature)\u{A0}: rien à instruire.",
                en: "the register has no application (statut candidature): nothing to appraise.")
        }
    }
}

internal import Diagnostics
package import FacilitatorNetwork

extension ActivityProblem: WordedProblem {
    /// Of a table of hours.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .unreadablePeriod:
            wording.say(
                fr: "période illisible\u{A0}; écrire 2025, 2025-S1, 2025-T3 ou 2025-04, ou debut et fin.",
                en: "unreadable period; write 2025, 2025-S1, 2025-T3 or 2025-04, or debut and fin.")
        case .overlappingPeriods(let file, let row):
            wording.say(
                fr:
                    "période qui a des jours communs avec celle de la ligne \(row) de \(file), du même poste ou de sa structure\u{A0}: ses heures compteraient deux fois.",
                en:
                    "period with days in common with that of row \(row) of \(file), of the same post or its structure: its hours would count twice."
            )
        case .beyondWhole(let column, let whole):
            wording.say(
                fr: "plus que \(column) (\(wording.decimal(whole, 0))), dont c’est une partie.",
                en: "more than \(column) (\(wording.decimal(whole, 0))), of which it is a part.")
        case .disagrees(let column, let value):
            wording.say(
                fr: "contredit \(column), \(wording.decimal(value, 0)) par ailleurs.",
                en: "contradicts \(column), \(wording.decimal(value, 0)) elsewhere.")
        case .outsideConvention:
            wording.say(
                fr: "période hors de la convention du poste\u{A0}; elle est comptée.",
                en: "period outside the post’s agreement; it is counted.")
        }
    }
}

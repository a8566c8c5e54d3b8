internal import Diagnostics
package import FacilitatorNetwork

extension ImportProblem: WordedProblem {
    /// Of a list that somebody keeps.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .noList(let sheets):
            wording.say(
                fr:
                    "aucune feuille ne contient de liste de postes (\(wording.list(sheets)))\u{A0}; une ligne d’en-têtes est attendue, avec au moins deux colonnes comme «\u{A0}structure\u{A0}», «\u{A0}territoire\u{A0}», «\u{A0}ETP\u{A0}», «\u{A0}fin\u{A0}».",
                en:
                    "no sheet holds a list of posts (\(wording.list(sheets))); expected a header row with at least two columns such as “structure”, “territoire”, “ETP”, “fin”."
            )
        case .severalLists(let sheets):
            wording.say(
                fr:
                    "plusieurs feuilles contiennent une liste de postes\u{A0}: \(wording.list(sheets))\u{A0}; choisissez avec --sheet.",
                en: "several sheets hold a list of posts: \(wording.list(sheets)); choose with --sheet.")
        case .noTerritories(let headers):
            wording.say(
                fr:
                    "aucune colonne ne dit où les postes interviennent\u{A0}; colonnes de la liste\u{A0}: \(wording.list(headers)).",
                en: "no column says where posts act; the list has: \(wording.list(headers)).")
        }
    }
}

internal import Diagnostics
package import Territories

extension TerritoryProblem: WordedProblem {
    /// Of codes and of boundaries.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .unknownCode(let kind):
            wording.say(
                fr: "code \(kind.words(wording)) inconnu du millésime.",
                en: "unknown \(kind.words(wording)) code in this vintage.")
        case .lostLeadingZero:
            wording.say(
                fr: "code qui a perdu son zéro initial.",
                en: "a code that lost its leading zero.")
        case .formerCode(let name, let successor):
            wording.say(
                fr: "\(name) fait désormais partie de \(successor).",
                en: "\(name) is now part of \(successor).")
        case .missingPopulation(let names):
            wording.say(
                fr: "population absente, comptée pour personne : \(wording.list(names)).",
                en: "no population, counted for nobody: \(wording.list(names)).")
        case .populationKept(let names):
            wording.say(
                fr:
                    "communes absentes de la table, qui gardent leur population du millésime\u{A0}: \(wording.named(names)).",
                en:
                    "communes that the table leaves out, which keep their people of the vintage: \(wording.named(names))."
            )
        case .missingOutline(let names):
            wording.say(
                fr: "contour absent : \(wording.list(names)).",
                en: "no outline: \(wording.list(names)).")
        case .overlappingOutlines(let names):
            wording.say(
                fr: "contours qui se recouvrent, dessinés comme une seule surface : \(wording.list(names)).",
                en: "outlines that overlap, drawn as one surface: \(wording.list(names)).")
        case .nestedOutlines(let pairs):
            wording.say(
                fr: "contours pris dans un autre, dont les habitants compteraient deux fois : "
                    + "\(wording.list(Array(pairs.prefix(10))))\(pairs.count > 10 ? "…" : "").",
                en: "outlines inside another, whose people would count twice: "
                    + "\(wording.list(Array(pairs.prefix(10))))\(pairs.count > 10 ? "…" : "").")
        case .populationFromVintage(let vintage):
            wording.say(
                fr: "populations reprises du millésime embarqué (\(vintage)).",
                en: "populations taken from the embedded vintage (\(vintage)).")
        }
    }
}

internal import Diagnostics
internal import Territories

extension TerritoryProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .unknownCode(let kind):
            words.say(
                fr: "code \(kind.words(words)) inconnu du millésime.",
                en: "unknown \(kind.words(words)) code in this vintage.")
        case .lostLeadingZero:
            words.say(
                fr: "code qui a perdu son zéro initial.",
                en: "a code that lost its leading zero.")
        case .formerCode(let name, let successor):
            words.say(
                fr: "\(name) fait désormais partie de \(successor).",
                en: "\(name) is now part of \(successor).")
        case .missingPopulation(let names):
            words.say(
                fr: "population absente, comptée pour personne : \(words.list(names)).",
                en: "no population, counted for nobody: \(words.list(names)).")
        case .missingOutline(let names):
            words.say(
                fr: "contour absent : \(words.list(names)).",
                en: "no outline: \(words.list(names)).")
        case .overlappingOutlines(let names):
            words.say(
                fr: "contours qui se recouvrent, dessinés comme une seule surface : \(words.list(names)).",
                en: "outlines that overlap, drawn as one surface: \(words.list(names)).")
        case .populationFromVintage(let vintage):
            words.say(
                fr: "populations reprises du millésime embarqué (\(vintage)).",
                en: "populations taken from the embedded vintage (\(vintage)).")
        }
    }
}

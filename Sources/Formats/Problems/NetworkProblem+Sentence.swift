internal import Diagnostics
internal import Studies

extension NetworkProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .seatOutsidePerimeter(let commune):
            words.say(
                fr: "le siège, \(commune), est hors du périmètre du poste.",
                en: "the seat, \(commune), lies outside the post's perimeter.")
        case .fundingBeyondCost(let total, let cost):
            words.say(
                fr: "les financements (\(words.format.decimal(total, digits: 2))\u{A0}€) dépassent le coût annuel "
                    + "(\(words.format.decimal(cost, digits: 2))\u{A0}€).",
                en: "the funding (€\(words.format.decimal(total, digits: 2))) exceeds the annual cost "
                    + "(€\(words.format.decimal(cost, digits: 2))).")
        case .claimedTwice(let communes, let others):
            words.say(
                fr:
                    "périmètre partagé avec \(words.list(others)) : \(words.format.integer(communes.count)) commune(s), "
                    + "\(words.short(communes)).",
                en:
                    "perimeter shared with \(words.list(others)): \(words.format.integer(communes.count)) commune(s), \(words.short(communes))."
            )
        case .overlappingPerimeters(let others, let population, let squareKilometres):
            words.say(
                fr: "périmètre qui recouvre une partie de celui de \(words.list(others)) : "
                    + "\(words.format.decimal(squareKilometres, digits: 2)) km², "
                    + "\(words.format.decimal(population, digits: 0)) habitants.",
                en: "perimeter that overlaps a part of that of \(words.list(others)): "
                    + "\(words.format.decimal(squareKilometres, digits: 2)) km², \(words.format.decimal(population, digits: 0)) people."
            )
        case .coversNothing:
            words.say(
                fr: "poste dont le périmètre ne couvre aucun territoire.",
                en: "post whose perimeter covers no territory.")
        case .outsideTerritory:
            words.say(
                fr: "polygone hors du territoire étudié.",
                en: "polygon outside the territory studied.")
        case .reservedNowhere:
            words.say(
                fr: "des ETP sont réservés à une partie que rien ne laisse au périmètre ; le reste les reçoit.",
                en: "FTE are reserved for a part that nothing leaves in the perimeter; the rest gets them.")
        }
    }
}

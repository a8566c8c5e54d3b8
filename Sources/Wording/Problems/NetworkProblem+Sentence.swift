internal import Diagnostics
package import Studies

extension NetworkProblem: WordedProblem {
    /// Of the posts of a register.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .seatOutsidePerimeter(let commune):
            wording.say(
                fr: "le siège, \(commune), est hors du périmètre du poste.",
                en: "the seat, \(commune), lies outside the post's perimeter.")
        case .fundingBeyondCost(let total, let cost):
            wording.say(
                fr: "les financements (\(wording.decimal(total))\u{A0}€) dépassent le coût annuel "
                    + "(\(wording.decimal(cost))\u{A0}€).",
                en: "the funding (€\(wording.decimal(total))) exceeds the annual cost "
                    + "(€\(wording.decimal(cost))).")
        case .claimedTwice(let communes, let others):
            wording.say(
                fr:
                    "périmètre partagé avec \(wording.list(others)) : \(wording.communes(communes.count)), "
                    + "\(wording.short(communes)).",
                en:
                    "perimeter shared with \(wording.list(others)): \(wording.communes(communes.count)), \(wording.short(communes))."
            )
        case .overlappingPerimeters(let others, let population, let squareKilometres):
            wording.say(
                fr: "périmètre qui recouvre une partie de celui de \(wording.list(others)) : "
                    + "\(wording.decimal(squareKilometres)) km², "
                    + "\(wording.decimal(population, 0)) habitants.",
                en: "perimeter that overlaps a part of that of \(wording.list(others)): "
                    + "\(wording.decimal(squareKilometres)) km², \(wording.decimal(population, 0)) people."
            )
        case .coversNothing:
            wording.say(
                fr: "poste dont le périmètre ne couvre aucun territoire.",
                en: "post whose perimeter covers no territory.")
        case .outsideTerritory:
            wording.say(
                fr: "polygone hors du territoire étudié.",
                en: "polygon outside the territory studied.")
        case .reservedNowhere:
            wording.say(
                fr: "des ETP sont réservés à une partie que rien ne laisse au périmètre ; le reste les reçoit.",
                en: "FTE are reserved for a part that nothing leaves in the perimeter; the rest gets them.")
        }
    }
}

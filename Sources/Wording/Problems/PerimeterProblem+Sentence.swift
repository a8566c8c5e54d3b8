internal import Diagnostics
package import FacilitatorNetwork

extension PerimeterProblem: WordedProblem {
    /// Of the words of a perimeter, such as `epci:200041317`.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .unknownPerimeterToken:
            wording.say(
                fr: "périmètre incompris ; attendu : epci:SIREN, dep:79, reg:75, com:79191, zone:ID, rayon:25km, "
                    + "précédé de - pour exclure, suivi de =1.2 pour réserver des ETP.",
                en: "perimeter not understood; expected: epci:SIREN, dep:79, reg:75, com:79191, zone:ID, rayon:25km, "
                    + "with - before to exclude, =1.2 after to reserve FTE.")
        case .unspeakableZone:
            wording.say(
                fr: "identifiant qu’aucun périmètre ne peut écrire : sans espace, virgule, point-virgule, | ni =.",
                en: "an id that no perimeter can write: use no space, comma, semicolon, | or =.")
        case .unknownZone:
            wording.say(
                fr: "zone absente de la couche des zones.",
                en: "no such zone in the layer of zones.")
        case .zonesNotGiven:
            wording.say(
                fr: "l’étude ne nomme aucune couche de zones (clé zones).",
                en: "the study names no layer of zones (key zones).")
        case .missingSeat:
            wording.say(
                fr: "un rayon demande un siège.",
                en: "a radius needs a seat.")
        case .emptyPerimeter:
            wording.say(
                fr: "poste sans périmètre.",
                en: "post without perimeter.")
        case .reservedBeyondPost:
            wording.say(
                fr: "les ETP réservés dépassent ceux du poste.",
                en: "more FTE reserved than the post has.")
        case .reservedWithUnknownETP:
            wording.say(
                fr: "des ETP sont réservés, mais ceux du poste sont inconnus.",
                en: "FTE are reserved, but the post's are unknown.")
        }
    }
}

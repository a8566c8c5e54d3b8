internal import Diagnostics
package import Studies

extension StudyProblem: WordedProblem {
    /// Of the keys of a study file.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .emptyTerritory:
            wording.say(
                fr: "le territoire étudié est vide.",
                en: "the territory studied is empty.")
        case .silentCommunes(let count):
            wording.plural(
                count,
                fr: (
                    one:
                        "\(wording.communes(count)) du territoire sans valeur ; la moyenne par habitant des autres lui est prêtée.",
                    several:
                        "\(wording.communes(count)) du territoire sans valeur ; la moyenne par habitant des autres leur est prêtée."
                ),
                en: (
                    one:
                        "\(wording.communes(count)) of the territory without a value; it is lent the others' average per inhabitant.",
                    several:
                        "\(wording.communes(count)) of the territory without a value; they are lent the others' average per inhabitant."
                ))
        case .nothingToWeigh:
            wording.say(
                fr: "les poids et indicateurs sont nuls sur tout le territoire : le besoin ne se répartit pas.",
                en: "weights and indicators are nil over the whole territory: the need cannot be shared out.")
        case .weightsWithoutTarget:
            wording.say(
                fr: "des poids sans objectif (clé target) : aucun besoin n’est calculé.",
                en: "weights without a target (key target): no need is computed.")
        case .noContracts:
            wording.say(
                fr: "l’étude ne nomme ni marchés ni acheteurs (clés contracts et buyers).",
                en: "the study names neither contracts nor buyers (keys contracts and buyers).")
        case .projectsWithoutTarget:
            wording.say(
                fr: "des projets sans objectif (clé target) : leurs ETP sont montrés, sans que rien soit jugé.",
                en: "projects without a target (key target): their FTE are shown, and nothing is judged.")
        case .differentBoundaries:
            wording.say(
                fr: "étude qui ne compte pas les mêmes communes et les mêmes habitants : rien ne se compare.",
                en: "a study that does not count the same communes and people: nothing compares.")
        case .communesLeftOut(let count):
            wording.say(
                fr: "\(wording.communes(count)) d’une seule des deux études, "
                    + wording.plural(count, fr: ("laissée", "laissées"), en: ("", "")) + " de côté.",
                en: "\(wording.communes(count)) of only one of the two studies, left out.")
        case .cannotRepair:
            wording.say(
                fr:
                    "registre qui ne se réécrit pas en CSV sans perte : lignes illisibles, ou couche dont les contours se perdraient.",
                en: "a register that cannot be rewritten as CSV without loss: unreadable rows, or a layer’s outlines.")
        case .unknownPlace:
            wording.say(fr: "aucun territoire ne porte ce nom.", en: "no territory bears this name.")
        case .outsideTerritory:
            wording.say(
                fr: "ce lieu n’est pas dans le territoire étudié.",
                en: "this place is not in the territory studied.")
        case .districtsOutside(let codes):
            wording.say(
                fr: "\(wording.districts(codes.count)) hors du territoire étudié, "
                    + wording.plural(codes.count, fr: ("laissé", "laissés"), en: ("", ""))
                    + " de côté : \(wording.named(codes)).",
                en: "\(wording.districts(codes.count)) outside the territory studied, left out: "
                    + "\(wording.named(codes)).")
        case .districtsPartlyOutside(let codes):
            wording.say(
                fr: "\(wording.districts(codes.count)) en partie hors du territoire étudié, dont seule l’autre part "
                    + "compte : \(wording.named(codes)).",
                en: "\(wording.districts(codes.count)) partly outside the territory studied, of which only the other "
                    + "part counts: \(wording.named(codes)).")
        case .missingPeriod:
            wording.say(
                fr: "aucune période\u{A0}: ni date dans l’étude, ni ligne d’heures\u{A0}; donner --period.",
                en: "no period: neither a date in the study nor a row of hours; give --period.")
        case .inputInTheWay:
            wording.say(
                fr: "ce fichier est une entrée de l’étude ; choisissez un autre nom.",
                en: "this file is an input of the study; choose another name.")
        }
    }
}

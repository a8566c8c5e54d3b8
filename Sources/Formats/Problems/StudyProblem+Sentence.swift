internal import Diagnostics
internal import Studies

extension StudyProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .emptyTerritory:
            words.say(
                fr: "le territoire étudié est vide.",
                en: "the territory studied is empty.")
        case .silentCommunes(let count):
            words.say(
                fr:
                    "\(count) commune(s) du territoire sans valeur ; la moyenne par habitant des autres leur est prêtée.",
                en:
                    "\(count) commune(s) of the territory without a value; they are lent the others' average per inhabitant."
            )
        case .nothingToWeigh:
            words.say(
                fr: "les poids et indicateurs sont nuls sur tout le territoire : le besoin ne se répartit pas.",
                en: "weights and indicators are nil over the whole territory: the need cannot be shared out.")
        case .weightsWithoutTarget:
            words.say(
                fr: "des poids sans objectif (clé target) : aucun besoin n’est calculé.",
                en: "weights without a target (key target): no need is computed.")
        case .differentBoundaries:
            words.say(
                fr: "étude qui ne compte pas les mêmes communes et les mêmes habitants : rien ne se compare.",
                en: "a study that does not count the same communes and people: nothing compares.")
        case .communesLeftOut(let count):
            words.say(
                fr: "\(words.format.integer(count)) commune(s) d’une seule des deux études, laissées de côté.",
                en: "\(words.format.integer(count)) commune(s) of only one of the two studies, left out.")
        case .cannotRepair:
            words.say(
                fr: "registre qui ne se réécrit pas en CSV : illisible, ou couche dont les contours se perdraient.",
                en: "a register that cannot be rewritten as CSV: unreadable, or a layer whose outlines would be lost.")
        case .inputInTheWay:
            words.say(
                fr: "ce fichier est une entrée de l’étude ; choisissez un autre nom.",
                en: "this file is an input of the study; choose another name.")
        }
    }
}

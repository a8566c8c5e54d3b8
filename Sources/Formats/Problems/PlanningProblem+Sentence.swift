internal import Diagnostics
internal import Studies

extension PlanningProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .noPlacement:
            words.say(
                fr: "l’étude n’a pas de partie placement.",
                en: "the study has no placement part.")
        case .noTarget:
            words.say(
                fr: "placer demande un objectif : clé target de l’étude ou de placement.",
                en: "placing needs a target: key target of the study or of placement.")
        case .placementOutOfTerritory(let code):
            words.say(
                fr: "\(code) n’est pas dans le territoire étudié.",
                en: "\(code) is not in the territory studied.")
        case .closedByCall(let call):
            words.say(
                fr: "ce territoire n’est pas ouvert par l’appel (\(call)) ; il est laissé de côté.",
                en: "the call does not open this territory (\(call)); it is left out.")
        case .nothingEligible(let call):
            words.say(
                fr: "aucune commune du territoire n’est éligible"
                    + (call.map { " (appel : \($0))." } ?? "."),
                en: "no commune of the territory is eligible" + (call.map { " (call: \($0))." } ?? "."))
        case .noCandidates:
            words.say(
                fr: "aucun candidat : ni siège, ni lieu, ni ligne « statut : candidature ».",
                en: "no candidate: no seat, no place, no row « statut: candidature ».")
        case .budgetBeyondEnvelope(let envelope):
            words.say(
                fr: "le budget dépasse l’enveloppe de l’appel (\(words.format.decimal(envelope, digits: 2)) €).",
                en: "the budget exceeds the call's envelope (€\(words.format.decimal(envelope, digits: 2))).")
        case .unknownIdentifier:
            words.say(
                fr: "identifiant inconnu, ligne ignorée.",
                en: "unknown identifier, row ignored.")
        case .goalNeedsSizes:
            words.say(
                fr: "--goal demande des postes de taille limitée ; l’étude dit « capacitated : false ».",
                en: "--goal needs posts of limited size; the study says capacitated: false.")
        case .nothingToServe:
            words.say(
                fr: "aucun territoire éligible ne manque de rien à cette date.",
                en: "no eligible territory lacks anything on that day.")
        case .nothingInReach(let smallest, let isTravel):
            words.say(
                fr: "aucun candidat n’atteint un territoire qui manque."
                    + (smallest.map {
                        " La plus petite portée qui en atteint un : \(words.format.decimal($0, digits: 1))"
                            + (isTravel ? " (unité de la matrice)." : " km.")
                    } ?? ""),
                en: "no candidate reaches a territory that lacks."
                    + (smallest.map {
                        " The smallest reach that does: \(words.format.decimal($0, digits: 1))"
                            + (isTravel ? " (the matrix's unit)." : " km.")
                    } ?? ""))
        case .tooLittle(let limit, let smallest):
            words.say(
                fr: "rien ne peut ouvrir : \(limit.sentence(smallest, words))",
                en: "nothing can open: \(limit.sentence(smallest, words))")
        case .cannotOpen(.rules):
            words.say(
                fr: "ce candidat imposé est refusé par les règles de l’appel.",
                en: "the call's rules refuse this candidate, which is locked in.")
        case .cannotOpen(.servesNobody):
            words.say(
                fr: "ce candidat imposé ne dessert personne : rien ne manque à sa portée.",
                en: "this candidate, which is locked in, serves nobody: nothing lacks in its reach.")
        case .cannotOpen(.limits):
            words.say(
                fr: "un candidat imposé ne peut pas ouvrir sous ces limites.",
                en: "a candidate that is locked in cannot open within these limits.")
        case .goalOutOfReach(let best):
            words.say(
                fr:
                    "objectif hors d’atteinte avec ces candidats, leur taille et cette portée ; au mieux \(words.format.percent(best)) du besoin.",
                en:
                    "the goal is out of reach with these candidates, their sizes and this reach; at best \(words.format.percent(best)) of the need."
            )
        case .stoppedWithoutPlan:
            words.say(
                fr: "arrêté avant d’avoir trouvé un plan.",
                en: "stopped before any plan was found.")
        case .solverFailed(let status):
            words.say(
                fr: "le solveur a échoué (état \(status)).",
                en: "the solver failed (status \(status)).")
        }
    }
}

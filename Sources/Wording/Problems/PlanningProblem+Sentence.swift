internal import Diagnostics
package import Studies

extension PlanningProblem: WordedProblem {
    /// Of a plan that cannot be made, and of what would let it be.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .projectedCoordinates(let expected):
            wording.say(
                fr:
                    "valeur hors limites\u{A0}; attendu\u{A0}: \(expected) (degrés)\u{A0}; ces coordonnées semblent en Lambert-93.",
                en: "out of range; expected: \(expected) (degrees); these coordinates look like Lambert-93.")
        case .noPlacement:
            wording.say(
                fr:
                    "l’étude n’a pas de partie placement. En voici une, à coller et à adapter :\n\n\(wording.placementExample)",
                en:
                    "the study has no placement part. Here is one, to paste and to adapt:\n\n\(wording.placementExample)"
            )
        case .noTarget:
            wording.say(
                fr: "placer demande un objectif : clé target de l’étude ou de placement.",
                en: "placing needs a target: key target of the study or of placement.")
        case .placementOutOfTerritory(let code):
            wording.say(
                fr: "\(code) n’est pas dans le territoire étudié.",
                en: "\(code) is not in the territory studied.")
        case .closedByCall(let call):
            wording.say(
                fr: "ce territoire n’est pas ouvert par l’appel (\(call)) ; il est laissé de côté.",
                en: "the call does not open this territory (\(call)); it is left out.")
        case .nothingEligible(let call):
            wording.say(
                fr: "aucune commune du territoire n’est éligible"
                    + (call.map { " (appel : \($0))." } ?? "."),
                en: "no commune of the territory is eligible" + (call.map { " (call: \($0))." } ?? "."))
        case .noCandidates:
            wording.say(
                fr: "aucun candidat\u{A0}: ni poste à reconduire, ni candidature, ni siège, ni lieu.",
                en: "no candidate: no post to renew, no application, no seat, no place.")
        case .outsideCall(let first, let last):
            wording.say(
                fr: "l’appel ne finance pas de convention ce jour-là"
                    + (first.map { "\u{A0}; son premier jour est le \(wording.format.date($0))" } ?? "")
                    + (last.map { "\u{A0}; son dernier jour est le \(wording.format.date($0))" } ?? "") + ".",
                en: "the call funds no convention on that day"
                    + (first.map { "; its first day is \(wording.format.date($0))" } ?? "")
                    + (last.map { "; its last day is \(wording.format.date($0))" } ?? "") + ".")
        case .noCost(let call):
            wording.say(
                fr:
                    "ni l’étude (cost_eur_per_etp) ni l’appel (\(call)) ne disent ce que coûte un ETP, et des candidats n’en disent rien.",
                en:
                    "neither the study (cost_eur_per_etp) nor the call (\(call)) says what an FTE costs, and candidates say nothing of it."
            )
        case .budgetBeyondEnvelope(let envelope):
            wording.say(
                fr: "le budget dépasse l’enveloppe de l’appel (\(wording.decimal(envelope)) €).",
                en: "the budget exceeds the call's envelope (€\(wording.decimal(envelope))).")
        case .unknownIdentifier:
            wording.say(
                fr: "identifiant inconnu, ligne ignorée.",
                en: "unknown identifier, row ignored.")
        case .goalNeedsSizes:
            wording.say(
                fr: "--goal demande des postes de taille limitée ; l’étude dit « capacitated : false ».",
                en: "--goal needs posts of limited size; the study says capacitated: false.")
        case .nothingToServe:
            wording.say(
                fr: "aucun territoire éligible ne manque de rien à cette date.",
                en: "no eligible territory lacks anything on that day.")
        case .nothingInReach(let smallest, let isTravel): nothingInReach(smallest, isTravel: isTravel, wording)
        case .tooLittle(let limit, let smallest):
            wording.say(
                fr: "rien ne peut ouvrir : \(limit.sentence(smallest, wording))",
                en: "nothing can open: \(limit.sentence(smallest, wording))")
        case .cannotOpen(let reason): reason.sentence(wording)
        case .goalOutOfReach(let best):
            wording.say(
                fr:
                    "objectif hors d’atteinte avec ces candidats, leur taille et cette portée ; au mieux \(wording.format.percent(best)) du besoin.",
                en:
                    "the goal is out of reach with these candidates, their sizes and this reach; at best \(wording.format.percent(best)) of the need."
            )
        case .allocationOutOfReach(let departement):
            wording.say(
                fr: "le moins d’ETP demandé pour le département \(departement) ne peut pas y être placé.",
                en: "the least FTE asked for in département \(departement) cannot be placed there.")
        case .planDiffers(let figure, let proven, let analysed):
            wording.say(
                fr:
                    "défaut du programme\u{A0}: l’analyse du plan donne \(wording.decimal(analysed, 4)) pour «\u{A0}\(figure)\u{A0}», et non \(wording.decimal(proven, 4)), qui était prouvé\u{A0}; le plan n’est pas imprimé.",
                en:
                    "a fault of the program: the analysis of the plan gives \(wording.decimal(analysed, 4)) for “\(figure)”, and not \(wording.decimal(proven, 4)), which was proven; the plan is not printed."
            )
        case .stoppedWithoutPlan:
            wording.say(
                fr: "arrêté avant d’avoir trouvé un plan.",
                en: "stopped before any plan was found.")
        case .solverFailed(let status):
            wording.say(
                fr: "le solveur a échoué (état \(status)).",
                en: "the solver failed (status \(status)).")
        }
    }

    private func nothingInReach(_ smallest: Double?, isTravel: Bool, _ wording: Wording) -> String {
        let distance = smallest.map { wording.decimal($0, 1) }
        return wording.say(
            fr: "aucun candidat n’atteint un territoire qui manque."
                + (distance.map {
                    " La plus petite portée qui en atteint un : \($0)" + (isTravel ? " (unité de la matrice)." : " km.")
                } ?? ""),
            en: "no candidate reaches a territory that lacks."
                + (distance.map {
                    " The smallest reach that does: \($0)" + (isTravel ? " (the matrix's unit)." : " km.")
                } ?? ""))
    }
}

extension Obstacle {
    fileprivate func sentence(_ wording: Wording) -> String {
        switch self {
        case .rules:
            wording.say(
                fr: "ce candidat imposé est refusé par les règles de l’appel.",
                en: "the call's rules refuse this candidate, which is locked in.")
        case .servesNobody:
            wording.say(
                fr: "ce candidat imposé ne dessert personne : rien ne manque à sa portée.",
                en: "this candidate, which is locked in, serves nobody: nothing lacks in its reach.")
        case .limits:
            wording.say(
                fr: "un candidat imposé ne peut pas ouvrir sous ces limites.",
                en: "a candidate that is locked in cannot open within these limits.")
        }
    }
}

internal import Diagnostics
package import Studies

extension CallProblem: WordedProblem {
    /// Of posts held against the call that funds them, or that they apply to.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .unknownCall(let valid):
            wording.say(
                fr:
                    "appel à projets inconnu\u{A0}; ses règles ne sont pas vérifiées. Appels connus\u{A0}: \(wording.list(valid)).",
                en:
                    "unknown call for projects; its rules are not verified. Calls that are known: \(wording.list(valid))."
            )
        case .missingStructureType:
            wording.say(
                fr: "type de structure absent\u{A0}: le plafond de financements de l’État ne peut pas être vérifié.",
                en: "no kind of structure: the ceiling of State funding cannot be verified.")
        case .beyondRate(let most):
            wording.say(
                fr: "la part de l’appel dépasse son taux\u{A0}: au plus \(wording.decimal(most))\u{A0}€ pour ce coût.",
                en: "the call's share exceeds its rate: at most €\(wording.decimal(most)) for this cost.")
        case .beyondCap(let most):
            wording.say(
                fr:
                    "la part de l’appel dépasse son plafond\u{A0}: au plus \(wording.decimal(most))\u{A0}€ pour ces ETP.",
                en: "the call's share exceeds its cap: at most €\(wording.decimal(most)) for these FTE.")
        case .beyondStateCeiling(let total, let most):
            wording.say(
                fr:
                    "les financements de l’État (\(wording.decimal(total))\u{A0}€) dépassent le plafond d’une collectivité, "
                    + "\(wording.decimal(most))\u{A0}€.",
                en: "State funding (€\(wording.decimal(total))) exceeds a local authority's ceiling, "
                    + "€\(wording.decimal(most)).")
        case .belowMinimumETP(let minimum):
            wording.say(
                fr: "un projet porte sur \(wording.decimal(minimum, 1)) ETP au moins.",
                en: "a project is of \(wording.decimal(minimum, 1)) FTE at least.")
        case .belowMinimumRequest(let minimum):
            wording.say(
                fr: "la demande serait inférieure aux \(wording.decimal(minimum))\u{A0}€ que l’appel exige.",
                en: "the request would be less than the €\(wording.decimal(minimum)) that the call asks for.")
        case .fundingToBeFound(let amount):
            wording.say(
                fr: "\(wording.decimal(amount))\u{A0}€ restent à trouver\u{A0}: personne ne les a promis.",
                en: "€\(wording.decimal(amount)) are to be found: nobody has promised them.")
        case .fundingFalls(let line, let before, let after, let post):
            wording.say(
                fr: "\(wording.name(of: line))\u{A0}: \(wording.decimal(before))\u{A0}€ pour \(post), "
                    + "\(wording.decimal(after))\u{A0}€ ici\u{A0}; les financements existants ne doivent pas baisser.",
                en: "\(wording.name(of: line)): €\(wording.decimal(before)) for \(post), "
                    + "€\(wording.decimal(after)) here; what others pay already must not fall.")
        default: sentenceOfWhoAndWhere(wording)
        }
    }

    private func sentenceOfWhoAndWhere(_ wording: Wording) -> String {
        switch self {
        case .tooLong(let months):
            wording.say(
                fr: "la convention dépasse les \(wording.number(months)) mois que l’appel permet.",
                en: "the agreement exceeds the \(wording.number(months)) months that the call allows.")
        case .startsTooEarly(let day):
            wording.say(
                fr: "l’appel ne paie rien avant le \(wording.format.date(day)).",
                en: "the call pays nothing before \(wording.format.date(day)).")
        case .endsTooLate(let day):
            wording.say(
                fr: "l’appel ne paie rien après le \(wording.format.date(day)).",
                en: "the call pays nothing after \(wording.format.date(day)).")
        case .newCoordinator(let region):
            wording.say(
                fr: "nouveau poste de coordinateur"
                    + (region.map { "\u{A0}: la région \($0) en a déjà un." }
                        ?? "\u{A0}: l’appel ne finance que la reconduction."),
                en: "new coordinator: "
                    + (region.map { "région \($0) has one." } ?? "the call funds renewals only."))
        case .outsideCall(let closed, let isWhole):
            isWhole
                ? wording.say(
                    fr: "l’appel n’est pas ouvert ici\u{A0}: \(wording.list(closed)).",
                    en: "the call is not open here: \(wording.list(closed)).")
                : wording.say(
                    fr:
                        "l’appel n’est ouvert que pour une partie du périmètre\u{A0}; restent fermés\u{A0}: \(wording.list(closed)).",
                    en: "the call is open for a part of the perimeter only; closed: \(wording.list(closed)).")
        case .newStructure:
            wording.say(
                fr: "structure nouvelle dans le réseau\u{A0}: sa candidature passe par le comité technique national.",
                en: "a structure new to the network: its application goes through the national technical committee.")
        case .otherBodyPerimeter:
            wording.say(
                fr:
                    "le territoire de l’organisme intermédiaire n’est pas le périmètre du poste\u{A0}: il ne peut pas verser ce FSE+.",
                en: "the intermediate body's territory is not the post's perimeter: it cannot pay this ESF+.")
        case .disjointTerritories(let departement):
            wording.say(
                fr: "cet EPCI n’a aucune commune dans le département \(departement).",
                en: "this EPCI has no commune in département \(departement).")
        default: code
        }
    }
}

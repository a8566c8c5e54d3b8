package import FacilitatorNetwork

/// The proposed plan.
extension Wording {
    package var plan: String { say(fr: "Plan proposé", en: "Proposed plan") }

    package func planOn(date: CivilDate) -> String {
        say(
            fr: "Plan proposé au \(format.date(date))",
            en: "Proposed plan on \(format.date(date))")
    }

    package func expiring(from: CivilDate, until: CivilDate, etp: Double) -> String {
        say(
            fr:
                "Conventions échues du \(format.date(from)) au \(format.date(until)) : \(decimal(etp)) ETP, dont le plan ne dépasse pas le total (consolidation)",
            en:
                "Conventions that ended from \(format.date(from)) to \(format.date(until)): \(decimal(etp)) FTE, which the plan does not exceed (consolidation)"
        )
    }

    package func expiringNone(from: CivilDate, until: CivilDate) -> String {
        say(
            fr:
                "Conventions échues du \(format.date(from)) au \(format.date(until)) : aucune au registre, rien n’est donc une consolidation",
            en:
                "Conventions that ended from \(format.date(from)) to \(format.date(until)): none in the register, so nothing is a consolidation"
        )
    }

    package func expiringUnknown(from: CivilDate, until: CivilDate) -> String {
        say(
            fr:
                "Conventions échues du \(format.date(from)) au \(format.date(until)) : ETP en partie inconnus, qui ne bornent donc pas le total du plan",
            en:
                "Conventions that ended from \(format.date(from)) to \(format.date(until)): FTE partly unknown, so they do not bound the plan"
        )
    }

    package var rules: String { say(fr: "Règles", en: "Rules") }
    package var budget: String { say(fr: "Budget", en: "Budget") }
    package var seat: String { say(fr: "Siège", en: "Seat") }
    package var coFunding: String { say(fr: "Cofinancement", en: "Co-funding") }
    package var peopleServed: String { say(fr: "Population desservie", en: "People served") }
    package var deficitFilled: String { say(fr: "Déficit comblé", en: "Deficit filled") }
    package var nature: String { say(fr: "Nature", en: "Nature") }
    package var noPost: String { say(fr: "Aucun poste ne peut ouvrir.", en: "No post can open.") }
    package var notFunded: String { say(fr: "Candidatures non retenues :", en: "Applications not funded:") }
    package var lockedOut: String { say(fr: "écartée par l’étude", en: "set aside by the study") }

    package var othersServeMore: String {
        say(
            fr: "d’autres servent davantage avec le même budget",
            en: "others serve more with the same budget")
    }

    package var servesNobody: String {
        say(
            fr: "son périmètre n’a pas de zone blanche à combler",
            en: "its perimeter has no white zone to fill")
    }

    package var objective: String { say(fr: "Objectif", en: "Objective") }
    package var value: String { say(fr: "Valeur", en: "Value") }
    package var bound: String { say(fr: "Borne", en: "Bound") }
    package var gap: String { say(fr: "Écart", en: "Gap") }
    package var proven: String { say(fr: "prouvé", en: "proven") }
    package var notProven: String { say(fr: "non prouvé", en: "not proven") }

    package var notReproducible: String {
        say(
            fr: "Non reproductible : la recherche s’est arrêtée à l’horloge ou sur demande.",
            en: "Not reproducible: the search ended on the clock or on request.")
    }

    package var servedIsNotCovered: String {
        say(
            fr:
                "« Desservi » : au moins la part du besoin que fixe le plan ; « en zone blanche » : la définition, appliquée de nouveau avec ces postes.",
            en:
                "“Served”: at least the part of the need that the plan sets; “in white zones”: the definition, applied again with these posts."
        )
    }
}

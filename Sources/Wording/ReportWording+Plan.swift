/// The proposed plan.
extension ReportWording {
    package var servedCaption: String {
        say(
            fr: "Territoires que le plan dessert",
            en: "Territories that the plan serves")
    }

    package var financingCaption: String {
        say(
            fr: "Financement annuel des postes du plan",
            en: "Annual funding of the plan’s posts")
    }

    package var distance: String { say(fr: "Distance (km)", en: "Distance (km)") }
    package var ratioBefore: String { say(fr: "ETP/100 000 avant", en: "FTE/100,000 before") }
    package var ratioAfter: String { say(fr: "ETP/100 000 après", en: "FTE/100,000 after") }
    package var fullCost: String { say(fr: "Coût complet", en: "Full cost") }
    package var reasons: String { say(fr: "Pourquoi ces postes", en: "Why these posts") }

    package var notFunded: String {
        say(
            fr: "Pourquoi pas les autres candidatures",
            en: "Why not the other applications")
    }

    package var quality: String { say(fr: "Ce que vaut ce plan", en: "How good this plan is") }

    package var qualityCaption: String {
        say(
            fr: "Objectifs, l’un après l’autre",
            en: "Objectives, one after the other")
    }

    package var qualityWords: String {
        say(
            fr:
                "La borne est une valeur qu’aucun plan ne dépasse, les objectifs d’avant étant tenus ; l’écart est ce qui reste entre le plan et elle.",
            en:
                "The bound is a value that no plan exceeds, the objectives before it being held; the gap is what is left between the plan and it."
        )
    }

    package var effect: String { say(fr: "Avant et après le plan", en: "Before and after the plan") }

    package var effectCaption: String {
        say(
            fr: "Situation avant et après le plan, par la même analyse",
            en: "Situation before and after the plan, by the same analysis")
    }

    package var figure: String { say(fr: "Grandeur", en: "Figure") }
    package var curve: String { say(fr: "Courbe du budget", en: "Budget curve") }

    package var curveCaption: String {
        say(
            fr: "Premier objectif atteint selon le budget",
            en: "First objective reached by budget")
    }

    package func curveAlternative(from: String, to: String) -> String {
        say(
            fr:
                "Courbe du premier objectif selon le budget, de \(from) à \(to) ; ses points sont dans le tableau qui suit.",
            en:
                "Curve of the first objective by budget, from \(from) to \(to); its points are in the table that follows."
        )
    }

    package var rank: String { say(fr: "N°", en: "No.") }
}

/// The proposed plan.
extension ReportWording {
    /// Of the table with one row a territory served.
    package var servedCaption: String {
        say(
            fr: "Territoires que le plan dessert",
            en: "Territories that the plan serves")
    }

    /// Of the table with one row a plan.
    package var comparedCaption: String {
        say(
            fr: "Le plan proposé et ceux auxquels il se mesure, par la même analyse",
            en: "The plan proposed and those that it is held against, by the same analysis")
    }

    /// Of the table with one row a post; amounts are in euros a year.
    package var financingCaption: String {
        say(
            fr: "Financement annuel des postes du plan",
            en: "Annual funding of the plan’s posts")
    }

    /// Column: from the post to the territory, as the crow flies.
    package var distance: String { say(fr: "Distance (km)", en: "Distance (km)") }
    /// Column: of the territories that a post serves together, in the situation before the plan.
    package var ratioBefore: String { say(fr: "ETP/100 000 avant", en: "FTE/100,000 before") }
    /// The same with all posts of the plan.
    package var ratioAfter: String { say(fr: "ETP/100 000 après", en: "FTE/100,000 after") }
    /// Column: in euros a year, whoever pays.
    package var fullCost: String { say(fr: "Coût complet", en: "Full cost") }
    /// Heads the list with an entry a post.
    package var reasons: String { say(fr: "Pourquoi ces postes", en: "Why these posts") }

    /// Heads the list of candidates left out, each with the reason.
    package var notFunded: String {
        say(
            fr: "Pourquoi pas les autres candidats",
            en: "Why not the other candidates")
    }

    /// Heads what is known of the optimum.
    package var quality: String { say(fr: "Ce que vaut ce plan", en: "How good this plan is") }

    /// Of the table with one row an objective: value, bound and gap.
    package var qualityCaption: String {
        say(
            fr: "Critères, l’un après l’autre",
            en: "Objectives, one after the other")
    }

    /// Explains bound and gap to those who solve no programs.
    package var qualityWords: String {
        say(
            fr:
                "La borne est une valeur que nul plan n’améliore, les critères d’avant étant tenus\u{A0}; l’écart est ce qui reste entre le plan et elle. Valeurs et bornes sont les chiffres de la définition, tels que l’analyse du plan les redonne.",
            en:
                "The bound is a value that no plan improves on, the objectives before it being held; the gap is what is left between the plan and it. Values and bounds are the figures of the definition, as the analysis of the plan gives them again."
        )
    }

    /// Heads what the definition makes of the plan.
    package var effect: String { say(fr: "Avant et après le plan", en: "Before and after the plan") }

    /// Of the table with one row a figure. The analysis judges the plan anew; it takes nothing from the model.
    package var effectCaption: String {
        say(
            fr: "Situation avant et après le plan, par la même analyse",
            en: "Situation before and after the plan, by the same analysis")
    }

    /// Column: what is measured, one a row.
    package var figure: String { say(fr: "Grandeur", en: "Figure") }
    /// Heads the chart of what each budget would reach.
    package var curve: String { say(fr: "Courbe du budget", en: "Budget curve") }

    /// Of the table under the chart, with one row a budget.
    package var curveCaption: String {
        say(
            fr: "Premier critère selon le budget",
            en: "First objective reached by budget")
    }

    /// For screen readers, in place of the chart.
    /// - Parameters: the least and the greatest budget drawn, as amounts.
    package func curveAlternative(from: String, to: String) -> String {
        say(
            fr:
                "Courbe du premier critère selon le budget, de \(from) à \(to) ; ses points sont dans le tableau qui suit.",
            en:
                "Curve of the first objective by budget, from \(from) to \(to); its points are in the table that follows."
        )
    }

    /// Column: of a post in the plan, the number that the map gives it.
    package var rank: String { say(fr: "N°", en: "No.") }
}

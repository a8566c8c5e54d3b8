/// What the figures of a study hang on.
extension Wording {
    package var tolerance: String { say(fr: "Tolérance", en: "Tolerance") }
    package var horizonMonths: String { say(fr: "Horizon (mois)", en: "Horizon (months)") }

    package var capacityLevel: String {
        say(fr: "Niveau où la capacité est jugée", en: "Level where capacity is judged")
    }

    package var target: String { say(fr: "Objectif", en: "Target") }
    package var withoutTarget: String { say(fr: "sans objectif", en: "no target") }

    package func target(etpPer100k ratio: Double) -> String {
        say(fr: "\(decimal(ratio)) ETP pour 100 000 habitants", en: "\(decimal(ratio)) FTE per 100,000 inhabitants")
    }

    package func target(etp: Double) -> String {
        say(fr: "\(decimal(etp)) ETP pour le territoire", en: "\(decimal(etp)) FTE for the territory")
    }

    package var placementTarget: String { say(fr: "Objectif du placement", en: "Target of the placement") }

    package var callRules: String {
        say(fr: "Règles de l’appel à projets", en: "Rules of the call for projects")
    }
}

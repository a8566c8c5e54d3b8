/// What the figures of a study hang on.
extension Wording {
    /// The part of the need that may lack, as a percentage.
    package var tolerance: String { say(fr: "Tolérance", en: "Tolerance") }
    /// How far ahead fragile territories are looked for.
    package var horizonMonths: String { say(fr: "Horizon (mois)", en: "Horizon (months)") }

    /// Which may differ from the level of the rows.
    package var capacityLevel: String {
        say(fr: "Niveau où la capacité est jugée", en: "Level where capacity is judged")
    }

    /// Before one of the three phrases below.
    package var target: String { say(fr: "Objectif", en: "Target") }
    /// The study judges no capacity.
    package var withoutTarget: String { say(fr: "sans objectif", en: "no target") }

    /// A rate that holds everywhere.
    package func target(etpPer100k ratio: Double) -> String {
        say(fr: "\(decimal(ratio)) ETP pour 100 000 habitants", en: "\(decimal(ratio)) FTE per 100,000 inhabitants")
    }

    /// A total, which people or indicators share out.
    package func target(etp: Double) -> String {
        say(fr: "\(decimal(etp)) ETP pour le territoire", en: "\(decimal(etp)) FTE for the territory")
    }

    /// Where `placement:` has a target of its own.
    package var placementTarget: String { say(fr: "Objectif du placement", en: "Target of the placement") }

    /// Before the title of the rules.
    package var callRules: String {
        say(fr: "Règles de l’appel à projets", en: "Rules of the call for projects")
    }
}

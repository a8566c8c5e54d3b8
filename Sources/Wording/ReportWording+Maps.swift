/// Maps and their alternatives.
extension ReportWording {
    /// Title of the section.
    package var map: String { say(fr: "Carte", en: "Map") }
    /// Title of the map in the section of the plan.
    package var planMap: String { say(fr: "Carte du plan", en: "Map of the plan") }

    /// Below the map: its figures in words, each as a phrase with its unit.
    package func mapCaption(population: String, white: String, share: String, posts: String) -> String {
        say(
            fr:
                "Population : \(population) ; en zone blanche, hachurée : \(white) (\(share)) ; facilitateurs actifs : \(posts). La carte porte sa légende et ses sources.",
            en:
                "Population: \(population); in white zones, hatched: \(white) (\(share)); active facilitators: \(posts). The map carries its legend and sources."
        )
    }

    /// For screen readers, in place of the drawing; the figures are elsewhere and are not repeated.
    package var mapAlternative: String {
        say(
            fr:
                "Carte du territoire étudié : ETP pour 100 000 habitants en couleur, zones blanches hachurées, postes en cercles. Les mêmes chiffres sont dans le tableau des territoires.",
            en:
                "Map of the territory studied: FTE per 100,000 inhabitants in colour, white zones hatched, posts as circles. The same figures are in the table of territories."
        )
    }

    /// Of a territory that is pointed at; the number is written.
    package func inhabitants(_ number: String) -> String { say(fr: "\(number) hab.", en: "\(number) people") }
    /// Likewise; the ratio is written.
    package func ratio(_ number: String) -> String {
        say(fr: "\(number) ETP pour 100 000 hab.", en: "\(number) FTE per 100,000 people")
    }

    /// Title of the two maps without the plan and with it.
    package var beforeAndAfterMap: String { say(fr: "Sans le plan, avec le plan", en: "Without the plan, with it") }

    /// For screen readers, in place of these maps.
    package var beforeAndAfterAlternative: String {
        say(
            fr:
                "Deux cartes du territoire dans les mêmes couleurs, sans le plan et avec lui. Les mêmes chiffres sont dans les tableaux du plan.",
            en:
                "Two maps of the territory in the same colours, without the plan and with it. The same figures are in the tables of the plan."
        )
    }

    /// Below the map of the plan.
    /// - Parameters:
    ///   - etp: of all proposed posts.
    ///   - served: people in white zones whom the plan serves, as a phrase.
    package func planMapCaption(posts: String, etp: Double, served: String) -> String {
        say(
            fr: "Plan proposé : \(posts), \(decimal(etp)) ETP ; en zone blanche et desservis : \(served).",
            en: "Plan proposed: \(posts), \(decimal(etp)) FTE; in white zones and served: \(served).")
    }

    /// For screen readers, in place of the map of the plan.
    package var planMapAlternative: String {
        say(
            fr:
                "Carte du plan : les postes proposés en cercles, reliés aux territoires qu’ils desservent, sur la situation avant le plan. Les mêmes chiffres sont dans les tableaux du plan.",
            en:
                "Map of the plan: the posts proposed as circles, tied to the territories that they serve, over the situation before the plan. The same figures are in the tables of the plan."
        )
    }
}

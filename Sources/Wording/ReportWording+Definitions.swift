package import Coverage

/// What the words of the report mean.
extension ReportWording {
    /// What puts a place in a status, and whether that makes it a white zone.
    package func definition(of status: AtomStatus) -> String {
        switch status {
        case .nonCouverte: say(fr: "Dans aucun périmètre. Zone blanche.", en: "In no perimeter. White zone.")
        case .limitrophe:
            say(
                fr: "Dans un périmètre limitrophe seulement, et des besoins y sont identifiés. Zone blanche.",
                en: "Only in an adjoining perimeter, and needs are identified there. White zone.")
        case .limitropheAQualifier:
            say(
                fr: "Dans un périmètre limitrophe seulement, et personne n’a dit s’il y a des besoins. À trancher.",
                en: "Only in an adjoining perimeter, and nobody has said whether there are needs. To be decided.")
        case .limitropheSansBesoin:
            say(
                fr: "Dans un périmètre limitrophe seulement, besoin déclaré absent.",
                en: "Only in an adjoining perimeter, need declared absent.")
        case .capaciteInsuffisante:
            say(
                fr: "Dans un périmètre, mais les ETP sont inférieurs au besoin. Zone blanche.",
                en: "In a perimeter, but the FTE fall short of the need. White zone.")
        case .couverte:
            say(
                fr: "Dans un périmètre, avec des ETP suffisants, inconnus ou non jugés.",
                en: "In a perimeter, with FTE that are sufficient, unknown or not judged.")
        }
    }

    /// Terms other than statuses, in the order of reading.
    package var otherDefinitions: [(term: String, definition: String)] {
        [
            (
                say(fr: "zone blanche", en: "white zone"),
                say(
                    fr:
                        "Territoire qu’aucun facilitateur ne couvre, ou un limitrophe seulement alors que des besoins y sont identifiés, ou dont la capacité est insuffisante.",
                    en:
                        "Territory that no facilitator covers, or only an adjoining one while needs are identified there, or whose capacity is insufficient."
                )
            ),
            (
                say(fr: "mixte", en: "mixed"),
                say(
                    fr: "Un second statut y concerne plus de 0,5 % des habitants.",
                    en: "A second status concerns more than 0.5% of the inhabitants.")
            ),
            (
                say(fr: "fragile", en: "fragile"),
                say(
                    fr: "Couvert à la date de l’état, zone blanche à l’échéance si rien n’est renouvelé.",
                    en:
                        "Covered on the day of the report, a white zone at the end of the horizon if nothing is renewed."
                )
            ),
            (
                say(fr: "ETP", en: "FTE"),
                say(
                    fr: "Équivalents temps plein des postes de facilitateur actifs à la date de l’état.",
                    en: "Full-time equivalents of the facilitator posts active on the day of the report.")
            ),
            (
                say(fr: "ETP pour 100 000 hab.", en: "FTE per 100,000"),
                say(
                    fr: "ETP divisés par la population, en parts de 100 000 habitants.",
                    en: "FTE divided by the population, in parts of 100,000 inhabitants.")
            ),
            (
                say(fr: "besoin", en: "need"),
                say(
                    fr: "ETP que demande l’objectif.",
                    en: "FTE that the target asks for.")
            ),
            (
                say(fr: "déficit", en: "deficit"),
                say(
                    fr:
                        "Besoin moins ETP là où la capacité est jugée, jamais négatif, hors zones d’ETP inconnu ; ailleurs, la somme.",
                    en:
                        "Need less FTE where capacity is judged, never negative, zones of unknown FTE left out; elsewhere, the sum."
                )
            ),
            (
                say(fr: "consolidation", en: "consolidation"),
                say(
                    fr:
                        "Poste proposé qui reprend des ETP dont la convention finit, de la même structure ou du même département.",
                    en:
                        "Proposed post that takes over FTE whose convention ends, of the same structure or the same département."
                )
            ),
            (
                say(fr: "redéploiement", en: "redeployment"),
                say(
                    fr: "Poste proposé là où aucun n’arrive à échéance à cette hauteur ; il doit être justifié.",
                    en: "Proposed post where none ends at this level; it must be justified.")
            ),
            (
                say(fr: "n. c.", en: "n/k"),
                say(
                    fr: "Non connu ; ce n’est jamais zéro.",
                    en: "Not known; never zero.")
            ),
        ]
    }
}

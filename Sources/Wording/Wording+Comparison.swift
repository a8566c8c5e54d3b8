/// Two situations side by side.
extension Wording {
    package var before: String { say(fr: "Avant", en: "Before") }
    package var after: String { say(fr: "Après", en: "After") }
    package var difference: String { say(fr: "Écart", en: "Difference") }

    package var statusChanges: String {
        say(
            fr: "Territoires dont le statut change",
            en: "Territories whose status changes")
    }

    package var noStatusChange: String {
        say(
            fr: "Aucun territoire ne change de statut.",
            en: "No territory changes status.")
    }

    package var movements: String {
        say(
            fr: "Habitants selon leur statut avant (lignes) et après (colonnes)",
            en: "People by their status before (rows) and after (columns)")
    }

    package var activePosts: String { say(fr: "Postes actifs", en: "Active posts") }
}

/// Two situations side by side.
extension Wording {
    /// Column, and part of others' names: the first situation.
    package var before: String { say(fr: "Avant", en: "Before") }
    /// The second situation.
    package var after: String { say(fr: "Après", en: "After") }
    /// Column: after less before, with its sign.
    package var difference: String { say(fr: "Écart", en: "Difference") }

    /// Heads the first table.
    package var statusChanges: String {
        say(
            fr: "Territoires dont le statut change",
            en: "Territories whose status changes")
    }

    /// In place of the first table.
    package var noStatusChange: String {
        say(
            fr: "Aucun territoire ne change de statut.",
            en: "No territory changes status.")
    }

    /// Heads the table whose cells add up to the people compared.
    package var movements: String {
        say(
            fr: "Habitants selon leur statut avant (lignes) et après (colonnes)",
            en: "People by their status before (rows) and after (columns)")
    }

    /// Row: posts that reach the territory, on each side.
    package var activePosts: String { say(fr: "Postes actifs", en: "Active posts") }
}

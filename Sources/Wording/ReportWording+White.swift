/// White zones of the first page.
extension ReportWording {
    /// How many people and which part of those studied, as a percentage.
    package func whitePeople(_ count: Int, share: String) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) habitant vit en zone blanche (\(share)).",
                several: "\(number(count)) habitants vivent en zone blanche (\(share))."
            ),
            en: (
                one: "\(number(count)) inhabitant lives in a white zone (\(share)).",
                several: "\(number(count)) inhabitants live in white zones (\(share))."
            ))
    }

    /// In place of the names, where every unit is.
    package var allWhite: String {
        say(
            fr: "Tout le territoire étudié est en zone blanche.",
            en: "The whole territory studied is a white zone.")
    }

    /// In place of `whitePeople(_:share:)` where the count is none.
    package var whiteWithoutPeople: String {
        say(
            fr: "Il existe des zones blanches, mais aucun habitant n’y est compté.",
            en: "There are white zones, but no inhabitant is counted there.")
    }

    /// In place of the whole paragraph.
    package var noWhiteZone: String { say(fr: "Aucune zone blanche n’apparaît.", en: "No white zone appears.") }

    /// Units all of whose people are in white zones; names are cut short.
    package func wholly(_ count: Int, names: String) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) territoire est blanc en entier : \(names).",
                several: "\(number(count)) territoires sont blancs en entier : \(names)."
            ),
            en: (
                one: "\(number(count)) territory is wholly white: \(names).",
                several: "\(number(count)) territories are wholly white: \(names)."
            ))
    }

    /// Units some of whose people are; it follows `wholly(_:names:)`.
    package func partly(_ count: Int, names: String) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) l’est en partie : \(names).",
                several: "\(number(count)) le sont en partie : \(names)."
            ),
            en: (
                one: "\(number(count)) is partly white: \(names).",
                several: "\(number(count)) are partly white: \(names)."
            ))
    }

    /// People by white status, as words with numbers.
    package func byReason(list: String) -> String {
        say(
            fr: "Selon le motif : \(list).",
            en: "By reason: \(list).")
    }

    /// People in no white zone as long as nobody identifies needs.
    /// - Parameter people: as a phrase.
    package func toQualify(people: String) -> String {
        say(
            fr:
                "Reste à qualifier : \(people), que seul un facilitateur limitrophe couvre sans que personne ait dit s’il y a des besoins.",
            en:
                "Still to be qualified: \(people), whom only an adjoining facilitator covers while nobody has said whether there are needs."
        )
    }
}

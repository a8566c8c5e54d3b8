/// What changes from day to day.
extension Wording {
    /// The level's name, for boundaries of the user's own that say nothing of a hierarchy.
    package var ownTerritory: String { say(fr: "territoire", en: "territory") }

    /// Under the study's title.
    package var timelineTitle: String {
        say(
            fr: "Ce qui change quand des conventions commencent ou finissent, si rien n’est renouvelé",
            en: "What changes as conventions start and end, if nothing is renewed")
    }

    /// Column: the first day of a situation.
    package var date: String { say(fr: "Date", en: "Date") }
    /// Before the identifiers of posts that begin to cover on the day.
    package var starting: String { say(fr: "Postes qui commencent", en: "Posts that start") }
    /// Before the identifiers of posts that covered until the eve.
    package var ending: String { say(fr: "Postes qui finissent", en: "Posts that end") }

    /// Before the names of units with more people in white zones than before.
    package var opening: String {
        say(
            fr: "Deviennent zones blanches, en tout ou partie",
            en: "Become white zones, wholly or partly")
    }

    /// Before the names of units with fewer.
    package var closing: String {
        say(
            fr: "Cessent d’être zones blanches, en tout ou partie",
            en: "Are no longer white zones, wholly or partly")
    }

    /// In place of the table.
    package var noChange: String {
        say(
            fr: "Aucune convention ne commence ni ne finit : le registre n’a pas de date, et l’étude non plus.",
            en: "No convention starts or ends: the register has no date, and the study none either.")
    }
}

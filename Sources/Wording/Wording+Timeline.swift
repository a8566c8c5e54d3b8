/// What changes from day to day.
extension Wording {
    package var ownTerritory: String { say(fr: "territoire", en: "territory") }

    package var timelineTitle: String {
        say(
            fr: "Ce qui change quand des conventions commencent ou finissent, si rien n’est renouvelé",
            en: "What changes as conventions start and end, if nothing is renewed")
    }

    package var date: String { say(fr: "Date", en: "Date") }
    package var starting: String { say(fr: "Postes qui commencent", en: "Posts that start") }
    package var ending: String { say(fr: "Postes qui finissent", en: "Posts that end") }

    package var opening: String {
        say(
            fr: "Deviennent zones blanches, en tout ou partie",
            en: "Become white zones, wholly or partly")
    }

    package var closing: String {
        say(
            fr: "Cessent d’être zones blanches, en tout ou partie",
            en: "Are no longer white zones, wholly or partly")
    }

    package var noChange: String {
        say(
            fr: "Aucune convention ne commence ni ne finit : le registre n’a pas de date, et l’étude non plus.",
            en: "No convention starts or ends: the register has no date, and the study none either.")
    }
}

package import FacilitatorNetwork

/// Titles of maps.
extension MapWording {
    package func subtitle(level: String, situation: String) -> String {
        say(
            fr: "ETP de facilitateurs pour 100 000 habitants, \(level) – \(situation)",
            en: "Facilitators’ FTE per 100,000 inhabitants, \(level) – \(situation)")
    }

    package func situationOn(date: CivilDate) -> String {
        say(
            fr: "situation au \(format.date(date))",
            en: "situation on \(format.date(date))")
    }

    package var withoutDate: String {
        say(
            fr: "toutes conventions confondues",
            en: "whatever the conventions’ dates")
    }

    package func comparisonSubtitle(before: String, after: String) -> String {
        say(
            fr: "Zones blanches : ce qui change entre le \(before) et le \(after)",
            en: "White zones: what changes between \(before) and \(after)")
    }

    package func planSubtitle(level: String, situation: String) -> String {
        say(
            fr:
                "Postes proposés et territoires desservis ; couleurs : ETP pour 100 000 habitants, \(level) – \(situation)",
            en: "Proposed posts and territories served; colours: FTE per 100,000 inhabitants, \(level) – \(situation)")
    }

    package var byTerritory: String { say(fr: "par territoire", en: "by territory") }
}

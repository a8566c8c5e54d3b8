package import FacilitatorNetwork

/// Titles of maps.
extension MapWording {
    /// Of the map of one situation.
    /// - Parameters:
    ///   - level: as `by(_:in:)` has it.
    ///   - situation: as `situationOn(date:)` or `withoutDate` have it.
    package func subtitle(level: String, situation: String) -> String {
        say(
            fr: "ETP de facilitateurs pour 100 000 habitants, \(level) – \(situation)",
            en: "Facilitators’ FTE per 100,000 inhabitants, \(level) – \(situation)")
    }

    /// The end of a subtitle, for a study with a date.
    package func situationOn(date: CivilDate) -> String {
        say(
            fr: "situation au \(format.date(date))",
            en: "situation on \(format.date(date))")
    }

    /// The end of a subtitle where every post counts, its dates unread.
    package var withoutDate: String {
        say(
            fr: "toutes conventions confondues",
            en: "whatever the conventions’ dates")
    }

    /// Of the map of two situations; both days come written.
    package func comparisonSubtitle(before: String, after: String) -> String {
        say(
            fr: "Zones blanches : ce qui change entre le \(before) et le \(after)",
            en: "White zones: what changes between \(before) and \(after)")
    }

    /// Of the map of a plan: colours show the situation before it. Arguments as for `subtitle(level:situation:)`.
    package func planSubtitle(level: String, situation: String) -> String {
        say(
            fr:
                "Postes proposés et territoires desservis ; couleurs : ETP pour 100 000 habitants, \(level) – \(situation)",
            en: "Proposed posts and territories served; colours: FTE per 100,000 inhabitants, \(level) – \(situation)")
    }

    /// The level, for boundaries of the user's own that say nothing of a hierarchy.
    package var byTerritory: String { say(fr: "par territoire", en: "by territory") }
}

package import FacilitatorNetwork

/// Titles of maps.
extension MapWording {
    /// A title that tells what the map shows.
    /// - Parameter whiteShare: of the people, written; empty where nobody is in a white zone, nil where nobody was counted.
    package func finding(of study: String, whiteShare: String?) -> String {
        switch whiteShare {
        case nil: study
        case "": say(fr: "\(study) : aucune zone blanche", en: "\(study): no white zone")
        case let share?:
            say(
                fr: "\(study) : \(share) des habitants en zone blanche",
                en: "\(study): \(share) of people in white zones")
        }
    }

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

    /// A title that tells what changes most between two situations.
    /// - Parameters:
    ///   - becomes: people in no white zone before, and in one after.
    ///   - leaves: the other way round.
    package func changeFinding(of study: String, becomes: Double, leaves: Double) -> String {
        if max(becomes, leaves) < 0.5 {
            return say(
                fr: "\(study) : les zones blanches ne changent pas",
                en: "\(study): white zones stay as they are")
        }
        if becomes >= leaves {
            return say(
                fr: "\(study) : \(decimal(becomes, 0)) habitants passent en zone blanche",
                en: "\(study): \(decimal(becomes, 0)) people turn to white zones")
        }
        return say(
            fr: "\(study) : \(decimal(leaves, 0)) habitants sortent des zones blanches",
            en: "\(study): \(decimal(leaves, 0)) people leave white zones")
    }

    /// Of the map of two situations; both days come written.
    package func comparisonSubtitle(before: String, after: String) -> String {
        say(
            fr: "Zones blanches : ce qui change entre le \(before) et le \(after)",
            en: "White zones: what changes between \(before) and \(after)")
    }

    /// A title that tells what a plan does.
    /// - Parameter covered: people whom it covers and nobody did; nil where nobody was counted.
    package func planFinding(of study: String, posts: Int, covered: Double?) -> String {
        guard let covered, covered >= 1 else {
            return say(
                fr: "\(study) : \(number(posts)) \(posts < 2 ? "poste proposé" : "postes proposés")",
                en: "\(study): \(number(posts)) \(posts == 1 ? "post" : "posts") proposed")
        }
        return say(
            fr: "\(study) : le plan couvre \(decimal(covered, 0)) habitants de plus",
            en: "\(study): the plan covers \(decimal(covered, 0)) more people")
    }

    /// Of the map of a plan. Arguments as for `subtitle(level:situation:)`.
    package func planSubtitle(level: String, situation: String) -> String {
        say(
            fr: "Postes proposés et territoires qu’ils desservent, \(level) – \(situation)",
            en: "Proposed posts and the territories that they serve, \(level) – \(situation)")
    }

    /// Of the map of both situations. Arguments as for `subtitle(level:situation:)`.
    package func beforeAndAfterSubtitle(level: String, situation: String) -> String {
        say(
            fr: "Sans le plan et avec lui : ETP de facilitateurs pour 100 000 habitants, \(level) – \(situation)",
            en: "Without the plan and with it: facilitators’ FTE per 100,000 inhabitants, \(level) – \(situation)")
    }

    /// Head the two maps.
    package var withoutPlan: String { say(fr: "Sans le plan", en: "Without the plan") }
    package var withPlan: String { say(fr: "Avec le plan", en: "With the plan") }

    /// One of these, with the people whom nobody covers and those in white zones, written.
    package func withFigures(_ title: String, uncovered: String, white: String) -> String {
        say(
            fr: "\(title) : \(uncovered) hab. sans couverture, \(white) en zone blanche",
            en: "\(title): \(uncovered) people without cover, \(white) in white zones")
    }

    /// The level, for boundaries of the user's own that say nothing of a hierarchy.
    package var byTerritory: String { say(fr: "par territoire", en: "by territory") }

    /// After the sources: where the land beside France comes from.
    package var foreignLandCredit: String {
        say(
            fr: " ; pays voisins : GSHHG (LGPL)",
            en: "; neighbouring countries: GSHHG (LGPL)")
    }
}

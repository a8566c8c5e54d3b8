/// The conventions that end.
extension ReportWording {
    /// Title of the section.
    package var conventions: String { say(fr: "Conventions qui finissent", en: "Conventions that end") }

    /// Of the table with one row a convention.
    package var endingCaption: String {
        say(
            fr: "Postes dont la convention finit",
            en: "Posts whose convention ends")
    }

    /// Of the table with one row a day.
    package var openingCaption: String {
        say(
            fr: "Zones blanches que ces fins font apparaître si rien n’est renouvelé",
            en: "White zones that these ends make if nothing is renewed")
    }

    /// Of the convention; the post covers until its end.
    package var lastDay: String { say(fr: "Dernier jour", en: "Last day") }
    /// Its identifier in the register.
    package var post: String { say(fr: "Poste", en: "Post") }
    /// Which carries the post.
    package var structure: String { say(fr: "Structure", en: "Structure") }
    /// The service that follows the convention, from the register's column `suivi`.
    package var followUp: String { say(fr: "Suivi par", en: "Followed by") }

    /// Column: how many units turn white, or whiter, on the day.
    package var opened: String {
        say(
            fr: "Territoires qui deviennent zones blanches",
            en: "Territories that become white zones")
    }

    /// People, on the eve.
    package var whiteBefore: String { say(fr: "En zone blanche avant", en: "In white zones before") }
    /// People, on the first day without the conventions.
    package var whiteAfter: String { say(fr: "En zone blanche après", en: "In white zones after") }
    /// How many end on the day.
    package var endings: String { say(fr: "Conventions", en: "Conventions") }
    /// Those known, which the conventions brought to the territory.
    package var etpLost: String { say(fr: "ETP perdus", en: "FTE lost") }

    /// Column: of one convention, as `countedForEach` explains, or of a département.
    package var peopleUncovered: String {
        say(
            fr: "Habitants qui n’ont plus aucune couverture",
            en: "Inhabitants left with no cover at all")
    }

    /// People, on the eve.
    package var uncoveredBefore: String { say(fr: "Sans couverture avant", en: "Without cover before") }
    /// People, on the first day without the conventions.
    package var uncoveredAfter: String { say(fr: "Sans couverture après", en: "Without cover after") }

    /// A note under the tables: why people of two conventions add up to more than the day's.
    package var countedForEach: String {
        say(
            fr:
                "Les ETP sont ceux que la convention apporte au territoire étudié. Des habitants que couvraient deux conventions finies le même jour sont comptés pour chacune ; le tableau par jour les compte une fois.",
            en:
                "The FTE are those that the convention brings to the territory studied. Inhabitants whom two conventions that end on the same day covered are counted for each; the table by day counts them once."
        )
    }

    /// Of the table with one row a day and département.
    package var placesCaption: String { say(fr: "Où, par département", en: "Where, by département") }
    /// A column wide enough for the whole word; `departement` heads narrow ones.
    package var departementLong: String { say(fr: "Département", en: "Département") }

    /// A column of people, in a département.
    package var newlyWhite: String {
        say(
            fr: "Habitants de plus en zone blanche",
            en: "More inhabitants in white zones")
    }

    /// A column of names, those with most people first.
    package var territoriesConcerned: String { say(fr: "Territoires concernés", en: "Territories concerned") }

    /// In place of the table of départements, for ends that change nobody's cover.
    package var opensNothing: String {
        say(
            fr: "Aucun territoire ne devient blanc, et aucun ne perd sa dernière couverture.",
            en: "No territory turns white, and none loses its last cover.")
    }

    /// Of a table apart: their end changes no figure.
    package var othersEndingCaption: String {
        say(
            fr: "Coordinateurs et relais dont la convention finit (ils ne couvrent personne)",
            en: "Coordinators and relays whose convention ends (they cover nobody)")
    }

    /// Facilitator, coordinator or relay.
    package var postQuality: String { say(fr: "Qualité", en: "Role") }

    /// In place of all tables of the section.
    package var noEnd: String {
        say(
            fr: "Aucun poste actif du registre n’a de convention qui finit après cette date.",
            en: "No active post of the register has an convention that ends after this day.")
    }

    /// A note, where conventions start on a day on which others end.
    package var netOfStarts: String {
        say(
            fr: "Les conventions qui commencent aux mêmes dates sont comptées dans les chiffres d’après.",
            en: "Conventions that start on the same days are counted in the figures after.")
    }
}

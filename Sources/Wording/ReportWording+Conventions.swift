/// The conventions that end.
extension ReportWording {
    package var conventions: String { say(fr: "Conventions qui finissent", en: "Conventions that end") }

    package var endingCaption: String {
        say(
            fr: "Postes dont la convention finit",
            en: "Posts whose convention ends")
    }

    package var openingCaption: String {
        say(
            fr: "Zones blanches que ces fins font apparaître si rien n’est renouvelé",
            en: "White zones that these ends make if nothing is renewed")
    }

    package var lastDay: String { say(fr: "Dernier jour", en: "Last day") }
    package var post: String { say(fr: "Poste", en: "Post") }
    package var structure: String { say(fr: "Structure", en: "Structure") }
    package var followUp: String { say(fr: "Suivi par", en: "Followed by") }

    package var opened: String {
        say(
            fr: "Territoires qui deviennent zones blanches",
            en: "Territories that become white zones")
    }

    package var whiteBefore: String { say(fr: "En zone blanche avant", en: "In white zones before") }
    package var whiteAfter: String { say(fr: "En zone blanche après", en: "In white zones after") }
    package var endings: String { say(fr: "Conventions", en: "Conventions") }
    package var etpLost: String { say(fr: "ETP perdus", en: "FTE lost") }

    package var peopleUncovered: String {
        say(
            fr: "Habitants qui n’ont plus aucune couverture",
            en: "Inhabitants left with no cover at all")
    }

    package var uncoveredBefore: String { say(fr: "Sans couverture avant", en: "Without cover before") }
    package var uncoveredAfter: String { say(fr: "Sans couverture après", en: "Without cover after") }

    package var countedForEach: String {
        say(
            fr:
                "Les ETP sont ceux que la convention apporte au territoire étudié. Des habitants que couvraient deux conventions finies le même jour sont comptés pour chacune ; le tableau par jour les compte une fois.",
            en:
                "The FTE are those that the convention brings to the territory studied. Inhabitants whom two conventions that end on the same day covered are counted for each; the table by day counts them once."
        )
    }

    package var placesCaption: String { say(fr: "Où, par département", en: "Where, by département") }
    package var departementLong: String { say(fr: "Département", en: "Département") }

    package var newlyWhite: String {
        say(
            fr: "Habitants de plus en zone blanche",
            en: "More inhabitants in white zones")
    }

    package var territoriesConcerned: String { say(fr: "Territoires concernés", en: "Territories concerned") }

    package var opensNothing: String {
        say(
            fr: "Aucun territoire ne devient blanc, et aucun ne perd sa dernière couverture.",
            en: "No territory turns white, and none loses its last cover.")
    }

    package var othersEndingCaption: String {
        say(
            fr: "Coordinateurs et relais dont la convention finit (ils ne couvrent personne)",
            en: "Coordinators and relays whose convention ends (they cover nobody)")
    }

    package var postQuality: String { say(fr: "Qualité", en: "Role") }

    package var noEnd: String {
        say(
            fr: "Aucun poste actif du registre n’a de convention qui finit après cette date.",
            en: "No active post of the register has an convention that ends after this day.")
    }

    package var netOfStarts: String {
        say(
            fr: "Les conventions qui commencent aux mêmes dates sont comptées dans les chiffres d’après.",
            en: "Conventions that start on the same days are counted in the figures after.")
    }
}

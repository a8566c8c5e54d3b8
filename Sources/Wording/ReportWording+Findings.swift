/// The first page: what is found.
extension ReportWording {
    /// Of the document, above the study's own.
    package var title: String {
        say(
            fr: "État des lieux des zones couvertes et des zones blanches",
            en: "Covered territories and white zones: state of play")
    }

    /// What the document is about, in one sentence for a reader who knows nothing of it.
    package func summary(subject: String) -> String {
        say(
            fr: "Facilitateurs de la clause sociale d’insertion : \(subject).",
            en: "Facilitators of social clauses in public contracts: \(subject).")
    }

    /// Title of the first page.
    package var findings: String { say(fr: "Constats", en: "Findings") }
    /// Caption of the table of one row at its top.
    package var keyFigures: String { say(fr: "Chiffres clés", en: "Key figures") }

    /// Column: white ones out of all.
    package var whiteTerritories: String {
        say(
            fr: "Territoires blancs, en tout ou partie",
            en: "Territories white, wholly or partly")
    }

    /// Column, left out where the study has no target.
    package var target: String { say(fr: "Objectif (ETP pour 100 000 hab.)", en: "Target (FTE per 100,000)") }

    /// Where the population of every commune is known. Both arguments are phrases: « 1 234 habitants », « 3 EPCI ».
    package func populationOf(people: String, units: String) -> String {
        say(
            fr: "Le territoire étudié compte \(people), sur \(units).",
            en: "The territory studied has \(people), in \(units).")
    }

    /// Where the vintage gives some communes none, so that the sum is a floor.
    /// - Parameter unknown: those communes, as « 2 communes ».
    package func populationKnown(people: String, units: String, unknown: String) -> String {
        say(
            fr:
                "Le territoire étudié compte \(people) dont on sait le nombre, sur \(units) ; la population de \(unknown) n’est pas connue.",
            en:
                "The territory studied has \(people) that are known, in \(units); the population of \(unknown) is not known."
        )
    }

    /// Where the vintage gives it for none.
    package func populationUnknown(units: String) -> String {
        say(
            fr: "La population du territoire étudié (\(units)) n’est pas connue.",
            en: "The population of the territory studied (\(units)) is not known.")
    }

    /// « 1 234 habitants », to stand in a sentence.
    package func people(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) habitant",
                several: "\(number(count)) habitants"
            ),
            en: (
                one: "\(number(count)) inhabitant",
                several: "\(number(count)) inhabitants"
            ))
    }

    /// « 3 postes », whatever their state.
    package func posts(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) poste",
                several: "\(number(count)) postes"
            ),
            en: (
                one: "\(number(count)) post",
                several: "\(number(count)) posts"
            ))
    }

    /// For people who round to none and are some: never « 0 habitant » where somebody may live.
    package var lessThanOne: String { say(fr: "moins d’un habitant", en: "less than one inhabitant") }

    /// Units of boundaries of the user's own, whose kind nobody knows.
    package func ownUnits(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) territoire",
                several: "\(number(count)) territoires"
            ),
            en: (
                one: "\(number(count)) territory",
                several: "\(number(count)) territories"
            ))
    }

    /// A limit to know: without a population layer, people are taken to live evenly over the territories that a polygon
    /// cuts.
    package func cutByArea(_ count: Int, names: String) -> String {
        plural(
            count,
            fr: (
                one:
                    "Un périmètre dessiné coupe \(number(count)) territoire, dont les habitants sont partagés selon la surface : \(names).",
                several:
                    "Des périmètres dessinés coupent \(number(count)) territoires, dont les habitants sont partagés selon la surface : \(names)."
            ),
            en: (
                one:
                    "A drawn perimeter cuts \(number(count)) territory, whose inhabitants are shared by area: \(names).",
                several:
                    "Drawn perimeters cut \(number(count)) territories, whose inhabitants are shared by area: \(names)."
            ))
    }

    /// As `methodAtoms`, for boundaries of the user's own.
    package var methodOwnAtoms: String {
        say(
            fr:
                "Chaque territoire des limites données est une unité de calcul ; un périmètre dessiné à la main le découpe une fois pour toutes, et ses habitants sont alors partagés selon la surface, ou selon la couche de population que l’étude donne.",
            en:
                "Each territory of the boundaries given is a unit of computation; a perimeter drawn by hand cuts it once and for all, and its inhabitants are then shared by area, or by the population layer that the study gives."
        )
    }

    /// Beside the EPCI counted: communes that belong to none and are units of their own.
    package func communesAlone(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) commune qui n’en a pas",
                several: "\(number(count)) communes qui n’en ont pas"
            ),
            en: (
                one: "\(number(count)) commune that has none",
                several: "\(number(count)) communes that have none"
            ))
    }

    /// Joins the last of a list.
    package func and(first: String, second: String) -> String {
        say(
            fr: "\(first) et \(second)",
            en: "\(first) and \(second)")
    }

    /// Ends a list cut short: « A, B et 3 autres ».
    package func others(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) autre",
                several: "\(number(count)) autres"
            ),
            en: (
                one: "\(number(count)) other",
                several: "\(number(count)) others"
            ))
    }
}

/// The first page: what is found.
extension ReportWording {
    package var title: String {
        say(
            fr: "État des lieux des zones couvertes et des zones blanches",
            en: "Covered territories and white zones: state of play")
    }

    package func summary(subject: String) -> String {
        say(
            fr: "Facilitateurs de la clause sociale d’insertion : \(subject).",
            en: "Facilitators of social clauses in public contracts: \(subject).")
    }

    package var findings: String { say(fr: "Constats", en: "Findings") }
    package var keyFigures: String { say(fr: "Chiffres clés", en: "Key figures") }

    package var whiteTerritories: String {
        say(
            fr: "Territoires blancs, en tout ou partie",
            en: "Territories white, wholly or partly")
    }

    package var target: String { say(fr: "Objectif (ETP pour 100 000 hab.)", en: "Target (FTE per 100,000)") }

    package func populationOf(people: String, units: String) -> String {
        say(
            fr: "Le territoire étudié compte \(people), sur \(units).",
            en: "The territory studied has \(people), in \(units).")
    }

    package func populationKnown(people: String, units: String, unknown: String) -> String {
        say(
            fr:
                "Le territoire étudié compte \(people) dont on sait le nombre, sur \(units) ; la population de \(unknown) n’est pas connue.",
            en:
                "The territory studied has \(people) that are known, in \(units); the population of \(unknown) is not known."
        )
    }

    package func populationUnknown(units: String) -> String {
        say(
            fr: "La population du territoire étudié (\(units)) n’est pas connue.",
            en: "The population of the territory studied (\(units)) is not known.")
    }

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

    package var lessThanOne: String { say(fr: "moins d’un habitant", en: "less than one inhabitant") }

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

    package var methodOwnAtoms: String {
        say(
            fr:
                "Chaque territoire des limites données est une unité de calcul ; un périmètre dessiné à la main le découpe une fois pour toutes, et ses habitants sont alors partagés selon la surface, ou selon la couche de population que l’étude donne.",
            en:
                "Each territory of the boundaries given is a unit of computation; a perimeter drawn by hand cuts it once and for all, and its inhabitants are then shared by area, or by the population layer that the study gives."
        )
    }

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

    package func and(first: String, second: String) -> String {
        say(
            fr: "\(first) et \(second)",
            en: "\(first) and \(second)")
    }

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

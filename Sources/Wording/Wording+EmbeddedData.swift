/// The boundaries that the program comes with.
extension Wording {
    package var municipalPopulation: String { say(fr: "Population municipale", en: "Municipal population") }

    package var straddlingEPCIs: String {
        say(
            fr: "EPCI à cheval sur plusieurs départements",
            en: "EPCI in several départements")
    }

    package var withoutEPCI: String { say(fr: "Communes sans EPCI", en: "Communes without EPCI") }
    package var withoutOutline: String { say(fr: "Communes sans contour", en: "Communes without outline") }

    package var communesWithoutPopulation: String {
        say(
            fr: "Communes sans population",
            en: "Communes without population")
    }

    package var repairs: String { say(fr: "Réparations (reparations.csv)", en: "Repairs (reparations.csv)") }

    package var countsDiffer: String {
        say(
            fr: "Les comptes diffèrent de ceux de la construction.",
            en: "The counts differ from those of the build.")
    }

    package var soundData: String {
        say(
            fr: "Fichiers et comptes conformes à la construction.",
            en: "Files and counts are as built.")
    }

    package var alteredFiles: String { say(fr: "Fichiers altérés", en: "Altered files") }
    package var outlinesDecoded: String { say(fr: "Contours décodés", en: "Outlines decoded") }
}

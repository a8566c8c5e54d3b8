/// The legend of rates and white zones.
extension MapWording {
    package var rates: String { say(fr: "ETP pour 100 000 habitants", en: "FTE per 100,000 inhabitants") }
    package var none: String { say(fr: "aucun ETP", en: "no FTE") }

    package func lessThan(bound: String) -> String {
        say(
            fr: "moins de \(bound)",
            en: "under \(bound)")
    }

    package func between(from: String, to: String) -> String {
        say(
            fr: "\(from) à \(to)",
            en: "\(from) to \(to)")
    }

    package func orMore(bound: String) -> String {
        say(
            fr: "\(bound) et plus",
            en: "\(bound) and over")
    }

    package func target(ratio: String) -> String {
        say(
            fr: "(objectif : \(ratio))",
            en: "(target: \(ratio))")
    }

    package var noPopulation: String { say(fr: "population inconnue ou nulle", en: "population unknown or zero") }
    package var zones: String { say(fr: "Zones blanches", en: "White zones") }

    package func whiteZone(people: String, share: String) -> String {
        say(
            fr: "zone blanche : \(people) hab. (\(share))",
            en: "white zone: \(people) people (\(share))")
    }

    package func open(people: Double) -> String {
        say(
            fr: "limitrophe, à qualifier : \(decimal(people, 0)) hab.",
            en: "adjoining only, undecided: \(decimal(people, 0)) people")
    }

    package var openPartly: String {
        say(
            fr: "limitrophe, à qualifier, en tout ou partie",
            en: "adjoining only, undecided, in whole or in part")
    }
}

/// The legend of rates and white zones.
extension MapWording {
    /// Heads the classes of the colour scale.
    package var rates: String { say(fr: "ETP pour 100 000 habitants", en: "FTE per 100,000 inhabitants") }
    /// The class of territories without any ETP, apart from that of low rates.
    package var none: String { say(fr: "aucun ETP", en: "no FTE") }

    /// The first class that has ETP; the bound comes written and is outside it.
    package func lessThan(bound: String) -> String {
        say(
            fr: "moins de \(bound)",
            en: "under \(bound)")
    }

    /// A class: the lower bound is in it, the upper one is not.
    package func between(from: String, to: String) -> String {
        say(
            fr: "\(from) à \(to)",
            en: "\(from) to \(to)")
    }

    /// The last class.
    package func orMore(bound: String) -> String {
        say(
            fr: "\(bound) et plus",
            en: "\(bound) and over")
    }

    /// Beside the class that starts at the study's target; the ratio is in ETP per 100,000 inhabitants, written.
    package func target(ratio: String) -> String {
        say(
            fr: "(objectif : \(ratio))",
            en: "(target: \(ratio))")
    }

    /// Where a post of unknown ETP serves beside others: the colour is that of a floor.
    package var partlyUnknownETP: String {
        say(fr: "ETP en partie inconnus : au moins ce taux", en: "FTE partly unknown: at least this rate")
    }
    /// Where no rate can be told: nobody lives there, or nobody was counted.
    package var noPopulation: String { say(fr: "population inconnue ou nulle", en: "population unknown or zero") }
    /// Heads the entries of hatched surfaces.
    package var zones: String { say(fr: "Zones blanches", en: "White zones") }

    /// A class of everybody who has some.
    package var some: String { say(fr: "des ETP", en: "some FTE") }

    /// Under the classes, where none begins at the target.
    package func targetNote(ratio: String) -> String {
        say(
            fr: "Objectif : \(ratio).",
            en: "Target: \(ratio).")
    }

    /// A white zone that nobody covers.
    package var notCovered: String { say(fr: "zone blanche, non couverte", en: "white zone, not covered") }
    /// A white zone whose posts have too few ETP.
    package var notEnough: String { say(fr: "zone blanche, ETP insuffisants", en: "white zone, too few FTE") }

    /// Covered today, a white zone on a day if nothing is renewed.
    package func fragile(day: String) -> String {
        say(
            fr: "fragile : zone blanche au \(day) sans reconduction",
            en: "fragile: white zone on \(day) unless renewed")
    }

    /// An entry with its people and these as a percentage of the territory's.
    package func withPeople(_ words: String, people: String, share: String) -> String {
        say(
            fr: "\(words), \(people) hab. (\(share))",
            en: "\(words), \(people) people (\(share))")
    }

    /// The entry of what a person has to decide, with its people, rounded to one.
    package func open(people: Double) -> String {
        say(
            fr: "limitrophe, à qualifier : \(decimal(people, 0)) hab.",
            en: "adjoining only, undecided: \(decimal(people, 0)) people")
    }

    /// The same for a GIS, whose surfaces are whole territories, and which counts nobody in the legend.
    package var openPartly: String {
        say(
            fr: "limitrophe, à qualifier, en tout ou partie",
            en: "adjoining only, undecided, in whole or in part")
    }
}

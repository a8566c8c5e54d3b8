package import FacilitatorNetwork

/// What stands above and below a table.
extension Wording {
    package func postsOfUnknownETP(posts: Int) -> String {
        say(
            fr: "dont \(number(posts)) d’ETP inconnu",
            en: "\(number(posts)) of them of unknown FTE")
    }

    /// Posts of the register that reach other places only.
    package func postsElsewhere(posts: Int) -> String {
        say(fr: "hors du territoire\u{A0}: \(number(posts))", en: "outside the territory: \(number(posts))")
    }

    package func stateContracts(white: String, open: String, serving: Int, notServing: Int, silent: Int) -> String {
        say(
            fr:
                "Marchés de l’État (la capacité n’y est pas jugée) : \(white) en zone blanche, \(open) à qualifier (postes qui les suivent : \(number(serving)) ; non : \(number(notServing)) ; sans réponse : \(number(silent)))",
            en:
                "State contracts (capacity is not judged there): \(white) in white zones, \(open) to be qualified (posts that follow them: \(number(serving)); that do not: \(number(notServing)); unanswered: \(number(silent)))"
        )
    }

    package var unknown: String { say(fr: "n. c.", en: "n/k") }
    package func atLeast(_ number: String) -> String { say(fr: "au moins \(number)", en: "at least \(number)") }
    package var absent: String { say(fr: "–", en: "–") }
    package var level: String { say(fr: "Niveau", en: "Level") }

    package func targetRatio(ratio: Double) -> String {
        say(
            fr: "Objectif : \(decimal(ratio)) ETP pour 100 000 habitants",
            en: "Target: \(decimal(ratio)) FTE per 100,000 inhabitants")
    }

    package var noTarget: String {
        say(
            fr: "Sans objectif : ni besoin, ni déficit, ni capacité ne sont jugés",
            en: "No target: neither need, deficit nor capacity is judged")
    }

    /// People are what a target is shared out by.
    package var targetWithoutPeople: String {
        say(
            fr: "Objectif non calculable : la population n’est pas connue, et rien n’est donc jugé",
            en: "The target cannot be worked out: the population is not known, so nothing is judged")
    }

    package var populationNotCalculable: String {
        say(
            fr: "Population : non calculable, absente du millésime pour tout le territoire",
            en: "Population: cannot be worked out, the vintage has none for the whole territory")
    }

    package func horizon(end: CivilDate) -> String {
        say(
            fr: "Fragile : couvert aujourd’hui, zone blanche au \(format.date(end)) si rien n’est renouvelé",
            en: "Fragile: covered today, a white zone on \(format.date(end)) if nothing is renewed")
    }

    package var populationIdentity: String { say(fr: "Population", en: "Population") }
    package var whitePopulation: String { say(fr: "En zone blanche", en: "In white zones") }
    package var noWhiteZone: String { say(fr: "Aucune zone blanche", en: "No white zone") }
    package var notes: String { say(fr: "À savoir", en: "Please note") }

    package func files(folder: String) -> String {
        say(
            fr: "Fichiers écrits dans \(folder)",
            en: "Files written to \(folder)")
    }

    package func fileWritten(file: String) -> String {
        say(
            fr: "Fichier écrit : \(file)",
            en: "File written: \(file)")
    }

    package func sources(attribution: String) -> String {
        say(
            fr: "Sources : \(attribution)",
            en: "Sources: \(attribution)")
    }

    package var vintage: String { say(fr: "Millésime", en: "Vintage") }

    package func withoutPopulation(communes count: Int) -> String {
        say(
            fr: "Population absente du millésime\u{A0}: \(communes(count))",
            en: "Population missing from the vintage: \(communes(count))")
    }
}

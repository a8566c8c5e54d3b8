package import Coverage
package import FacilitatorNetwork

/// What stands above and below a table.
extension Wording {
    /// Goes on after the number of active posts.
    package func postsOfUnknownETP(posts: Int) -> String {
        say(
            fr: "dont \(number(posts)) d’ETP inconnu",
            en: "\(number(posts)) of them of unknown FTE")
    }

    /// Posts of the register that reach other places only.
    package func postsElsewhere(posts: Int) -> String {
        say(fr: "hors du territoire\u{A0}: \(number(posts))", en: "outside the territory: \(number(posts))")
    }

    /// The second reading of coverage, for the State's contracts.
    /// - Parameters:
    ///   - white: people in white zones whatever the silent posts do.
    ///   - open: people whose answer hangs on silent posts.
    ///   - silent: active posts that say neither yes nor no.
    package func stateContracts(white: String, open: String, serving: Int, notServing: Int, silent: Int) -> String {
        say(
            fr:
                "Marchés de l’État (la capacité n’y est pas jugée) : \(white) en zone blanche, \(open) à qualifier (postes qui les suivent : \(number(serving)) ; non : \(number(notServing)) ; sans réponse : \(number(silent)))",
            en:
                "State contracts (capacity is not judged there): \(white) in white zones, \(open) to be qualified (posts that follow them: \(number(serving)); that do not: \(number(notServing)); unanswered: \(number(silent)))"
        )
    }

    /// In place of a figure that nobody knows: never a zero, never a blank.
    package var unknown: String { say(fr: "n. c.", en: "n/k") }
    /// Before a figure that is a floor, since a post of unknown ETP serves too.
    package func atLeast(_ number: String) -> String { say(fr: "au moins \(number)", en: "at least \(number)") }
    /// In place of a figure that has no meaning, as a ratio where nobody lives.
    package var absent: String { say(fr: "–", en: "–") }
    /// Before the level of the rows.
    package var level: String { say(fr: "Niveau", en: "Level") }

    /// Before the tables: what need and deficit follow from; nil where nothing is judged.
    /// - Parameter target: as the study puts it: a rate, or ETP for the whole territory.
    package func target(_ target: Target?, ratio: Double?) -> String? {
        guard let ratio else { return nil }
        let (fr, en) = ("\(decimal(ratio)) ETP pour 100 000 habitants", "\(decimal(ratio)) FTE per 100,000 inhabitants")
        guard case .total(let etp) = target?.amount else { return say(fr: "Objectif : \(fr)", en: "Target: \(en)") }
        return say(
            fr: "Objectif : \(decimal(etp)) ETP pour tout le territoire, soit \(fr)",
            en: "Target: \(decimal(etp)) FTE for the whole territory, which is \(en)")
    }

    /// In its place; the columns of need and deficit are then left out.
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

    /// In place of the line that `populationIdentity` opens, where the vintage counts nobody.
    package var populationNotCalculable: String {
        say(
            fr: "Population : non calculable, absente du millésime pour tout le territoire",
            en: "Population: cannot be worked out, the vintage has none for the whole territory")
    }

    /// Explains the mark of fragile units; the day is the end of the horizon.
    package func horizon(end: CivilDate) -> String {
        say(
            fr: "Fragile : couvert aujourd’hui, zone blanche au \(format.date(end)) si rien n’est renouvelé",
            en: "Fragile: covered today, a white zone on \(format.date(end)) if nothing is renewed")
    }

    /// Opens the last line: the people by status, which add up to all of them.
    package var populationIdentity: String { say(fr: "Population", en: "Population") }
    /// Row and column: people.
    package var whitePopulation: String { say(fr: "En zone blanche", en: "In white zones") }
    /// In place of the lines on white zones.
    package var noWhiteZone: String { say(fr: "Aucune zone blanche", en: "No white zone") }
    /// Before each caveat that the study file carries.
    package var notes: String { say(fr: "À savoir", en: "Please note") }

    /// Before their names, after a run.
    package func files(folder: String) -> String {
        say(
            fr: "Fichiers écrits dans \(folder)",
            en: "Files written to \(folder)")
    }

    /// The same for one file alone.
    package func fileWritten(file: String) -> String {
        say(
            fr: "Fichier écrit : \(file)",
            en: "File written: \(file)")
    }

    /// Whom to credit, as the licences ask.
    package func sources(attribution: String) -> String {
        say(
            fr: "Sources : \(attribution)",
            en: "Sources: \(attribution)")
    }

    /// Before the name and year of boundaries and populations.
    package var vintage: String { say(fr: "Millésime", en: "Vintage") }

    /// How many communes count for nobody since the vintage gives them none.
    package func withoutPopulation(communes count: Int) -> String {
        say(
            fr: "Population absente du millésime\u{A0}: \(communes(count))",
            en: "Population missing from the vintage: \(communes(count))")
    }
}

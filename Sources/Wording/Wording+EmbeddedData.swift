/// The boundaries that the program comes with.
extension Wording {
    /// The sum over the communes; people counted apart are not in it.
    package func municipalPopulation(year: Int?) -> String {
        let (fr, en) = (year.map { " de \($0)" } ?? "", year.map { " of \($0)" } ?? "")
        return say(fr: "Population municipale\(fr)", en: "Municipal population\(en)")
    }

    /// Another census beside the package's.
    package func census(year: Int, people: Int, package: String, source: String) -> String {
        say(
            fr: "Recensement de \(year)\u{A0}: \(number(people)) habitants (\(source), \(package))",
            en: "Census of \(year): \(number(people)) people (\(source), \(package))")
    }

    /// Heads the list of communes that a census does not count by themselves.
    package func countedOtherwise(than year: Int) -> String {
        say(
            fr: "Communes partagées, ou d’un autre recensement que celui de \(year)",
            en: "Communes shared out, or of another census than that of \(year)")
    }

    /// How many EPCI have communes in two départements or more.
    package var straddlingEPCIs: String {
        say(
            fr: "EPCI à cheval sur plusieurs départements",
            en: "EPCI in several départements")
    }

    /// Before their names: communes that are units of their own at the level of EPCI.
    package var withoutEPCI: String { say(fr: "Communes sans EPCI", en: "Communes without EPCI") }
    /// Before their names: in the figures, on no map.
    package var withoutOutline: String { say(fr: "Communes sans contour", en: "Communes without outline") }

    /// Before their names: nobody is counted there.
    package var communesWithoutPopulation: String {
        say(
            fr: "Communes sans population",
            en: "Communes without population")
    }

    /// How the sources were mended when the data were built, by kind; the file lists each.
    package var repairs: String { say(fr: "Réparations (reparations.csv)", en: "Repairs (reparations.csv)") }

    /// The files read now do not hold what was counted at the build.
    package var countsDiffer: String {
        say(
            fr: "Les comptes diffèrent de ceux de la construction.",
            en: "The counts differ from those of the build.")
    }

    /// Digests and counts agree with those written at the build.
    package var soundData: String {
        say(
            fr: "Fichiers et comptes conformes à la construction.",
            en: "Files and counts are as built.")
    }

    /// Before their names: other bytes than those built, or gone.
    package var alteredFiles: String { say(fr: "Fichiers altérés", en: "Altered files") }
    /// How many, where the check was asked to decode them all.
    package var outlinesDecoded: String { say(fr: "Contours décodés", en: "Outlines decoded") }
}

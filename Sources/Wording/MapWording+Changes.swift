/// The legend of two situations, and what stands below a map.
extension MapWording {
    /// Heads the entries of the legend that name the lines between territories.
    package var limits: String { say(fr: "Limites", en: "Boundaries") }
    /// Heads the legend of a comparison, which colours what becomes of white zones.
    package var changes: String { say(fr: "Zones blanches", en: "White zones") }

    /// An entry of the legend: what happens, and to how many people.
    package func change(change: String, people: Int) -> String {
        say(
            fr: "\(change)\u{A0}: \(number(people)) hab.",
            en: "\(change): \(number(people)) people")
    }

    /// In no white zone before, in one after.
    package var becomesWhite: String { say(fr: "devient zone blanche", en: "becomes a white zone") }
    /// In a white zone at both dates, whatever the reason at each.
    package var staysWhite: String { say(fr: "reste zone blanche", en: "remains a white zone") }
    /// In a white zone before, in none after.
    package var leavesWhite: String { say(fr: "n’est plus zone blanche", en: "is no longer a white zone") }

    /// White at neither date or no more, but at one of them nobody has said whether there are needs.
    package var undecided: String {
        say(
            fr: "limitrophe, à qualifier à une date au moins",
            en: "adjoining only, undecided on one date at least")
    }

    /// In no white zone and undecided at neither date.
    package var staysCovered: String {
        say(
            fr: "hors zone blanche aux deux dates",
            en: "no white zone on either date")
    }

    /// Under the map: the people behind its colours.
    /// - Parameter share: of the people in white zones, as a percentage; unknown where nobody was counted.
    package func population(all: String, white: String, share: String) -> String {
        say(
            fr:
                "Population : \(all) hab., dont \(white) (\(share)) en zone blanche.",
            en:
                "Population: \(all), of whom \(white) (\(share)) in white zones."
        )
    }

    /// A note of the map, where the vintage gives some communes no population.
    package func uncounted(communes: Int) -> String {
        say(
            fr: "Communes sans population connue, non comptées : \(number(communes)).",
            en: "Communes of unknown population, not counted: \(number(communes)).")
    }

    /// In place of the notes that the page has no room for.
    package func notesLeftOut(notes: Int) -> String {
        say(
            fr: "Autres remarques, à lire dans le rapport : \(number(notes)).",
            en: "Further notes, to be read in the report: \(number(notes)).")
    }

    /// A note of the map: their figures count, though nothing shows them.
    package func notDrawn(territories: Int) -> String {
        say(
            fr: "Territoires sans contour, non dessinés : \(number(territories)).",
            en: "Territories without outline, not drawn: \(number(territories)).")
    }

    /// Beside a scale bar; the number comes written.
    package func kilometres(distance: String) -> String {
        say(
            fr: "\(distance)\u{A0}km",
            en: "\(distance)\u{A0}km")
    }

    /// The letter over the arrow.
    package var north: String { say(fr: "N", en: "N") }

    /// - Parameter etp: as a person reads them, « au moins » included.
    package func description(subtitle: String, people: String, posts: Int, etp: String) -> String {
        say(
            fr: "Carte. \(subtitle). \(people) Postes actifs : \(number(posts)) ; ETP : \(etp).",
            en: "Map. \(subtitle). \(people) Active posts: \(number(posts)); FTE: \(etp).")
    }

    /// Names the inset of Paris and its three neighbouring départements, too small to read at the country's scale.
    package var parisAndSuburbs: String { say(fr: "Paris et petite couronne", en: "Paris and its suburbs") }
}

/// The legend of two situations, and what stands below a map.
extension MapWording {
    package var limits: String { say(fr: "Limites", en: "Boundaries") }
    package var changes: String { say(fr: "Zones blanches", en: "White zones") }

    package func change(change: String, people: Int) -> String {
        say(
            fr: "\(change)\u{A0}: \(number(people)) hab.",
            en: "\(change): \(number(people)) people")
    }

    package var becomesWhite: String { say(fr: "devient zone blanche", en: "becomes a white zone") }
    package var staysWhite: String { say(fr: "reste zone blanche", en: "remains a white zone") }
    package var leavesWhite: String { say(fr: "n’est plus zone blanche", en: "is no longer a white zone") }

    package var undecided: String {
        say(
            fr: "limitrophe, à qualifier à une date au moins",
            en: "adjoining only, undecided on one date at least")
    }

    package var staysCovered: String {
        say(
            fr: "hors zone blanche aux deux dates",
            en: "no white zone on either date")
    }

    package func population(all: String, white: String, share: String) -> String {
        say(
            fr:
                "Population : \(all) hab., dont \(white) (\(share)) en zone blanche.",
            en:
                "Population: \(all), of whom \(white) (\(share)) in white zones."
        )
    }

    package func uncounted(communes: Int) -> String {
        say(
            fr: "Communes sans population connue, non comptées : \(number(communes)).",
            en: "Communes of unknown population, not counted: \(number(communes)).")
    }

    package func notesLeftOut(notes: Int) -> String {
        say(
            fr: "Autres remarques, à lire dans le rapport : \(number(notes)).",
            en: "Further notes, to be read in the report: \(number(notes)).")
    }

    package func notDrawn(territories: Int) -> String {
        say(
            fr: "Territoires sans contour, non dessinés : \(number(territories)).",
            en: "Territories without outline, not drawn: \(number(territories)).")
    }

    package func kilometres(distance: String) -> String {
        say(
            fr: "\(distance)\u{A0}km",
            en: "\(distance)\u{A0}km")
    }

    package var north: String { say(fr: "N", en: "N") }

    /// - Parameter etp: as a person reads them, « au moins » included.
    package func description(subtitle: String, people: String, posts: Int, etp: String) -> String {
        say(
            fr: "Carte. \(subtitle). \(people) Postes actifs : \(number(posts)) ; ETP : \(etp).",
            en: "Map. \(subtitle). \(people) Active posts: \(number(posts)); FTE: \(etp).")
    }

    package var parisAndSuburbs: String { say(fr: "Paris et petite couronne", en: "Paris and its suburbs") }
}

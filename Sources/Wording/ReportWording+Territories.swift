/// The tables of territories and of white zones.
extension ReportWording {
    /// Title of the section.
    package var territories: String { say(fr: "Territoires", en: "Territories") }

    /// Of the table with one row a unit of the reporting level.
    package var territoriesCaption: String {
        say(
            fr: "Territoires, ceux qui ont le plus d’habitants en zone blanche d’abord",
            en: "Territories, those with most inhabitants in white zones first")
    }

    /// Of that table where départements head their units.
    package var territoriesByDepartementCaption: String {
        say(
            fr: "Territoires par département, ceux qui ont le plus d’habitants en zone blanche d’abord",
            en: "Territories by département, those with most inhabitants in white zones first")
    }

    /// Under tables that tint some rows.
    package var tintedRows: String {
        say(
            fr: "Lignes rosées : territoires qui ont une zone blanche.",
            en: "Rows in pink: territories that have a white zone.")
    }

    /// Under a table of units by département.
    package var straddlingUnits: String {
        say(
            fr:
                "Un EPCI à cheval sur plusieurs départements est rangé dans celui où vivent le plus de ses habitants : les sous-totaux sont ceux des lignes qui suivent, la synthèse par département ceux des départements eux-mêmes.",
            en:
                "An EPCI that lies in several départements stands under the one where most of its people live: subtotals are those of the rows that follow, the summary by département those of the départements themselves."
        )
    }

    /// Of the table with one row a status over the whole territory.
    package var statusesCaption: String {
        say(
            fr: "Habitants et surface par statut",
            en: "Inhabitants and area by status")
    }

    /// Column: people.
    package var whitePopulation: String { say(fr: "En zone blanche", en: "In white zones") }
    /// Column: of the people, as a percentage.
    package var share: String { say(fr: "Part", en: "Share") }
    /// Column: geodesic.
    package var area: String { say(fr: "Surface (km²)", en: "Area (km²)") }
    /// Column of the table of statuses, whose cells are the three words below.
    package var isWhite: String { say(fr: "Zone blanche", en: "White zone") }
    /// The status makes a white zone.
    package var yes: String { say(fr: "oui", en: "yes") }
    /// The status makes none.
    package var no: String { say(fr: "non", en: "no") }
    /// Adjoining cover alone and no word on needs: a person has to say.
    package var toDecide: String { say(fr: "à trancher", en: "to be decided") }

    /// A note under tables whose rows add up.
    package var rounding: String {
        say(
            fr:
                "Les nombres sont arrondis pour la lecture seulement ; une somme de nombres arrondis peut s’écarter d’une unité du total.",
            en: "Numbers are rounded for reading only; a sum of rounded numbers may differ from the total by one.")
    }

    /// Title of the section.
    package var whiteZones: String { say(fr: "Zones blanches et leurs motifs", en: "White zones and their reasons") }

    /// Of the table with one row a unit and white status.
    package var whiteZonesCaption: String {
        say(
            fr: "Zones blanches, les plus peuplées d’abord",
            en: "White zones, the most populous first")
    }

    /// Of that table where zones of one reason are told together before it.
    package var otherWhiteZonesCaption: String {
        say(
            fr: "Autres zones blanches, les plus peuplées d’abord",
            en: "Other white zones, the most populous first")
    }

    /// Under a reason that several zones have: how many, and their people, written.
    package func zonesOfReason(_ count: Int, people: String) -> String {
        say(
            fr: "\(number(count)) zones blanches, \(people) habitants.",
            en: "\(number(count)) white zones, \(people) people.")
    }

    /// Those of a département on one line.
    package func zonesOfDepartement(_ departement: String, _ count: Int, people: String, names: String) -> String {
        say(
            fr: "\(departement) (\(number(count)), \(people) hab.) : \(names).",
            en: "\(departement) (\(number(count)), \(people) people): \(names).")
    }

    /// A zone in such a line.
    package func zoneWithPeople(_ name: String, people: String) -> String { "\(name) (\(people))" }

    /// Column too narrow for the whole word.
    package var departement: String { say(fr: "Dép.", en: "Dép.") }
    /// Column: a sentence.
    package var reason: String { say(fr: "Motif", en: "Reason") }

    /// In place of the table of white zones.
    package var noneToday: String {
        say(
            fr: "Aucune zone blanche n’apparaît à cette date.",
            en: "No white zone appears on this day.")
    }

    /// Ends the caption of a table cut short, and says where the whole one is.
    package func leftOut(kept: Int, all: Int, others: Int) -> String {
        say(
            fr:
                "les \(number(kept)) premières lignes de \(number(all)) ; les \(number(others)) autres sont dans le classeur qu’écrit « maillage analyze --format xlsx »",
            en:
                "the first \(number(kept)) rows of \(number(all)); the \(number(others)) others are in the workbook that “maillage analyze --format xlsx” writes"
        )
    }

    /// Of the table with one row a département.
    package var departementsCaption: String { say(fr: "Synthèse par département", en: "Summary by département") }
}

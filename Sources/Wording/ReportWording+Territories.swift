/// The tables of territories and of white zones.
extension ReportWording {
    package var territories: String { say(fr: "Territoires", en: "Territories") }

    package var territoriesCaption: String {
        say(
            fr: "Territoires, ceux qui ont le plus d’habitants en zone blanche d’abord",
            en: "Territories, those with most inhabitants in white zones first")
    }

    package var statusesCaption: String {
        say(
            fr: "Habitants et surface par statut",
            en: "Inhabitants and area by status")
    }

    package var whitePopulation: String { say(fr: "En zone blanche", en: "In white zones") }
    package var share: String { say(fr: "Part", en: "Share") }
    package var area: String { say(fr: "Surface (km²)", en: "Area (km²)") }
    package var isWhite: String { say(fr: "Zone blanche", en: "White zone") }
    package var yes: String { say(fr: "oui", en: "yes") }
    package var no: String { say(fr: "non", en: "no") }
    package var toDecide: String { say(fr: "à trancher", en: "to be decided") }

    package var rounding: String {
        say(
            fr:
                "Les nombres sont arrondis pour la lecture seulement ; une somme de nombres arrondis peut s’écarter d’une unité du total.",
            en: "Numbers are rounded for reading only; a sum of rounded numbers may differ from the total by one.")
    }

    package var whiteZones: String { say(fr: "Zones blanches et leurs motifs", en: "White zones and their reasons") }

    package var whiteZonesCaption: String {
        say(
            fr: "Zones blanches, les plus peuplées d’abord",
            en: "White zones, the most populous first")
    }

    package var departement: String { say(fr: "Dép.", en: "Dép.") }
    package var reason: String { say(fr: "Motif", en: "Reason") }

    package var noneToday: String {
        say(
            fr: "Aucune zone blanche n’apparaît à cette date.",
            en: "No white zone appears on this day.")
    }

    package func leftOut(kept: Int, all: Int, others: Int) -> String {
        say(
            fr:
                "les \(number(kept)) premières lignes de \(number(all)) ; les \(number(others)) autres sont dans le classeur qu’écrit « maillage analyze --format xlsx »",
            en:
                "the first \(number(kept)) rows of \(number(all)); the \(number(others)) others are in the workbook that “maillage analyze --format xlsx” writes"
        )
    }

    package var departementsCaption: String { say(fr: "Synthèse par département", en: "Summary by département") }
}

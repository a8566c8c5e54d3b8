package import FacilitatorNetwork

/// Names of figures and of columns.
extension Wording {
    package func situationOn(date: CivilDate) -> String {
        say(
            fr: "Zones couvertes et zones blanches au \(format.date(date))",
            en: "Covered territories and white zones on \(format.date(date))")
    }

    package var situationWithoutDate: String {
        say(
            fr: "Zones couvertes et zones blanches, toutes conventions confondues",
            en: "Covered territories and white zones, whatever the conventions' dates")
    }

    package var code: String { say(fr: "Code", en: "Code") }
    package var territory: String { say(fr: "Territoire", en: "Territory") }
    package var population: String { say(fr: "Population", en: "Population") }
    package var etp: String { say(fr: "ETP", en: "FTE") }
    package var etpPer100k: String { say(fr: "ETP pour 100 000 hab.", en: "FTE per 100,000") }
    package var need: String { say(fr: "Besoin", en: "Need") }
    package var deficit: String { say(fr: "Déficit", en: "Deficit") }
    package var status: String { say(fr: "Statut", en: "Status") }
    package var total: String { say(fr: "Total", en: "Total") }
}

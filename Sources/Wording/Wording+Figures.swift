package import FacilitatorNetwork

/// Names of figures and of columns.
extension Wording {
    /// Under the title: the day whose conventions count.
    package func situationOn(date: CivilDate) -> String {
        say(
            fr: "Zones couvertes et zones blanches au \(format.date(date))",
            en: "Covered territories and white zones on \(format.date(date))")
    }

    /// Under the title, where every post counts whatever its dates.
    package var situationWithoutDate: String {
        say(
            fr: "Zones couvertes et zones blanches, toutes conventions confondues",
            en: "Covered territories and white zones, whatever the conventions' dates")
    }

    /// Column: INSEE code, SIREN, or the code of the user's boundaries.
    package var code: String { say(fr: "Code", en: "Code") }
    /// Column: the name of a unit.
    package var territory: String { say(fr: "Territoire", en: "Territory") }
    /// Column: people.
    package var population: String { say(fr: "Population", en: "Population") }
    /// Column: full-time equivalents; English readers know them as FTE.
    package var etp: String { say(fr: "ETP", en: "FTE") }
    /// Column: ETP per 100,000 inhabitants.
    package var etpPer100k: String { say(fr: "ETP pour 100 000 hab.", en: "FTE per 100,000") }
    /// Column: ETP that the target asks for.
    package var need: String { say(fr: "Besoin", en: "Need") }
    /// Column: ETP short of the need.
    package var deficit: String { say(fr: "Déficit", en: "Deficit") }
    /// Column: the status in one word.
    package var status: String { say(fr: "Statut", en: "Status") }
    /// The row under all others.
    package var total: String { say(fr: "Total", en: "Total") }
}

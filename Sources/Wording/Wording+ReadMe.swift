package import FacilitatorNetwork

/// The entries of « Lisez-moi ».
extension Wording {
    /// The study's title, then each of its settings.
    package var studyEntry: String { say(fr: "Étude", en: "Study") }
    /// A table of the outputs, then what each of its columns holds.
    package var tableEntry: String { say(fr: "Table", en: "Table") }
    /// A file that was read, with the digest of its bytes.
    package var inputEntry: String { say(fr: "Entrée (SHA-256)", en: "Input (SHA-256)") }
    /// The program with its version.
    package var toolEntry: String { say(fr: "Outil", en: "Tool") }
    /// Whom to credit for boundaries and populations, as their licences ask.
    package var licenseEntry: String { say(fr: "Sources", en: "Sources") }

    /// Of the page that shows territories, within the 31 characters of a spreadsheet.
    package var stateOfPlay: String { say(fr: "État des lieux", en: "State of play") }
    /// Of the page that shows white zones; no name of a table for machines.
    package var whiteZonesSheet: String { say(fr: "Zones blanches et motifs", en: "White zones and reasons") }
    /// Of the page that shows two situations side by side.
    package var comparisonSheet: String { say(fr: "Avant et après", en: "Before and after") }
    /// Of the page that shows dates.
    package var timelineSheet: String { say(fr: "Échéances", en: "Dates") }
    /// Of the page that shows a plan's posts.
    package var planSheet: String { say(fr: "Postes proposés", en: "Proposed posts") }
    /// Under the title of a page.
    package func situation(on date: CivilDate?) -> String {
        date.map { situationOn(date: $0) } ?? situationWithoutDate
    }
}

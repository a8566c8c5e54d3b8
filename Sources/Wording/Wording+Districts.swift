/// Priority districts.
extension Wording {
    /// So many districts.
    package func districts(_ count: Int) -> String {
        plural(
            count, fr: ("\(number(count)) quartier prioritaire", "\(number(count)) quartiers prioritaires"),
            en: ("\(number(count)) priority district", "\(number(count)) priority districts"))
    }

    /// Title of the section, of the sheet that people read, and before the totals.
    package var priorityDistricts: String { say(fr: "Quartiers prioritaires", en: "Priority districts") }

    /// The totals of all districts.
    /// - Parameters:
    ///   - white: districts most of whose people are in white zones.
    ///   - people: nil where nobody was counted.
    package func districtTotals(_ count: Int, white: Int, people: (white: Double, all: Double)?) -> String {
        let first = say(
            fr: "\(number(count)), dont \(number(white)) en zone blanche",
            en: "\(number(count)), \(number(white)) of them in white zones")
        guard let people else { return first }
        return first
            + say(
                fr: ", \(decimal(people.white, 0)) habitants sur \(decimal(people.all, 0)) sans couverture suffisante",
                en: ", \(decimal(people.white, 0)) of \(decimal(people.all, 0)) inhabitants without sufficient cover")
    }

    /// After the totals: people whom the layer does not count.
    package func estimatedDistricts(_ count: Int) -> String {
        plural(
            count,
            fr: (
                "population estimée au prorata des surfaces pour \(number(count)) quartier",
                "population estimée au prorata des surfaces pour \(number(count)) quartiers"
            ),
            en: (
                "people estimated pro rata of area in \(number(count)) district",
                "people estimated pro rata of area in \(number(count)) districts"
            ))
    }
}

/// The section on priority districts.
extension ReportWording {
    /// Of the table with one row a district.
    package var districtsCaption: String {
        say(
            fr: "Quartiers prioritaires, ceux qui ont le plus d’habitants en zone blanche d’abord",
            en: "Priority districts, those with most inhabitants in white zones first")
    }

    /// Column: the name of a district.
    package var district: String { say(fr: "Quartier", en: "District") }
    /// Column: the posts that serve it.
    package var servedBy: String { say(fr: "Servi par", en: "Served by") }
    /// In that column: no post does.
    package var servedByNobody: String { say(fr: "personne", en: "nobody") }
    /// After the totals: people who would be left.
    package func fragileDistricts(people: String) -> String {
        say(
            fr:
                "Si aucune convention n’est renouvelée, \(people) de plus seraient en zone blanche à l’horizon de l’étude.",
            en: "If no agreement is renewed, \(people) more would be in white zones at the study’s horizon.")
    }

    /// Over the table: a district on several communes has a part of each.
    package var districtsMethod: String {
        say(
            fr:
                "La couche des quartiers est celle de l’étude ; un quartier est servi par les postes dont le périmètre l’atteint, ses habitants ont le statut des communes où ils vivent.",
            en:
                "The layer of districts is the study’s own; a district is served by the posts whose perimeter reaches it, its people have the status of the communes where they live."
        )
    }
}
